import Cryptography
import Testing

@Suite("Digests")
struct DigestTests {
  @Test(
    "SHA-256 gives what NIST's examples say (FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func knownAnswers(text: String, digest: String) {
    #expect(Digest.hex(of: text.utf8) == digest)
    // The same from a sequence that does not lie in one piece of memory.
    #expect(Digest.hex(of: text.utf8.lazy.map { $0 }) == digest)
  }

  @Test("Bytes that come in pieces have the digest of the whole, wherever they were cut")
  func pieces() {
    let bytes = (0..<300).map { UInt8($0 % 251) }
    for cut in 0...bytes.count {
      var digest = RunningDigest()
      digest.add(bytes[..<cut])
      digest.add(bytes[cut...])
      #expect(digest.hex == Digest.hex(of: bytes))
    }
  }

  @Test("A copy of a digest goes on by itself, and reading a digest does not end it")
  func copies() {
    var digest = RunningDigest()
    digest.add("ab".utf8)
    var copy = digest
    #expect(digest.hex == Digest.hex(of: "ab".utf8))
    digest.add("c".utf8)
    copy.add("d".utf8)
    #expect([digest.hex, copy.hex] == [Digest.hex(of: "abc".utf8), Digest.hex(of: "abd".utf8)])
    #expect(digest.bytes.hexadecimal == digest.hex)
  }

  @Test("Hexadecimal digits read back as the bytes, anything else as nothing")
  func hexadecimal() {
    let bytes = (0...255).map { UInt8($0) }
    #expect([UInt8](hexadecimal: bytes.hexadecimal) == bytes)
    #expect([UInt8](hexadecimal: "0AfF") == [10, 255])
    #expect(["0", "0g", "é0", " 00"].allSatisfy { [UInt8](hexadecimal: $0) == nil })
  }
}
