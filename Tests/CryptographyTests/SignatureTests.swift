import Cryptography
import Foundation
import Testing

@Suite("Signatures")
struct SignatureTests {
  /// RFC 8032, 7.1: secret key, public key, message, signature.
  private static let vectors = [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        + "d25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
        + "387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
        + "4a7c15e9716ed28dc027beceea1ec40a"
    ),
    (
      "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd"
        + "454d4423643ce80e2a9ac94fa54ca49f",
      "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
        + "3dca179c138ac17ad9bef1177331a704"
    ),
  ]

  @Test("Ed25519 gives the keys and signatures of RFC 8032 and knows them again", arguments: vectors)
  func knownAnswers(secret: String, publicKey: String, message: String, signature: String) throws {
    let bytes = try [secret, message, signature].map { try #require([UInt8](hexadecimal: $0)) }
    let key = try #require(SigningKey(secret: bytes[0]))
    #expect(key.publicKey.text == publicKey)
    #expect(try key.signature(of: bytes[1]) == bytes[2])
    #expect(key.publicKey.isSigner(of: bytes[1], by: bytes[2]))
  }

  @Test("One altered bit, another key or a signature of another length is no signature")
  func altered() throws {
    let (key, other) = (try SigningKey(), try SigningKey())
    let message = Array("Quyết định số 12/QĐ-UBND".utf8)
    let signature = try key.signature(of: message)
    #expect(key.publicKey.isSigner(of: message, by: signature))
    #expect(!other.publicKey.isSigner(of: message, by: signature))
    #expect(!key.publicKey.isSigner(of: message.dropLast(), by: signature))
    #expect(!key.publicKey.isSigner(of: message, by: signature.dropLast()))
    #expect(!key.publicKey.isSigner(of: message, by: signature + [0]))
    #expect(!key.publicKey.isSigner(of: message, by: []))
    for bit in 0..<signature.count * 8 {
      var copy = signature
      copy[bit / 8] ^= 1 << (bit % 8)
      #expect(!key.publicKey.isSigner(of: message, by: copy))
    }
  }

  @Test("A signature whose number is not reduced is not the same signature once more (RFC 8032, 5.1.7)")
  func malleable() throws {
    let key = try SigningKey()
    var signature = try key.signature(of: [1, 2, 3])
    // S + L, for the order L = 2^252 + 27742317777372353535851937790883648493, lowest byte first.
    let order = try #require(
      [UInt8](hexadecimal: "edd3f55c1a631258d69cf7a2def9de14" + String(repeating: "0", count: 30) + "10"))
    var carry = 0
    for place in 0..<32 {
      let sum = Int(signature[32 + place]) + Int(order[place]) + carry
      signature[32 + place] = UInt8(sum & 255)
      carry = sum >> 8
    }
    #expect(!key.publicKey.isSigner(of: [1, 2, 3], by: signature))
  }

  @Test(
    "Under a key of small order, with either sign, nothing counts as signed",
    arguments: [
      "0000000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ])
  func smallOrder(text: String) throws {
    var bytes = try #require([UInt8](hexadecimal: text))
    for sign in [0, 0x80] as [UInt8] {
      bytes[31] |= sign
      let key = try #require(PublicKey(bytes: bytes))
      // R is the neutral point and S is 0: where the key's own point drops out, this fits every text.
      for neutral in [1, 0] as [UInt8] {
        let signature = [neutral] + [UInt8](repeating: 0, count: 63)
        #expect((0..<16).allSatisfy { !key.isSigner(of: [$0], by: signature) })
      }
    }
  }

  @Test("A key has 32 bytes, is read back from its text and its JSON, and no two new ones are the same")
  func keys() throws {
    let key = try SigningKey()
    #expect(SigningKey(secret: key.secret)?.publicKey == key.publicKey)
    #expect(SigningKey(secret: key.secret.dropLast()) == nil)
    #expect(PublicKey(key.publicKey.text) == key.publicKey)
    #expect(
      [String(key.publicKey.text.dropLast(2)), key.publicKey.text + "00", ""].allSatisfy { PublicKey($0) == nil })
    #expect(try JSONDecoder().decode(PublicKey.self, from: try JSONEncoder().encode(key.publicKey)) == key.publicKey)
    #expect(try SigningKey().publicKey != key.publicKey)
  }
}
