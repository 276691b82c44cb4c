import SiteSupport
import Testing

extension HueTown {
  /// The union names members of the council, as the Front asks for; the Front gives the first answer back and takes the
  /// second (III(2).2).
  func answerRequest() async throws {
    let words = "Đề xuất thành viên tham gia Hội đồng"
    try await town.person("Chủ Tịch Liên Hiệp", in: Self.union, .unitHead)
    let (union, front) = (try town["Chủ Tịch Liên Hiệp"], try town["Phạm Tiếp Nhận"])
    let waiting = "xem trả lời của \(Self.union), «\(words)"
    try await union.go(by: "Kế hoạch", town.title, "Việc được giao")
    try await union.openListedDuty(words, of: Self.union)
    try await union.press("Gửi trả lời", ["Ngày trả lời": "28/8/2025", "Trả lời": "Ông Nguyễn Văn Một, Phó Chủ tịch."])
    #expect(union.page.text.contains("chờ nơi nhận xem") && !union.page.text.contains("Nhận trả lời"))
    let address = union.page.address
    let link = try #require(try await front.open("/").links.first { $0.text.contains(waiting) }?.facts["href"])
    try await front.open(link)
    try await front.press("Trả lại", ["Lý do trả lại": "Cần ít nhất hai người"])
    #expect(try await union.open(address).text.contains("Phạm Tiếp Nhận trả lại"))
    #expect(union.page.main.all.first { $0.isOf("chip") }?.text == "đang làm")
    try await union.press("Gửi trả lời", ["Ngày trả lời": "28/8/2025", "Trả lời": "Thêm bà Trần Thị Hai, Ủy viên."])
    try await front.open(link)
    try await front.press("Nhận trả lời")
    #expect(front.page.main.all.first { $0.isOf("chip") }?.text == "đã làm")
    #expect(try await front.open("/").links.contains { $0.text.contains(waiting) } == false)
  }
}
