import CPostgres
import Foundation
import Markup

/// A connection to the server; used by one thread. How it asks, `PostgresSession+Asking.swift` says.
///
/// It connects when it is first needed and again when it was lost; between attempts that fail it waits ever longer.
final class PostgresSession {
  private let address: PostgresAddress
  /// Nil for what is written.
  let time: ReadingTime?
  private var isReadOnly: Bool { time != nil }
  let searchBlocks: SearchBlocks?
  let standing: PostgresStanding
  let recentLines = RecentLines()
  private(set) var connection: OpaquePointer?
  /// What is on its way.
  var flight = PostgresFlight()
  private var pause = Duration.zero
  private var nextAttempt = ContinuousClock.now
  private var lastAttempt = ""
  /// Whether the connection leads to a server that takes no changes, when it was looked for, and what that server said
  /// of itself.
  private var isStandingBy = false
  private var since = ContinuousClock.now
  private var mode: String?
  /// Which run of which server the connection leads to: transactions of another run may have the same numbers.
  private(set) var life = ""
  /// When an answer that does not come is given up though the server is there; nil where it may take its time.
  var limit: ContinuousClock.Instant?
  /// The first failure since the transaction began; what follows it fails because of it.
  var failure: (any Error)?

  private static let longestPause = Duration.seconds(2)

  /// - Parameters:
  ///   - address: where the server is, or several of which one takes changes.
  ///   - time: for what is read; the server refuses every change then. While no server takes changes it leads to one
  ///     that stands by.
  ///   - searchBlocks: what searches share with other sessions.
  ///   - standing: what it shares with the other sessions of its database.
  init(
    _ address: PostgresAddress, within time: ReadingTime? = nil, searchBlocks: SearchBlocks? = nil,
    standing: PostgresStanding = PostgresStanding()
  ) {
    self.address = address
    self.time = time
    self.searchBlocks = searchBlocks
    self.standing = standing
  }

  deinit { disconnect() }

  // MARK: Connection

  /// Connects if there is no connection, or if a server takes changes while this one leads to one that does not.
  ///
  /// - Throws: a `PostgresFailure` when there is none to be had, at once while waiting for the next attempt.
  func ready() throws {
    if connection != nil, isWellPlaced { return }
    disconnect()
    guard ContinuousClock.now >= nextAttempt else { throw unreachable(lastAttempt) }
    let begun = ContinuousClock.now
    do {
      try connect(to: .primary)
    } catch {
      // While others write there is one that takes changes: it is tried again.
      guard isReadOnly, !standing.hasWritten(since: begun) else { throw error }
      try connect(to: .any)
    }
    since = begun
    if isReadOnly { standing.found(takingChanges: !isStandingBy, since: begun) }
    pause = .zero
    nextAttempt = .now
  }

  private func connect(to server: PostgresAddress.Server) throws {
    let opened = address.with(server) { PQconnectdbParams($0, $1, 1) }
    guard let opened else { throw unreachable("out of memory") }
    guard PQstatus(opened) == CONNECTION_OK else {
      lastAttempt = String(cString: PQerrorMessage(opened))
      PQfinish(opened)
      pause = min(max(pause * 2, .milliseconds(50)), PostgresSession.longestPause)
      nextAttempt = .now + pause
      throw unreachable(lastAttempt)
    }
    connection = opened
    PQsetnonblocking(opened, 1)
    PQenterPipelineMode(opened)
    do {
      try setUp()
    } catch {
      disconnect()
      throw error
    }
    mode = said("in_hot_standby")
  }

  private func setUp() throws {
    // What is acknowledged is on disk, whatever the server's own default.
    try queue(
      "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'")
    var (isStandingBy, life) = (false, "")
    if let time {
      try queue(
        """
        SELECT CASE WHEN pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on'
          THEN 1 ELSE 0 END
        """
      ) { isStandingBy = try $0.row(0).bool(0) }
      try queue(
        """
        SELECT set_config('default_transaction_read_only', 'on', false),
          set_config('statement_timeout', \("\(max(1, Int(time.limit / .milliseconds(1))))"), false)
        """)
    } else {
      // Both begin anew when the server recovers from a crash.
      try queue(
        """
        SELECT CAST(pg_postmaster_start_time() AS TEXT) || coalesce(CAST(stats_reset AS TEXT), '') FROM pg_stat_bgwriter
        """
      ) { life = try $0.row(0).text(0) }
    }
    try settle()
    (self.isStandingBy, self.life) = (isStandingBy, life)
  }

  /// Gives the body the time of what is read.
  func given<T>(_ body: () throws -> T) rethrows -> T {
    guard let time else { return try body() }
    return try time.given(body)
  }

  /// Whether the connection leads where it should: to the server that takes changes, unless there is none.
  private var isWellPlaced: Bool {
    guard isStandingBy else { return true }
    // A server of version 14 or newer tells when it takes the place of the one for which it stood by.
    guard said("in_hot_standby") == mode else { return false }
    return !standing.hasWritten(since: since)
  }

  /// A setting of which the server tells every change.
  private func said(_ setting: String) -> String? {
    connection.flatMap { PQparameterStatus($0, setting) }.map { String(cString: $0) }
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
      let ready = poll(&socket, 1, address.silence)
      if ready > 0 { return }
      if ready < 0, errno == EINTR { continue }
      let answer = address.with(.end(of: connection)) { PQpingParams($0, $1, 1) }
      let isOver = limit.map { $0 < .now } ?? false
      if ready == 0, !isOver, answer == PQPING_OK || answer == PQPING_REJECT { continue }
      disconnect()
      throw unreachable("the server does not answer")
    }
  }
}
