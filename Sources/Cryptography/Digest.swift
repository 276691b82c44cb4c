import COpenSSL

/// A SHA-256 digest (FIPS 180-4) written in lower-case hexadecimal.
public enum Digest {
  /// The SHA-256 of the bytes, in 64 small hexadecimal digits.
  @inlinable
  public static func hex(of bytes: some Sequence<UInt8>) -> String {
    var digest = RunningDigest()
    digest.add(bytes)
    return digest.hex
  }
}

/// The SHA-256 of bytes that come in pieces. It is a value: a copy goes on by itself from where it was copied.
public struct RunningDigest: Sendable {
  private var state = SHA256_CTX()

  /// The digest of no bytes.
  public init() { SHA256_Init(&state) }

  /// Adds the bytes to those before.
  @inlinable
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    let added: Void? = bytes.withContiguousStorageIfAvailable { add(buffer: UnsafeRawBufferPointer($0)) }
    if added == nil { Array(bytes).withUnsafeBytes { add(buffer: $0) } }
  }

  @usableFromInline
  mutating func add(buffer: UnsafeRawBufferPointer) { SHA256_Update(&state, buffer.baseAddress, buffer.count) }

  /// The digest of all bytes so far, in 64 small hexadecimal digits.
  public var hex: String { withDigest { hexadecimalDigits(of: UnsafeBufferPointer($0)) } }

  /// The digest of all bytes so far: 32 bytes.
  public var bytes: [UInt8] { withDigest { Array($0) } }

  /// Lets `body` read the 32 bytes of the digest so far.
  func withDigest<Result>(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
      var state = state
      SHA256_Final(digest.baseAddress, &state)
      return body(digest)
    }
  }
}
