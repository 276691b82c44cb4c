import ArgumentParser
import Foundation
import Office
import Store

/// Takes a backup.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy everything into one file, while people work.",
    discussion: "Example: sangkien backup --data data --to /srv/backup/sangkien-2024-04-10.tar.zst")

  @OptionGroup var installation: InstallationOptions
  @Option(help: ArgumentHelp("The file to write: .tar.zst or .tar.gz.", valueName: "file")) var to: String

  func run() async throws {
    guard try installation.exists(try installation.settings()) else {
      throw ValidationError("\(installation.data): no installation here")
    }
    let office = try await installation.open()
    let bar = ProgressBar("saved")
    let report = try await Backup(of: office).write(to: to) { bar.show($0.done, of: $0.total, $0.what) }
    bar.end()
    print("ok: \(report.rows) rows, \(report.files) files in \(to)")
    try await office.close()
  }
}

/// Makes an installation from a backup.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make an installation from a backup, on whichever engine, and verify it.",
    discussion: """
      The target must be empty. Interrupted, run it again.
      Example: sangkien restore --from /srv/backup/sangkien-2024-04-10.tar.zst --data data
      """)

  @Option(help: ArgumentHelp("The backup.", valueName: "file")) var from: String
  @OptionGroup var installation: InstallationOptions

  func run() async throws {
    try FileManager.default.createDirectory(atPath: installation.data, withIntermediateDirectories: true)
    let database = try installation.address(try installation.settings()).open()
    let bar = ProgressBar("restored")
    let restore = Restore(into: database, files: try installation.folder.openFiles())
    let report = try await restore.read(from) { bar.show($0.done, of: $0.total, $0.what) }
    bar.end()
    print("ok: \(report.entries) journal entries, \(report.rows) rows, \(report.files) files")
    try await database.close()
  }
}
