import Cryptography
import Testing

@Suite("Keys from passwords, and secrets")
struct PasswordKeyTests {
  @Test(
    "scrypt gives what RFC 7914 says",
    arguments: [
      (
        "", "", 16, 1, 1,
        "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
          + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
      ),
      (
        "password", "NaCl", 1024, 8, 16,
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
          + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
      ),
      (
        "pleaseletmein", "SodiumChloride", 16384, 8, 1,
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
          + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
      ),
    ])
  func scrypt(password: String, salt: String, rounds: Int, blockSize: Int, parallelism: Int, key: String) throws {
    let derived = try Scrypt.key(
      from: Array(password.utf8), salt: Array(salt.utf8), rounds: rounds, blockSize: blockSize,
      parallelism: parallelism, size: 64)
    #expect(derived.hexadecimal == key)
  }

  @Test("Numbers that scrypt does not know are a failure that says so")
  func wrongNumbers() {
    #expect(throws: CryptographyFailure.self) {
      try Scrypt.key(from: [1], salt: [2], rounds: 1000, blockSize: 8, parallelism: 1, size: 32)
    }
  }

  @Test("Secrets are the same when every byte is, and not otherwise")
  func comparing() {
    #expect(ConstantTime.isSame([1, 2, 3], [1, 2, 3]) && ConstantTime.isSame([], []))
    #expect(![[1, 2], [1, 2, 4], [0, 2, 3], [1, 2, 3, 0]].contains { ConstantTime.isSame($0, [1, 2, 3]) })
    #expect(ConstantTime.isSame("Bearer ơ", "Bearer ơ") && !ConstantTime.isSame("Bearer ơ", "Bearer o"))
    // The same letter written with a mark of its own is another text.
    #expect(!ConstantTime.isSame("\u{1A1}", "o\u{31B}"))
  }

  @Test("Random bytes are as many as asked for, and never the same")
  func randomness() {
    #expect([UInt8].random(count: 0).isEmpty)
    let drawn = (0..<100).map { _ in [UInt8].random(count: 24) }
    #expect(drawn.allSatisfy { $0.count == 24 } && Set(drawn).count == drawn.count)
    // Every value of a byte occurs: that one is missing among so many has a chance of 1 in 10^38.
    #expect(Set([UInt8].random(count: 24_000)).count == 256)
  }
}
