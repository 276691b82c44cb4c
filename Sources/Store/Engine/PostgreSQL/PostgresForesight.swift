import Markup

/// What was said to be asked: the questions travel together, and the answers wait until somebody asks.
final class PostgresForesight {
  private enum Answer {
    case onItsWay
    case here(PostgresResult)
  }

  private var answers: [Markup.SQL: Answer] = [:]

  /// Lets a question travel with the next statement whose answer is needed.
  func ask(_ question: Markup.SQL, of session: PostgresSession) throws {
    guard answers[question] == nil else { return }
    answers[question] = .onItsWay
    try session.queue(question) { [weak self] result in
      if self?.answers[question] != nil { self?.answers[question] = .here(result) }
    }
  }

  /// The answer to what was foreseen, once; nil where it was not.
  func answer(to question: Markup.SQL, from session: PostgresSession) throws -> PostgresResult? {
    guard !answers.isEmpty, let known = answers[question] else { return nil }
    try session.time?.require()
    if case .onItsWay = known { try session.settle() }
    guard case .here(let result) = answers.removeValue(forKey: question) else { return nil }
    return result
  }

  /// What was asked before a change says nothing of what is after it.
  func forget() { answers = [:] }
}

/// Takes note of what is asked in place of answering: to all it has no rows.
struct ForeseeingConnection: Connection {
  let connection: PostgresConnection

  func each(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws { try connection.note(sql) }
  func first<T>(_ sql: Markup.SQL, _ decode: (any Row) throws -> T) throws -> T? {
    try connection.note(sql)
    return nil
  }

  var holding: Markup.SQL { connection.holding }
  var sharing: Markup.SQL { connection.sharing }
  var claiming: Markup.SQL { connection.claiming }
  var shares: Int { connection.shares }
  var tallyChanges: TallyChanges? { connection.tallyChanges }
  var searchBlocks: SearchBlocks? { connection.searchBlocks }
  var recentLines: RecentLines { connection.recentLines }

  func stream(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws { throw Self.notForeseen }
  func run(_ sql: Markup.SQL) throws { throw Self.notForeseen }
  func run(_ sql: Markup.SQL, changing count: Int, orElse failure: any Error) throws { throw Self.notForeseen }
  func changes(_ sql: Markup.SQL) throws -> Int { throw Self.notForeseen }
  func lockSchema() throws { throw Self.notForeseen }
  func analyze(_ tables: [Markup.SQL]) throws { throw Self.notForeseen }
  func tables() throws -> [Table] { throw Self.notForeseen }
  func shape() throws -> SchemaShape { throw Self.notForeseen }

  private static var notForeseen: Fault { Fault("only questions are foreseen, no changes and no streams") }
}
