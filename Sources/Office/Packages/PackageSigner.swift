import Cryptography

/// Who signed a package.
public struct PackageSigner: Hashable, Sendable, Codable {
  /// What the installation calls itself. Anyone may call themselves anything: the key's fingerprint is what counts.
  public var name: String
  public var key: Key

  /// The public key of an installation.
  public typealias Key = PublicKey
}
