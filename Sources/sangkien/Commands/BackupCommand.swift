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
    let office = try await installation.openExisting()
    // A journal that someone tampered with is saved too, for the one who looks into it.
    try? await office.seal()
    let bar = ProgressBar("saved")
    let report = try await Backup(of: office).write(to: to) { bar.show($0.done, of: $0.total, $0.what) }
    bar.end()
    print(
      """
      ok: \(report.rows) rows, \(report.files) files in \(to)
      signed with the key \(office.keeper.key.publicKey.fingerprint)
      """)
    try await office.close()
  }
}

/// Makes an installation from a backup.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make an installation from a backup, on whichever engine, and verify it.",
    discussion: """
      The target must be empty. Interrupted, run it again. What was half uploaded and who was signed in is not brought \
      back.
      Example: sangkien restore --from /srv/backup/sangkien-2024-04-10.tar.zst --data data --signed-by "3f2a …"
      """)

  @Option(help: ArgumentHelp("The backup.", valueName: "file")) var from: String
  @Option(
    help: ArgumentHelp(
      "The fingerprint of the key that signed the backup, unless it lies in the data folder.", valueName: "fingerprint")
  )
  var signedBy: String?
  @Flag(help: "Take a backup that nobody signed, as earlier programs made them.") var unsigned = false
  @OptionGroup var installation: InstallationOptions

  func run() async throws {
    let trust: Restore.Trust = signedBy.map { .signer(fingerprint: $0) } ?? (unsigned ? .unsigned : .own)
    let restore = try Restore(from, trusting: trust, data: installation.data)
    try FileManager.default.createDirectory(atPath: installation.data, withIntermediateDirectories: true)
    let database = try installation.address(try installation.settings()).open()
    let bar = ProgressBar("restored")
    let report = try await restore.into(database, files: try installation.folder.openFiles()) {
      bar.show($0.done, of: $0.total, $0.what)
    }
    bar.end()
    print("ok: \(report.told); signed by \(restore.signer.map { "the key \($0)" } ?? "nobody")")
    try await database.close()
  }
}
