import Domain
import Foundation
import PlanFile
import SiteSupport
import TestSupport
import Testing

/// The example plans under `plans/examples`: plans of offices that do not exist.
@Suite("Example plans")
struct ExampleTests {
  static let names = PlanFile.examples.map(\.name)

  static func text(_ name: String) throws -> String {
    try String(contentsOf: Project.folder.appending(path: "plans/examples/\(name).yaml"), encoding: .utf8)
  }

  @Test("Each passes the check", arguments: names)
  func checked(name: String) throws {
    #expect(PlanFile.read(Array(try Self.text(name).utf8)).mistakes == [])
  }

  @Test("A new installation has none of them, and offers each to begin from")
  func templates() async throws {
    let folder = Project.folder.appending(path: "plans/examples").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.sorted() == Self.names.map { "\($0).yaml" }.sorted())
    let test = try await TestOffice(on: "2026-03-02")
    let site = AskedSite(test.office)
    #expect(try await Browser(site).open("/ke-hoach").text.contains("Mẫu") == false)
    let admin = try await Browser(site, test.person("Quản Trị", (.administrator, .installation)))
    for (name, bytes) in PlanFile.examples {
      let title = try #require(PlanFile.published(String(decoding: bytes, as: UTF8.self))).shortTitle
      try await admin.open("/quan-tri/ke-hoach")
      try await admin.press("Lập kế hoạch từ mẫu", ["Mẫu": title])
      #expect(admin.page.text.contains("Theo mẫu «\(title)»"), "\(name)")
    }
  }
}

extension PlanSite {
  /// An example plan with everybody it takes.
  ///
  /// - Parameter changed: the text of the plan with something written otherwise.
  convenience init(
    example name: String, on day: String, kind: String = "don-vi", changed: (String) -> String = { $0 }
  ) async throws {
    let text = changed(try ExampleTests.text(name))
    let plan = try #require(PlanFile.read(Array(text.utf8)).plan)
    try await self.init(try await PlanWalk(plan.id, on: day, kind: kind, text: text))
  }

  /// The author writes a dossier and hands it in.
  ///
  /// - Parameters:
  ///   - button: where one begins.
  ///   - work: what the plan calls it.
  ///   - names: what is chosen on the first page besides its name.
  ///   - applied: the day of first use, where the plan asks for it.
  func file(
    _ title: String, at button: String, as work: String, _ names: [(String, String)] = [], applied: String? = nil
  ) async throws -> Dossier.ID {
    try await author.open("/ho-so/moi")
    try await author.press(button)
    try await author.press("Tiếp tục: Tác giả", filling: [("Tên \(work)", title)] + names)
    try await author.press("Tiếp tục: Bản chất của \(work)")
    try await author.describe(work, applied: applied)
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
    return try author.dossier()
  }

  /// The office receives a dossier and finds it valid.
  func accept(_ id: Dossier.ID) async throws {
    try await walk.office.run(.receiveDossiers([id]), as: walk.officer)
    try await walk.accept(id)
  }
}

extension Browser {
  /// Writes what every plan asks for of a work, and declares that nothing excludes it.
  func describe(_ work: String, applied: String? = nil) async throws {
    try await press(
      "Tiếp tục: Hiệu quả",
      ["Tình trạng trước khi có \(work)": "Cũ", "Nội dung giải pháp": "Mới", "Điểm mới so với cách đã biết": "Khác"])
    try await press(
      "Tiếp tục: Điều kiện công nhận",
      filling: [("Khả năng áp dụng, nhân rộng", "Nơi khác"), ("Lợi ích thu được theo ý kiến của tác giả", "Nhanh")]
        + (applied.map { [("Ngày áp dụng lần đầu hoặc áp dụng thử", $0)] } ?? []))
    let declared = page.main.all("label").filter { $0.facts["for"]?.hasPrefix("declared-") == true }
    try await press("Tiếp tục: Minh chứng", filling: declared.map { ($0.text, "có") })
  }

  /// The dossier whose pages are shown.
  func dossier() throws -> Dossier.ID {
    let way = page.address.split(separator: "/")
    return try #require(Dossier.ID(way.count > 1 ? way[1].prefix { $0 != "?" } : ""))
  }
}
