import Cryptography
import Store

/// Who signed the manifest of an archive that the installation makes.
struct ManifestSignature: Codable, Sendable {
  /// What the manifest is of: nothing else that the key signs begins like this.
  enum Kind: String {
    case backup = "sangkien-backup-1"
    case round = "sangkien-round-1"
  }

  /// The public key and the signature in hexadecimal.
  var key: String
  var signature: String

  init(of manifest: [UInt8], as kind: Kind, by key: InstallationKey) throws {
    self.key = key.publicKey.text
    signature = try key.signature(of: Self.content(manifest, kind)).hexadecimal
  }

  /// Who signed this manifest; nil when the signature is not right.
  func signer(of manifest: [UInt8], as kind: Kind) -> PublicKey? {
    guard let key = PublicKey(key), let signature = [UInt8](hexadecimal: signature),
      key.isSigner(of: Self.content(manifest, kind), by: signature)
    else { return nil }
    return key
  }

  private static func content(_ manifest: [UInt8], _ kind: Kind) -> [UInt8] {
    Array("\(kind.rawValue)\n".utf8) + manifest
  }
}
