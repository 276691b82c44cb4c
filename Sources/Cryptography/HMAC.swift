/// Authentication codes under one key: HMAC-SHA-256 (RFC 2104).
///
/// The key's two blocks are hashed once, when the value is made; each code goes on from there.
public struct HMAC: Sendable {
  /// The digests after the key's blocks.
  @usableFromInline var inner = RunningDigest()
  private var outer = RunningDigest()

  /// - Parameter key: of any length; one of 32 random bytes is as strong as the codes are.
  public init(key: some Collection<UInt8>) {
    let blockSize = 64
    var block = Array(key)
    if block.count > blockSize {
      var digest = RunningDigest()
      digest.add(block)
      block = digest.bytes
    }
    block += repeatElement(0, count: blockSize - block.count)
    inner.add(block.map { $0 ^ 0x36 })
    outer.add(block.map { $0 ^ 0x5C })
  }

  /// The code of the bytes: 32 bytes.
  @inlinable
  public func code(for bytes: some Sequence<UInt8>) -> [UInt8] {
    var inner = inner
    inner.add(bytes)
    return code(after: inner)
  }

  @usableFromInline
  func code(after inner: RunningDigest) -> [UInt8] {
    var outer = outer
    inner.withDigest { outer.add($0) }
    return outer.bytes
  }
}

extension HMAC {
  /// A key of 32 bytes for one purpose, derived from a secret that has enough randomness: HKDF-SHA-256 (RFC 5869)
  /// without a salt. Keys for different purposes tell nothing of each other, nor of the secret.
  public static func key(from secret: some Collection<UInt8>, for purpose: String) -> [UInt8] {
    let extracted = HMAC(key: []).code(for: secret)
    return HMAC(key: extracted).code(for: Array(purpose.utf8) + [1])
  }
}
