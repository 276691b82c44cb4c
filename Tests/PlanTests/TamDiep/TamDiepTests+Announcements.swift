import SiteSupport
import Testing

extension TamDiepTests {
  @Suite("Announcing")
  struct Announcing {
    @Test("The plan's recipients are proposed; those here have it at once, the others are recorded by day and way")
    func recipients() async throws {
      let city = try await TamDiepTown(on: "2024-03-10")
      try await city.open()
      let (officer, admin) = (try city.town["Phạm Tiếp Nhận"], try city.town["Quản Trị"])
      try await admin.open("/")
      #expect(admin.page.text.contains("Thông báo kế hoạch do Phạm Tiếp Nhận (cán bộ tiếp nhận"))
      try await officer.open("/")
      try await officer.follow("Tam Điệp 2024: thông báo kế hoạch đến các nơi nhận")
      let form = officer.page.text
      #expect(form.contains("UBND các phường, xã (10 đơn vị)"))
      try await officer.press("Lưu dự thảo")
      #expect(officer.page.text.contains("Thường trực Thành ủy (để b/c): chưa gửi"))
      #expect(!officer.page.text.contains("Lưu: VT"))
      try await officer.press("Ban hành", ["Số, ký hiệu": "08/TB-KT", "Ngày văn bản": "11/3/2024"])
      #expect(officer.page.refusals.joined().contains("Ngày văn bản không thể sau hôm nay (10/3/2024)."))
      try await officer.press("Ban hành", ["Ngày văn bản": "10/3/2024"])
      #expect(officer.page.title == "Ban hành văn bản?")
      #expect(officer.page.text.contains("đơn vị thấy văn bản ở trang đầu ngay và xác nhận đã nhận."))
      try await officer.press("Ban hành")
      #expect(officer.page.text.contains("0 trên 19 đơn vị đã xác nhận."))
      #expect(try await admin.open("/").text.contains("Thông báo kế hoạch đã xong"))
      try await officer.press("Ghi đã gửi", ["Gửi đến": "Thường trực Thành ủy (để b/c)", "Ngày gửi": "9/3/2024"])
      #expect(officer.page.refusals.joined().contains("Ngày gửi từ 10/3/2024"))
      try await officer.press("Ghi đã gửi", ["Ngày gửi": "10/3/2024", "Cách gửi": "Bản giấy"])
      #expect(officer.page.text.contains("Thường trực Thành ủy (để b/c): gửi 10/3/2024 bằng bản giấy"))
      try await officer.open("/")
      #expect(!officer.page.text.contains("thông báo kế hoạch đến các nơi nhận"))
    }
  }
}
