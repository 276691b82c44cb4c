import Crypto
import Domain
import Foundation
import Store

/// The mark that a sign-in leaves in a browser: it opens nothing, but a browser that has it is not taken for a stranger
/// when somebody else tries passwords for the same name.
enum KnownBrowser {
  private static let name = "known-browsers"

  /// The secret with which marks are made.
  static func secret(in office: Office) async throws -> [UInt8] {
    if let secret = try await office.database.read({ try Secrets.value(name, on: $0) }) { return secret }
    let fresh = (0..<32).map { _ in UInt8.random(in: 0 ... .max) }
    return try await office.database.write { try Secrets.keep(name, fresh, on: $0) }
  }

  /// A new mark for the person: a number of its own, and what proves that we made it for them.
  static func mark(for person: Person.ID, _ secret: [UInt8]) -> String {
    let number = String(Office.secret().prefix(16))
    return "\(number).\(proof(number, person, secret))"
  }

  /// The number of the first mark that was made for the person; nil when there is none.
  static func number(in marks: [String], for person: Person.ID, _ secret: [UInt8]) -> String? {
    for mark in marks {
      let parts = mark.split(separator: ".").map(String.init)
      if parts.count == 2, isSame(parts[1], proof(parts[0], person, secret)) { return parts[0] }
    }
    return nil
  }

  private static func proof(_ number: String, _ person: Person.ID, _ secret: [UInt8]) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("\(person) \(number)".utf8), using: SymmetricKey(data: secret))
    return code.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Compares digests, so that the time it takes tells nothing.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    SHA256.hash(data: Array(a.utf8)) == SHA256.hash(data: Array(b.utf8))
  }
}
