import Cryptography
import Store

/// The key with which an installation signs the packages that it sends (Ed25519).
///
/// It is made when it is first needed and is in the database: all nodes sign with the same one.
public struct PackageKey: Sendable {
  private let key: SigningKey
  private static let name = "package-key"

  /// The installation's key; made when there is none.
  public init(on connection: any Connection) throws {
    try self.init(try Secrets.keep(PackageKey.name, try SigningKey().secret, on: connection))
  }

  private init(_ bytes: [UInt8]) throws {
    guard let key = SigningKey(secret: bytes) else {
      throw Fault("the secret \(PackageKey.name) is no key")
    }
    self.key = key
  }

  /// The installation's key; nil while none was made.
  static func made(on connection: any Connection) throws -> PackageKey? {
    try Secrets.value(name, on: connection).map { try PackageKey($0) }
  }

  public var signer: PackageSigner.Key { key.publicKey }

  func signature(of bytes: [UInt8]) throws -> [UInt8] { try key.signature(of: bytes) }
}

extension Office {
  /// The key with which this installation signs.
  public func packageKey() async throws -> PackageKey {
    if let key = try await database.read({ try PackageKey.made(on: $0) }) { return key }
    return try await database.write { try PackageKey(on: $0) }
  }
}
