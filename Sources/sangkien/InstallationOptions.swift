import ArgumentParser
import Foundation
import Office
import Store

/// Where an installation lies, as every command that works on one is told.
struct InstallationOptions: ParsableArguments {
  @Option(help: "The folder that holds everything, or, with PostgreSQL, the files and the settings.") var data = "data"
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

  /// Opens the installation; makes what is not there.
  func open(clock: Clock = Clock()) async throws -> Office {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    return try await Office.open(data: data, database: try address(try settings()), clock: clock)
  }

  func settings() throws -> Settings { try Settings(data: data) }

  func address(_ settings: Settings) throws -> DatabaseAddress {
    try (database ?? settings["database"]).map { try DatabaseAddress($0) } ?? .sqlite(path: "\(data)/sangkien.sqlite")
  }
}
