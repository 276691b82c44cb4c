import Markup

/// A database engine. One SQL text serves every engine; what must differ between them sits in the engine's own files.
public protocol Database: Sendable {
  /// Runs `body` on one consistent snapshot: it sees nothing of what is written meanwhile.
  ///
  /// - Parameter reading: what for; nobody else's waits for it.
  /// - Throws: what `body` throws, or a `Fault` when the database cannot be read, too many wait already or the time is
  ///   over.
  func read<T: Sendable>(
    _ reading: Reading, _ body: @escaping @Sendable (any Connection) throws -> T
  ) async throws -> T

  /// Like `read` for a page, for a `body` of a single statement that takes no time: that is a snapshot by itself, and
  /// saves two of three ways to the server and back.
  func readOnce<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Runs `body` as one transaction: all or nothing. Returns only after its changes are durable.
  ///
  /// - Throws: what `body` throws (nothing was changed then), or a `Fault` when the changes could not be made durable.
  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Whether a write that begins now waits for others: what it will read is better read before, beside them.
  var isWriting: Bool { get }

  /// Whether changes can be made, as far as is known; while not, a server that stands by may still be read.
  var takesChanges: Bool { get }

  /// How long the queues before the connections are.
  var queues: DatabaseQueues { get }

  /// Waits for what is under way and closes every connection; later reads and writes throw a `Fault`.
  func close() async throws
}

extension Database {
  public var isWriting: Bool { false }
  public var takesChanges: Bool { true }

  /// Reads for a page, whose time is the shortest.
  public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await read(.page, body)
  }
}

/// How work waits for a connection.
public struct DatabaseQueues: Hashable, Sendable {
  /// Reads of each kind that wait now.
  public var reads: [Reading: Int]
  /// Writes that wait now.
  public var writes: Int
  /// Reads and writes that got a connection since the start.
  public var served: Int
  /// Seconds that these waited together.
  public var waited: Double

  typealias Queue = (waiting: Int, served: WaitingTime)

  init(reading: [Reading: Queue], writing: Queue) {
    let all = reading.values + [writing]
    reads = reading.mapValues { $0.waiting }
    writes = writing.waiting
    served = all.reduce(0) { $0 + $1.served.count }
    waited = all.reduce(0) { $0 + $1.served.seconds }
  }
}

/// A connection within a `read` or `write`; it stays on the thread of that closure.
public protocol Connection {
  /// Runs the statement and gives each row to `body` as it comes. `body` may run other statements.
  func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws

  /// Like `each`, for results that may be larger than memory: they are fetched in portions. Not within another stream.
  func stream(_ sql: SQL, _ body: (any Row) throws -> Void) throws

  /// The first row of the statement, decoded; nil when there is none. The rest is not computed.
  func first<T>(_ sql: SQL, _ decode: (any Row) throws -> T) throws -> T?

  /// Says what will be asked soon: on a server those questions travel together, with the next one whose answer is
  /// needed. `asking` asks them of a connection that answers nothing; each is asked again later, in the same words, and
  /// before this work changes anything. Where an answer has no way to go, nothing is asked.
  func foresee(_ asking: (any Connection) throws -> Void) throws

  /// Runs a statement. A write may do it later, in its order, but before the next statement whose answer is asked for
  /// and before the write ends: what is wrong with it is told then at the latest.
  func run(_ sql: SQL) throws

  /// Like `run`, for a statement that must change so many rows: nothing of the write stays when it does not.
  ///
  /// - Parameter failure: what the write throws then.
  func run(_ sql: SQL, changing count: Int, orElse failure: any Error) throws

  /// Runs a statement at once and returns how many rows it changed.
  func changes(_ sql: SQL) throws -> Int

  /// Ends a SELECT whose rows nobody else may change, nor hold, until this write ends; the query waits for the one
  /// who holds them now and then sees what they left. Empty where writes run one after another, and in reads.
  var holding: SQL { get }

  /// Ends a SELECT whose rows nobody may change until this write ends; others may share them.
  var sharing: SQL { get }

  /// Ends a SELECT that takes only rows which nobody holds, and holds them.
  var claiming: SQL { get }

  /// How many rows share one count, 1 to 16: several where writes run at once, so that they seldom wait for one
  /// another.
  var shares: Int { get }

  /// What the write changes of the tallies, as far as it is kept until the end; nil where writes run one after another,
  /// and in reads.
  var tallyChanges: TallyChanges? { get }

  /// What earlier searches have read of the search index; nil where others may change it meanwhile.
  var searchBlocks: SearchBlocks? { get }

  /// Lines of lists that this connection gave lately.
  var recentLines: RecentLines { get }

  /// Waits until nobody else changes the schema; nobody does until this write ends.
  func lockSchema() throws

  /// Tells the engine how much is in tables of which very much was written at once; nothing where statements do not
  /// depend on it.
  func analyze(_ tables: [SQL]) throws

  /// The tables of the schema by name, but for those of the search index.
  func tables() throws -> [Table]

  /// What the schema consists of, but for the search index: its tables and indexes, and whatever acts by itself.
  func shape() throws -> SchemaShape
}

extension Connection {
  public func foresee(_ asking: (any Connection) throws -> Void) throws {}

  /// Every row of the statement, decoded.
  public func rows<T>(_ sql: SQL, _ decode: (any Row) throws -> T) throws -> [T] {
    var all: [T] = []
    try each(sql) { all.append(try decode($0)) }
    return all
  }
}

/// A row while it is being read; it is not valid later. Columns count from 0.
///
/// Each function throws a `Fault` when the column holds another type, or NULL where none is expected; the optional
/// forms give nil for NULL. A wrong column number reads as NULL.
public protocol Row {
  func isNull(_ column: Int) -> Bool
  func text(_ column: Int) throws -> String
  func int(_ column: Int) throws -> Int
  /// Whole numbers are taken too.
  func double(_ column: Int) throws -> Double
  func blob(_ column: Int) throws -> [UInt8]
  /// Whatever the column holds.
  func value(_ column: Int) -> SQL.Value
}

extension Row {
  public func optionalText(_ column: Int) throws -> String? { isNull(column) ? nil : try text(column) }
  public func optionalInt(_ column: Int) throws -> Int? { isNull(column) ? nil : try int(column) }

  /// 0 or 1.
  public func bool(_ column: Int) throws -> Bool {
    let number = try int(column)
    guard number == 0 || number == 1 else { throw Fault("column \(column) holds \(number) where 0 or 1 is expected") }
    return number == 1
  }
}
