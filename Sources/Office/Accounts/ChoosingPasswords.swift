import Cryptography
import Domain
import HeavyWork
import Store

/// A link by which a person chooses a password.
public enum PasswordLink {
  /// For how many hours it is good.
  static let hours = 24

  /// How it is used: `dùng được một lần trong 24 giờ`.
  public static let use = "dùng được một lần trong \(hours) giờ"
}

extension Office {
  /// Changes the person's own password. Every other session of theirs ends.
  ///
  /// - Parameters:
  ///   - current: the password until now; nil where it was just judged and may be used for nothing but this.
  ///   - token: of the session that goes on.
  /// - Throws: `Refusal` for a wrong current password, too many tries, and a new one that is not good enough.
  public func changePassword(
    of person: Person.ID, current: String?, to password: String, keeping token: String, from visitor: Visitor
  ) async throws {
    if let current { try await requireCurrent(current, of: person, from: visitor) }
    let hash = try await hash(ofNew: password, for: person)
    try await run(.changePassword(hash: hash, session: Digest.hex(of: token.utf8)), as: person)
  }

  private func requireCurrent(_ current: String, of person: Person.ID, from visitor: Visitor) async throws {
    let (name, kept) = try await read(as: person) { desk in
      (try desk.person.signIn, try Passwords.kept(of: person, on: desk.connection))
    }
    guard let kept else { throw Refusal.input("current", "Tài khoản này chưa có mật khẩu.") }
    let source = try await source(of: visitor, for: person)
    do {
      try await admitTry(of: name, from: source.name, isKnown: true, at: clock.realNow) { _ in }
      let matches = try await WorkLine.passwords.run {
        try Password.matches(String(current.prefix(200)), hash: kept.hash)
      }
      guard matches else { throw Refusal.input("password", "Mật khẩu hiện nay không đúng.") }
    } catch var refusal as Refusal {
      refusal.field = "current"
      throw refusal
    }
    try await database.write { try Attempts.forget(of: name, from: source.name, on: $0) }
  }

  /// A link by which the person chooses a new password; earlier ones end with it. Its secret is
  /// told here alone.
  ///
  /// - Returns: the secret, the last part of the link's address.
  public func issuePasswordLink(for person: Person.ID, by administrator: Person.ID) async throws -> String {
    let secret = Office.secret()
    try await run(
      .issuePasswordLink(
        person, digest: Digest.hex(of: secret.utf8),
        expires: clock.realNow.adding(seconds: Int64(PasswordLink.hours) * 3600)),
      as: administrator)
    return secret
  }

  /// Whose link that is.
  ///
  /// - Throws: `Refusal` when it was used, has run out, was replaced, or never was.
  public func person(ofPasswordLink secret: String) async throws -> Person {
    let (digest, now) = (Digest.hex(of: secret.utf8), clock.realNow)
    return try await read(as: nil) { desk in
      guard let id = try Passwords.person(ofLink: digest, at: now, on: desk.connection),
        let person = try People.all([id], on: desk.connection)[id], person.closed == nil
      else { throw Refusal.linkOver }
      return person
    }
  }

  /// Chooses a password by a link, which ends with it, and signs in. Every other session of the person ends.
  ///
  /// - Throws: `Refusal` for a link that is over and for a password that is not good enough.
  public func redeemPasswordLink(_ secret: String, password: String, from visitor: Visitor) async throws -> Ticket {
    let person = try await person(ofPasswordLink: secret)
    let hash = try await hash(ofNew: password, for: person.id)
    try await run(
      .redeemPasswordLink(digest: Digest.hex(of: secret.utf8), hash: hash, at: clock.realNow), as: person.id)
    var ticket = try await grant(to: person.id, in: visitor)
    ticket.mark = KnownBrowser.mark(for: person.id, try await KnownBrowser.secret(in: self))
    return ticket
  }
}

extension Refusal {
  /// A link by which nobody can choose a password any more.
  static let linkOver = Refusal(
    """
    Đường dẫn này không còn dùng được: đã dùng rồi, đã quá \(PasswordLink.hours) giờ, hoặc đã có đường dẫn mới thay \
    thế.
    """, kind: .absent, next: "Đề nghị người quản trị cấp đường dẫn mới.")
}
