import Markup

/// The session as a transaction sees it.
struct PostgresConnection: Connection {
  let session: PostgresSession
  /// Nil in reads.
  let tallyChanges: TallyChanges?
  private let foresight = PostgresForesight()

  init(_ session: PostgresSession, isWriting: Bool) {
    self.session = session
    tallyChanges = isWriting ? TallyChanges() : nil
  }

  private var isWriting: Bool { tallyChanges != nil }

  /// Rows that a stream fetches at a time.
  private static let portion = 500

  var holding: Markup.SQL { isWriting ? " FOR UPDATE" : .empty }
  var sharing: Markup.SQL { isWriting ? " FOR SHARE" : .empty }
  var claiming: Markup.SQL { isWriting ? " FOR UPDATE SKIP LOCKED" : .empty }
  var shares: Int { 4 }
  var searchBlocks: SearchBlocks? { session.searchBlocks }
  var recentLines: RecentLines { session.recentLines }

  func lockSchema() throws {
    // A step over many rows may take long, and the others wait for it as long.
    try run("SET LOCAL lock_timeout = 0")
    try run("SET LOCAL statement_timeout = 0")
    try each(
      "SELECT CAST(pg_advisory_xact_lock(hashtextextended('sangkien ' || current_schema(), 0)) AS TEXT)"
    ) { _ in }
  }

  func analyze(_ tables: [Markup.SQL]) throws {
    for table in tables { try run("ANALYZE \(table)") }
  }

  func foresee(_ asking: (any Connection) throws -> Void) throws { try asking(ForeseeingConnection(connection: self)) }

  /// Lets a question travel before somebody asks it.
  func note(_ question: Markup.SQL) throws { try foresight.ask(question, of: session) }

  private func answer(to question: Markup.SQL) throws -> PostgresResult {
    try foresight.answer(to: question, from: session) ?? session.execute(question)
  }

  func each(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws { try give(try answer(to: sql), to: body) }

  func stream(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws {
    try session.queue("DECLARE stream NO SCROLL CURSOR FOR \(sql)")
    while true {
      try session.time?.require()
      let portion = try session.execute("FETCH FORWARD \(PostgresConnection.portion) FROM stream")
      try give(portion, to: body)
      if portion.count < PostgresConnection.portion { break }
    }
    try session.queue("CLOSE stream")
  }

  func first<T>(_ sql: Markup.SQL, _ decode: (any Row) throws -> T) throws -> T? {
    let result = try answer(to: sql)
    return result.count == 0 ? nil : try decode(result.row(0))
  }

  func run(_ sql: Markup.SQL) throws {
    foresight.forget()
    try session.queue(sql)
    // Nobody waits for the end of a read.
    if !isWriting { try session.settle() }
  }

  func run(_ sql: Markup.SQL, changing count: Int, orElse failure: any Error) throws {
    foresight.forget()
    try session.queue(sql) { guard $0.changed == count else { throw failure } }
    if !isWriting { try session.settle() }
  }

  func changes(_ sql: Markup.SQL) throws -> Int {
    foresight.forget()
    return try session.execute(sql).changed
  }

  private func give(_ result: PostgresResult, to body: (any Row) throws -> Void) throws {
    for number in 0..<result.count { try body(result.row(number)) }
  }
}
