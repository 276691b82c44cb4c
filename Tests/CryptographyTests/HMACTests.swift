import Cryptography
import Testing

@Suite("Authentication codes")
struct HMACTests {
  @Test(
    "HMAC-SHA-256 gives what RFC 4231 says, for short and long keys and texts",
    arguments: [
      (
        [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
      ),
      (
        (1...25).map { UInt8($0) }, [UInt8](repeating: 0xCD, count: 50),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131),
        Array(
          """
          This is a test using a larger than block-size key and a larger than block-size data. The key needs to be \
          hashed before being used by the HMAC algorithm.
          """.utf8), "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
      ),
    ])
  func codes(key: [UInt8], text: [UInt8], code: String) {
    let hmac = HMAC(key: key)
    #expect(hmac.code(for: text).hexadecimal == code)
    // A key is used again and again.
    #expect(hmac.code(for: text).hexadecimal == code)
  }

  @Test("A derived key is what RFC 5869 says of a secret without salt, here without a purpose (A.3)")
  func derivedKeys() {
    let secret = [UInt8](repeating: 0x0B, count: 22)
    #expect(
      HMAC.key(from: secret, for: "").hexadecimal == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")
    #expect(HMAC.key(from: secret, for: "marks") != HMAC.key(from: secret, for: "tokens"))
  }
}
