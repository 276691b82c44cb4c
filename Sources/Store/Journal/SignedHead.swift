import Cryptography
import Domain
import Foundation

/// The end of the journal's chain at a moment, signed by the installation: the one who keeps it outside can prove later
/// that nothing before it was changed, taken out or put in between.
public struct SignedHead: Hashable, Sendable {
  public var head: Journal.Head
  /// When the last entry was sealed.
  public var time: Instant
  public var key: PublicKey
  public var signature: [UInt8]

  public init(head: Journal.Head, time: Instant, key: PublicKey, signature: [UInt8]) {
    self.head = head
    self.time = time
    self.key = key
    self.signature = signature
  }

  /// The bytes that are signed.
  var content: [UInt8] {
    Array("sangkien-head-1\n\(head.sequence)\n\(head.hash)\n\(time.microseconds)\n\(key.text)\n".utf8)
  }

  /// Whether the one who holds the key has signed this.
  public var isGenuine: Bool { key.isSigner(of: content, by: signature) }

  // MARK: As text

  private static let opening = "sangkien-head-1"

  /// The head in one line of letters and digits, to be copied, mailed and kept: number, hash, microseconds of UTC, key
  /// and signature.
  public var text: String {
    "\(SignedHead.opening) \(head.sequence) \(head.hash) \(time.microseconds) \(key.text) \(signature.hexadecimal)"
  }

  /// Reads the line back; nil for anything else, and for one whose signature is not right.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count == 6, parts[0] == SignedHead.opening, let head = Journal.Head("\(parts[1]) \(parts[2])"),
      let time = Int64(parts[3]), let key = PublicKey(parts[4]), let signature = [UInt8](hexadecimal: parts[5])
    else { return nil }
    self.init(head: head, time: Instant(microseconds: time), key: key, signature: signature)
    guard isGenuine else { return nil }
  }
}

extension Journal.Head {
  /// A head as a person types it from paper: its number, then the hash, in groups or not; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first, let sequence = Int(first), sequence >= 0 else { return nil }
    let hash = parts.dropFirst().joined().lowercased()
    guard hash.utf8.count == 64, [UInt8](hexadecimal: hash) != nil else { return nil }
    self.init(sequence: sequence, hash: hash)
  }
}
