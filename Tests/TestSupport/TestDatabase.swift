import Foundation
import Markup
import Store

/// A database for one test, on the engine that the run is for: the embedded one, or the PostgreSQL that
/// `SANGKIEN_TEST_POSTGRES` leads to (`make test` runs the tests on both).
public final class TestDatabase: Sendable {
  /// A folder for the test, which goes away with it.
  public let folder: String
  public let database: any Database
  private let address: DatabaseAddress

  /// What libpq takes to reach the tests' PostgreSQL; nil when the run is for the embedded engine.
  public static let server = ProcessInfo.processInfo.environment["SANGKIEN_TEST_POSTGRES"]

  public init(folder: String = NSTemporaryDirectory() + "sangkien-" + UUID().uuidString) async throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let server = TestDatabase.server {
      address = try await TestDatabase.newSchema(on: server)
    } else {
      address = .sqlite(path: "\(folder)/sangkien.sqlite")
    }
    database = try TestDatabase.open(address)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Opens the same database once more, as another program would.
  public func reopened() throws -> any Database { try TestDatabase.open(address) }

  /// Hundreds of tests run at once: each makes do with a few connections.
  private static func open(_ address: DatabaseAddress) throws -> any Database {
    guard case .postgres(let url) = address else { return try address.open() }
    return try PostgresDatabase(url, readers: 2, searchers: 1, writers: 4)
  }

  private static func newSchema(on server: String) async throws -> DatabaseAddress {
    let schema = try await maker.value.write { try $0.first("SELECT public.new_installation()") { try $0.text(0) } }
    return .postgres("\(server) options='-c search_path=\(schema ?? "") -c lock_timeout=10s'")
  }

  private static let maker = Task { try PostgresDatabase(server ?? "", readers: 1, searchers: 1, writers: 1) }
}
