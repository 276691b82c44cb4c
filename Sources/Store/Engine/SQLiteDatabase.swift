import GRDB
import Markup
import Synchronization

/// The embedded engine: SQLite in WAL mode, durable at every commit.
///
/// Writes that wait at the same time share one transaction and so one flush to disk (group commit). Each runs in a
/// savepoint of its own: one that throws takes back its own changes only.
public final class SQLiteDatabase: Database {
  private let pool: DatabasePool
  private let writes: SQLiteWriteQueue

  /// Opens the file, creating it when it is not there.
  public init(path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
    } catch {
      throw Fault("cannot open the database \(path)", cause: error)
    }
    writes = SQLiteWriteQueue(pool)
  }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await pool.read { try body(SQLiteConnection($0)) }
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await writes.run(body)
  }

  public func close() async throws {
    try pool.close()
  }
}

/// The queue of writes that wait for the one writing connection.
private final class SQLiteWriteQueue: Sendable {
  /// A write that waits. It returns whether it succeeded and what to do once its fate is known.
  typealias Job = @Sendable (any Connection) -> (succeeded: Bool, settle: @Sendable ((any Error)?) -> Void)

  private struct State {
    var waiting: [Job] = []
    var isDraining = false
  }

  private let pool: DatabasePool
  private let state = Mutex(State())
  /// The most writes in one transaction, so that a reader of the journal never waits long.
  private let batchLimit = 512

  init(_ pool: DatabasePool) { self.pool = pool }

  func run<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      enqueue { connection in
        let result = Result { try body(connection) }
        let succeeded = if case .success = result { true } else { false }
        return (succeeded, { fault in continuation.resume(with: fault.map(Result.failure) ?? result) })
      }
    }
  }

  private func enqueue(_ job: @escaping Job) {
    let mustDrain = state.withLock { state in
      state.waiting.append(job)
      defer { state.isDraining = true }
      return !state.isDraining
    }
    if mustDrain { pool.asyncWriteWithoutTransaction { self.drain($0) } }
  }

  private func drain(_ database: GRDB.Database) {
    while true {
      let batch = state.withLock { state in
        let batch = Array(state.waiting.prefix(batchLimit))
        state.waiting.removeFirst(batch.count)
        if batch.isEmpty { state.isDraining = false }
        return batch
      }
      if batch.isEmpty { return }
      commit(batch, on: database)
    }
  }

  private func commit(_ batch: [Job], on database: GRDB.Database) {
    let connection = SQLiteConnection(database)
    var settles: [@Sendable ((any Error)?) -> Void] = []
    do {
      try connection.run("BEGIN IMMEDIATE")
      for job in batch {
        try connection.run("SAVEPOINT one")
        let (succeeded, settle) = job(connection)
        settles.append(settle)
        if !succeeded { try connection.run("ROLLBACK TO one") }
        try connection.run("RELEASE one")
      }
      try connection.run("COMMIT")
      for settle in settles { settle(nil) }
    } catch {
      if database.isInsideTransaction { _ = try? connection.run("ROLLBACK") }
      let fault = Fault("the changes could not be written", cause: error)
      for settle in settles { settle(fault) }
      // Those that never ran learn the same: they are run against a connection that refuses.
      for job in batch.dropFirst(settles.count) { job(RefusingConnection(fault: fault)).settle(fault) }
    }
  }
}

/// A connection on which nothing can be done, for writes that a broken transaction never reached.
private struct RefusingConnection: Connection {
  var fault: Fault

  func each(_ sql: Markup.SQL, _ body: (any Row) throws -> Void) throws { throw fault }
  func run(_ sql: Markup.SQL) throws -> Int { throw fault }
  var search: any SearchIndex { SQLiteSearchIndex(connection: self) }
}
