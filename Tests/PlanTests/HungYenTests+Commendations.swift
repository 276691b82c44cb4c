import SiteSupport
import Testing

/// The commendations of Hưng Yên 2024 through its pages, by the words of its own text.
@Suite("Hưng Yên 2024: commendations")
struct HungYenCommendationTests {
  private static let evidence = "Báo cáo số 12/BC-TTM"
  private static let all = [
    "Đạt: Chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước",
    "Đạt: Có thành tích tiêu biểu, đặc biệt xuất sắc trong đợt thi đua, trong phong trào thi đua",
  ]

  @Test("A collective meets what all must meet and one of six criteria; one of the six is an initiative (IV.1, IV.1.a)")
  func collective() async throws {
    let site = try await PlanSite("hung-yen-2024", on: "2024-11-05")
    let head = site.head
    try await head.open("/ke-hoach/hung-yen-2024/khen-thuong")
    try await head.follow("Giấy khen của Giám đốc Sở KH&CN: tập thể")
    try await head.press(
      "Lưu đề nghị", ["Tên tập thể": "Tổ Sấy lạnh", "Tóm tắt thành tích": "Đưa quy trình sấy lạnh vào bốn xã."])
    #expect(
      missing(head) == [
        "Chưa đánh dấu tiêu chuẩn «\(Self.all[0].dropFirst(5))».",
        "Chưa đánh dấu tiêu chuẩn «\(Self.all[1].dropFirst(5))».",
        "Chưa đánh dấu tiêu chí nào trong 6 tiêu chí, cần đạt một.",
      ])
    try await head.press(
      "Lưu đề nghị",
      [
        Self.all[0]: "có", Self.all[1]: "có", "Đạt: Có sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích": "có",
        "Minh chứng 1": Self.evidence, "Minh chứng 2": Self.evidence,
      ])
    #expect(
      missing(head) == [
        """
        Tiêu chuẩn «Có sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích» cần ít nhất một sáng kiến của người, tập thể \
        được đề nghị.
        """
      ])
    // Recognised elsewhere: by whom, with which number, on which day, in which form.
    try await head.press("Lưu đề nghị", ["Nơi công nhận": "Liên đoàn Lao động tỉnh"])
    #expect(missing(head) == ["Sáng kiến được công nhận ở nơi khác còn ghi thiếu."])
    try await head.press(
      "Lưu đề nghị",
      [
        "Số quyết định, giấy chứng nhận": "12/QĐ-LĐLĐ", "Ngày công nhận": "5/9/2024",
        "Hình thức công nhận": "Bằng Lao động sáng tạo",
      ])
    try await head.press("Gửi đề nghị")

    // The office asks what the law asks before it finds the nominee eligible.
    let officer = site.officer
    try await officer.open(head.page.address)
    try await officer.press("Đủ điều kiện")
    #expect(officer.page.refusals.count == 2)
    try await officer.press(
      "Đủ điều kiện",
      [
        "Không đang trong thời gian xem xét kỷ luật hoặc điều tra, thanh tra do có dấu hiệu vi phạm": "có",
        "Không có khiếu nại, tố cáo liên quan đang được giải quyết": "có",
      ])
    #expect(officer.page.text.contains("Thẩm tra: đủ điều kiện"))
  }

  private func missing(_ browser: Browser) -> [String] {
    browser.page.links.filter { $0.facts["href"]?.hasPrefix("#") == true }.map(\.text).filter {
      $0.hasPrefix("Chưa đánh") || $0.hasPrefix("Tiêu chuẩn") || $0.hasPrefix("Sáng kiến được")
    }
  }
}
