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
    #expect(officer.page.text.contains("1 trên 1 nơi chưa xong"))
    #expect(!officer.page.text.contains("Đang chậm"))
    try city.town.go(to: "2024-04-25T08:00")
    try await officer.open("/theo-doi")
    #expect(officer.page.text.contains("Đang chậm: 1 nơi"))
    #expect(officer.page.row("Phòng Giáo dục và Đào tạo")?.contains("6") == true)
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
    try await officer.press("Gửi lời nhắc")
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
}
