import SiteSupport
import Testing

/// Hưng Yên 2024 through its pages, by the numbers and days of its own text.
@Suite("Hưng Yên 2024")
struct HungYenTests {
  static let bodies = ["Sở Khoa học và Công nghệ Hưng Yên", "Ủy ban nhân dân tỉnh Hưng Yên", "Văn phòng Sở"]
  static let beginning = "Bắt đầu viết hồ sơ Hưng Yên 2024, Phong trào năm 2024"

  @Test(
    "From 6 March to 31 October 2024 what lies beneath the province takes part: officials, firms, people, teams (III)")
  func opening() async throws {
    let hung = try await HungYenTown(on: "2024-03-05")
    let (school, firm) = ("Trường THPT Mẫu", "Công ty Mẫu")
    try await hung.town.units([school], "truong-hoc", under: HungYenTown.province)
    try await hung.town.units([firm], "doanh-nghiep", under: HungYenTown.province)
    try await hung.town.person("Ngô Giáo Viên", in: school)
    try await hung.town.person("Tạ Công Nhân", in: firm)
    let (teacher, worker, farmer) = (
      try hung.town["Ngô Giáo Viên"], try hung.town["Tạ Công Nhân"], try hung.town["Lưu Nông Dân"]
    )
    try await teacher.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    #expect(!teacher.page.main.all("button").contains { $0.facts["aria-label"] == Self.beginning })
    try hung.town.go(to: "2024-03-06T00:00")
    try await teacher.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await teacher.press(Self.beginning)
    #expect(
      teacher.page.text.contains(
        "chưa xác định Sở Khoa học và Công nghệ và 02 cơ quan khác là đơn vị nào trong hệ thống"))
    try await hung.open()
    #expect(try hung.town["Quản Trị"].page.text.contains("Mọi cơ quan đã có câu trả lời."))

    try await teacher.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await teacher.press(Self.beginning)
    #expect(teacher.page.address.hasPrefix("/ho-so/"))
    // A unit that is not of the province.
    let outside = try hung.town["Bùi Ngoài Tỉnh"]
    try await outside.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    #expect(
      outside.card("Kế hoạch không dành cho bạn").contains(
        "Công ty Ngoài Tỉnh không thuộc phạm vi của Kế hoạch Hưng Yên 2024. Hỏi Văn phòng Sở"))
    #expect(!outside.page.text.contains("Hưng Yên 2024 · Phong trào năm 2024"))
    try await farmer.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await farmer.press(Self.beginning)
    try await farmer.follow("Tác giả")
    #expect(farmer.card("Còn thiếu để nộp").contains("Nơi ở hoặc nơi làm việc thuộc tỉnh Hưng Yên"))
    // A collective is nominated as a person is.
    try await hung.head.go(by: "Đơn vị")
    try await hung.head.follow("Đề nghị khen thưởng", near: "Hưng Yên 2024")
    for whom in ["tập thể", "cá nhân"] {
      #expect(hung.head.page.links.contains { $0.text == "Giấy khen của Giám đốc Sở KH&CN: \(whom)" }, "\(whom)")
    }
    // A firm's worker hands in; what is left until November comes too late.
    for title in ["Máy ấp", "Máy gặt"] { try await write(title, by: "Tạ Công Nhân", hung) }
    try await worker.press("Nộp hồ sơ")
    #expect(worker.page.text.contains("Đã nộp hồ sơ."))
    try hung.town.go(to: "2024-11-01T00:00")
    try await worker.go(by: "Hồ sơ của tôi", "Máy ấp")
    try await worker.follow("Xem lại và nộp")
    try await worker.press("Nộp hồ sơ")
    #expect(worker.page.refusals.contains { $0.contains("đã hết hạn nhận hồ sơ") })
  }

  /// A work of the third group, as far as the page on which it is handed in.
  @discardableResult
  func write(_ title: String, by author: String, _ hung: HungYenTown) async throws -> Browser {
    try await hung.town.write(
      title, by: author, in: "Hưng Yên 2024, Phong trào năm 2024",
      [("Loại", "Cải tiến kỹ thuật"), ("Lĩnh vực", "Nông nghiệp"), ("Loại giải pháp", Self.productive)],
      work: "cải tiến kỹ thuật", named: "Tên sáng kiến, cải tiến kỹ thuật hoặc giải pháp hữu ích",
      benefit: "Lợi ích thu được theo ý kiến của tác giả", last: [])
  }

  static let productive = """
    3c. Nâng cao năng suất, hiệu suất lao động, nâng cao chất lượng, đa dạng mẫu mã sản phẩm; giảm giá thành sản phẩm
    """
}
