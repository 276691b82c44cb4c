import Crypto
import Domain
import Foundation
import Store

/// Who signed a package.
public struct PackageSigner: Hashable, Sendable, Codable {
  /// What the installation calls itself. Anyone may call themselves anything: the key's fingerprint is what counts.
  public var name: String
  public var key: Key

  public init(name: String, key: Key) {
    self.name = name
    self.key = key
  }

  /// The public key of an installation, 32 bytes.
  public struct Key: Hashable, Sendable, Codable {
    private let bytes: Data

    init(public key: Curve25519.Signing.PublicKey) { bytes = key.rawRepresentation }

    /// The key as it is stored, in hexadecimal; nil for anything else.
    public init?(_ text: String) {
      let digits = text.compactMap(\.hexDigitValue)
      guard digits.count == 64, text.count == 64 else { return nil }
      bytes = Data((0..<32).map { UInt8(digits[2 * $0] << 4 | digits[2 * $0 + 1]) })
    }

    /// The key in hexadecimal.
    public var text: String { bytes.flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }.joined() }

    /// The first 16 bytes of the key's SHA-256, in fours: what two offices read to each other on the telephone.
    public var fingerprint: String {
      let digits = Array(Digest.hex(of: bytes).prefix(32))
      return stride(from: 0, to: 32, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
    }

    func isSigner(of bytes: [UInt8], by signature: [UInt8]) -> Bool {
      guard !Key.isOfSmallOrder(self.bytes), let key = try? Curve25519.Signing.PublicKey(rawRepresentation: self.bytes)
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
      ].compactMap { Key($0)?.bytes })

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
}
