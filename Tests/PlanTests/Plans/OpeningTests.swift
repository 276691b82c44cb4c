import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// How a plan is opened through its pages: its bodies are named, its next round is begun.
@Suite("A plan is opened")
struct OpeningTests {
  private func administrator(_ test: TestOffice) async throws -> Browser {
    let person = try await test.person("Quản Trị", (.administrator, .installation))
    return try await Browser(AskedSite(test.office), person)
  }

  @Test("Publishing asks which units the bodies are; until it is answered nobody begins a dossier")
  func bodies() async throws {
    let test = try await TestOffice(on: "2022-10-01")
    let unit = try await test.unit("Ủy ban nhân dân tỉnh Mẫu", kind: "uy-ban")
    let admin = try await administrator(test)
    let author = try await Browser(AskedSite(test.office), try await test.person("Nguyễn Thử", in: unit))
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.press("Công bố", ["Nội dung tệp kế hoạch": ProvincePlan.text])
    try await admin.press("Công bố kế hoạch")
    #expect(admin.page.text.contains("Còn 2 trên 2 cơ quan chưa có câu trả lời."))
    let begin = "Bắt đầu viết hồ sơ Tỉnh Mẫu 2022, Đợt xét năm 2022"
    try await author.open("/ho-so/moi")
    try await author.press(begin)
    #expect(author.page.text.contains("chưa xác định Ủy ban nhân dân tỉnh và 01 cơ quan khác là đơn vị nào"))
    try await admin.press("Lưu", ["Sở Khoa học và Công nghệ tỉnh Mẫu": "Không có trong hệ thống"])
    #expect(admin.page.text.contains("Mọi cơ quan đã có câu trả lời."))
    try await author.open("/ho-so/moi")
    try await author.press(begin)
    #expect(author.page.address.hasPrefix("/ho-so/"))
  }

  @Test("Thừa Thiên Huế opens 2025 from 2024 in one step, with a later last day for a reason")
  func round() async throws {
    let test = try await TestOffice(on: "2025-01-10")
    let admin = try await administrator(test)
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.follow("Mở đợt sau")
    #expect(admin.page.text.contains("Đợt 2025 theo cùng quy định với đợt 2024."))
    try await admin.press("Mở đợt 2025")
    let author = try await Browser(AskedSite(test.office), try await test.person("Nguyễn Thử"))
    try await author.open("/")
    #expect(author.page.text.contains("đến hết ngày 30/6/2025"))
  }
}
