import ArgumentParser
import Domain
import Foundation
import Markup
@_spi(Desk) import Office
import Store

/// Measures what the journal costs: submissions by sixteen at once, with their entries and, on the same installation,
/// with the statement that writes an entry left out. The rounds alternate, so that both see the same machine.
struct JournalCost: AsyncParsableCommand {
  @Option(help: "The data folder of an installation made by fill; it is useless afterwards.") var data: String
  @Option(help: "The database, if it is not in the folder.") var database: String?
  @Option(help: "The file of submission paths that fill wrote.") var submissions: String
  @Option(help: "Submissions a round.") var portion = 1500
  @Option(help: "Rounds of each kind.") var rounds = 4

  func run() async throws {
    guard let start = VietnamTime.instant("2024-04-10T08:00") else { throw ExitCode(1) }
    let clock = Clock(rehearsingFrom: start)
    let office = try await Office.open(data: data, database: try database.map { try DatabaseAddress($0) }, clock: clock)
    let bare = Office(
      database: WithoutJournal(database: office.database), files: office.files, clock: clock, keeper: office.keeper)
    let author = try await office.read(as: nil) { try $0.person(signIn: "tac-gia-8") }
    var drafts = try String(contentsOfFile: submissions, encoding: .utf8).split(separator: "\n")
      .compactMap { Dossier.ID($0.split(separator: "/")[1]) }[...]
    var (with, without): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      with.append(try await rate(office, drafts.prefix(portion), author, sealing: true))
      without.append(try await rate(bare, drafts.dropFirst(portion).prefix(portion), author, sealing: false))
      drafts = drafts.dropFirst(2 * portion)
    }
    let (a, b) = (with.sorted()[rounds / 2], without.sorted()[rounds / 2])
    say(String(format: "%.0f/s with the journal, %.0f/s without: %.0f%%", a, b, a / b * 100))
    try await office.close()
  }

  /// Submissions a second.
  private func rate(_ office: Office, _ drafts: ArraySlice<Dossier.ID>, _ author: Person.ID, sealing: Bool) async throws
    -> Double
  {
    let began = ContinuousClock.now
    let sealer = _Concurrency.Task {
      while sealing, !_Concurrency.Task.isCancelled {
        try await office.seal()
        try await _Concurrency.Task.sleep(for: .seconds(1))
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<16 {
        let mine = stride(from: drafts.startIndex + lane, to: drafts.endIndex, by: 16).map { drafts[$0] }
        group.addTask {
          for draft in mine { try await office.run(.submitDossier(draft), as: author) }
        }
      }
      try await group.waitForAll()
    }
    let elapsed = began.duration(to: .now) / .seconds(1)
    sealer.cancel()
    _ = try? await sealer.value
    return Double(drafts.count) / elapsed
  }
}

/// A database that drops every journal entry.
private struct WithoutJournal: Database {
  let database: any Database

  func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Store.Connection) throws -> T
  ) async throws -> T {
    try await database.read(reading, body)
  }

  func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Store.Connection) throws -> T) async throws -> T {
    try await database.readOnce(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Store.Connection) throws -> T) async throws -> T {
    try await database.write { try body(Dropping(connection: $0)) }
  }

  var queues: DatabaseQueues { database.queues }

  func close() async throws { try await database.close() }

  private struct Dropping: Store.Connection {
    let connection: any Store.Connection

    func run(_ sql: SQL) throws {
      if !sql.description.hasPrefix("INSERT INTO journal ") { try connection.run(sql) }
    }

    func run(_ sql: SQL, changing count: Int, orElse failure: any Error) throws {
      try connection.run(sql, changing: count, orElse: failure)
    }

    func changes(_ sql: SQL) throws -> Int { try connection.changes(sql) }

    func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws { try connection.each(sql, body) }
    func stream(_ sql: SQL, _ body: (any Row) throws -> Void) throws { try connection.stream(sql, body) }
    func first<T>(_ sql: SQL, _ decode: (any Row) throws -> T) throws -> T? { try connection.first(sql, decode) }
    func tables() throws -> [Table] { try connection.tables() }
    func shape() throws -> SchemaShape { try connection.shape() }
    func lockSchema() throws { try connection.lockSchema() }
    func analyze(_ tables: [SQL]) throws { try connection.analyze(tables) }
    var holding: SQL { connection.holding }
    var sharing: SQL { connection.sharing }
    var claiming: SQL { connection.claiming }
    var shares: Int { connection.shares }
    var searchBlocks: SearchBlocks? { connection.searchBlocks }
    var recentLines: RecentLines { connection.recentLines }
    var tallyChanges: TallyChanges? { connection.tallyChanges }
  }
}
