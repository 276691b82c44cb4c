import ArgumentParser
import Domain
import Foundation
@_spi(Desk) import Office

/// Packages that go between installations.
struct PackageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package", abstract: "Write, show and take in signed packages between installations.",
    subcommands: [Key.self, Export.self, ExportResults.self, Show.self, Import.self])

  /// Shows this installation's key.
  struct Key: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the fingerprint of this installation's key.", discussion: "Example: sangkien package key")

    @OptionGroup var installation: InstallationOptions

    func run() async throws {
      let office = try await installation.open()
      print(try await office.packageKey().signer.fingerprint)
      try await office.close()
    }
  }

  /// Writes the package of a list.
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the package of a list that was sent to another installation.",
      discussion: "Example: sangkien package export 018f0c1e-7b1a-7c3d-8e4f-0123456789ab --to danh-muc.sangkien")

    @Argument(help: "The list's key, as its address ends.") var list: String
    @Option(help: "The file to write.") var to: String
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
      try await answering {
        guard let id = ForwardingList.ID(list) else { throw ValidationError("\(list) is no key of a list.") }
        let office = try await installation.open()
        let content = try await office.read(as: nil) { try PackageContent(of: id, at: $0) }
        try await office.export(content, to: to)
        try await office.close()
        print("ok: \(content.initiatives.count) initiatives in \(to)")
      }
    }
  }

  /// Writes the package that goes back.
  struct ExportResults: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export-results", abstract: "Write the package with what became of a list that was taken in.",
      discussion: "Example: sangkien package export-results goi.sangkien --plan tinh-2024 --to ket-qua.sangkien")

    @Argument(help: "The package that was taken in.") var file: String
    @Option(help: "The plan that took it in.") var plan: String
    @Option(help: "The file to write.") var to: String
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
      try await answering {
        let package = try Package(path: file)
        guard case .list(let content) = package.content, let list = ForwardingList.ID(content.id),
          let plan = Plan.ID(plan)
        else { throw ValidationError("\(file) is no list that a plan has taken in.") }
        let office = try await installation.open()
        let results = try await office.read(as: nil) {
          try PackageResults(of: list, from: package.signer.key.text, in: plan, at: $0)
        }
        try await office.export(results, to: to)
        try await office.close()
        print("ok: \(results.answers.count) results in \(to)")
      }
    }
  }

  /// Shows what a package holds.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show who signed a package and what it holds, if it is whole.",
      discussion: "Example: sangkien package show danh-muc.sangkien")

    @Argument(help: "The package.") var file: String

    func run() throws {
      do {
        print(try Package(path: file).shown, terminator: "")
      } catch let refusal as Refusal {
        throw ValidationError(refusal.sentence)
      }
    }
  }

  /// Takes a package in.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a package in for a plan.",
      discussion: """
        The first package of a signer asks for the fingerprint of its key, as the other office reads it to you.
        Example: sangkien package import goi.sangkien --plan tinh-2024 --track ca-nam --field giao-duc --trust "ab12 …"
        """)

    @Argument(help: "The package.") var file: String
    @Option(help: "The plan that it is for.") var plan: String
    @Option(help: "For a list: the track that takes its dossiers.") var track: String?
    @Option(help: "For a list: the field of those whose own the plan does not have.") var field: String?
    @Option(help: "The fingerprint of the signer's key, compared by hand.") var trust: String?
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
      try await answering {
        guard let plan = Plan.ID(plan) else { throw ValidationError("\(plan) is no name of a plan.") }
        let office = try await installation.open()
        let key = try await office.receivePackage(at: file, for: plan, as: nil)
        let reception: Reception? =
          if let track = track.flatMap({ Track.ID($0) }), let field = field.flatMap({ Category.ID($0) }) {
            Reception(track: track, field: field)
          } else { nil }
        try await office.takePackage(key, reception: reception, trusting: trust, as: nil)
        try await office.close()
        print("ok: \(file)")
      }
    }
  }
}

extension Package {
  /// The package in words, for the command line.
  fileprivate var shown: String {
    var lines = [
      "signer: \(signer.name)", "fingerprint: \(signer.key.fingerprint)", "whole: every file is what was signed",
    ]
    switch content {
    case .list(let list):
      lines += ["list: \(list.issuer), \(list.planTitle), letter \(list.letterNumber) of \(list.letterDay)"]
      lines += list.initiatives.enumerated().map { index, initiative in
        """
        \(index + 1). \(initiative.title) (\(initiative.unit)): \(initiative.finding?.verdict ?? "not judged")\
        , \(initiative.files.count) files
        """
      }
    case .results(let results):
      lines += ["results: \(results.issuer), \(results.planTitle)"]
      lines += results.answers.map { "\($0.dossier): \($0.finding.verdict)" }
    }
    // What a stranger wrote must not steer the terminal.
    return lines.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 32 && !(127..<160).contains($0.value) }))
    }.joined(separator: "\n") + "\n"
  }
}

/// Turns refusals into plain messages.
private func answering(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let refusal as Refusal {
    throw ValidationError(refusal.sentence)
  }
}
