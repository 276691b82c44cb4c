import Markup

/// What an installation alone knows. It is in the database, so that all its nodes share it and a backup, which its
/// owner alone reads, holds it too.
public enum Secrets {
  /// The secret of that name; nil while there is none.
  public static func value(_ name: String, on connection: any Connection) throws -> [UInt8]? {
    try connection.first("SELECT value FROM secret WHERE name = \(name)") { try $0.blob(0) }
  }

  /// Keeps the value unless there is one: of two that are kept at once, the first stays.
  ///
  /// - Returns: the one that stays.
  public static func keep(_ name: String, _ value: [UInt8], on connection: any Connection) throws -> [UInt8] {
    try connection.run("INSERT INTO secret (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO NOTHING")
    guard let kept = try self.value(name, on: connection) else { throw Fault("the secret \(name) was not kept") }
    return kept
  }
}
