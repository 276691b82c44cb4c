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
      case .notInstalled: "WeasyPrint is not installed on the server: apt-get install weasyprint fonts-liberation"
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

  /// - Throws: a `Failure`.
  static func print(_ page: HTML) async throws -> [UInt8] {
    guard isInstalled else { throw Failure.notInstalled }
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try printHere(page) }) }
    }
  }

  /// Blocks until it is printed.
  private static func printHere(_ page: HTML) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(page.utf8).write(to: folder.appending(path: "paper.html"))
    let log = folder.appending(path: "log")
    try Data().write(to: log)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-I", "-c", script, "\(seconds)", "\(memory)"]
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
    return Array(try Data(contentsOf: folder.appending(path: "paper.pdf")))
  }
}

extension Paper {
  /// The paper as PDF.
  ///
  /// - Throws: a `PDFPrinter.Failure`.
  public func pdf() async throws -> [UInt8] { try await PDFPrinter.print(printPage) }
}
