import CPostgres
import Foundation
import Markup

/// A connection to the server; used by one thread. How it asks, `PostgresSession+Asking.swift` says.
///
/// It connects when it is first needed and again when it was lost; between attempts that fail it waits ever longer.
final class PostgresSession {
  private let url: String
  /// Nil for what is written.
  let time: ReadingTime?
  let searchBlocks: SearchBlocks?
  let recentLines = RecentLines()
  private(set) var connection: OpaquePointer?
  /// What is on its way.
  var flight = PostgresFlight()
  private var pause = Duration.zero
  private var nextAttempt = ContinuousClock.now
  private var lastAttempt = ""
  /// The first failure since the transaction began; what follows it fails because of it.
  var failure: (any Error)?

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
    PQenterPipelineMode(opened)
    // What is acknowledged is on disk, whatever the server's own default.
    try queue(
      "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'")
    if let time {
      try queue(
        """
        SELECT set_config('default_transaction_read_only', 'on', false),
          set_config('statement_timeout', \("\(max(1, Int(time.limit / .milliseconds(1))))"), false)
        """)
    }
    try settle()
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

  func disconnect() {
    if let connection { PQfinish(connection) }
    connection = nil
    flight = PostgresFlight()
  }

  func unreachable(_ message: String) -> PostgresFailure {
    PostgresFailure(
      state: "", message: message.split(separator: "\n").joined(separator: "; "), statement: "", isDisconnection: true)
  }

  // MARK: Waiting

  /// Waits until the connection is ready. A server that is silent is asked whether it is there: one that works on a
  /// long statement is, one that stands still is not, though it has closed nothing.
  func wait(for events: Int32, on connection: OpaquePointer) throws {
    var socket = pollfd(fd: PQsocket(connection), events: Int16(events), revents: 0)
    while true {
      let ready = poll(&socket, 1, PostgresSession.silence)
      if ready > 0 { return }
      if ready < 0, errno == EINTR { continue }
      let answer = withAddress { PQpingParams($0, $1, 1) }
      if ready == 0, answer == PQPING_OK || answer == PQPING_REJECT { continue }
      disconnect()
      throw unreachable("the server does not answer")
    }
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
