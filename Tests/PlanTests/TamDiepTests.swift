import SiteSupport
import Testing

/// Tam Điệp 2024 through its pages, by the numbers and days of its own text.
@Suite("Tam Điệp 2024")
struct TamDiepTests {
  @Test("A teacher writes and hands in, the school passes it on, the office counts twelve copies (II.4)")
  func filed() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    let author = site.author
    try await author.open("/ho-so/moi")
    try await author.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I")
    try await author.press(
      "Tiếp tục: Tác giả", ["Tên sáng kiến": "Tranh cát", "Loại giải pháp": "Giải pháp tác nghiệp"])
    try await author.press("Tiếp tục: Bản chất của sáng kiến")
    try await author.press(
      "Tiếp tục: Hiệu quả",
      ["Tình trạng trước khi có sáng kiến": "Cũ", "Nội dung giải pháp": "Mới", "Điểm mới so với cách đã biết": "Khác"])
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      [
        "Ngày áp dụng lần đầu hoặc áp dụng thử": "2/1/2024", "Khả năng áp dụng, nhân rộng": "Nơi khác",
        "Lợi ích thu được theo ý kiến của tác giả": "Nhanh",
      ])
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")

    try await site.head.open("/")
    try await site.head.follow("Xác nhận hồ sơ «Tranh cát»")
    try await site.head.press("Xác nhận, đưa vào tờ trình")

    try await site.officer.open("/tiep-nhan")
    try await site.officer.follow("Tranh cát")
    try await site.officer.press("Tiếp nhận, cấp số", ["Đơn yêu cầu công nhận sáng kiến (mẫu M-02)": "12"])
    try await site.officer.follow("Tranh cát")
    try await site.officer.follow("Giấy biên nhận hồ sơ")
    #expect(
      site.officer.page.row("Đơn yêu cầu")
        == ["2", "Đơn yêu cầu công nhận sáng kiến (mẫu M-02)", "12 bản", "lập trên hệ thống, bản mềm chưa nhận"])
  }
}
