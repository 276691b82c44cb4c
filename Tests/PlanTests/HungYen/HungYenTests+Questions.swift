import SiteSupport
import Testing

extension HungYenTests {
  @Test("Bodies and people turn to the department by its office, which answers (V)")
  func difficulties() async throws {
    let site = try await PlanSite("hung-yen-2024", on: "2024-03-20")
    try await site.author.open("/ke-hoach/hung-yen-2024/hoi-dap")
    #expect(
      site.author.page.text.contains(
        "phản ánh về Sở KH&CN (qua Văn phòng Sở) để được hướng dẫn, điều chỉnh, giải quyết kịp thời"))
    try await site.author.ask(
      "hung-yen-2024", "Tập thể và cá nhân cùng đề nghị",
      "Một tập thể và một cá nhân trong đó cùng đề nghị khen thưởng được không?")
    try await site.officer.answer(
      "Hưng Yên 2024: trả lời 1 câu hỏi, vướng mắc", "Tập thể và cá nhân cùng đề nghị", "Được, số lượng tính riêng.")
    try await site.author.open("/")
    #expect(site.author.page.text.contains("Đọc trả lời cho câu hỏi «Tập thể và cá nhân cùng đề nghị»"))
  }
}
