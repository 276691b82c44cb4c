import Cryptography
import Domain
import Foundation

/// The mark that a sign-in leaves in a browser: it opens nothing, but a browser that has it is not taken for a stranger
/// when somebody else tries passwords for the same name.
enum KnownBrowser {
  private static let name = "known-browsers"

  /// The secret with which marks are made.
  static func secret(in office: Office) async throws -> [UInt8] { try await office.secret(name) }

  /// A new mark for the person: a number of its own, and what proves that we made it for them.
  static func mark(for person: Person.ID, _ secret: [UInt8]) -> String {
    let number = String(Office.secret().prefix(16))
    return "\(number).\(proof(number, person, secret))"
  }

  /// The number of the first mark that was made for the person; nil when there is none.
  static func number(in marks: [String], for person: Person.ID, _ secret: [UInt8]) -> String? {
    for mark in marks {
      let parts = mark.split(separator: ".").map(String.init)
      if parts.count == 2, ConstantTime.isSame(parts[1], proof(parts[0], person, secret)) { return parts[0] }
    }
    return nil
  }

  private static func proof(_ number: String, _ person: Person.ID, _ secret: [UInt8]) -> String {
    HMAC(key: secret).code(for: "\(person) \(number)".utf8).prefix(16).hexadecimal
  }
}
