import Domain
import Markup

/// A file on its way in, which can be resumed where it broke off.
public struct Upload: Hashable, Sendable {
  public typealias ID = Identifier<Upload>

  public var id: ID
  public var person: Person.ID
  public var dossier: Dossier.ID
  public var part: Part.ID
  public var name: String
  /// The bytes announced.
  public var size: Int
  public var started: Instant

  public init(
    id: ID, person: Person.ID, dossier: Dossier.ID, part: Part.ID, name: String, size: Int, started: Instant
  ) {
    self.id = id
    self.person = person
    self.dossier = dossier
    self.part = part
    self.name = name
    self.size = size
    self.started = started
  }
}

/// The announced uploads.
public enum Uploads {
  /// Notes an upload that was announced.
  public static func insert(_ upload: Upload, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO upload (id, person, dossier, part, name, size, started)
      VALUES (\(upload.id), \(upload.person), \(upload.dossier), \(upload.part.description), \(upload.name),
        \(upload.size), \(upload.started.microseconds))
      """)
  }

  /// The upload, as long as it is neither finished nor given up.
  public static func find(_ id: Upload.ID, on connection: any Connection) throws -> Upload? {
    try connection.first(
      "SELECT person, dossier, part, name, size, started FROM upload WHERE id = \(id)"
    ) { row in
      guard let part = Part.ID(try row.text(2)) else { throw Fault("upload \(id) names no part") }
      return Upload(
        id: id, person: try row.identifier(0), dossier: try row.identifier(1), part: part, name: try row.text(3),
        size: try row.int(4), started: Instant(microseconds: Int64(try row.int(5))))
    }
  }

  /// What a person has begun, and what was begun for a dossier, and is not whole yet.
  ///
  /// - Parameter limit: when what was begun before has run out.
  public static func begun(
    by person: Person.ID, into dossier: Dossier.ID, since limit: Instant, on connection: any Connection
  ) throws -> [Upload] {
    try connection.rows(
      """
      SELECT id, person, dossier, part, name, size, started FROM upload
      WHERE (person = \(person) OR dossier = \(dossier)) AND started >= \(limit.microseconds)
      """
    ) { row in
      let id: Upload.ID = try row.identifier(0)
      guard let part = Part.ID(try row.text(3)) else { throw Fault("upload \(id) names no part") }
      return Upload(
        id: id, person: try row.identifier(1), dossier: try row.identifier(2), part: part, name: try row.text(4),
        size: try row.int(5), started: Instant(microseconds: Int64(try row.int(6))))
    }
  }

  /// Forgets an upload; what has arrived of it is dropped apart.
  public static func remove(_ id: Upload.ID, on connection: any Connection) throws {
    try connection.run("DELETE FROM upload WHERE id = \(id)")
  }

  /// The uploads begun before `limit`, which nobody will finish.
  public static func abandoned(before limit: Instant, on connection: any Connection) throws -> [Upload.ID] {
    try connection.rows("SELECT id FROM upload WHERE started < \(limit.microseconds)") { try $0.identifier(0) }
  }
}
