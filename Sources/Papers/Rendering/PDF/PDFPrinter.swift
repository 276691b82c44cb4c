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

  /// - Throws: a `Failure`.
  static func print(_ page: HTML) async throws -> [UInt8] {
    guard isInstalled else { throw Failure.notInstalled }
    return try await elsewhere {
      try inOwnFolder { folder in
        try Data(page.utf8).write(to: folder.appending(path: "paper.html"))
        try run(python, ["-I", "-c", script, "\(seconds)", "\(memory)"], in: folder)
        return Array(try Data(contentsOf: folder.appending(path: "paper.pdf")))
      }
    }
  }

  /// Puts PDFs one after another, by poppler's pdfunite.
  static func unite(_ files: [[UInt8]]) async throws -> [UInt8] {
    try await elsewhere {
      try inOwnFolder { folder in
        let names = files.indices.map { "\($0).pdf" }
        for (name, file) in zip(names, files) { try Data(file).write(to: folder.appending(path: name)) }
        try run("/usr/bin/pdfunite", names + ["all.pdf"], in: folder)
        return Array(try Data(contentsOf: folder.appending(path: "all.pdf")))
      }
    }
  }

  /// Does what blocks where it holds up nobody.
  private static func elsewhere(_ work: @escaping @Sendable () throws -> [UInt8]) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
    }
  }

  private static func inOwnFolder(_ work: (URL) throws -> [UInt8]) throws -> [UInt8] {
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

extension Paper {
  /// The paper as PDF.
  ///
  /// - Throws: a `PDFPrinter.Failure`.
  public func pdf() async throws -> [UInt8] { try await PDFPrinter.print(printPage) }

  /// Papers that are printed in one go: more would take more memory and leave a core idle.
  private static let portion = 125

  /// Many papers as one PDF, printed in portions, two at a time.
  ///
  /// - Parameter progress: is told how many are printed.
  /// - Throws: a `PDFPrinter.Failure`, or what `progress` throws.
  public static func pdf(
    _ papers: [Paper], progress: (Int) async throws -> Void = { _ in }
  ) async throws -> [UInt8] {
    var printed: [[UInt8]] = []
    for start in stride(from: 0, to: papers.count, by: 2 * portion) {
      async let first = pdf(papers[start..<min(start + portion, papers.count)])
      async let second = pdf(papers[min(start + portion, papers.count)..<min(start + 2 * portion, papers.count)])
      printed += [try await first, try await second].compactMap { $0 }
      try await progress(min(start + 2 * portion, papers.count))
    }
    return printed.count == 1 ? printed[0] : try await PDFPrinter.unite(printed)
  }

  private static func pdf(_ papers: ArraySlice<Paper>) async throws -> [UInt8]? {
    papers.isEmpty ? nil : try await together(papers.first?.title ?? "", Array(papers)).pdf()
  }
}
