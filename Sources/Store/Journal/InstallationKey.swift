import Cryptography
import Domain
import Foundation

/// What the program alone knows: with it every journal entry is marked when it is written, and the journal's head is
/// signed when entries are sealed.
///
/// It is in the data folder, never in the database nor in a backup, so that who can only write into the database can
/// forge neither. All nodes of an installation have the same one.
public struct InstallationKey: Sendable {
  private let signing: SigningKey
  /// For marks, which only the program itself looks at: an HMAC takes a microsecond, a signature fifty.
  private let marking: HMAC

  /// A new one.
  ///
  /// - Throws: a `CryptographyFailure` when none can be made.
  public init() throws { self.init(try SigningKey()) }

  private init(_ signing: SigningKey) {
    self.signing = signing
    marking = HMAC(key: HMAC.key(from: signing.secret, for: "sangkien journal marks 1"))
  }

  /// The key as its file holds it; nil for anything else.
  init?(_ text: String) {
    guard let secret = [UInt8](hexadecimal: text.trimmingCharacters(in: .whitespacesAndNewlines)),
      let signing = SigningKey(secret: secret)
    else { return nil }
    self.init(signing)
  }

  /// For its file alone.
  var secretText: String { signing.secret.hexadecimal }

  public var publicKey: PublicKey { signing.publicKey }

  /// The Ed25519 signature of the bytes.
  public func signature(of bytes: [UInt8]) throws -> [UInt8] { try signing.signature(of: bytes) }

  /// The mark of an entry: HMAC-SHA256 over all that it says, in hexadecimal.
  func mark(of entry: JournalEntry) -> String { marking.code(for: entry.content).hexadecimal }

  /// The mark of another row that only the program may write, by what it is and what it holds.
  func mark(of kind: StaticString, _ fields: [String]) -> String {
    let content = JournalEntry.bytes([kind.description] + fields.map(Optional.some))
    return marking.code(for: content).hexadecimal
  }

  /// The end of the chain, signed.
  func signed(_ head: Journal.Head, at time: Instant) throws -> SignedHead {
    let unsigned = SignedHead(head: head, time: time, key: publicKey, signature: [])
    return SignedHead(head: head, time: time, key: publicKey, signature: try signature(of: unsigned.content))
  }
}
