import CPostgres
import Foundation
import Markup

/// A connection to the server with the statements prepared on it; used by one thread.
///
/// It connects when it is first needed and again when it was lost; between attempts that fail it waits ever longer.
final class PostgresSession {
  private struct Statement: Hashable {
    var text: String
    var types: [Oid]
  }

  private let url: String
  /// Nil for what is written.
  let time: ReadingTime?
  let searchBlocks: SearchBlocks?
  let recentLines = RecentLines()
  private var connection: OpaquePointer?
  private var prepared: [Statement: String] = [:]
  private var pause = Duration.zero
  private var nextAttempt = ContinuousClock.now
  private var lastAttempt = ""
  /// The first failure since the transaction began; what follows it fails because of it.
  private(set) var failure: PostgresFailure?

  /// Longer texts (thousands of bound values) are not worth being prepared, nor are more than so many.
  private static let preparedLength = 8192
  private static let preparedCount = 400
  private static let longestPause = Duration.seconds(2)
  /// After how long a silent server is asked whether it is there, milliseconds.
  private static let silence: Int32 = 8000

  /// What holds unless the address says otherwise: libpq gives up on a silent server, the server on a silent program.
  private static let defaults = [
    ("application_name", "sangkien"), ("client_encoding", "UTF8"), ("connect_timeout", "5"), ("keepalives_idle", "10"),
    ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "20000"),
    (
      "options",
      """
      -c statement_timeout=60s -c lock_timeout=10s -c idle_in_transaction_session_timeout=5min -c \
      client_min_messages=error
      """
    ),
  ]

  /// - Parameters:
  ///   - url: what libpq takes: `postgres://…` or `name=value …`.
  ///   - time: for what is read; the server refuses every change then.
  ///   - searchBlocks: what searches share with other sessions.
  init(_ url: String, within time: ReadingTime? = nil, searchBlocks: SearchBlocks? = nil) {
    self.url = url
    self.time = time
    self.searchBlocks = searchBlocks
  }

  deinit { disconnect() }

  // MARK: Connection

  /// Connects if there is no connection.
  ///
  /// - Throws: a `PostgresFailure` when there is none to be had, at once while waiting for the next attempt.
  func ready() throws {
    if connection != nil { return }
    guard ContinuousClock.now >= nextAttempt else { throw unreachable(lastAttempt) }
    guard let opened = withAddress({ PQconnectdbParams($0, $1, 1) }) else { throw unreachable("out of memory") }
    guard PQstatus(opened) == CONNECTION_OK else {
      lastAttempt = String(cString: PQerrorMessage(opened))
      PQfinish(opened)
      pause = min(max(pause * 2, .milliseconds(50)), PostgresSession.longestPause)
      nextAttempt = .now + pause
      throw unreachable(lastAttempt)
    }
    connection = opened
    pause = .zero
    PQsetnonblocking(opened, 1)
    // What is acknowledged is on disk, whatever the server's own default.
    _ = try simply(
      "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'")
    guard let time else { return }
    _ = try execute(
      "SELECT set_config('default_transaction_read_only', 'on', false), set_config('statement_timeout', $1, false)",
      [.text("\(max(1, Int(time.limit / .milliseconds(1))))")])
  }

  /// Gives the body the time of what is read.
  func given<T>(_ body: () throws -> T) rethrows -> T {
    guard let time else { return try body() }
    return try time.given(body)
  }

  /// Calls `body` with the names and the values by which libpq finds the server.
  private func withAddress<T>(_ body: ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) -> T) -> T {
    let names = PostgresSession.defaults.map(\.0) + ["dbname"]
    let values = PostgresSession.defaults.map(\.1) + [url]
    return withCStrings(names) { names in withCStrings(values) { body(names, $0) } }
  }

  /// The server's version, such as 150018 for 15.18.
  var serverVersion: Int { connection.map { Int(PQserverVersion($0)) } ?? 0 }

  private func disconnect() {
    if let connection { PQfinish(connection) }
    connection = nil
    prepared = [:]
  }

  private func unreachable(_ message: String) -> PostgresFailure {
    PostgresFailure(
      state: "", message: message.split(separator: "\n").joined(separator: "; "), statement: "", isDisconnection: true)
  }

  // MARK: Statements

  /// Runs text of the program's own without values, of one or several statements; gives the last answer.
  func simply(_ text: StaticString) throws -> PostgresResult {
    try ask("\(text)") { PQsendQuery($0, "\(text)") }
  }

  /// Forgets the failure of the transaction that ended.
  func forgetFailure() { failure = nil }

  /// Runs a statement with its values and gives its whole answer.
  func execute(_ sql: Markup.SQL) throws -> PostgresResult {
    try time?.require()
    let (text, values) = sql.rendered(.dollar)
    return try execute(text, values)
  }

  func execute(_ text: String, _ values: [Markup.SQL.Value]) throws -> PostgresResult {
    let statement = Statement(text: text, types: values.map(\.type))
    let name = text.utf8.count > PostgresSession.preparedLength ? nil : try prepare(statement)
    return try ask(text) { connection in
      withParameters(values) { pointers, lengths, formats in
        if let name {
          return PQsendQueryPrepared(connection, name, Int32(values.count), pointers, lengths, formats, 1)
        }
        return PQsendQueryParams(connection, text, Int32(values.count), statement.types, pointers, lengths, formats, 1)
      }
    }
  }

  private var connected: OpaquePointer {
    get throws {
      guard let connection else { throw failure ?? unreachable("the connection was lost") }
      return connection
    }
  }

  /// The name of the statement on the server, where it is prepared once.
  private func prepare(_ statement: Statement) throws -> String {
    if let name = prepared[statement] { return name }
    if prepared.count >= PostgresSession.preparedCount {
      _ = try simply("DEALLOCATE ALL")
      prepared = [:]
    }
    let name = "s\(prepared.count)"
    _ = try ask(statement.text) {
      PQsendPrepare($0, name, statement.text, Int32(statement.types.count), statement.types)
    }
    prepared[statement] = name
    return name
  }

  // MARK: Waiting

  /// Sends by `send` and waits for the last answer to it, for as long as the server is there.
  private func ask(_ statement: String, _ send: (OpaquePointer) -> Int32) throws -> PostgresResult {
    let connection = try connected
    var last: OpaquePointer?
    do {
      if send(connection) == 1 {
        while PQflush(connection) == 1 {
          try wait(for: POLLIN | POLLOUT, on: connection)
          PQconsumeInput(connection)
        }
        while let next = try next(on: connection) {
          PQclear(last)
          last = next
        }
      }
    } catch {
      PQclear(last)
      throw error
    }
    return try answer(last, to: statement)
  }

  /// The next answer to what was sent; nil when there is no other.
  private func next(on connection: OpaquePointer) throws -> OpaquePointer? {
    while PQisBusy(connection) == 1 {
      try wait(for: POLLIN, on: connection)
      // What broke is told by the answer.
      if PQconsumeInput(connection) == 0 { break }
    }
    return PQgetResult(connection)
  }

  /// Waits until the connection is ready. A server that is silent is asked whether it is there: one that works on a
  /// long statement is, one that stands still is not, though it has closed nothing.
  private func wait(for events: Int32, on connection: OpaquePointer) throws {
    var socket = pollfd(fd: PQsocket(connection), events: Int16(events), revents: 0)
    while true {
      let ready = poll(&socket, 1, PostgresSession.silence)
      if ready > 0 { return }
      if ready < 0, errno == EINTR { continue }
      let answer = withAddress { PQpingParams($0, $1, 1) }
      if ready == 0, answer == PQPING_OK || answer == PQPING_REJECT { continue }
      disconnect()
      let failed = unreachable("the server does not answer")
      if failure == nil { failure = failed }
      throw failed
    }
  }

  // MARK: Answers

  /// The answer, if it is a good one.
  ///
  /// - Throws: a `PostgresFailure`, which is kept in `failure`; the connection is given up when it is broken.
  private func answer(_ pointer: OpaquePointer?, to statement: String) throws -> PostgresResult {
    let status = PQresultStatus(pointer)
    if let pointer, status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK { return PostgresResult(pointer) }
    let state = PQresultErrorField(pointer, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
    let message =
      PQresultErrorField(pointer, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
      ?? connection.map { String(cString: PQerrorMessage($0)) } ?? "no answer"
    PQclear(pointer)
    let isDisconnection =
      PQstatus(connection) != CONNECTION_OK || state.hasPrefix("57P") || PostgresFailure.needsAnother(state)
    if isDisconnection { disconnect() }
    let failed = PostgresFailure(
      state: state, message: message.split(separator: "\n").joined(separator: "; "), statement: statement,
      isDisconnection: isDisconnection)
    if failure == nil { failure = failed }
    throw failed
  }
}

extension Markup.SQL.Value {
  /// The type that the value has on the server; 0 leaves it to the statement.
  fileprivate var type: Oid {
    switch self {
    case .null: 0
    case .int: 20
    case .double: 701
    case .text: 25
    case .blob: 17
    }
  }

  /// Adds the value in binary form.
  fileprivate func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: break
    case .int(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    case .double(let number): withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .blob(let blob): bytes.append(contentsOf: blob)
    }
  }
}

/// Calls `body` with the addresses, the lengths and the formats (all binary) of the values; a null address is NULL.
private func withParameters<T>(
  _ values: [Markup.SQL.Value], _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> T
) -> T {
  var bytes: [UInt8] = []
  var starts: [Int] = []
  var lengths: [Int32] = []
  for value in values {
    starts.append(bytes.count)
    value.write(to: &bytes)
    lengths.append(Int32(bytes.count - starts[starts.count - 1]))
  }
  // So that even an empty text has an address.
  bytes.append(0)
  return bytes.withUnsafeBytes { raw in
    let base = raw.bindMemory(to: CChar.self).baseAddress
    let addresses = zip(values, starts).map { value, start in value == .null ? nil : base.map { $0 + start } }
    return body(addresses, lengths, Array(repeating: 1, count: values.count))
  }
}

/// Calls `body` with the strings as C strings, ended by a null pointer.
private func withCStrings<T>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> T) -> T {
  var bytes: [CChar] = []
  let starts = strings.map { string in
    defer { bytes += string.utf8CString }
    return bytes.count
  }
  return bytes.withUnsafeBufferPointer { buffer in
    body(starts.map { start in buffer.baseAddress.map { $0 + start } } + [nil])
  }
}
