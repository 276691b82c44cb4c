import SiteSupport
import Testing

/// A commune of 2026: criteria in two groups, one with a pass mark, one with a warning.
@Suite("Example: a commune")
struct CommuneTests {
  private let works = [
    ("Một cửa lưu động", ["25", "25", "15", "15"]), ("Loa thôn", ["15", "14.5", "20", "20"]),
    ("Tủ sách thôn", ["28", "28", "9.5", "10"]),
  ]

  @Test("Below thirty points of contents nothing is recognised, below twenty of effect the council is warned (II.4)")
  func groups() async throws {
    let site = try await PlanSite(example: "xa", on: "2026-02-02")
    for (title, _) in works {
      let id = try await site.file(
        title, at: "Bắt đầu viết hồ sơ Xã Mẫu An 2026, Đợt xét năm 2026", as: "sáng kiến", applied: "2/1/2026")
      try await site.head.open("/ho-so/\(id)")
      try await site.head.press("Xác nhận, đưa vào tờ trình")
      try await site.accept(id)
    }
    let points = Dictionary(uniqueKeysWithValues: works.map { ($0.0, $0.1.map { $0.replacing(".", with: ",") }) })
    let session = try await site.hold("Phiên xét", on: works.map(\.0)) { title, _ in .points(points[title] ?? []) }
    try await site.chair.open("\(session)/xep-hang")
    let list = site.chair.page
    #expect(list.text.contains("Bình quân nhóm «Nội dung sáng kiến» dưới 30 điểm."))
    #expect(list.text.contains("Lưu ý: bình quân nhóm «Hiệu quả» 19,50 điểm, dưới mức 20."))
    #expect(
      works.map { list.row($0.0)?.suffix(2).map { $0 } } == [
        ["80,00", "Công nhận"], ["69,50", "—"], ["75,50", "Công nhận"],
      ])

    let decision = try await site.decide(session, "15/QĐ-UBND")
    try await site.authority.open("\(decision)/van-ban")
    let paper = site.authority.page
    #expect(paper.text.contains("Căn cứ Kế hoạch số 21/KH-UBND ngày 20 tháng 01 năm 2026"))
    #expect(works.map { paper.row($0.0) != nil } == [true, false, true])
  }
}
