import ArgumentParser
import Domain
import Office
import Store

/// The end of the journal, to be kept outside.
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "The head of the journal: print it, or take over a journal whose key is lost.",
    subcommands: [Head.self, Sign.self])

  /// Prints the head.
  struct Head: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the signed head of the journal in one line, for `sangkien verify --since`.",
      discussion: """
        Kept on another computer, it shows later whether anything before it was changed.
        Example: sangkien journal head --data data >> /mnt/other/sangkien-heads.txt
        """)

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
      let office = try await installation.openExisting()
      try await office.seal()
      guard let head = try await office.database.read({ try Journal.signedHead(on: $0) }), head.isGenuine else {
        throw Fault("the journal's head is not signed: see `sangkien verify`")
      }
      print(head.text)
      try await office.close()
    }
  }

  /// Signs the journal anew.
  struct Sign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify everything, then sign the journal with the key in the data folder, made if it is lost.",
      discussion: """
        For an installation whose data folder, and with it the key, was lost, or whose database was set back to an \
        earlier
        moment. That it was done, and why, stands in the journal. Stop every node first; afterwards copy \
        installation.key
        to the data folder of each.
        Example: sangkien journal sign --data data --reason 'disk of the first node lost on 2 May'
        """)

    @OptionGroup var installation: InstallationOptions
    @Option(help: "Why, in one sentence, for the journal.") var reason: String

    func run() async throws {
      guard try installation.exists(try installation.settings()) else {
        throw ValidationError("\(installation.data): no installation here")
      }
      let settings = try installation.settings()
      let database = try installation.address(settings).open()
      let files = try installation.folder.openFiles()
      try await database.migrate()
      let witnesses = Witnesses(signer: nil, key: try JournalKeeper.key(in: installation.data))
      let report = try await Integrity.verify(database, files: files, against: witnesses)
      let keeper = try await JournalKeeper.takeOver(installation.data, database, at: Clock().now, reason: reason)
      print("ok: \(report.told); signed with the key \(keeper.key.publicKey.fingerprint)")
      try await database.close()
    }
  }
}
