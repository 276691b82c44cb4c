import COpenSSL

/// Keys from passwords, slow and large to compute, so that guessing is dear: scrypt (RFC 7914).
public enum Scrypt {
  /// - Parameters:
  ///   - rounds: the RFC's N, a power of 2 above 1.
  ///   - blockSize: the RFC's r. The computation takes about `128 * rounds * blockSize` bytes of memory.
  ///   - parallelism: the RFC's p.
  ///   - size: how many bytes the key has.
  /// - Throws: a `CryptographyFailure` when the numbers are none of the RFC's, or memory runs out.
  public static func key(
    from password: [UInt8], salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int, size: Int
  ) throws -> [UInt8] {
    let memory = 128 * blockSize * (rounds + parallelism + 2)
    var key = [UInt8](repeating: 0, count: size)
    guard
      EVP_PBE_scrypt(
        password.map(CChar.init(bitPattern:)), password.count, salt, salt.count, UInt64(rounds), UInt64(blockSize),
        UInt64(parallelism), UInt64(memory), &key, size) == 1
    else { throw CryptographyFailure("scrypt") }
    return key
  }
}
