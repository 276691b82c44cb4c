import SiteSupport
import Testing

extension QuangTriTests {
  @Test("The plan is announced to the divisions and units of the department; the Front of the province gets it outside")
  func announcing() async throws {
    let office = try await QuangTriOffice()
    try await office.open()
    let officer = office.officer
    try await officer.open("/")
    try await officer.follow("Quảng Trị 2023: thông báo kế hoạch đến các nơi nhận")
    try await officer.press("Lưu dự thảo")
    for name in ["Ban Thường trực UBMTTQVN tỉnh (b/c)", "GĐ, các PGĐ Sở", "Các tổ chức đoàn thể của Sở"] {
      #expect(officer.page.text.contains("\(name): chưa gửi"), "\(name)")
    }
    #expect(!officer.page.text.contains("Lưu: VT, VP"))
    try await officer.issue("15/TB-SKHCN", on: "20/3/2023")
    #expect(officer.page.text.contains("0 trên 1 đơn vị đã xác nhận."))
    let address = String(officer.page.address.prefix { $0 != "?" })
    try await office.head.open("/")
    try await office.head.follow(
      beginning: "Văn bản mới số 15/TB-SKHCN ngày 20/3/2023 đến Phòng Quản lý khoa học")
    try await office.head.press("Xác nhận đã nhận")
    #expect(!(try await office.head.open("/").text.contains("Văn bản mới số 15/TB-SKHCN")))
    try await officer.open(address)
    #expect(officer.page.text.contains("1 trên 1 đơn vị đã xác nhận."))
  }
}
