import ArgumentParser
import Office

/// Archives of rounds that were closed.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Check archives of rounds that were closed.",
    subcommands: [ArchiveVerify.self])
}

/// Checks one archive: every file is what the manifest says, and the manifest is signed.
struct ArchiveVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that an archive is whole and as it was made.",
    discussion: """
      Compare the fingerprint with that of the installation, which its backups and its journal page show.
      Example: sangkien archive verify "Lưu trữ Tam Điệp 2024 2024-12-31.zip"
      """)

  @Argument(help: ArgumentHelp("The archive.", valueName: "file")) var file: String

  func run() throws {
    let archive = try CheckedArchive(path: file)
    print(
      """
      ok: \(archive.names.count) files of «\(archive.title)»\(archive.round == 0 ? "" : ", round \(archive.round)"), \
      closed on \(archive.closed)
      signed with the key \(archive.signer)
      """)
  }
}
