import Foundation
import Markup

/// The engine for larger sites: several programs on one PostgreSQL, through libpq.
///
/// Reads and writes have threads of their own, each with a connection, so that a long list delays no change.
public final class PostgresDatabase: Database {
  private let readers: Readers<PostgresSession>
  private let writers: ConnectionThreads<PostgresSession>
  private let standing: PostgresStanding

  /// Connects once and looks whether the database will do.
  ///
  /// - Parameter url: what libpq takes: `postgres://person@host/name?sslmode=verify-full`, or `host=… dbname=…`, with
  ///   several hosts where some stand by for the one that takes changes; what it leaves out comes from libpq's
  ///   environment (`PGHOST`, `PGPASSWORD`, `PGSSLROOTCERT` …).
  /// - Parameters:
  ///   - readers: how many connections read for what, opened when they are needed; each waits most of its time for the
  ///     server, which allows 100 in all unless told otherwise.
  ///   - writers: connections that write.
  ///   - time: for how long something may be read.
  /// - Throws: a `Fault` that says what to do when it cannot be reached or will not do.
  public init(
    _ url: String, readers: (Reading) -> Int = PostgresDatabase.connections, writers: Int = 8,
    time: @escaping @Sendable (Reading) -> Duration = { $0.time }
  ) throws {
    let (address, standing) = (PostgresAddress(url), PostgresStanding())
    try PostgresDatabase.examine(address)
    self.standing = standing
    let searchBlocks = SearchBlocks()
    self.readers = Readers(readers) { reading, serve in
      serve(
        PostgresSession(
          address, within: ReadingTime(reading, limit: time(reading)),
          searchBlocks: reading == .search ? searchBlocks : nil, standing: standing))
    }
    self.writers = ConnectionThreads(count: writers, name: "writer") {
      $0(PostgresSession(address, standing: standing))
    }
  }

  deinit {
    readers.stop()
    writers.stop()
  }

  /// How many connections read for what.
  public static func connections(_ reading: Reading) -> Int {
    switch reading {
    case .page: 8
    case .search: 4
    // One more than files are written at once: open data and packages do not wait for lists.
    case .export: max(2, ProcessInfo.processInfo.activeProcessorCount / 2 + 1)
    case .background: 2
    }
  }

  public func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await readers[reading].run { session in try session.given { try session.run(.reading, body) } }
  }

  public func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await readers[.page].run { session in try session.given { try session.run(.readingOnce, body) } }
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await writers.run { try $0.run(.writing, body) }
  }

  public var takesChanges: Bool { !standing.isReadOnly }

  public var queues: DatabaseQueues {
    DatabaseQueues(reading: readers.queues, writing: writers.queue)
  }

  public func close() async throws {
    await writers.stopped()
    await readers.stopped()
  }

  private static func examine(_ address: PostgresAddress) throws {
    let session = PostgresSession(address)
    try session.run(.reading) { connection in
      guard session.serverVersion >= 130_000 else {
        throw Fault("PostgreSQL 13 or newer is needed; the server is \(session.serverVersion / 10_000)")
      }
      let settings = try connection.first(
        """
        SELECT CAST(datname AS TEXT), CAST(pg_encoding_to_char(encoding) AS TEXT), CAST(datcollate AS TEXT)
        FROM pg_database WHERE datname = current_database()
        """
      ) { (name: try $0.text(0), encoding: try $0.text(1), collation: try $0.text(2)) }
      guard let settings else { throw Fault("the server does not describe its database") }
      // Texts are compared byte by byte, as the embedded engine does, so that lists have one order everywhere.
      guard settings.encoding == "UTF8", ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(settings.collation) else {
        throw Fault(
          """
          the database \(settings.name) has the encoding \(settings.encoding) and the collation \(settings.collation); \
          make one by: createdb --template=template0 --encoding=UTF8 --locale=C \(settings.name)
          """)
      }
    }
  }
}
