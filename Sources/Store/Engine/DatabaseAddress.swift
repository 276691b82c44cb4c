/// Where the database is: `sqlite:PATH` for the embedded engine, `postgres://…` for a server.
public enum DatabaseAddress: Hashable, Sendable, CustomStringConvertible {
  case sqlite(path: String)
  /// What libpq takes, a password perhaps among it.
  case postgres(String)

  /// - Throws: a `Fault` that names the forms an address can have.
  public init(_ text: String) throws {
    if text.hasPrefix("sqlite:"), text.count > "sqlite:".count {
      self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(text)
    } else {
      throw Fault("a database is written sqlite:PATH or postgres://PERSON@HOST/NAME, not \(text)")
    }
  }

  /// Opens it; a file that is not there is made.
  ///
  /// - Parameter time: for how long something may be read.
  /// - Throws: a `Fault` that says what to do.
  public func open(time: @escaping @Sendable (Reading) -> Duration = { $0.time }) throws -> any Database {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path, time: time)
    case .postgres(let url): try PostgresDatabase(url, time: time)
    }
  }

  /// As a log or a person may see it: without a password.
  public var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgres(let url): url.replacing(/:\/\/([^:@\/]*):[^@]*@/) { "://\($0.output.1)@" }
    }
  }
}
