import COpenSSL
import Foundation

/// The public half of an Ed25519 key pair (RFC 8032): 32 bytes.
public struct PublicKey: Hashable, Sendable, Codable {
  private let bytes: Data

  /// How many bytes a key has, public or private.
  static let size = 32

  /// The key of these 32 bytes; nil for any other number of bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == PublicKey.size else { return nil }
    self.bytes = Data(bytes)
  }

  /// The key as it is stored, in hexadecimal; nil for anything else.
  public init?(_ text: String) {
    guard let bytes = [UInt8](hexadecimal: text) else { return nil }
    self.init(bytes: bytes)
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
    guard !PublicKey.isOfSmallOrder(self.bytes) else { return false }
    // What libcrypto says of a wrong signature must not be taken for an error of whatever this thread does next.
    defer { ERR_clear_error() }
    guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, Array(self.bytes), PublicKey.size) else {
      return false
    }
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
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
    guard let bytes = Data(base64Encoded: try container.decode(String.self)), bytes.count == PublicKey.size else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a key has 32 bytes")
    }
    self.bytes = bytes
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(bytes.base64EncodedString())
  }
}
