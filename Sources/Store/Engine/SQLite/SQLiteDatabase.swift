import CSQLite
import Foundation
import GRDB
import Markup

/// The embedded engine: SQLite in WAL mode, durable at every commit.
///
/// Readers have threads and snapshots of their own and never wait for the writer. Writes that wait at the same time
/// share one transaction and so one flush to disk (group commit).
public final class SQLiteDatabase: Database {
  private let pool: DatabasePool
  private let readers: Readers<SQLiteConnection>
  private let writes: SQLiteWriteQueue

  /// The library counts the memory it has only if asked: all its threads would wait for one another to count.
  private static let uncounted: Void = { _ = sqlite3_config_memstatus(0) }()

  /// How many connections read for what.
  private static func connections(_ reading: Reading) -> Int {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return switch reading {
    // Enough for every core, with some over while long ones are read.
    case .page: max(4, cores + 2)
    case .search: max(2, cores)
    // One more than files are written at once (`WorkLine.writing`).
    case .export: max(2, cores / 2 + 1)
    case .background: 2
    }
  }

  /// Opens the file, creating it when it is not there.
  ///
  /// - Parameter time: for how long something may be read.
  /// - Throws: a `Fault` when the file cannot be opened or is no database.
  public init(path: String, time: @escaping @Sendable (Reading) -> Duration = { $0.time }) throws {
    SQLiteDatabase.uncounted
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = Reading.allCases.map(SQLiteDatabase.connections).reduce(1, +)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      // After the pool has set up WAL mode, for which it lowers this to NORMAL, where a commit may be lost.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    } catch {
      throw Fault("cannot open the database \(path)", cause: error)
    }
    let searchBlocks = SearchBlocks()
    readers = Readers(SQLiteDatabase.connections) { [pool] reading, serve in
      try pool.unsafeRead { database in
        let connection = SQLiteConnection(
          database, within: ReadingTime(reading, limit: time(reading)),
          searchBlocks: reading == .search ? searchBlocks : nil)
        defer { connection.leave() }
        serve(connection)
      }
    }
    writes = SQLiteWriteQueue(pool)
  }

  deinit { readers.stop() }

  public func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T {
    try await readers[reading].run { try SQLiteDatabase.snapshot(of: $0, body) }
  }

  public func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await readers[.page].run { connection in try connection.given { try body(connection) } }
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await writes.run(body)
  }

  public var isWriting: Bool { writes.isDraining }

  public var queues: DatabaseQueues {
    DatabaseQueues(reading: readers.queues, writing: writes.queue)
  }

  public func close() async throws {
    await writes.stop()
    await readers.stopped()
    do {
      // So that one file holds everything, and the next start has nothing to recover; while another program has it open
      // too, that one does it at its end.
      _ = try? await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try pool.close()
    } catch {
      throw Fault("cannot close the database", cause: error)
    }
  }

  private static func snapshot<T>(of connection: SQLiteConnection, _ body: (any Connection) throws -> T) throws -> T {
    try connection.run("BEGIN")
    do {
      let result = try connection.given { try body(connection) }
      try connection.run("COMMIT")
      return result
    } catch {
      if connection.isInsideTransaction { try connection.run("ROLLBACK") }
      throw error
    }
  }
}
