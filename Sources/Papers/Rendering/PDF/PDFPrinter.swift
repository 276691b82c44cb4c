import Dispatch
import Foundation
import Markup

/// Prints papers to PDF by WeasyPrint, a process of its own with bounds on time and memory, which fetches nothing and
/// reads and writes in a folder of its own alone.
public enum PDFPrinter {
  /// Why there is no PDF.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    case notInstalled
    case tookTooLong
    case failed(String)

    public var description: String {
      switch self {
      case .notInstalled:
        "WeasyPrint is not installed on the server: apt-get install weasyprint poppler-utils fonts-liberation2"
      case .tookTooLong: "WeasyPrint took too long"
      case .failed(let reason): "WeasyPrint failed: \(reason)"
      }
    }
  }

  /// Seconds of processor time and bytes of memory that one printing may take.
  private static let seconds = 60
  private static let memory = 1_500_000_000

  /// Debian's Python, for which Debian's WeasyPrint is installed.
  private static let python = "/usr/bin/python3"

  /// `print.py`, which sets the bounds and calls WeasyPrint.
  private static let script = String(decoding: PackageResources.print_py, as: UTF8.self)

  /// Whether papers can be printed on this machine.
  public static let isInstalled = ["/usr/lib/python3/dist-packages/weasyprint"].contains {
    FileManager.default.fileExists(atPath: $0)
  }

  /// Prints pages one after another into one file.
  ///
  /// - Parameter number: of the last page before them, for those that go on counting.
  /// - Throws: a `Failure`.
  static func print(_ pages: [(page: HTML, goesOn: Bool)], after number: Int) async throws -> Printing.Printed {
    guard isInstalled else { throw Failure.notInstalled }
    return try await elsewhere {
      try inOwnFolder { folder in
        for (index, page) in pages.enumerated() {
          let name = "\(index)\(page.goesOn ? ".on" : "").html"
          try Data(page.page.utf8).write(to: folder.appending(path: name))
        }
        try run(python, ["-I", "-c", script, "\(seconds)", "\(memory)", "\(number)"], in: folder)
        let last = try String(contentsOf: folder.appending(path: "number"), encoding: .utf8)
        return Printing.Printed(
          pdf: Array(try Data(contentsOf: folder.appending(path: "paper.pdf"))), lastPage: Int(last) ?? 0)
      }
    }
  }

  /// Puts PDFs one after another, by poppler's pdfunite; one alone stays as it is.
  ///
  /// - Throws: a `Failure`.
  public static func unite(_ files: [[UInt8]]) async throws -> [UInt8] {
    if files.count == 1 { return files[0] }
    return try await elsewhere {
      try inOwnFolder { folder in
        let names = files.indices.map { "\($0).pdf" }
        for (name, file) in zip(names, files) { try Data(file).write(to: folder.appending(path: name)) }
        try run("/usr/bin/pdfunite", names + ["all.pdf"], in: folder)
        return Array(try Data(contentsOf: folder.appending(path: "all.pdf")))
      }
    }
  }

  /// Does what blocks where it holds up nobody.
  private static func elsewhere<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
    }
  }

  private static func inOwnFolder<T>(_ work: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }

  /// Runs a program until it ends.
  ///
  /// - Throws: a `Failure` when it does not end well or in time.
  private static func run(_ program: String, _ arguments: [String], in folder: URL) throws {
    guard FileManager.default.isExecutableFile(atPath: program) else { throw Failure.notInstalled }
    let log = folder.appending(path: "log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(2 * seconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      throw Failure.tookTooLong
    }
    guard process.terminationStatus == 0 else {
      if process.terminationStatus == 3 { throw Failure.notInstalled }
      let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      throw Failure.failed(said.split(separator: "\n").last.map(String.init) ?? "status \(process.terminationStatus)")
    }
  }
}
