import SiteSupport
import TestSupport
import Testing

/// An award of every three years, whose dossiers come by post.
@Suite("Example: an award of every three years")
struct AwardTests {
  /// The office enters a letter that came on the third of June.
  private func enter(_ title: String, posted day: String, at site: PlanSite) async throws {
    try await site.officer.open("/tiep-nhan?ke-hoach=giai-thuong-ba-nam")
    try await site.officer.follow("Nhập hồ sơ giấy")
    try await site.officer.press(
      "Nhập tiếp tác giả, bản quét",
      [
        "Tên công trình ghi trong hồ sơ": title, "Cách nộp": "Gửi qua bưu điện", "Ngày hồ sơ đến": "3/6/2026",
        "Ngày dấu bưu điện": day, "Người nộp, hoặc người gửi ghi trên bì thư": "Ngô Thị Gửi",
      ])
  }

  @Test(
    "Posted on the thirty-first of May is in time, a day later is not; three quarters of the members give the award")
  func byPost() async throws {
    let site = try await PlanSite(example: "giai-thuong-ba-nam", on: "2026-06-03")
    let officer = site.officer
    try await enter("Giống lúa muộn", posted: "1/6/2026", at: site)
    #expect(officer.page.refusals.contains { $0.contains("dấu bưu điện ngày 1/6/2026") && $0.contains("(Điều 5)") })
    try await enter("Máy sấy nông sản", posted: "31/5/2026", at: site)
    try await officer.press(
      "Tiếp tục: Bản chất của công trình",
      [
        "Họ và tên": "Lý Nhà Nông", "Tỷ lệ đóng góp (%)": "100",
        "Nơi công tác hoặc nơi thường trú": "Xã Mẫu Khê", "Nơi ở hoặc nơi làm việc thuộc tỉnh Mẫu Lâm": "Xã Mẫu Khê",
      ])
    try await officer.follow("Xem lại và nộp")
    try await officer.press("Chuyển tới tiếp nhận")
    #expect(officer.card("Hồ sơ giấy").contains("dấu bưu điện ngày 31/5/2026, đến ngày 3/6/2026"))
    let id = try officer.dossier()
    try await officer.press("Tiếp nhận, cấp số", ["Đơn đăng ký xét tặng": "3"])
    try await officer.open("/tiep-nhan/\(id)")
    try await officer.press("Xác nhận hợp lệ", ["Nơi ở hoặc nơi làm việc thuộc tỉnh Mẫu Lâm": "Đạt"])

    try site.go(to: "2026-06-15T08:00")
    let session = try await site.hold("Phiên xét tặng", on: ["Máy sấy nông sản"]) { _, voter in
      .vote(voter < 4 ? "Đạt" : "Không đạt")
    }
    let decision = try await site.decide(session, "11/QĐ-UBND")
    try await site.authority.open("\(decision)/van-ban")
    #expect(site.authority.page.row("Máy sấy nông sản")?.contains("Lý Nhà Nông") == true)
  }

  @Test("The round of 2029 is opened from that of 2026 in one step (Điều 2)")
  func nextRound() async throws {
    let site = try await PlanSite(example: "giai-thuong-ba-nam", on: "2029-01-10")
    let admin = try await Browser(
      site.site, try await site.walk.test.person("Quản Trị", (.administrator, .installation)))
    try await admin.open("/quan-tri/ke-hoach/giai-thuong-ba-nam/dot-sau")
    try await admin.press("Mở đợt 2029-2031")
    try await site.author.open("/")
    #expect(site.author.page.text.contains("nhận hồ sơ từ ngày 1/3/2029 đến hết ngày 31/5/2029"))
  }
}
