import CPostgres
import Foundation
import Store

/// A database for one test, on the engine that the run is for: the embedded one, or the PostgreSQL that
/// `SANGKIEN_TEST_POSTGRES` leads to (`make test` runs the tests on both).
public final class TestDatabase: Sendable {
  /// A folder for the test, which goes away with it.
  public let folder: String
  public let database: any Database
  /// What the folder is called, and on a server the database.
  private let name: String
  private let address: DatabaseAddress
  private let time: @Sendable (Reading) -> Duration

  /// A folder that goes away with the last who has it.
  private final class Folder: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// What libpq takes to reach the tests' PostgreSQL; nil when the run is for the embedded engine.
  public static let server = ProcessInfo.processInfo.environment["SANGKIEN_TEST_POSTGRES"]

  /// Where the folders of this run are: what is left of them goes away with the program.
  private static let home: String = {
    atexit { try? FileManager.default.removeItem(atPath: TestDatabase.home) }
    return NSTemporaryDirectory() + "sangkien-\(UUID().uuidString)"
  }()

  /// - Parameters:
  ///   - original: a database that is closed, of which this becomes a copy, with all that is in its folder; an empty
  ///     one where it is nil.
  ///   - time: for how long something may be read; so long that no test depends on the load of the machine.
  public init(
    copying original: TestDatabase? = nil, time: @escaping @Sendable (Reading) -> Duration = { _ in .seconds(3600) }
  ) async throws {
    name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    folder = "\(TestDatabase.home)/\(name)"
    try FileManager.default.createDirectory(atPath: TestDatabase.home, withIntermediateDirectories: true)
    if let original {
      try FileManager.default.copyItem(atPath: original.folder, toPath: folder)
    } else {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    if let server = TestDatabase.server {
      // The files of the original are copied: many times faster than making its tables.
      try TestDatabase.run(
        "CREATE DATABASE \(name) TEMPLATE \(original?.name ?? "template0") STRATEGY FILE_COPY", on: server)
      address = .postgres("\(server) dbname=\(name) options='-c lock_timeout=100s -c client_min_messages=error'")
    } else {
      address = .sqlite(path: "\(folder)/sangkien.sqlite")
    }
    // A connection that is opened later needs the folder as long as anyone has the database.
    let kept = Folder(folder)
    self.time = { reading in withExtendedLifetime(kept) { time(reading) } }
    database = try TestDatabase.open(address, self.time)
  }

  /// One with all its tables and nothing in them.
  public static func migrated() async throws -> TestDatabase { try await TestDatabase(copying: try await whole.value) }

  private static let whole = Task {
    let original = try await TestDatabase()
    try await original.database.migrate()
    try await original.database.close()
    return original
  }

  /// Opens the same database once more, as another program would.
  public func reopened() throws -> any Database { try TestDatabase.open(address, time) }

  /// Hundreds of tests run at once: each makes do with a few connections.
  private static func open(
    _ address: DatabaseAddress, _ time: @escaping @Sendable (Reading) -> Duration
  ) throws -> any Database {
    guard case .postgres(let url) = address else { return try address.open(time: time) }
    return try PostgresDatabase(url, readers: { $0 == .page ? 2 : 1 }, writers: 4, time: time)
  }

  /// Runs a statement that the server takes in no transaction.
  private static func run(_ statement: String, on server: String) throws {
    let connection = PQconnectdb(server)
    defer { PQfinish(connection) }
    let result = PQexec(connection, statement)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else {
      throw Fault(String(cString: PQerrorMessage(connection)))
    }
  }
}
