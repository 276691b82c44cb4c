import Cryptography
import Domain
import Foundation
import HeavyWork
import Store

/// Passwords as scrypt hashes (RFC 7914): `scrypt$N$r$p$salt$key`, salt and key in base64.
public enum Password {
  private static let rounds = 16_384
  private static let blockSize = 8

  /// - Throws: `Refusal` when it is too short or too long.
  static func requireFitting(_ password: String) throws {
    guard (10...200).contains(password.count) else {
      throw Refusal.input("password", "Mật khẩu dài từ 10 đến 200 ký tự.")
    }
  }

  /// The hash of a new password.
  ///
  /// - Throws: `Refusal` when it is too short or too long, `Busy` when too many wait to be hashed.
  public static func hash(_ password: String) async throws -> String {
    try requireFitting(password)
    let salt = [UInt8].random(count: 16)
    let key = try await WorkLine.passwords.run { try derive(password, salt: salt) }
    return "scrypt$\(rounds)$\(blockSize)$1$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
  }

  /// Whether the password gives that hash; the time does not depend on where they differ.
  static func matches(_ password: String, hash: String) throws -> Bool {
    let parts = hash.split(separator: "$").map(String.init)
    guard parts.count == 6, let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5]) else {
      throw Fault("a password hash cannot be read")
    }
    return ConstantTime.isSame(try derive(password, salt: Array(salt)), Array(key))
  }

  private static func derive(_ password: String, salt: [UInt8]) throws -> [UInt8] {
    try Scrypt.key(
      from: Array(password.composed.utf8), salt: salt, rounds: rounds, blockSize: blockSize, parallelism: 1, size: 32)
  }
}

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
