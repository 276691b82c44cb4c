import Cryptography
import Domain
import Store

extension Office {
  /// How long a sign-in lasts at most, in seconds.
  static let sessionSeconds: Int64 = 12 * 3600
  /// How old the note of a session's last use may be, in seconds.
  private static let useSeconds: Int64 = 60

  /// A session for the person without a password: for the rehearsal's one-click sign-in, and after a password was
  /// judged.
  ///
  /// - Parameter isConfined: whether a password has to be chosen before anything else.
  public func grant(
    to person: Person.ID, in visitor: Visitor = .unknown, isConfined: Bool = false
  ) async throws -> Ticket {
    let token = Office.secret()
    let csrf = Office.secret()
    let now = clock.realNow
    let session = Access.Session(
      digest: Digest.hex(of: token.utf8), begun: now, used: now, address: visitor.address, browser: visitor.browser)
    try await database.write { connection in
      try Access.grant(
        session, to: person, csrf: csrf, expires: now.adding(seconds: Office.sessionSeconds), isConfined: isConfined,
        on: connection)
    }
    return Ticket(token: token, person: person, isConfined: isConfined)
  }

  /// Who holds the token; nil when nobody does or the session has ended.
  ///
  /// - Parameter minutes: a session ends when it was not used for so long.
  public func pass(_ token: String, idle minutes: Int) async throws -> Access.Pass? {
    let now = clock.realNow
    let digest = Digest.hex(of: token.utf8)
    // What is noted of the last use may be a minute old.
    let idle = Int64(minutes) * 60 + Office.useSeconds
    let pass = try await database.readOnce { try Access.pass(token: digest, at: now, idle: idle, on: $0) }
    if let pass, pass.used < now.adding(seconds: -Office.useSeconds) { uses.note(digest, at: now, in: database) }
    return pass
  }

  /// Ends the session; a token that nobody holds ends nothing.
  public func signOut(_ token: String) async throws {
    try await database.write { try Access.revoke(token: Digest.hex(of: token.utf8), on: $0) }
  }

  /// The person's sessions that have not ended, the latest used first; the first value is the one with that token.
  public func sessions(
    of person: Person.ID, with token: String?, idle minutes: Int
  ) async throws -> [(session: Access.Session, isThis: Bool)] {
    let now = clock.realNow
    let own = token.map { Digest.hex(of: $0.utf8) }
    return try await database.read { connection in
      try Access.sessions(of: person, at: now, idle: Int64(minutes) * 60 + Office.useSeconds, on: connection)
    }.map { ($0, $0.digest == own) }
  }

  /// Ends one session of the person's own.
  public func endSession(_ digest: String, of person: Person.ID) async throws {
    try await database.write { try Access.revoke(token: digest, of: person, on: $0) }
  }

  /// Signs the person out everywhere.
  public func signOutEverywhere(_ person: Person.ID) async throws {
    try await database.write { try Access.revokeAll(of: person, on: $0) }
  }
}
