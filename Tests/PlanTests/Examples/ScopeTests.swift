import SiteSupport
import Testing

/// A province's regulation: what is recognised is looked at once more, for the scope of its influence.
@Suite("Example: a provincial regulation")
struct ScopeTests {
  private let titles = ["Bảng màu", "Phiếu một trang"]

  @Test("Two thirds of those present recognise, seventy of a hundred members find the scope (Điều 6, Điều 7)")
  func secondFinding() async throws {
    let site = try await PlanSite(example: "quy-che-tinh", on: "2026-02-02")
    for title in titles {
      let id = try await site.file(
        title, at: "Bắt đầu viết hồ sơ Sáng kiến Mẫu Hà, Xét hằng năm", as: "sáng kiến", applied: "2/8/2025")
      try await site.head.open("/ho-so/\(id)")
      try await site.head.press("Xác nhận, đưa vào tờ trình")
      try await site.accept(id)
    }
    try site.go(to: "2026-07-02T08:00")
    let recognition = "Hội đồng xét công nhận (từ ngày 1/7/2026 đến hết ngày 31/8/2026)"
    // Four of five are enough for one, three of five not for the other.
    let first = try await site.hold("Phiên công nhận", as: recognition, on: titles) { title, voter in
      .vote(voter < (title == "Bảng màu" ? 4 : 3) ? "Đạt" : "Không đạt")
    }
    let decision = try await site.decide(first, "5/QĐ-UBND")
    try await site.authority.open("\(decision)/van-ban")
    #expect(site.authority.page.text.contains("Căn cứ Quy chế số 08/2026/QĐ-UBND ngày 05 tháng 01 năm 2026"))
    #expect(site.authority.page.text.contains("Điều 1. Công nhận 01 sáng kiến"))
    #expect(site.authority.page.row("Bảng màu") != nil && site.authority.page.row("Phiếu một trang") == nil)

    let scope = "Phạm vi ảnh hưởng (từ ngày 1/9/2026 đến hết ngày 31/10/2026)"
    try site.go(to: "2026-09-01T08:00")
    let second = try await site.hold("Phiên phạm vi", as: scope, on: ["Bảng màu"]) { _, voter in
      .vote(voter < 4 ? "Đạt" : "Không đạt")
    }
    try await site.chair.open("\(second)/xep-hang")
    #expect(site.chair.page.row("Bảng màu")?.suffix(3).map { $0 } == ["5", "80%", "Đạt"])
    try await site.author.open("/ho-so")
    try await site.author.follow("Bảng màu")
    #expect(site.author.page.text.contains("Hội đồng xét công nhận đạt"))
    #expect(site.author.page.text.contains("Phạm vi ảnh hưởng đạt"))
  }

  @Test("What was in use for less than six months is told so while it is written (khoản 1 Điều 4)")
  func sixMonths() async throws {
    let site = try await PlanSite(example: "quy-che-tinh", on: "2026-02-02")
    _ = try await site.file(
      "Bảng màu", at: "Bắt đầu viết hồ sơ Sáng kiến Mẫu Hà, Xét hằng năm", as: "sáng kiến", applied: "3/8/2025")
    try await site.head.open("/")
    try await site.head.follow("Xác nhận hồ sơ «Bảng màu»")
    #expect(
      site.head.page.text.contains("áp dụng lần đầu ngày 3/8/2025, đến ngày nộp chưa đủ 6 tháng."))
  }
}
