import Archives
import Domain
import Foundation
import Office
import Store
import TestSupport
import Testing

@Suite("Packages between installations")
struct PackageTests {
  private let target: TestDatabase
  private let picture = Array("%PDF-1.7 minh chứng".utf8)

  init() async throws { target = try await TestDatabase() }

  private var path: String { target.folder + "/cap-tren.sangkien" }

  private func content() throws -> PackageContent {
    PackageContent(
      id: "018f0c1e-7b1a-7c3d-8e4f-0123456789ab", plan: "vinh-tuong-2022", planTitle: "Kế hoạch thử",
      issuer: "UBND huyện Mẫu", to: "Hội đồng Sáng kiến tỉnh", day: try #require(Day("2022-10-01")),
      initiatives: [
        PackageContent.Initiative(
          dossier: "018f0c1e-7b1a-7c3d-8e4f-0123456789ac", title: "Sáng kiến thử", unit: "Trường Tiểu học Mẫu",
          authors: [PackageContent.Author(name: "Nguyễn Thử", share: 10_000)], passages: ["content": "Nội dung thử."],
          result: PackageContent.Result(
            mean: "85.5", grade: "A", decisionNumber: "05/QĐ-UBND", decisionDay: try #require(Day("2022-09-20"))),
          files: [PackageContent.File(digest: Digest.hex(of: picture), name: "minh-chung.pdf")])
      ])
  }

  @discardableResult
  private func written() async throws -> PackageKey {
    let key = try PackageKey(folder: target.folder)
    try await Package.write(try content(), to: path, name: "UBND huyện Mẫu", key: key) { _ in picture }
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
    #expect(package.content == (try content()))
    #expect(package.signer == PackageSigner(name: "UBND huyện Mẫu", key: key.signer))
    var files: [String: [UInt8]] = [:]
    try package.files { files[$0] = $1 }
    #expect(files == [Digest.hex(of: picture): picture])
    let writing = try package.content.initiatives[0].writing()
    #expect(writing.authors == [Author(name: "Nguyễn Thử", share: Share(hundredths: 10_000))])
    #expect(writing.passages == [.content: "Nội dung thử."])
  }

  @Test("The key is made once, read by the program alone, and refused when others can read it")
  func key() throws {
    let first = try PackageKey(folder: target.folder)
    #expect(try PackageKey(folder: target.folder).signer == first.signer)
    let file = target.folder + "/package.key"
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: target.folder).filter { $0.hasPrefix("package") } == [
        "package.key"
      ])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    #expect(throws: Fault.self) { _ = try PackageKey(folder: target.folder) }
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
    let folder = target.folder + "/khac"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let other = try PackageKey(folder: folder)
    try await Package.write(try content(), to: path, name: "UBND huyện Mẫu", key: other) { _ in picture }
    let signer = try Package(path: path).signer
    #expect(signer.name == "UBND huyện Mẫu")
    #expect(signer.key.fingerprint == other.signer.fingerprint)
    #expect(signer.key.fingerprint != key.signer.fingerprint)
  }

  @Test("A file that bursts when unpacked, or is no package at all, is refused with a sentence")
  func hostile() async throws {
    #expect(
      try told([("files/a", [UInt8](repeating: 0, count: 101 << 20))])
        == "Tệp “files/a” trong gói bị hỏng, hoặc quá lớn khi giải nén.")
    #expect(try told([("../a", [1])]).hasSuffix("hoặc có tệp dẫn ra ngoài gói."))
    let deep = Array(String(repeating: "[", count: 200_000).utf8)
    #expect(try told([("manifest.json", deep)]) == "Nội dung “manifest.json” trong gói không đọc được.")
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
        #expect(try Package(path: path).content == signed)
      } catch {
        #expect(error is Refusal)
      }
    }
  }

  @Test("What no author could have written is refused, and the initiative named")
  func strange() throws {
    let good = try content().initiatives[0]
    var cases: [(PackageContent.Initiative, String)] = []
    func add(_ said: String, _ change: (inout PackageContent.Initiative) -> Void) {
      var copy = good
      change(&copy)
      cases.append((copy, said))
    }
    add("tỷ lệ đóng góp của Nguyễn Thử không hợp lệ") { $0.authors[0].share = 10_001 }
    add("số tiền làm lợi không hợp lệ") { $0.yearlyBenefit = .max }
    add("số tác giả không hợp lệ") { $0.authors = [] }
    add("có tác giả không có tên") { $0.authors[0].name = " " }
    add("có mục lạ “x”") { $0.passages["x"] = "" }
    add("mục “Nội dung giải pháp” quá dài") { $0.passages["content"] = String(repeating: "a", count: 20_001) }
    for (initiative, said) in cases {
      let refusal = #expect(throws: Refusal.self) { _ = try initiative.writing() }
      #expect(refusal?.reason == "Sáng kiến “Sáng kiến thử” trong gói: \(said).")
    }
  }
}
