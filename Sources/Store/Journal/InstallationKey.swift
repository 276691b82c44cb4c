import Crypto
import Domain
import Foundation

/// What the program alone knows: with it every journal entry is marked when it is written, and the journal's head is
/// signed when entries are sealed.
///
/// It lies in the data folder, never in the database nor in a backup, so that who can only write into the database can
/// forge neither. All nodes of an installation have the same one.
public struct InstallationKey: Sendable {
  private let signing: Curve25519.Signing.PrivateKey
  /// For marks, which only the program itself looks at: an HMAC takes a microsecond, a signature fifty.
  private let marking: SymmetricKey

  /// A new one.
  public init() { self.init(Curve25519.Signing.PrivateKey()) }

  private init(_ signing: Curve25519.Signing.PrivateKey) {
    self.signing = signing
    marking = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: signing.rawRepresentation), info: Data("sangkien journal marks 1".utf8),
      outputByteCount: 32)
  }

  /// The key as its file holds it; nil for anything else.
  init?(_ text: String) {
    guard let bytes = [UInt8](hexadecimal: text.trimmingCharacters(in: .whitespacesAndNewlines)),
      let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else { return nil }
    self.init(signing)
  }

  /// For its file alone.
  var secretText: String { signing.rawRepresentation.hexadecimal }

  public var publicKey: PublicKey { PublicKey(of: signing) }

  /// The Ed25519 signature of the bytes.
  public func signature(of bytes: [UInt8]) throws -> [UInt8] { Array(try signing.signature(for: bytes)) }

  /// The mark of an entry: HMAC-SHA256 over all that it says, in hexadecimal.
  func mark(of entry: JournalEntry) -> String {
    HMAC<SHA256>.authenticationCode(for: entry.content, using: marking).hexadecimal
  }

  /// The mark of another row that only the program may write, by what it is and what it holds.
  func mark(of kind: StaticString, _ fields: [String]) -> String {
    let content = JournalEntry.bytes([kind.description] + fields.map(Optional.some))
    return HMAC<SHA256>.authenticationCode(for: content, using: marking).hexadecimal
  }

  /// The end of the chain, signed.
  func signed(_ head: Journal.Head, at time: Instant) throws -> SignedHead {
    let unsigned = SignedHead(head: head, time: time, key: publicKey, signature: [])
    return SignedHead(head: head, time: time, key: publicKey, signature: try signature(of: unsigned.content))
  }
}
