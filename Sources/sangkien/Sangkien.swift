import ArgumentParser
import Cryptography

/// The program.
@main
enum Program {
  static func main() async {
    ProgramEnd.keepsMemory()
    await Sangkien.main()
  }
}

/// The command line.
struct Sangkien: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sangkien",
    abstract: "Run initiative plans: filing, councils, decisions, certificates.",
    discussion: "Example: sangkien serve --data data",
    version: version,
    subcommands: [
      Serve.self, PlanCommand.self, PaperCommand.self, PackageCommand.self, Rank.self, Verify.self, JournalCommand.self,
      BackupCommand.self, RestoreCommand.self, ArchiveCommand.self,
      Move.self,
      PersonCommand.self, ListCommand.self, ReportCommand.self, Version.self,
    ])

  static let version = "0.1.0"
}

/// Prints the version.
struct Version: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the version.", discussion: "Example: sangkien version")

  func run() { print(Sangkien.version) }
}
