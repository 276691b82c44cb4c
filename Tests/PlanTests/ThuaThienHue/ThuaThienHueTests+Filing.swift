import SiteSupport
import Testing

extension ThuaThienHueTests {
  @Test(
    "A new idea is filed without a day of first use; an initiative is not (III.5.2)",
    arguments: ["Ý tưởng mới", "Sáng kiến"])
  func ideas(work: String) async throws {
    let site = try await PlanSite("thua-thien-hue", on: "2024-04-03")
    let (author, isIdea) = (site.author, work == "Ý tưởng mới")
    let name = work.lowercased()
    try await author.write(
      "Bắt đầu viết hồ sơ Thừa Thiên Huế, Xét chọn hằng năm",
      [
        "Loại": work, "Tên sáng tạo, sáng kiến, sáng chế hoặc ý tưởng mới": "Chợ phiên",
        "Lĩnh vực": "Cộng đồng dân cư",
      ], before: "Tình trạng trước khi có \(name)", of: name)
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      [
        "Khả năng áp dụng, nhân rộng": "Nơi khác",
        isIdea ? "Lợi ích dự kiến" : "Lợi ích thu được theo ý kiến của tác giả": "Đỡ lãng phí",
      ])
    #expect(author.card("Còn thiếu để nộp").contains("Ngày áp dụng lần đầu") == !isIdea)
    guard isIdea else { return }
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
    #expect(author.page.text.contains("Ý tưởng mới"))
    #expect(!author.page.text.contains("Áp dụng lần đầu"))
    try await author.follow("Đơn đề nghị xét tôn vinh sáng kiến, sáng chế, ý tưởng mới")
    #expect(author.page.text.contains("đề nghị xét công nhận ý tưởng mới: Chợ phiên"))
    #expect(!author.page.text.contains("áp dụng lần đầu hoặc áp dụng thử"))
  }
}
