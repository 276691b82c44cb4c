import Domain
import SiteSupport
import TestSupport
import Testing

/// A meeting whose result leaves a tie, from the roll to the draft of the decision.
@Suite("A meeting that has a tie to settle")
struct TieMeetingTests {
  private let heading = "Bằng điểm: 1 chỗ còn mở"

  /// Three initiatives of which two come to 90 where there is one A; every sheet is handed in.
  private func scored(on day: String) async throws -> ScoringScene {
    let scene = try await ScoringScene(
      ["Tranh cát", "Thẻ giấy", "Bảng từ"], [("{grades: [A], at-most: 5", "{grades: [A], at-most: 1")])
    let (site, secretary) = (scene.site, scene.site.secretary)
    try site.go(to: day)
    try await secretary.open(scene.page())
    try await secretary.press("Mở chấm")
    try await secretary.open(scene.page("cuoc-hop"))
    try await secretary.press("Ghi điểm danh")
    for person in site.walk.voters {
      for dossier in scene.dossiers.prefix(2) { try await scene.mark(dossier, ["28", "28", "16", "18"], by: person) }
      try await scene.mark(scene.dossiers[2], ["20", "20", "15", "17"], by: person)
    }
    return scene
  }

  @Test("It is told on its pages between whom and for which place; the chair settles it, then the decision is drafted")
  func settled() async throws {
    let scene = try await scored(on: "2024-07-10T08:00")
    let (site, secretary, chair) = (scene.site, scene.site.secretary, scene.site.chair)
    // What the sheets come to is nobody's to see before the result is locked.
    try await secretary.open(scene.page("cuoc-hop"))
    #expect(!secretary.page.text.contains("Bằng điểm"))
    try await site.lock(scene.page())

    for page in [scene.page(), scene.page("cuoc-hop")] {
      for browser in [secretary, chair] {
        try await browser.open(page)
        let card = browser.card(heading)
        #expect(card.contains("«Tranh cát», «Thẻ giấy»: 2 sáng kiến cùng 90,00 điểm, loại A còn 1 chỗ."), "\(page)")
        #expect(card.contains("Loại A: tối đa 1 giải.") && browser.page.html.contains("§ II.3.1"))
        #expect(card.contains("đề nghị ưu tiên cá nhân nữ hoặc tập thể có từ 70% là nữ; Hội đồng xác nhận."))
        #expect(card.contains("Thảo luận, thống nhất thứ tự") && card.contains("Bỏ phiếu lại giữa các sáng kiến"))
        #expect(card.contains("Quyết định chưa thể ban hành khi còn chỗ mở."))
        #expect(card.contains("bạn ghi thứ tự và lý do") == (browser === chair))
      }
    }
    try await secretary.open(scene.page())
    #expect(
      secretary.card("Bước tiếp theo").contains("Xử lý xong chỗ bằng điểm thì bạn lập dự thảo quyết định."))
    try await secretary.follow("Dự thảo quyết định")
    #expect(secretary.page.text.contains("Còn chỗ mở vì bằng điểm nên chưa ra quyết định được."))

    // They talk, find no order, and vote once more.
    try await secretary.open(scene.page("cuoc-hop"))
    try await secretary.press("Ghi ý kiến", ["Về hồ sơ": "Thẻ giấy", "Ý kiến thảo luận": "Đã dùng ở ba trường."])
    try await chair.open(scene.page())
    try await chair.follow("Xử lý bằng điểm")
    try await chair.press("Ghi kết quả bỏ phiếu", ["Tranh cát": "2", "Thẻ giấy": "2"])
    #expect(chair.page.refusals.contains { $0.contains("Kết quả bỏ phiếu lại vẫn bằng nhau.") })
    try await chair.press("Ghi kết quả bỏ phiếu", ["Tranh cát": "2", "Thẻ giấy": "3"])
    #expect(chair.page.refusals == [])
    #expect(
      ["Thẻ giấy", "Tranh cát", "Bảng từ"].map { chair.page.row($0)?.last } == ["Loại A", "Loại B", "Loại B"])

    // Nothing is open any more: the meeting ends with its conclusion, and the decision comes next.
    try await secretary.open(scene.page("cuoc-hop"))
    #expect(secretary.card(heading).isEmpty)
    try await secretary.press("Ghi kết luận", ["Kết luận của Chủ tịch": "Thống nhất kết quả."])
    try await secretary.follow("Mở biên bản")
    #expect(secretary.page.text.contains("“Thẻ giấy”: Đã dùng ở ba trường."))
    #expect(
      secretary.page.text.contains(
        "Hội đồng bỏ phiếu lại và xếp theo thứ tự “Thẻ giấy” (3 phiếu), “Tranh cát” (2 phiếu)."))
    try await secretary.open(scene.page())
    #expect(secretary.card(heading).isEmpty)
    #expect(secretary.card("Bước tiếp theo").contains("Bạn lập dự thảo quyết định."))
    try await secretary.follow("Dự thảo quyết định")
    try await secretary.press("Lập dự thảo")
    try await secretary.press("Trình duyệt")
    #expect(secretary.page.refusals == [])
  }

  @Test("While another intake is open the tie holds up the grades alone: who drafts is led on to the decision")
  func provisional() async throws {
    let scene = try await scored(on: "2024-04-25T08:00")
    try await scene.site.lock(scene.page())
    let secretary = scene.site.secretary
    try await secretary.open(scene.page())
    #expect(secretary.card(heading).contains("quyết định công nhận không phải chờ"))
    #expect(secretary.card("Bước tiếp theo").contains("Bạn lập dự thảo quyết định."))
  }
}
