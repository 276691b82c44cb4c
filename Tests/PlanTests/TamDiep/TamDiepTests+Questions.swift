import SiteSupport
import Testing

extension TamDiepTests {
  @Suite("Difficulties")
  struct Questions {
    @Test("A unit turns to the city by the economy office, which answers; the unit reads it on its front page (IV)")
    func turning() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      let (head, officer) = (try city.town["Lưu Trưởng Phòng"], try city.town["Phạm Tiếp Nhận"])
      try await head.open("/ke-hoach/tam-diep-2024/hoi-dap")
      #expect(
        head.page.text.contains("báo cáo UBND thành phố (qua phòng Kinh tế) để xem xét, giải quyết theo quy định"))
      try await head.ask(
        "tam-diep-2024", "Phòng chưa có sáng kiến đúng lĩnh vực",
        "Sáng kiến của phòng thuộc lĩnh vực khác, có tính không?",
        for: "Phòng Nội vụ")
      try await officer.answer(
        "Tam Điệp 2024: trả lời 1 câu hỏi, vướng mắc", "Phòng chưa có sáng kiến đúng lĩnh vực",
        "Chỉ tiêu tính sáng kiến liên quan trực tiếp đến lĩnh vực đơn vị quản lý.")
      #expect(!(try await officer.open("/").text.contains("câu hỏi, vướng mắc")))
      try await head.open("/")
      try await head.follow("Đọc trả lời cho câu hỏi «Phòng chưa có sáng kiến đúng lĩnh vực»")
      #expect(head.page.text.contains("liên quan trực tiếp đến lĩnh vực"))
      try await head.press("Tôi đã đọc")
      #expect(!head.page.text.contains("Đọc trả lời"))
      // The head of another office has no part in it.
      let education = try city.town["Lê Trưởng Phòng Giáo Dục"]
      try await education.open("/ke-hoach/tam-diep-2024/hoi-dap")
      #expect(!education.page.links.contains { $0.text == "Hộp thư hỏi đáp" })
    }
  }
}
