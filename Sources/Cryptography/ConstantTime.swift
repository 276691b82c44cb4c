import COpenSSL

/// Comparing secrets, so that the time it takes does not tell how much of a guess was right.
public enum ConstantTime {
  /// Whether both have the same bytes. Only a difference in length is told sooner.
  public static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
  }

  /// Whether both are the same text, byte for byte. What is compared is their digests, so that not even the length
  /// tells.
  public static func isSame(_ a: String, _ b: String) -> Bool {
    isSame(Array(Digest.hex(of: a.utf8).utf8), Array(Digest.hex(of: b.utf8).utf8))
  }
}
