import ArgumentParser
import Foundation
import Office
import Store

/// Checks that journal, rows and files agree.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check journal, rows and files; names the first break.",
    discussion: """
      Example: sangkien verify --data data
      Against heads that were kept outside: sangkien verify --data data --since /mnt/other/sangkien-heads.txt
      """)

  @OptionGroup var installation: InstallationOptions
  @Option(
    help: ArgumentHelp(
      """
      A head that must be in the journal: a line of `sangkien journal head`, its number and hash, or a file of such \
      lines.
      """,
      valueName: "head"))
  var since: [String] = []

  func run() async throws {
    let heads = try since.flatMap(Verify.heads)
    let office = try await installation.openExisting()
    do {
      var witnesses = office.keeper.witnesses
      witnesses.heads += heads
      let report = try await Integrity.verify(office.database, files: office.files, against: witnesses)
      let head = try await office.database.read { try Journal.head(on: $0) }
      print(
        """
        ok: \(report.told)
        head: \(head.sequence) \(head.hash), signed with the key \(office.keeper.key.publicKey.fingerprint)
        not under seal: \(report.toldUncovered)
        """)
      try await office.close()
    } catch {
      print("broken: \(error)")
      throw ExitCode(1)
    }
  }

  /// The heads that an argument gives: itself, or the lines of the file that it names.
  private static func heads(_ argument: String) throws -> [Journal.Head] {
    if let head = head(argument) { return [head] }
    guard let text = try? String(contentsOfFile: argument, encoding: .utf8) else {
      throw ValidationError("«\(argument.prefix(80))» is no head of a journal, nor a file of such")
    }
    return try text.split(whereSeparator: \.isNewline).enumerated().compactMap { number, line in
      if line.allSatisfy(\.isWhitespace) { return nil }
      guard let head = head(String(line)) else {
        throw ValidationError("\(argument):\(number + 1): no head of a journal, or its signature is not right")
      }
      return head
    }
  }

  private static func head(_ text: String) -> Journal.Head? { SignedHead(text)?.head ?? Journal.Head(text) }
}

extension IntegrityReport {
  /// What was walked through, in words.
  var told: String {
    let waiting = unsealed == 0 ? "" : " (\(unsealed) of the last moment not sealed yet)"
    return "\(entries) journal entries\(waiting), \(rows) rows, \(files) files"
  }

  /// What no entry of the journal seals, in words.
  var toldUncovered: String {
    (["\(drafts) drafts as their writers left them"]
      + uncovered.sorted { $0.key < $1.key }.map { "\($0.value) rows of \($0.key)" }).joined(separator: ", ")
  }
}
