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
    guard !PublicKey.isOfSmallOrder(self.bytes),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes)
    else { return false }
    return key.isValidSignature(signature, for: bytes)
  }

  /// The points of the curve whose order divides 8 (RFC 8032, 5.1), as they are written, with and without the sign of
  /// x. Under such a key one signature fits every text, so that it is nobody's.
  private static let smallOrder: Set<Data> = Set(
    [
      "0000000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ].compactMap { PublicKey($0)?.bytes })

  private static func isOfSmallOrder(_ bytes: Data) -> Bool {
    var bytes = Data(bytes)
    bytes[bytes.endIndex - 1] &= 0x7F
    return smallOrder.contains(bytes)
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
