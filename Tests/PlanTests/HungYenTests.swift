import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Hưng Yên 2024 through its pages, by the numbers and days of its own text.
@Suite("Hưng Yên 2024")
struct HungYenTests {
  static let bodies = ["Sở Khoa học và Công nghệ Hưng Yên", "Ủy ban nhân dân tỉnh Hưng Yên", "Văn phòng Sở"]
  static let beginning = "Bắt đầu viết hồ sơ Hưng Yên 2024, Phong trào năm 2024"

  @Test("Three bodies are units here; what lies beneath the province takes part, who has no unit lives there (III)")
  func opening() async throws {
    let site = try await PlanSite("hung-yen-2024", on: "2024-03-06", isBound: false)
    let test = site.walk.test
    let province = try await test.unit("Ủy ban nhân dân tỉnh Hưng Yên", kind: "uy-ban")
    let department = try await test.unit("Sở Khoa học và Công nghệ", kind: "so", under: province)
    try await test.unit("Văn phòng Sở", kind: "phong-ban", under: department)
    let school = try await test.unit("Trường THPT Mẫu", kind: "truong-hoc", under: province)
    let teacher = try await Browser(site.site, try await test.person("Ngô Giáo Viên", in: school))
    try await teacher.open("/ho-so/moi")
    try await teacher.press(Self.beginning)
    #expect(
      teacher.page.text.contains(
        "chưa xác định Sở Khoa học và Công nghệ và 02 cơ quan khác là đơn vị nào trong hệ thống"))

    let admin = try await Browser(site.site, try await test.person("Quản Trị", (.administrator, .installation)))
    try await admin.open("/quan-tri/ke-hoach/hung-yen-2024/co-quan")
    try await admin.press(
      "Lưu",
      [
        "Sở Khoa học và Công nghệ Hưng Yên": "Sở Khoa học và Công nghệ",
        "Ủy ban nhân dân tỉnh Hưng Yên": "Ủy ban nhân dân tỉnh Hưng Yên", "Văn phòng Sở": "Văn phòng Sở",
      ])
    #expect(admin.page.text.contains("Mọi cơ quan đã có câu trả lời."))

    try await teacher.open("/ho-so/moi")
    try await teacher.press(Self.beginning)
    #expect(teacher.page.address.hasPrefix("/ho-so/"))
    // A unit that is not of the province.
    try await site.author.open("/ho-so/moi")
    #expect(
      site.author.card("Kế hoạch không dành cho bạn").contains(
        "Đơn vị Mẫu không thuộc phạm vi của Kế hoạch Hưng Yên 2024. Hỏi Văn phòng Sở"))
    #expect(!site.author.page.text.contains("Hưng Yên 2024 · Phong trào năm 2024"))
    let farmer = try await Browser(site.site, try await test.person("Lưu Nông Dân"))
    try await farmer.open("/ho-so/moi")
    try await farmer.press(Self.beginning)
    try await farmer.follow("Tác giả")
    #expect(farmer.card("Còn thiếu để nộp").contains("Nơi ở hoặc nơi làm việc thuộc tỉnh Hưng Yên"))
  }
}
