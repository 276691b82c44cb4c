import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

/// A plan that is carried out every year: each of its years is closed by itself.
@Suite("A round is closed while the next one runs")
struct ClosedRoundTests {
  private static let page = "/ke-hoach/thua-thien-hue/ket-thuc"

  @Test("2024 is closed after 2025 was opened; what is of 2024 is refused, 2025 goes on")
  func earlier() async throws {
    let site = try await PlanSite("thua-thien-hue", on: "2024-05-10")
    let walk = site.walk
    let first = try await walk.received("Bảng kiểm đột quỵ", "hang-nam", "y-te", "sang-kien")
    let draft = try await walk.test.draft(
      "Máy tách hạt", by: walk.author, plan: "thua-thien-hue", track: "hang-nam", field: "y-te", solution: "sang-kien")
    try site.go(to: "2025-01-10T08:00")
    try await walk.office.runUnattended(.openRound(of: "thua-thien-hue"))
    let second = try await walk.received("Phân từ bèo", "hang-nam", "y-te", "sang-kien")
    try await site.officer.open(Self.page)
    try await site.officer.follow("Đợt 2024")
    #expect(site.officer.page.text.contains("1 hồ sơ đã tiếp nhận chưa có kết quả"))
    try await walk.office.run(.withdrawDossier(first, reason: "Tôi chuyển công tác."), as: walk.head)
    try await site.officer.open("\(Self.page)?dot=2024")
    try await site.officer.press(
      "Kết thúc", ["Lý do kết thúc khi còn việc để lại": "Việc còn lại theo dõi ở đợt 2025."])
    try await site.officer.press("Kết thúc")
    #expect(site.officer.page.text.contains("Đợt 2024 (đã kết thúc)"))

    let said = "Kế hoạch Thừa Thiên Huế, đợt 2024 đã kết thúc và lưu trữ, không ghi thêm được."
    #expect(
      try await walk.office.refusal(
        .writeDossier(draft, revision: 2) { $0.title = "Máy tách hạt mới" }, as: walk.author)
        == said)
    let details = try EventDetails(
      kind: .meeting, title: "Hội nghị năm 2024", time: EventTime(from: Day(daysSince1970: 19_900)),
      plans: ["thua-thien-hue"])
    let outcome = EventOutcome("Đã tổ chức xong, đúng nội dung.")
    let id = Event.ID(at: walk.office.clock.now)
    #expect(
      try await walk.office.refusal(
        .recordEvent(id: id, of: walk.unit, details, outcome, coverage: nil), as: walk.head) == said)
    try await walk.accept(second)
    #expect(try await walk.test.dossier(second).state == .accepted)

    #expect(try await walk.office.doNextWork(of: [RoundArchiving()]))
    let names = try await walk.office.archive(of: "thua-thien-hue").names
    #expect(names.contains { $0.hasPrefix("4 Hồ sơ/00001 Bảng kiểm đột quỵ/") })
    #expect(!names.contains { $0.contains("Phân từ bèo") })

    try await site.authority.open("\(Self.page)?dot=2024")
    try await site.authority.press("Mở lại", ["Lý do mở lại": "Còn một hồ sơ phải sửa."])
    try await walk.office.run(.writeDossier(draft, revision: 2) { $0.title = "Máy tách hạt mới" }, as: walk.author)
  }
}
