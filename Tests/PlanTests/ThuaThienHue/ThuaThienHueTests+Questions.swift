import SiteSupport
import Testing

extension ThuaThienHueTests {
  @Test("Units turn to the Front with what comes up (III, the last sentence)")
  func difficulties() async throws {
    let hue = try await HueTown()
    try await hue.open()
    let (head, officer) = (try hue.town["Trần Giám Đốc"], try hue.town["Phạm Tiếp Nhận"])
    try await head.open("/ke-hoach/thua-thien-hue/hoi-dap")
    #expect(
      head.page.text.contains("phản ánh về Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh để được hướng dẫn, giải quyết"))
    try await head.ask(
      "thua-thien-hue", "Ý tưởng mới chưa áp dụng", "Ý tưởng chưa áp dụng thì hồ sơ cần tài liệu gì?",
      for: "Bệnh viện Mẫu")
    try await officer.answer(
      "Thừa Thiên Huế: trả lời 1 câu hỏi, vướng mắc", "Ý tưởng mới chưa áp dụng", "Nộp bản thuyết minh ý tưởng.")
    try await head.open("/")
    #expect(head.page.text.contains("Đọc trả lời cho câu hỏi «Ý tưởng mới chưa áp dụng»"))
  }
}
