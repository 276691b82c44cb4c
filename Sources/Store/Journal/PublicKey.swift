import Crypto
import Foundation

/// The public key of an installation (Ed25519), 32 bytes.
public struct PublicKey: Hashable, Sendable, Codable {
  private let bytes: Data

  /// The public half of a key that signs.
  public init(of key: Curve25519.Signing.PrivateKey) { bytes = key.publicKey.rawRepresentation }

  /// The key as it is stored, in hexadecimal; nil for anything else.
  public init?(_ text: String) {
    guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else { return nil }
    self.bytes = Data(bytes)
  }

  /// The key in hexadecimal.
  public var text: String { bytes.hexadecimal }

  /// The first 16 bytes of the key's SHA-256, in fours: what two offices read to each other on the telephone.
  public var fingerprint: String {
    let digits = Array(Digest.hex(of: bytes).prefix(32))
    return stride(from: 0, to: 32, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
  }

  /// Whether the signature of these bytes was made with the private half.
  public func isSigner(of bytes: [UInt8], by signature: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes) else { return false }
    return key.isValidSignature(signature, for: bytes)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    bytes = try container.decode(Data.self)
    guard bytes.count == 32 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a key has 32 bytes")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(bytes)
  }
}

extension Sequence<UInt8> {
  /// Two small digits for each byte.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes that the digits name; nil for anything but pairs of hexadecimal digits.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
