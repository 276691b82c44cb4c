import Crypto

/// A SHA-256 digest written in lower-case hexadecimal.
public enum Digest {
  /// The SHA-256 of the bytes, in 64 small hexadecimal digits.
  public static func hex(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      hash.update(data: Array(bytes))
    }
    return hex(hash.finalize())
  }

  static func hex(_ digest: SHA256Digest) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for (index, byte) in digest.enumerated() {
        buffer[2 * index] = digits.utf8Start[Int(byte >> 4)]
        buffer[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 64
    }
  }
}

/// The SHA-256 of bytes that come in pieces.
public struct RunningDigest {
  private var hash = SHA256()

  public init() {}

  public mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// In 64 small hexadecimal digits.
  public var hex: String { Digest.hex(hash.finalize()) }
}
