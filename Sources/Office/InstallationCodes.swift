import Cryptography
import Store

/// Codes that only this installation can make, by a secret of its own. Nothing of them is kept: each proves itself.
protocol InstallationCodes {
  /// The name of the secret.
  static var purpose: String { get }

  init(code: HMAC)
}

extension InstallationCodes {
  /// Those of the installation; nil while nothing was ever made with them.
  static func found(on connection: any Connection) throws -> Self? {
    try Secrets.value(purpose, on: connection).map { Self(code: HMAC(key: $0)) }
  }

  /// Those of the installation, with a secret made if there is none yet; in a write.
  static func made(on connection: any Connection) throws -> Self {
    if let found = try found(on: connection) { return found }
    return Self(code: HMAC(key: try Secrets.keep(purpose, .random(count: 32), on: connection)))
  }
}
