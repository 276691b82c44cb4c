import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

@Suite("An administrator begins an office", .onOneEngine)
struct FirstStepsTests {
  private func begin() async throws -> (test: TestOffice, admin: Browser, public: Browser) {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let site = AskedSite(test.office)
    return (test, try await Browser(site, admin), try await Browser(site))
  }

  @Test("Five steps are checked one by one as they are done")
  func steps() async throws {
    let (test, admin, _) = try await begin()
    func done() async throws -> String? {
      let page = try await admin.open("/")
      #expect(page.title == "Việc của tôi")
      let card = page.main.all("section").first { $0.facts["id"] == "buoc-dau" }
      #expect(try await admin.open("/quan-tri").text.contains("Năm bước đầu tiên") == (card != nil))
      return card?.all("p").first?.text.split(separator: ".").first.map(String.init)
    }
    #expect(try await done() == "Đã xong 0 trên 5")
    try await admin.open("/")
    let red = admin.page.main.all("a").filter { $0.isOf("btn") && !$0.isOf("quiet") }
    #expect(red.map(\.text) == ["Làm bước tiếp theo"])
    try await admin.follow("Làm bước tiếp theo")
    try await admin.press("Lưu", ["Tên cơ quan": "Ủy ban nhân dân xã Mẫu"])
    #expect(admin.page.text.contains("Đã xong 1 trên 5 bước đầu tiên. Bước tiếp theo: Đơn vị."))
    #expect(try await done() == "Đã xong 1 trên 5")
    let unit = try await test.unit("Trường Mẫu")
    #expect(try await done() == "Đã xong 2 trên 5")
    _ = try await test.person("Lê Thủ Trưởng", in: unit, (.unitHead, .unit(unit)))
    #expect(try await done() == "Đã xong 3 trên 5")
    try await test.office.publishBuiltInPlans()
    #expect(try await done() == "Đã xong 4 trên 5")
    // The last one is not the administrator's: the page says whose, and where that role is given.
    try await admin.open("/")
    #expect(admin.page.text.contains("chưa ai có vai trò này: Giao vai trò cán bộ tiếp nhận"))
    try await admin.follow("Giao vai trò cán bộ tiếp nhận")
    #expect(admin.page.title == "Quản trị: người và vai trò")
    _ = try await test.person("Phạm Tiếp Nhận", in: unit, (.intakeOfficer, .plan("tam-diep-2024")))
    let told = "do Phạm Tiếp Nhận (cán bộ tiếp nhận của Kế hoạch Tam Điệp 2024) gửi, từ «Việc của tôi»"
    #expect(try await admin.open("/").text.contains(told))
  }

  @Test("Where all is done there are no steps")
  func done() async throws {
    let site = try await RehearsalSite.shared
    let admin = Browser(site.asked, as: site.person(.administrator, at: .tamDiep))
    #expect(try await !admin.open("/").text.contains("Năm bước đầu tiên"))
  }

  @Test("Nobody but an administrator is shown the steps")
  func others() async throws {
    let (test, _, stranger) = try await begin()
    let auditor = try await test.person("Thanh Tra Thử", (.auditor, .installation))
    let browser = try await Browser(stranger.site, auditor)
    #expect(try await !browser.open("/").text.contains("Năm bước đầu tiên"))
    #expect(try await !browser.open("/quan-tri").text.contains("Năm bước đầu tiên"))
    #expect(try await !stranger.open("/").text.contains("Năm bước đầu tiên"))
  }

  @Test("A new installation shows no other office's plan; they are templates, of which one fills the form")
  func templates() async throws {
    let (_, admin, stranger) = try await begin()
    #expect(try await stranger.open("/ke-hoach").text.contains("Chưa có kế hoạch nào được công bố."))
    try await admin.open("/quan-tri/ke-hoach")
    try await admin.press("Lập kế hoạch từ mẫu", ["Mẫu": "Tam Điệp 2024"])
    try await admin.follow("Sửa bằng văn bản (YAML)")
    #expect(admin.page.text.contains("Đang sửa từ mẫu «Tam Điệp 2024»."))
    try await admin.press("Công bố")
    try await admin.press("Công bố kế hoạch")
    #expect(try await stranger.open("/ke-hoach").text.contains("Tam Điệp 2024"))
    // What was published is a template of the office's own from then on.
    try await admin.open("/quan-tri/ke-hoach?mau=cua-co-quan/tam-diep-2024")
    #expect(admin.page.text.contains("Đang sửa từ mẫu «Tam Điệp 2024»."))
    #expect(try await admin.open("/quan-tri/ke-hoach?mau=co-san/khong-co").status == 200)
  }

  @Test("A person without a role leads to the form that gives one, in which that person is chosen")
  func roles() async throws {
    let (_, admin, _) = try await begin()
    try await admin.open("/quan-tri/nguoi")
    try await admin.press("Thêm người", ["Họ và tên": "Lê Thử", "Tên đăng nhập": "le.thu"])
    try await admin.follow("Giao vai trò")
    try await admin.press("Giao vai trò", ["Vai trò": "Người kiểm tra", "Phạm vi": "Toàn hệ thống"])
    #expect(admin.page.refusals == [])
    try await admin.follow("Lê Thử")
    #expect(admin.page.text.contains("Người kiểm tra: toàn hệ thống"))
  }

  @Test("Kinds of units are typed and shown by their names, an office's own too")
  func kinds() async throws {
    let (test, admin, _) = try await begin()
    for (name, kind) in [("Xã Mẫu", "Ủy ban nhân dân xã"), ("Trạm Mẫu", "Trạm y tế"), ("Trạm Hai", "trạm y tế")] {
      try await admin.open("/quan-tri/don-vi")
      try await admin.press("Thêm đơn vị", ["Tên đơn vị": name, "Loại": kind])
      #expect(admin.page.refusals == [])
    }
    let text = try await admin.open("/quan-tri/don-vi").text
    #expect(text.contains("Xã Mẫu Ủy ban nhân dân xã, phường") && text.contains("Trạm Hai Trạm y tế"))
    let kinds = try await test.office.read(as: nil) { try Units.tree(on: $0.connection).all.map(\.kind) }
    #expect(kinds.sorted() == ["phuong-xa", "tram-y-te", "tram-y-te"])
    _ = try await test.verify()
  }
}
