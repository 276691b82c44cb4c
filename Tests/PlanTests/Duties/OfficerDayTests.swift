import Domain
import SiteSupport
import Testing

@Suite("The standing office's day")
struct OfficerDayTests {
  @Test("From the front page one link leads to what is due this week and who is late by how much")
  func day() async throws {
    let city = try await TamDiepTown(on: "2024-04-15")
    try await city.open()
    let officer = try city.town["Phạm Tiếp Nhận"]
    try await officer.open("/")
    try await officer.follow("Theo dõi thực hiện kế hoạch")
    let due = "Tiếp nhận, thẩm định, đánh giá, tổng hợp các sáng kiến ngành giáo dục"
    #expect(officer.page.text.contains(due))
    let line = try #require(officer.page.main.all("li").first { $0.all("a").first?.text.hasPrefix(due) ?? false })
    #expect(line.text.contains("còn 4 ngày Phòng Giáo dục và Đào tạo · hạn 19/4/2024"))
    #expect(!officer.page.text.contains("Đang chậm"))
    try city.town.go(to: "2024-04-25T08:00")
    try await officer.open("/theo-doi")
    #expect(officer.page.text.contains("Đang chậm: 1 nơi"))
    let late = try #require(officer.page.main.all("li").first { $0.all("a").count > 1 })
    #expect(late.text.contains("chậm 6 ngày Phòng Giáo dục và Đào tạo") && late.text.contains("hạn 19/4/2024"))
    #expect(late.all("details").count == 1)
    try await officer.open("/theo-doi?xem=due")
    #expect(!officer.page.text.contains("chậm 6 ngày"))
  }

  @Test("What is done is not told, and what the plan gives to nobody here is said to be so")
  func unbound() async throws {
    let city = try await TamDiepTown(on: "2024-12-28")
    try await city.open()
    let officer = try city.town["Phạm Tiếp Nhận"]
    try await officer.open("/theo-doi")
    #expect(!officer.page.text.contains("đã xong cả"))
    #expect(officer.page.text.contains("Kế hoạch không gắn đơn vị nào ở đây với"))
  }

  @Test("A click on who is late opens its state, another has the words of a reminder ready")
  func reminding() async throws {
    let city = try await TamDiepTown(on: "2024-04-25")
    try await city.open()
    let officer = try city.town["Phạm Tiếp Nhận"]
    try await officer.open("/theo-doi")
    try await officer.follow("Phòng Giáo dục và Đào tạo")
    #expect(officer.page.text.contains("Tình hình thực hiện Kế hoạch Tam Điệp 2024"))
    #expect(officer.page.text.contains("Lê Trưởng Phòng Giáo Dục"))
    try await officer.follow("Nhắc đơn vị")
    let words = try #require(officer.page.written(at: "Nội dung"))
    #expect(words.contains("đơn vị còn việc chưa xong: «Chỉ đạo, hướng dẫn"))
    try await officer.press("Gửi lời nhắc")
    #expect(officer.page.text.contains("Đã gửi lời nhắc. Đơn vị thấy ngay ở trang đầu"))
    #expect(officer.page.text.contains("Tình hình thực hiện Kế hoạch Tam Điệp 2024"))
    let education = try city.town["Lê Trưởng Phòng Giáo Dục"]
    #expect(try await education.open("/").text.contains("đơn vị còn việc chưa xong"))
  }

  @Test("A unit opens its own state and none of another; who has no part in the plan opens neither page")
  func doors() async throws {
    let city = try await TamDiepTown(on: "2024-04-25")
    try await city.open()
    let officer = try city.town["Phạm Tiếp Nhận"]
    let education = try city.town["Lê Trưởng Phòng Giáo Dục"]
    try await officer.open("/theo-doi")
    try await officer.follow("Phòng Giáo dục và Đào tạo")
    let own = officer.page.address
    #expect(try await education.open(own).text.contains("Tình hình thực hiện"))
    #expect(try await education.open("/theo-doi").text.contains("Bạn không có nhiệm vụ này."))
  }

  @Test("Reports are linked where the officer receives or writes some; the consolidated one is three clicks away")
  func reports() async throws {
    let city = try await TamDiepTown(on: "2024-04-25")
    try await city.open()
    let words = "Báo cáo và tổng hợp"
    let officer = try city.town["Phạm Tiếp Nhận"]
    // The office's own report goes to the city; nothing comes to it.
    let links = try await officer.open("/theo-doi").links.map(\.text)
    #expect(!links.contains { $0.hasPrefix(words) })

    let office = try await QuangTriOffice()
    try await office.open()
    try office.site.go(to: "2023-06-09T08:00")
    try await office.officer.open("/theo-doi")
    try await office.officer.follow("\(words) Quảng Trị 2023")
    try await office.officer.follow("Báo cáo 6 tháng kết quả thực hiện phong trào")
    try await office.officer.follow("Tổng hợp báo cáo")
    #expect(office.officer.page.asked(by: "Ban hành báo cáo tổng hợp").contains("Số và ký hiệu"))
  }
}
