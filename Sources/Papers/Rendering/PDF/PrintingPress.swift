import Foundation

/// A process that has loaded WeasyPrint and prints one job after another (`press.py`), so that nobody waits for it to
/// start. Each job is done by a child of its own with bounds on time and memory.
final class PrintingPress: Sendable {
  /// It has ended without an answer, which no job makes it do: another press can take the job.
  struct Stopped: Error {}

  /// Seconds of processor time and bytes of memory that one job may take.
  private static let seconds = 60
  private static let memory = 1_500_000_000

  /// Debian's Python, for which Debian's WeasyPrint is installed.
  private static let python = URL(filePath: "/usr/bin/python3")
  private static let script = String(decoding: PackageResources.press_py, as: UTF8.self)

  private let process = Process()
  private let jobs = Pipe()
  private let answers = Pipe()

  /// Starts the process.
  ///
  /// - Throws: a `PDFPrinter.Failure` when there is no Python.
  init() throws {
    guard FileManager.default.isExecutableFile(atPath: PrintingPress.python.path) else {
      throw PDFPrinter.Failure.notInstalled
    }
    // That a press has ended is seen by its answers, not by a signal that would end this program.
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = PrintingPress.python
    process.arguments = ["-I", "-c", PrintingPress.script, "\(PrintingPress.seconds)", "\(PrintingPress.memory)"]
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    process.environment = ["HOME": "/nonexistent", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = jobs
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { stop() }

  var processIdentifier: Int32 { process.processIdentifier }

  /// Whether it can take another job.
  var isRunning: Bool { process.isRunning }

  /// Prints the sheets in a folder; blocks until that is done.
  ///
  /// - Parameter number: of the last page before them, for those that go on counting.
  /// - Throws: a `PDFPrinter.Failure`, or `Stopped`.
  func print(in folder: URL, after number: Int) throws {
    // One that has ended takes no job, but may have said why.
    try? jobs.fileHandleForWriting.write(contentsOf: Data("\(folder.path)\t\(number)\n".utf8))
    switch try nextAnswer() {
    case "0": return
    case "absent": throw PDFPrinter.Failure.notInstalled
    case "\(-SIGXCPU)", "\(-SIGKILL)": throw PDFPrinter.Failure.tookTooLong
    case let answer?:
      let said = (try? String(contentsOf: folder.appending(path: "log"), encoding: .utf8)) ?? ""
      throw PDFPrinter.Failure.failed(said.split(separator: "\n").last.map(String.init) ?? "status \(answer)")
    case nil: throw Stopped()
    }
  }

  /// The next line that it says; nil when it has ended.
  ///
  /// - Throws: `PDFPrinter.Failure.tookTooLong` when nothing is said in time; it is stopped then.
  private func nextAnswer() throws -> String? {
    let descriptor = answers.fileHandleForReading.fileDescriptor
    let due = DispatchTime.now() + .seconds(2 * PrintingPress.seconds)
    var line: [UInt8] = []
    while true {
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = Int32((Double(due.uptimeNanoseconds) - Double(DispatchTime.now().uptimeNanoseconds)) / 1e6)
      guard left > 0 else {
        stop()
        throw PDFPrinter.Failure.tookTooLong
      }
      guard poll(&waited, 1, left) > 0 else { continue }
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      guard byte != UInt8(ascii: "\n") else { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }

  /// Ends it with whatever it is doing.
  private func stop() {
    guard process.isRunning else { return }
    // It has a group of its own, with its child in it, once it has loaded.
    kill(-process.processIdentifier, SIGKILL)
    kill(process.processIdentifier, SIGKILL)
  }
}
