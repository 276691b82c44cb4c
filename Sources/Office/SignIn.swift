import Crypto
import CryptoExtras
import Domain
import Foundation
import HeavyWork
import Store

/// Passwords as scrypt hashes (RFC 7914): `scrypt$N$r$p$salt$key`, salt and key in base64.
public enum Password {
  private static let rounds = 16_384
  private static let blockSize = 8

  /// The hash of a new password.
  ///
  /// - Throws: `Refusal` when it is too short or too long, `Busy` when too many wait to be hashed.
  public static func hash(_ password: String) async throws -> String {
    guard (10...200).contains(password.count) else {
      throw Refusal.input("password", "Mật khẩu dài từ 10 đến 200 ký tự.")
    }
    let salt = (0..<16).map { _ in UInt8.random(in: 0 ... .max) }
    let key = try await WorkLine.passwords.run { try derive(password, salt: salt) }
    return "scrypt$\(rounds)$\(blockSize)$1$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
  }

  /// Whether the password gives that hash; the time does not depend on where they differ.
  static func matches(_ password: String, hash: String) throws -> Bool {
    let parts = hash.split(separator: "$").map(String.init)
    guard parts.count == 6, let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5]) else {
      throw Fault("a password hash cannot be read")
    }
    let derived = try derive(password, salt: Array(salt))
    return derived.count == key.count && zip(derived, key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func derive(_ password: String, salt: [UInt8]) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(password.composed.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
      parallelism: 1)
    return key.withUnsafeBytes { Array($0) }
  }
}

/// A signed-in browser: what its cookie holds is known to the browser alone, the database keeps its digest.
public struct Ticket: Sendable {
  public var token: String
  public var person: Person.ID
}

extension Office {
  static let sessionSeconds: Int64 = 12 * 3600
  static let attemptLimit = 5
  static let attemptSeconds: Int64 = 15 * 60

  /// Signs in by name and password.
  ///
  /// - Parameter address: from where it is tried.
  /// - Throws: `Refusal` for a wrong name or password (the same words for both) and for too many attempts, `Busy` when
  ///   too many were made from that address or are being judged.
  public func signIn(_ name: String, password: String, from address: String) async throws -> Ticket {
    try attempts.begin(address)
    let ticket = try await WorkLine.passwords.run(for: .address(address)) {
      try await judged(name, password: password)
    }
    attempts.succeeded(address)
    return ticket
  }

  private func judged(_ name: String, password: String) async throws -> Ticket {
    let name = String(name.typed.lowercased().prefix(100))
    let now = clock.realNow
    // Noted before it is judged: of many tries at once no more are judged than of many one after another.
    try await database.write { try Access.recordFailure(of: name, at: now, on: $0) }
    let (tries, person, hash) = try await database.read { connection in
      let person = try People.find(signIn: name, on: connection)
      return (
        try Access.failures(
          of: name, since: now.adding(seconds: -Office.attemptSeconds), until: now.adding(seconds: 60), on: connection),
        person, try person.flatMap { try People.passwordHash(of: $0.id, on: connection) }
      )
    }
    guard tries <= Office.attemptLimit else {
      try await database.write { try Access.forgetFailure(of: name, at: now, on: $0) }
      throw Refusal("Đã thử sai nhiều lần.", kind: .input, next: "Chờ 15 phút rồi thử lại.", field: "password")
    }
    // Someone unknown costs the same time as a wrong password.
    let matches = try Password.matches(String(password.prefix(200)), hash: hash ?? Office.nobodysHash)
    guard matches, hash != nil, let person, person.closed == nil else {
      throw Refusal.input("password", "Tên đăng nhập hoặc mật khẩu không đúng.")
    }
    try await database.write { try Access.forgetFailures(of: name, on: $0) }
    return try await grant(to: person.id)
  }

  /// A session for the person without a password: for the rehearsal's one-click sign-in.
  public func grant(to person: Person.ID) async throws -> Ticket {
    let token = Office.secret()
    let csrf = Office.secret()
    let now = clock.realNow
    try await database.write { connection in
      try Access.grant(
        token: Digest.hex(of: token.utf8), to: person, csrf: csrf, at: now,
        expires: now.adding(seconds: Office.sessionSeconds), on: connection)
    }
    return Ticket(token: token, person: person)
  }

  /// Who holds the token; nil when nobody does or the session has ended.
  public func pass(_ token: String) async throws -> Access.Pass? {
    let now = clock.realNow
    return try await database.readOnce { try Access.pass(token: Digest.hex(of: token.utf8), at: now, on: $0) }
  }

  /// Ends the session; a token that nobody holds ends nothing.
  public func signOut(_ token: String) async throws {
    try await database.write { try Access.revoke(token: Digest.hex(of: token.utf8), on: $0) }
  }

  /// 192 random bits in base64url.
  static func secret() -> String {
    let bytes = (0..<24).map { _ in UInt8.random(in: 0 ... .max) }
    return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
  }

  /// A hash that no password gives, for names that nobody bears.
  private static let nobodysHash =
    "scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
}
