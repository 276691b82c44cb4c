import COpenSSL

/// A key that signs: the private half of an Ed25519 key pair (RFC 8032).
public struct SigningKey: Sendable {
  /// The 32 random bytes that are the key. The one who has them can sign.
  public let secret: [UInt8]
  /// What others need to check its signatures.
  public let publicKey: PublicKey

  private static let signatureSize = 64

  /// A new one.
  ///
  /// - Throws: a `CryptographyFailure` when libcrypto cannot do its part.
  public init() throws { try self.init(taking: .random(count: PublicKey.size)) }

  /// The key of these 32 bytes; nil for any other number of bytes.
  public init?(secret: some Collection<UInt8>) {
    guard secret.count == PublicKey.size, let key = try? SigningKey(taking: Array(secret)) else { return nil }
    self = key
  }

  private init(taking secret: [UInt8]) throws {
    self.secret = secret
    publicKey = try SigningKey.withKey(of: secret) { key in
      var (bytes, size) = ([UInt8](repeating: 0, count: PublicKey.size), PublicKey.size)
      guard EVP_PKEY_get_raw_public_key(key, &bytes, &size) == 1, let publicKey = PublicKey(bytes: bytes) else {
        throw CryptographyFailure("deriving a public key")
      }
      return publicKey
    }
  }

  /// The signature of the bytes: 64 bytes, the same each time.
  ///
  /// - Throws: a `CryptographyFailure` when libcrypto cannot do its part.
  public func signature(of bytes: [UInt8]) throws -> [UInt8] {
    try SigningKey.withKey(of: secret) { key in
      guard let context = EVP_MD_CTX_new() else { throw CryptographyFailure("signing") }
      defer { EVP_MD_CTX_free(context) }
      var (signature, size) = ([UInt8](repeating: 0, count: SigningKey.signatureSize), SigningKey.signatureSize)
      guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
        EVP_DigestSign(context, &signature, &size, bytes, bytes.count) == 1, size == signature.count
      else { throw CryptographyFailure("signing") }
      return signature
    }
  }

  private static func withKey<Result>(of secret: [UInt8], _ body: (OpaquePointer) throws -> Result) throws -> Result {
    guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, secret, secret.count) else {
      throw CryptographyFailure("taking a private key")
    }
    defer { EVP_PKEY_free(key) }
    return try body(key)
  }
}
