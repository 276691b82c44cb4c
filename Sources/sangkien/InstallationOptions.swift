import ArgumentParser
import Foundation
import Office
import Store

/// Where files and settings lie, as every command that works on an installation is told.
struct FolderOptions: ParsableArguments {
  @Option(help: "The folder that holds everything, or, with PostgreSQL, the files and the settings.") var data = "data"
  @Option(
    help: ArgumentHelp(
      "Where files are kept: a folder, or s3://BUCKET/PREFIX (default: the data folder).", valueName: "address"))
  var files: String?

  func settings() throws -> Settings { try Settings(data: data) }

  /// The files, without opening the database.
  func openFiles() throws -> FileStore { try FileStore(folder: data, at: try filesAddress(try settings())) }

  func filesAddress(_ settings: Settings) throws -> FilesAddress? {
    guard let address = files ?? settings["files"] else { return nil }
    guard address.hasPrefix("s3:") else { return .folder(address) }
    let environment = ProcessInfo.processInfo.environment
    return .bucket(
      try FilesAddress.Bucket(
        address, endpoint: settings["files-endpoint"], region: settings["files-region"],
        accessKey: environment["AWS_ACCESS_KEY_ID"], secret: environment["AWS_SECRET_ACCESS_KEY"]))
  }
}

/// Where an installation is.
struct InstallationOptions: ParsableArguments {
  @OptionGroup var folder: FolderOptions
  @Option(
    help: ArgumentHelp(
      "The database: sqlite:PATH or postgres://PERSON@HOST/NAME (default: a file in the data folder).",
      valueName: "address"))
  var database: String?

  /// Whether something is there to be opened.
  func exists(_ settings: Settings) throws -> Bool {
    switch try address(settings) {
    case .sqlite(let path): FileManager.default.fileExists(atPath: path)
    case .postgres: FileManager.default.fileExists(atPath: data)
    }
  }

  /// Opens the installation for a command that works beside the site; makes what is not there.
  func open() async throws -> Office { try await open(clock: Clock()).inBackground }

  /// Opens the installation to serve it; makes what is not there.
  func open(clock: Clock) async throws -> Office {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let settings = try settings()
    return try await Office.open(
      data: data, database: try address(settings), files: try folder.filesAddress(settings), clock: clock)
  }

  /// Opens what is there.
  ///
  /// - Throws: a `ValidationError` when nothing is.
  func openExisting() async throws -> Office {
    guard try exists(try settings()) else { throw ValidationError("\(data): no installation here") }
    return try await open()
  }

  var data: String { folder.data }

  func settings() throws -> Settings { try folder.settings() }

  func address(_ settings: Settings) throws -> DatabaseAddress {
    try (database ?? settings["database"]).map { try DatabaseAddress($0) } ?? .sqlite(path: "\(data)/sangkien.sqlite")
  }
}
