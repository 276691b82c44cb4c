import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Thừa Thiên Huế carries its plan out every year (III.5.2, III.5.3): nothing of 2024 falls into 2025.
@Suite("Thừa Thiên Huế, 2024 and 2025")
struct ThuaThienHueRoundTests {
  /// Huế with a dossier of 2024 that the office has received, on the tenth of January 2025.
  private func secondYear() async throws -> (site: PlanSite, admin: Browser, first: Dossier.ID) {
    let site = try await PlanSite("thua-thien-hue", on: "2024-05-10")
    let first = try await site.walk.received("Bảng kiểm đột quỵ", "hang-nam", "y-te", "sang-kien")
    try site.go(to: "2025-01-10T08:00")
    let admin = try await Browser(
      site.site, try await site.walk.test.person("Quản Trị", (.administrator, .installation)))
    try await admin.open("/quan-tri/ke-hoach/thua-thien-hue/dot-sau")
    return (site, admin, first)
  }

  @Test("The register of 2025 begins with number 01, and its queue has nothing of 2024")
  func register() async throws {
    let (site, admin, first) = try await secondYear()
    try await admin.press("Mở đợt 2025")
    let officer = site.officer
    try await officer.open("/tiep-nhan?ke-hoach=thua-thien-hue")
    #expect(officer.page.row("Bảng kiểm đột quỵ") == nil)
    _ = try await site.walk.received("Phân từ bèo", "hang-nam", "y-te", "sang-kien")
    try await officer.open("/tiep-nhan?ke-hoach=thua-thien-hue")
    #expect(officer.page.row("Phân từ bèo")?.contains("01") == true)
    try await officer.press("Lọc", ["Năm": "Năm 2024"])
    #expect(officer.page.row("Bảng kiểm đột quỵ")?.contains("01") == true)
    #expect(officer.page.row("Phân từ bèo") == nil)
    // What is left of 2024 is still worked on.
    try await site.walk.accept(first)
    #expect(try await site.walk.test.dossier(first).state == .accepted)
  }

  @Test("Documents and plans in response of 2025 are read by their round in 2026; nothing more is sent into it")
  func earlierRound() async throws {
    let hue = try await HueTown()
    try await hue.town.person("Trần Giám Đốc Sở", in: "Sở Y tế", .unitHead)
    try await hue.open()
    let (officer, director) = (try hue.town["Phạm Tiếp Nhận"], try hue.town["Trần Giám Đốc Sở"])
    let title = "Hướng dẫn nộp hồ sơ năm 2025"
    try await officer.open("/ke-hoach/thua-thien-hue/van-ban/moi")
    try await officer.press(
      "Lưu dự thảo",
      [
        "Trích yếu": title, "Nội dung chính": "Nộp trước ngày 30/6/2025.",
        "Nơi nhận ngoài hệ thống": "Liên đoàn Lao động tỉnh",
      ])
    try await officer.issue("14/HD-MT", on: "10/1/2025")
    #expect(officer.page.refusals == [])
    try await director.go(by: "Đơn vị")
    try await director.follow("Kế hoạch hưởng ứng của đơn vị", near: "Đề ra nội dung phong trào thi đua")
    let sent: KeyValuePairs = [
      "Số và ký hiệu văn bản": "3/KH-SYT", "Ngày văn bản": "10/1/2025",
      "Nội dung chính": "Mỗi khoa đăng ký một sáng kiến.", "Bản đã ký, đóng dấu": "ke-hoach.pdf",
    ]
    try await director.press("Gửi kế hoạch", sent)
    #expect(director.page.refusals == [] && director.page.text.contains("Kế hoạch số 3/KH-SYT"))

    try hue.town.go(to: "2026-01-08T08:00")
    let admin = try hue.town["Quản Trị"]
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.follow("Mở đợt sau")
    try await admin.press("Mở đợt 2026")
    // The window that stood open is of 2025.
    try await director.press("Gửi kế hoạch", sent)
    #expect(director.page.text.contains("Đợt 2025 đã có đợt sau, không nhận thêm kế hoạch hưởng ứng."))

    try await officer.open("/ke-hoach/thua-thien-hue")
    try await officer.follow("Văn bản triển khai, hướng dẫn")
    #expect(officer.page.row(title) == nil && officer.page.links.contains { $0.text == "Soạn văn bản" })
    try await officer.follow("Đợt 2025")
    #expect(officer.page.row(title) != nil && !officer.page.links.contains { $0.text == "Soạn văn bản" })
    try await officer.follow(title)
    #expect(officer.page.text.contains("đợt 2025"))
    try await officer.open("/ke-hoach/thua-thien-hue/huong-ung")
    try await officer.follow("Đợt 2025")
    try await officer.follow("Sở Y tế")
    #expect(officer.page.text.contains("Kế hoạch số 3/KH-SYT") && officer.page.text.contains("Đợt 2025 đã có đợt sau"))
  }

  @Test("A day that is moved says why wherever it is shown")
  func moved() async throws {
    let (site, admin, _) = try await secondYear()
    try await admin.press(
      "Mở đợt 2025",
      [
        "Xét chọn hằng năm: nhận hồ sơ, đến hết ngày": "15/7/2025",
        "Lý do đổi: xét chọn hằng năm: nhận hồ sơ, đến hết ngày": "Lũ lụt ở nhiều huyện",
        "Ngày cuối": "15/12/2025", "Lý do đổi: ngày cuối": "Tổng kết sớm trước đại hội",
      ])
    let reason = "đến hết ngày 15/7/2025 (hạn đổi từ 30/6/2025: Lũ lụt ở nhiều huyện)"
    for address in ["/", "/ke-hoach/thua-thien-hue", "/ho-so/moi"] {
      try await site.author.open(address)
      #expect(site.author.page.text.contains(reason), "\(address)")
    }
    try await site.author.open("/ke-hoach/thua-thien-hue")
    #expect(
      site.author.page.text.contains(
        """
        Thời gian: từ ngày 1/1/2025 đến hết ngày 15/12/2025 (ngày cuối đổi từ 31/12/2025: Tổng kết sớm trước đại hội), \
        thực hiện hằng năm
        """))
    try site.go(to: "2025-07-16T08:00")
    try await site.officer.open("/ke-hoach/thua-thien-hue/ho-so-giay")
    #expect(site.officer.page.text.contains(reason))
  }
}
