import Cryptography
import Domain
import Foundation
import HeavyWork
import Store

/// A signed-in browser: what its cookie holds is known to the browser alone, the database keeps its digest.
public struct Ticket: Sendable {
  public var token: String
  public var person: Person.ID
  /// Whether a password has to be chosen before anything else: the one used was given by somebody else.
  public var isConfined: Bool
  /// What tells the browser from a stranger's at the next sign-in; empty where there is nothing to tell.
  public var mark = ""
}

extension Office {
  /// Signs in by name and password.
  ///
  /// - Parameters:
  ///   - visitor: the browser, by which tries are counted.
  ///   - pause: lets time pass where a try has to wait.
  /// - Throws: `Refusal` for a wrong name or password (the same words for both) and for too many attempts, `Busy` when
  ///   too many were made from that address or are being judged.
  public func signIn(
    _ name: String, password: String, from visitor: Visitor,
    pausing pause: (Duration) async throws -> Void = { try await _Concurrency.Task.sleep(for: $0) }
  ) async throws -> Ticket {
    let name = String(name.typed.lowercased().prefix(100))
    let (person, kept) = try await database.read { connection in
      let person = try People.find(signIn: name, on: connection)
      // What someone wrote into the database is no password.
      guard let id = person?.id, try Passwords.isOwn(of: id, markedWith: keeper.key, on: connection) else {
        return (person, nil as Passwords.Kept?)
      }
      return (person, try Passwords.kept(of: id, on: connection))
    }
    let (source, isKnown) = try await source(of: visitor, for: person?.id)
    if !isKnown { try attempts.begin(visitor.address) }
    try await admitTry(of: name, from: source, isKnown: isKnown, at: clock.realNow, pause)
    // Someone unknown costs the same time as a wrong password.
    let matches = try await WorkLine.passwords.run(for: .address(source)) {
      try Password.matches(String(password.prefix(200)), hash: kept?.hash ?? Office.nobodysHash)
    }
    guard matches, let kept, let person, person.closed == nil else {
      throw Refusal.input("password", "Tên đăng nhập hoặc mật khẩu không đúng.")
    }
    if !isKnown { attempts.succeeded(visitor.address) }
    try await database.write { try Attempts.forget(of: name, from: source, on: $0) }
    var ticket = try await grant(to: person.id, in: visitor, isConfined: kept.isOnce)
    if !isKnown { ticket.mark = KnownBrowser.mark(for: person.id, try await KnownBrowser.secret(in: self)) }
    return ticket
  }

  /// 192 random bits in base64url.
  static func secret() -> String {
    Data([UInt8].random(count: 24)).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
  }

  /// A hash that no password gives, for names that nobody has.
  private static let nobodysHash =
    "scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
}
