import Domain
import Foundation
import PlanFile
import TestSupport
import Testing

@testable import Papers

/// What each paper says and how it is laid out, as it was read and found right. With `GOLDEN=write` in the environment
/// the files are written anew, to be read again before they are kept.
@Suite("Papers say what they were read to say")
struct GoldenTests {
  private static let folder = Project.folder.appending(path: "Tests/Papers/golden")

  static let names = [
    "don", "bao-cao-mo-ta", "to-trinh", "bien-nhan", "thong-bao-bo-sung", "thong-bao-tu-choi", "phieu-tham-dinh",
    "giay-moi", "phieu-danh-gia-trang", "phieu-danh-gia", "phieu-danh-gia-an-danh", "bang-tong-hop-diem", "bien-ban",
    "quyet-dinh-hoi-dong", "quyet-dinh-cong-nhan", "du-thao-quyet-dinh-cong-nhan", "quyet-dinh-dinh-chinh",
    "thong-bao-thu-ly-khieu-nai", "quyet-dinh-giai-quyet-khieu-nai", "quyet-dinh-huy-bo", "giay-chung-nhan",
    "giay-chung-nhan-ngang", "giay-chung-nhan-chung", "cong-van-chuyen-cap-tren", "danh-muc", "bao-cao-thanh-tich",
    "to-trinh-khen-thuong",
    "quyet-dinh-khen-thuong", "giay-khen", "giay-khen-dung", "du-toan", "danh-sach-chi-thuong", "bao-cao",
    "bao-cao-tong-hop",
    "van-ban-trien-khai", "van-ban-huong-dan", "giay-moi-su-kien", "bien-ban-su-kien", "chuong-trinh-su-kien",
    "danh-sach-ky-du",
    "chuong-trinh-kiem-tra", "bien-ban-kiem-tra", "bao-cao-quy", "danh-sach-ton-vinh", "an-pham",
  ]

  @Test("Every sample is read") func all() throws {
    let plan = try GoldenTests.plan()
    #expect(try PaperSamples.all(under: plan).map(\.name) == GoldenTests.names)
  }

  @Test("Word for word", arguments: names)
  func text(name: String) throws { try compare(name, under: "tam-diep-2024", with: "\(name).txt") }

  /// Papers of plans whose council votes, or whose letters another body sends.
  static let others = [
    ("vinh-tuong-2022", "phieu-danh-gia-trang"), ("vinh-tuong-2022", "phieu-danh-gia"),
    ("vinh-tuong-2022", "bang-tong-hop-diem"), ("vinh-tuong-2022", "bien-ban"),
    ("vinh-tuong-2022", "quyet-dinh-cong-nhan"), ("vinh-tuong-2022", "danh-muc"),
    ("quang-tri-2023", "don"), ("quang-tri-2023", "cong-van-chuyen-cap-tren"), ("quang-tri-2023", "danh-muc"),
    ("thua-thien-hue", "cong-van-chuyen-cap-tren"),
  ]

  @Test("Of other plans, word for word", arguments: others)
  func text(plan: String, name: String) throws { try compare(name, under: plan, with: "\(plan)/\(name).txt") }

  private func compare(_ name: String, under id: String, with file: String) throws {
    let plan = try GoldenTests.plan(id)
    let paper = try #require(try PaperSamples.all(under: plan).first { $0.name == name }?.paper)
    let file = GoldenTests.folder.appending(path: file)
    let text = paper.written
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
  }
}

extension GoldenTests {
  private static func plan(_ id: String = "tam-diep-2024") throws -> Plan {
    try #require(
      PlanFile.builtIn.lazy.compactMap { PlanFile.read($0.bytes).plan }.first { $0.id.description == id })
  }
}

extension Paper {
  /// The paper as lines, each with the block it stands in.
  fileprivate var written: String {
    let pages = parts.map { part in
      ([part.isLandscape ? "=== trang ngang" : "=== trang đứng"] + part.blocks.flatMap(\.written)).joined(
        separator: "\n")
    }
    return "\(title)\n\(pages.joined(separator: "\n"))\n"
  }
}

extension Block {
  fileprivate var written: [String] {
    switch self {
    case .pen(let lines): ["[dòng để viết] \(lines)"]
    case .letterhead(let head):
      [
        "[đầu văn bản] \([head.superior, head.body, head.number].compactMap { $0 }.joined(separator: " | "))",
        head.dated,
      ]
    case .nation: ["[quốc hiệu]"]
    case .heading(let kind, let subject): ["[tên loại] \(kind)", "[trích yếu] \(subject)"]
    case .addressee(let text): ["[kính gửi] \(text)"]
    case .basis(let lines): lines.map { "[căn cứ] \($0)" }
    case .proclamation(let text): ["[thẩm quyền] \(text)"]
    case .paragraph(let line): [line.isTitle ? "[mục] \(line.text)" : line.text]
    case .article(let number, let line): ["Điều \(number). \(line.text)"]
    case .names(let names): names.map { "[tên] \($0)" }
    case .centred(let line, let style): ["[giữa, \(style)] \(line.text)"]
    case .table(let table):
      (table.headerSlots + table.rowSlots).map { "| \($0.map(\.written).joined(separator: " | ")) |" }
    case .signatures(let blocks): blocks.map(\.written)
    case .annexed(let text): ["[kèm theo] \(text)"]
    case .chapter(let title, let below, _): ["[tên bài] \(title)"] + below.map { "[dưới tên bài] \($0)" }
    case .picture(let picture): ["[ảnh] \(picture.caption)"]
    case .contents(let lines): lines.map { "[mục lục] \($0.title) … \($0.page.map { "\($0)" } ?? "")" }
    }
  }
}

extension PaperTable.Slot {
  fileprivate var written: String {
    switch self {
    case .cell(let text, _, let columns, let rows):
      (columns > 1 ? "«\(columns)» " : "") + (rows > 1 ? "↓\(rows) " : "") + text
    case .lowerPart: "↑"
    }
  }
}

extension SignatureBlock {
  fileprivate var written: String {
    switch self {
    case .signer(let lines, let dated, let name):
      "[ký] \(([dated].compactMap { $0 } + lines + [name ?? "…"]).joined(separator: " / "))"
    case .recipients(let list): "[nơi nhận] \(list.joined(separator: "; "))"
    case .code(_, let lines): "[mã QR] \(lines.joined(separator: ", "))"
    case .notes(let lines): "[bên chữ ký] \(lines.joined(separator: ", "))"
    case .empty: "[trống]"
    }
  }
}
