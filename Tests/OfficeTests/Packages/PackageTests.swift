import Archives
import Cryptography
import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Office

@Suite("Packages between installations")
struct PackageTests {
  private let target: TestDatabase
  private let picture = Array("%PDF-1.7 minh chứng".utf8)

  init() async throws { target = try await TestDatabase.migrated() }

  private var path: String { target.folder + "/cap-tren.sangkien" }

  private func content() throws -> PackageContent {
    PackageContent(
      id: "018f0c1e-7b1a-7c3d-8e4f-0123456789ab", plan: "vinh-tuong-2022", planTitle: "Kế hoạch thử",
      issuer: "UBND huyện Mẫu", to: "Hội đồng Sáng kiến tỉnh", letterNumber: "18/UBND",
      letterDay: try #require(Day("2022-10-01")),
      initiatives: [
        PackageContent.Initiative(
          dossier: "018f0c1e-7b1a-7c3d-8e4f-0123456789ac", title: "Sáng kiến thử", unit: "Trường Tiểu học Mẫu",
          owner: "", field: "Giáo dục",
          authors: [
            PackageContent.Author(
              name: "Nguyễn Thử", workplace: "", position: "", qualification: "", share: 10_000,
              withheld: ["san-pham"])
          ], passages: ["content": "Nội dung thử."],
          recognitions: [], told: ["kinh-phi": PackageContent.Answer(amount: 12_000_000)], exceptions: [],
          finding: PackageFinding(
            Finding(
              .recognised, mean: "85,50 điểm", grade: "Loại A", decisionNumber: "05/QĐ-UBND",
              decisionDay: Day("2022-09-20"))),
          files: [PackageContent.File(digest: Digest.hex(of: picture), name: "minh-chung.pdf", size: picture.count)])
      ])
  }

  private func key(of database: any Database) async throws -> PackageKey {
    try await database.write { try PackageKey(on: $0) }
  }

  @discardableResult
  private func written() async throws -> PackageKey {
    let key = try await key(of: target.database)
    try await Package.write(.list(try content()), to: path, name: "UBND huyện Mẫu", key: key) { try $1(picture) }
    return key
  }

  private func entries() throws -> [(name: String, bytes: [UInt8])] {
    let reader = try ArchiveReader(path: path, bounds: .own)
    var entries: [(name: String, bytes: [UInt8])] = []
    while let entry = try reader.next() { entries.append((entry.name, try reader.content())) }
    return entries
  }

  /// What is said of the package once it holds these entries instead.
  private func told(_ entries: [(name: String, bytes: [UInt8])]) throws -> String {
    let writer = try ArchiveWriter(path: path, format: .zip)
    for entry in entries { try writer.add(entry.name, entry.bytes) }
    try writer.finish()
    return try #require(#expect(throws: Refusal.self) { _ = try Package(path: path) }).reason
  }

  @Test("A package gives back its list, its files and who signed it")
  func roundTrip() async throws {
    let key = try await written()
    let package = try Package(path: path)
    #expect(package.content == .list(try content()))
    #expect(package.signer == PackageSigner(name: "UBND huyện Mẫu", key: key.signer))
    var files: [String: [UInt8]] = [:]
    var whole: [String] = []
    try await package.files {
      files[$0, default: []] += $1
    } end: {
      whole.append($0)
    }
    #expect(files == [Digest.hex(of: picture): picture] && whole == [Digest.hex(of: picture)])
    let writing = try content().initiatives[0].writing()
    #expect(writing.authors == [Author(name: "Nguyễn Thử", share: Share(hundredths: 10_000))])
    #expect(writing.passages == [.content: "Nội dung thử."])
    // What a family refused there is not made public here, whatever the plan of this installation asks.
    #expect(writing.consents.map(\.agreed) == [[.name, .picture]])
  }

  @Test("However many nodes ask for the key at once, an installation has one")
  func key() async throws {
    let nodes = [target.database, try target.reopened()]
    let keys = try await withThrowingTaskGroup(of: PackageSigner.Key.self) { group in
      for number in 0..<8 { group.addTask { try await key(of: nodes[number % 2]).signer } }
      return try await group.reduce(into: Set<PackageSigner.Key>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
    let one = try #require(keys.first)
    #expect(PackageSigner.Key(one.text) == one && PackageSigner.Key(one.text.dropLast() + "x") == nil)
  }

  @Test("Of what was altered, taken out or added after signing, the name is told")
  func tampered() async throws {
    try await written()
    let whole = try entries()
    let file = "files/\(Digest.hex(of: picture))"
    #expect(whole.map(\.name) == ["package.json", file, "manifest.json", "signature"])
    for (place, said) in [
      (0, "“package.json” trong gói đã bị sửa sau khi ký."), (1, "“\(file)” trong gói đã bị sửa sau khi ký."),
      (3, "Chữ ký không khớp: bản kê “manifest.json” hoặc chữ ký đã bị sửa sau khi ký."),
    ] {
      var altered = whole
      altered[place].bytes[10] ^= 1
      #expect(try told(altered) == said)
    }
    #expect(
      try told(whole.filter { $0.name != file }) == "Gói thiếu “\(file)”: đã bị lấy ra sau khi ký.")
    #expect(
      try told(whole + [("la.txt", [1])]) == "Gói có “la.txt” không thuộc bản kê: đã bị thêm vào sau khi ký.")
    #expect(try told(whole + [whole[0]]) == "Gói có hai tệp cùng tên “package.json”.")
    #expect(
      try told(whole.filter { $0.name != "signature" })
        == "Tệp này không phải gói .sangkien: không có “signature”.")
  }

  @Test("A manifest signed by another key is that signer's, not the first one's")
  func otherSigner() async throws {
    let key = try await written()
    let elsewhere = try await TestDatabase.migrated()
    let other = try await self.key(of: elsewhere.database)
    try await Package.write(.list(try content()), to: path, name: "UBND huyện Mẫu", key: other) { try $1(picture) }
    let signer = try Package(path: path).signer
    #expect(signer.name == "UBND huyện Mẫu")
    #expect(signer.key.fingerprint == other.signer.fingerprint)
    #expect(signer.key.fingerprint != key.signer.fingerprint)
  }

  /// A package of these entries under a manifest that lists them, signed by a key made for it.
  private func told(_ entries: [(name: String, bytes: [UInt8])], sizes: [String: Int]?) async throws -> String {
    let key = try await key(of: target.database)
    let manifest = Package.Manifest(
      format: Package.format, signer: PackageSigner(name: "Lạ", key: key.signer),
      digests: Dictionary(uniqueKeysWithValues: entries.map { ($0.name, Digest.hex(of: $0.bytes)) }), sizes: sizes)
    let bytes = Array(try JSONEncoder().encode(manifest))
    return try told(entries + [("manifest.json", bytes), ("signature", try key.signature(of: bytes))])
  }

  @Test("Nothing is unpacked before the signature fits: what would burst unsigned is refused for its signature")
  func unsigned() async throws {
    let bomb = [UInt8](repeating: 0, count: 90 << 20)
    let said = "Tệp này không phải gói .sangkien: không có “manifest.json”."
    #expect(try told([("files/a", bomb), ("files/b", bomb)]) == said)
    try await written()
    var entries = try entries()
    entries[3].bytes[0] ^= 1
    #expect(
      try told([("package.json", bomb)] + entries.dropFirst())
        == "Chữ ký không khớp: bản kê “manifest.json” hoặc chữ ký đã bị sửa sau khi ký.")
  }

  @Test("Of what is signed no more is unpacked than was told, and no small package becomes a large one")
  func bursting() async throws {
    let (list, bomb) = (Array("{}".utf8), [UInt8](repeating: 0, count: 70 << 20))
    #expect(
      try await told([("package.json", list), ("files/a", bomb)], sizes: ["package.json": 2, "files/a": 1000])
        == "Tệp “files/a” trong gói bị hỏng, hoặc quá lớn khi giải nén.")
    #expect(
      try await told([("package.json", list), ("files/a", bomb)], sizes: ["package.json": 2, "files/a": bomb.count])
        == "Gói quá lớn khi giải nén.")
    #expect(
      try await told([("package.json", list), ("files/a", bomb), ("files/b", bomb)], sizes: nil)
        == "Tệp “files/a” trong gói bị hỏng, hoặc quá lớn khi giải nén.")
    #expect(
      try await told([("package.json", list), ("files/a", [1])], sizes: ["package.json": .max, "files/a": .max])
        == "Gói quá lớn khi giải nén.")
  }

  @Test("A key under which one signature fits every text signs nothing")
  func smallOrder() async throws {
    let identity = "01" + String(repeating: "0", count: 62)
    for text in [
      identity, String(repeating: "0", count: 64), String(identity.dropLast(2)) + "80",
      "ec" + String(repeating: "f", count: 60) + "7f",
    ] {
      let key = try #require(PackageSigner.Key(text))
      #expect(!key.isSigner(of: Array("nội dung".utf8), by: [1] + [UInt8](repeating: 0, count: 63)))
    }
    let manifest = Package.Manifest(
      format: Package.format, signer: PackageSigner(name: "Lạ", key: try #require(PackageSigner.Key(identity))),
      digests: ["package.json": Digest.hex(of: Array("{}".utf8))])
    #expect(
      try told([
        ("package.json", Array("{}".utf8)), ("manifest.json", Array(try JSONEncoder().encode(manifest))),
        ("signature", [1] + [UInt8](repeating: 0, count: 63)),
      ]) == "Chữ ký không khớp: bản kê “manifest.json” hoặc chữ ký đã bị sửa sau khi ký.")
  }

  @Test("A file that is no package at all is refused with a sentence")
  func hostile() async throws {
    #expect(try told([("../a", [1])]).hasSuffix("hoặc có tệp dẫn ra ngoài gói."))
    let deep = Array(String(repeating: "[", count: 200_000).utf8)
    #expect(
      try told([("manifest.json", deep), ("signature", [1])]) == "Nội dung “manifest.json” trong gói không đọc được.")
    try Data("không phải gói".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: Refusal.self) { _ = try Package(path: path) }
  }

  @Test("However it is damaged, a package is refused or is what was signed")
  func damaged() async throws {
    try await written()
    let whole = Array(try #require(FileManager.default.contents(atPath: path)))
    let signed = try content()
    var random = SplitMix(seed: 7)
    for _ in 0..<1000 {
      var copy = whole
      copy[Int.random(in: 0..<copy.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      try Data(copy).write(to: URL(fileURLWithPath: path))
      do {
        #expect(try Package(path: path).content == .list(signed))
      } catch {
        #expect(error is Refusal)
      }
    }
  }

  @Test("What no author and no installation could have written is refused, and the initiative named")
  func strange() async throws {
    let today = try #require(Day("2022-10-03"))
    func told(_ change: (inout PackageContent) -> Void) throws -> String {
      var content = try content()
      change(&content)
      return try #require(#expect(throws: Refusal.self) { _ = try content.checked(on: today) }).reason
    }
    let title = "Sáng kiến “Sáng kiến thử” trong gói: "
    #expect(
      try [
        told { $0.initiatives[0].authors[0].share = 10_001 }, told { $0.initiatives[0].yearlyBenefit = -1 },
        told { $0.initiatives[0].yearlyBenefit = .max }, told { $0.initiatives[0].authors = [] },
        told { $0.initiatives[0].authors[0].name = " " }, told { $0.initiatives[0].passages["x"] = "" },
        told { $0.initiatives[0].passages["content"] = String(repeating: "a", count: 20_001) },
        told { $0.initiatives[0].unit = "Trường\u{0}" }, told { $0.initiatives[0].files[0].name = "../../etc/passwd" },
        told { $0.initiatives[0].files[0].digest = "../x" },
        told { $0.initiatives[0].files += $0.initiatives[0].files },
        told { $0.initiatives[0].finding?.verdict = "hạng nhất" },
        told { $0.initiatives[0].finding?.mean = String(repeating: "9", count: 101) },
        told { $0.initiatives += $0.initiatives }, told { $0.initiatives[0].dossier = "1" },
        told { $0.initiatives[0].authors[0].withheld = ["dia-chi"] },
      ]
        == [
          "tỷ lệ đóng góp của Nguyễn Thử không hợp lệ.", "số tiền làm lợi không hợp lệ.",
          "số tiền làm lợi không hợp lệ.",
          "số tác giả không hợp lệ.", "có tác giả không có tên.", "có mục lạ “x”.",
          "«Nội dung giải pháp» dài tối đa 20.000 ký tự.", "có ký tự điều khiển.",
          "tên tệp «../../etc/passwd» không hợp lệ.", "mã của tệp «minh-chung.pdf» không hợp lệ.",
          "có hai tệp cùng nội dung.", "có kết quả lạ “hạng nhất”.", "kết quả ghi không hợp lệ.",
          "có hai lần trong danh mục.", "khóa hồ sơ không hợp lệ.", "có điều không được công bố lạ.",
        ].map { title + $0 })
    #expect(
      try [
        told { $0.id = "1" }, told { $0.issuer = "" }, told { $0.letterNumber = String(repeating: "1", count: 501) },
        told { $0.initiatives = [] },
        told { $0.initiatives = Array(repeating: $0.initiatives[0], count: 501) },
        told { $0.letterDay = today.adding(days: 2) }, told { $0.letterDay = Day(daysSince1970: 0) },
      ]
        == [
          "khóa của danh mục không hợp lệ.", "tên cơ quan, kế hoạch hoặc số công văn không hợp lệ.",
          "tên cơ quan, kế hoạch hoặc số công văn không hợp lệ.", "số sáng kiến không hợp lệ (0).",
          "số sáng kiến không hợp lệ (501).", "ngày công văn 5/10/2022 không hợp lý.",
          "ngày công văn 1/1/1970 không hợp lý.",
        ].map { "Gói không nhận được: " + $0 })
  }

  @Test("A package that brings what is no list and no result is not read")
  func foreign() async throws {
    try await written()
    #expect(
      try told(try entries().map { ($0.name == "package.json" ? "results.json" : $0.name, $0.bytes) }).hasPrefix(
        "Gói thiếu “package.json”"))
    let list = (name: "package.json", bytes: Array("{}".utf8))
    #expect(try await told([list, ("la.txt", [1])], sizes: nil) == "Gói có tệp lạ “la.txt”.")
  }
}
