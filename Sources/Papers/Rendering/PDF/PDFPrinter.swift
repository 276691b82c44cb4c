import Foundation
import HeavyWork
import Markup

/// Prints papers to PDF by WeasyPrint, in processes of their own with bounds on time and memory, which fetch nothing
/// and read and write in a folder made for the job alone.
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
    return try await PressRoom.shared.print { press in
      try inOwnFolder { folder in
        for (index, page) in pages.enumerated() {
          let name = "\(index)\(page.goesOn ? ".on" : "").html"
          try Data(page.page.utf8).write(to: folder.appending(path: name))
        }
        try press.print(in: folder, after: number)
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
    return try await WorkLine.presses.run {
      try inOwnFolder { folder in
        let names = files.indices.map { "\($0).pdf" }
        for (name, file) in zip(names, files) { try Data(file).write(to: folder.appending(path: name)) }
        try run(["pdfunite"] + names + ["all.pdf"], in: folder, seconds: 120)
        return Array(try Data(contentsOf: folder.appending(path: "all.pdf")))
      }
    }
  }

  private static func inOwnFolder<T>(_ work: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "paper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }

  /// The first page of a PDF as a JPEG of the size of a certificate, by poppler's pdftocairo, which gets little time
  /// and memory: people send these files.
  ///
  /// - Throws: a `Failure`.
  public static func picture(ofPDF file: [UInt8], lying orientation: Orientation) async throws -> [UInt8] {
    try await WorkLine.presses.run {
      try inOwnFolder { folder in
        try Data(file).write(to: folder.appending(path: "background.pdf"))
        let size = ["-scale-to-x", "\(orientation.pixels.width)", "-scale-to-y", "\(orientation.pixels.height)"]
        let bounds = ["prlimit", "--as=1073741824", "--cpu=20", "--fsize=16777216"]
        let picture = ["/usr/bin/pdftocairo", "-jpeg", "-singlefile", "-f", "1", "-l", "1"]
        try run(bounds + picture + size + ["background.pdf", "page"], in: folder, seconds: 120)
        return Array(try Data(contentsOf: folder.appending(path: "page.jpg")))
      }
    }
  }

  /// Runs a program of Debian with its arguments.
  private static func run(_ command: [String], in folder: URL, seconds: Int) throws {
    let (process, program) = (Process(), "/usr/bin/\(command[0])")
    process.executableURL = URL(filePath: program)
    guard FileManager.default.isExecutableFile(atPath: program) else { throw Failure.notInstalled }
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      throw Failure.tookTooLong
    }
    guard process.terminationStatus == 0 else {
      throw Failure.failed("\(command[0]) ended with \(process.terminationStatus)")
    }
  }
}
