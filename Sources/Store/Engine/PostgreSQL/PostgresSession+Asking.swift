import CPostgres
import Foundation
import Markup

/// A statement for the server.
struct PostgresStatement {
  var text: String
  var values: [Markup.SQL.Value] = []
  /// Whether everything before it is answered while it is still done.
  var isEnd = false
  /// Looks at the answer; what it throws is a failure of the transaction. Nil when a good answer is enough.
  var check: ((PostgresResult) throws -> Void)?
}

/// The statements on their way to the server and the answers on their way back.
struct PostgresFlight {
  /// What is prepared on the server.
  struct Prepared: Hashable {
    var text: String
    var types: [Oid]
  }

  enum Unanswered {
    case preparation(Prepared)
    case statement(PostgresStatement)
    /// Behind it the server goes on after a failure.
    case end
  }

  /// What waits to be sent.
  var queue: [PostgresStatement] = []
  var unanswered: [Unanswered] = []
  /// The names of the prepared statements.
  fileprivate var prepared: [Prepared: String] = [:]
  fileprivate var lastName = 0

  /// More than so many statements or values are not kept waiting.
  private static let mostWaiting = 64
  private static let mostValues = 2000

  /// Whether one more statement has to wait no longer.
  var isFull: Bool {
    queue.count >= PostgresFlight.mostWaiting
      || queue.reduce(0) { $0 + $1.values.count } >= PostgresFlight.mostValues
  }
}

/// Statements go to the server in flights: those whose answers nobody waits for travel with the next one whose answer
/// is needed (libpq's pipeline mode). The server does them in their order; after one that fails it skips the rest of
/// the flight.
extension PostgresSession {
  /// Longer texts (thousands of bound values) are not worth being prepared, nor are more than so many.
  private static let preparedLength = 8192
  private static let preparedCount = 400

  /// Lets a statement travel with the next one.
  func queue(_ sql: Markup.SQL, check: ((PostgresResult) throws -> Void)? = nil) throws {
    let (text, values) = sql.rendered(.dollar)
    flight.queue.append(PostgresStatement(text: text, values: values, check: check))
    if flight.isFull { try settle() }
  }

  /// Runs a statement with its values and gives its whole answer.
  func execute(_ sql: Markup.SQL) throws -> PostgresResult {
    try time?.require()
    let (text, values) = sql.rendered(.dollar)
    return try execute(text, values)
  }

  /// - Parameter isEnd: whether everything before it is answered while it is still done.
  func execute(_ text: String, _ values: [Markup.SQL.Value] = [], isEnd: Bool = false) throws -> PostgresResult {
    flight.queue.append(PostgresStatement(text: text, values: values, isEnd: isEnd))
    guard let result = try settle() else { throw unreachable("no answer") }
    return result
  }

  /// Sends what is queued and waits for every answer, for as long as the server is there.
  ///
  /// - Returns: the answer to the last statement.
  /// - Throws: the first failure, which is kept in `failure`.
  @discardableResult
  func settle() throws -> PostgresResult? {
    do {
      try send()
      return try answers()
    } catch {
      if failure == nil { failure = error }
      throw error
    }
  }

  // MARK: Sending

  /// Sends what is queued; the answers are taken by the next `settle`.
  func send() throws {
    guard !flight.queue.isEmpty else { return }
    guard let connection else { throw failure ?? unreachable("the connection was lost") }
    let queue = flight.queue
    flight.queue = []
    for statement in queue {
      // What the end waits for is answered before it.
      if statement.isEnd, PQsendFlushRequest(connection) != 1 { throw unsent("") }
      guard send(statement, on: connection) else { throw unsent(statement.text) }
    }
    guard PQpipelineSync(connection) == 1 else { throw unsent("") }
    flight.unanswered.append(.end)
    // What broke is told by the answer.
    while PQflush(connection) == 1 {
      try wait(for: POLLIN | POLLOUT, on: connection)
      PQconsumeInput(connection)
    }
  }

  private func send(_ statement: PostgresStatement, on connection: OpaquePointer) -> Bool {
    let (text, values) = (statement.text, statement.values)
    let types = values.map(\.type)
    let count = Int32(values.count)
    guard text.utf8.count <= PostgresSession.preparedLength else {
      flight.unanswered.append(.statement(statement))
      return withParameters(values) { PQsendQueryParams(connection, text, count, types, $0, $1, $2, 1) } == 1
    }
    guard let name = prepare(.init(text: text, types: types), on: connection) else { return false }
    flight.unanswered.append(.statement(statement))
    return withParameters(values) { PQsendQueryPrepared(connection, name, count, $0, $1, $2, 1) } == 1
  }

  /// The name of the statement on the server, where it is prepared once.
  private func prepare(_ statement: PostgresFlight.Prepared, on connection: OpaquePointer) -> String? {
    if let name = flight.prepared[statement] { return name }
    if flight.prepared.count >= PostgresSession.preparedCount {
      flight.prepared = [:]
      let forgetting = "DEALLOCATE ALL"
      flight.unanswered.append(.statement(PostgresStatement(text: forgetting)))
      guard PQsendQueryParams(connection, forgetting, 0, nil, nil, nil, nil, 1) == 1 else { return nil }
    }
    flight.lastName += 1
    let name = "s\(flight.lastName)"
    flight.prepared[statement] = name
    flight.unanswered.append(.preparation(statement))
    let isSent = PQsendPrepare(connection, name, statement.text, Int32(statement.types.count), statement.types) == 1
    return isSent ? name : nil
  }

  /// What libpq does not take ends the connection: half a flight is on its way.
  private func unsent(_ statement: String) -> any Error {
    let failure = failed(nil, statement)
    disconnect()
    return failure
  }

  // MARK: Answers

  /// Takes every answer that is on its way, and gives the last one; throws the first failure.
  private func answers() throws -> PostgresResult? {
    let unanswered = flight.unanswered
    flight.unanswered = []
    var last: PostgresResult?
    var first: (any Error)?
    for next in unanswered {
      do {
        if let result = try answer(to: next) { last = result }
      } catch {
        first = first ?? error
        if connection == nil { break }
      }
    }
    guard let first else { return last }
    throw first
  }

  private func answer(to sent: PostgresFlight.Unanswered) throws -> PostgresResult? {
    switch sent {
    case .end:
      let end = try next()
      guard PQresultStatus(end) == PGRES_PIPELINE_SYNC else {
        let failure = failed(end, "")
        disconnect()
        throw failure
      }
      PQclear(end)
      return nil
    case .preparation(let statement):
      do {
        _ = try result(of: statement.text)
      } catch {
        flight.prepared[statement] = nil
        throw error
      }
      return nil
    case .statement(let statement):
      let result = try result(of: statement.text)
      try statement.check?(result)
      return result
    }
  }

  /// The answer to a statement, if it is a good one.
  ///
  /// - Throws: a `PostgresFailure`; the connection is given up when it is broken.
  private func result(of statement: String) throws -> PostgresResult {
    var last: OpaquePointer?
    do {
      while let next = try next() {
        PQclear(last)
        last = next
      }
    } catch {
      PQclear(last)
      throw error
    }
    let status = PQresultStatus(last)
    if let last, status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK {
      return PostgresResult(last, of: statement)
    }
    throw failed(last, statement)
  }

  /// The next answer; nil when there is no other to the same statement.
  private func next() throws -> OpaquePointer? {
    guard let connection else { throw unreachable("the connection was lost") }
    while PQisBusy(connection) == 1 {
      try wait(for: POLLIN, on: connection)
      // What broke is told by the answer.
      if PQconsumeInput(connection) == 0 { break }
    }
    return PQgetResult(connection)
  }

  /// What a bad answer says; the connection is given up when it is broken.
  private func failed(_ pointer: OpaquePointer?, _ statement: String) -> PostgresFailure {
    let state = PQresultErrorField(pointer, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
    let message =
      PQresultErrorField(pointer, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
      ?? connection.map { String(cString: PQerrorMessage($0)) } ?? "no answer"
    PQclear(pointer)
    let isDisconnection =
      PQstatus(connection) != CONNECTION_OK || state.hasPrefix("57P") || PostgresFailure.needsAnother(state)
    if isDisconnection { disconnect() }
    return PostgresFailure(
      state: state, message: message.split(separator: "\n").joined(separator: "; "), statement: statement,
      isDisconnection: isDisconnection)
  }
}
