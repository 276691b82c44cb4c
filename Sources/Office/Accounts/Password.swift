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
