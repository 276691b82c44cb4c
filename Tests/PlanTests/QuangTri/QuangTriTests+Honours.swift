import Domain
import SiteSupport
import Testing

extension QuangTriTests {
  @Test("The office honours outstanding initiatives, for everyone to read by year and level (II.3)")
  func honours() async throws {
    let office = try await QuangTriOffice()
    try await office.open()
    let officer = office.officer
    try await officer.go(by: "Kế hoạch", "Quảng Trị 2023", "Vinh danh", "Ghi vinh danh")
    try await officer.press("Ghi vinh danh")
    #expect(officer.page.refusals.contains { $0.contains("Chọn cấp.") })
    try await officer.press(
      "Ghi vinh danh",
      [
        "Cấp": "Cấp sở, ngành", "Hình thức": "Biểu dương sáng kiến tiêu biểu", "Dịp": "Đoàn kết sáng tạo năm 2023",
        "Số, ký hiệu quyết định": "31/QĐ-SKHCN", "Ngày quyết định": "20/3/2023",
        "Cơ quan, người quyết định": "Giám đốc Sở", "Cá nhân": "Ngô Chuyên Viên; Phòng Quản lý khoa học; Kho số liệu",
      ])
    try await officer.press("Công khai")
    let stranger = try await Browser(officer.site)
    try await stranger.open("/vinh-danh")
    #expect(stranger.page.text.contains("Biểu dương sáng kiến tiêu biểu, Đoàn kết sáng tạo năm 2023"))
    #expect(stranger.page.text.contains("Phòng Quản lý khoa học · Kho số liệu"))
    #expect(stranger.page.text.contains("Cấp sở, ngành · năm 2023"))
  }
}
