import SiteSupport
import Testing

extension ThuaThienHueTests {
  @Test("Schools report to their division, the division to the department, the department to the Front (III(2).4)")
  func levels() async throws {
    let hue = try await HueTown()
    let (department, division, school) = ("Sở Giáo dục và Đào tạo", "Phòng Giáo dục Mẫu", "Trường Mẫu")
    try await hue.town.units([division], "phong-ban", under: department)
    try await hue.town.units([school], "truong-hoc", under: division)
    try await hue.town.person("Lê Giám Đốc Sở", in: department, .unitHead)
    try await hue.town.person("Cao Trưởng Phòng", in: division, .unitHead)
    try await hue.town.person("Hồ Hiệu Trưởng", in: school, .unitHead)
    try await hue.open()
    let (director, head, principal) = (
      try hue.town["Lê Giám Đốc Sở"], try hue.town["Cao Trưởng Phòng"], try hue.town["Hồ Hiệu Trưởng"]
    )
    let report = "Đánh giá, tổng hợp phong trào của các cơ sở giáo dục, đào tạo và báo cáo kết quả"
    try hue.town.go(to: "2025-05-05T08:00")

    // Nobody asked the school yet.
    #expect(!(try await principal.open("/").text.contains(report)))
    try await director.go(by: "Kế hoạch", "Thừa Thiên Huế", "Báo cáo")
    try await director.follow("\(department): \(report)")
    let top = String(director.page.address.prefix { $0 != "?" })
    try await director.press("Yêu cầu báo cáo", ["Hạn báo cáo của đơn vị trực thuộc": "4/5/2025"])
    #expect(director.page.refusals.joined().contains("Hạn báo cáo không thể trước hôm nay (5/5/2025)."))
    try await director.press("Yêu cầu báo cáo", ["Hạn báo cáo của đơn vị trực thuộc": "20/5/2025"])
    #expect(director.page.text.contains("0 trên 1 đơn vị trực thuộc đã báo cáo, hạn 20/5/2025"))

    // The division is asked and asks the school.
    #expect(try await head.open("/").text.contains("\(division): \(report)"))
    try await head.go(by: "Kế hoạch", "Thừa Thiên Huế", "Báo cáo", "\(division): \(report)")
    let middle = String(head.page.address.prefix { $0 != "?" })
    try await head.press("Yêu cầu báo cáo", ["Hạn báo cáo của đơn vị trực thuộc": "12/5/2025"])
    #expect(try await principal.open("/").text.contains("\(school): \(report)"))
    try await principal.go(by: "Kế hoạch", "Thừa Thiên Huế", "Báo cáo", "\(school): \(report)")
    try await principal.press(
      "Gửi báo cáo",
      [
        "Kết quả thực hiện": "Mười hai học sinh dự thi.", "Số báo cáo: Hồ sơ đã nộp": "2",
        "Lý do: Hồ sơ đã nộp": "Hai hồ sơ giấy.",
      ])
    #expect(principal.page.text.contains("gửi \(division)"))
    #expect(!(try await principal.open("/").text.contains(report)))

    // By hand: the school's 2 are the sum of the division.
    try await head.open(middle)
    #expect(head.page.text.contains("1 trên 1 đơn vị trực thuộc đã báo cáo"))
    #expect(head.page.main.all("tr").contains { $0.children.map(\.text) == ["Hồ sơ đã nộp", "2"] })
    #expect(head.page.text.contains("Trường Mẫu, kết quả thực hiện: Mười hai học sinh dự thi."))
    try await head.press("Gửi báo cáo", ["Kết quả thực hiện": "Một trường có học sinh dự thi."])
    // What went up is not changed any more.
    try await principal.open("/ke-hoach/thua-thien-hue/bao-cao")
    let late = try await hue.town["Phạm Tiếp Nhận"].open(middle)
    #expect(late.text.contains("đã gửi"))
    try await director.open(top)
    #expect(director.page.text.contains("1 trên 1 đơn vị trực thuộc đã báo cáo"))
    #expect(director.page.text.contains("Phòng Giáo dục Mẫu, kết quả thực hiện: Một trường có học sinh dự thi."))
    try await director.press(
      "Gửi báo cáo",
      [
        "Kết quả thực hiện": "Phong trào có ở các trường.", "Số báo cáo: Hồ sơ đã nộp": "2",
        "Lý do: Hồ sơ đã nộp": "Hai hồ sơ giấy của Trường Mẫu.",
      ])
    #expect(director.page.text.contains("gửi \(HueTown.front)"))
    try await director.openDuty("Đánh giá, tổng hợp phong trào", of: department, "thua-thien-hue")
    #expect(director.page.dutyState == "đã làm")
    try await consolidated(hue)
  }

  /// The Front adds up what both departments report (III(2).4). By hand: 2 + 3 on paper, none in the program.
  private func consolidated(_ hue: HueTown) async throws {
    let (labour, officer) = (try await hue.town.head(of: Self.labour), try hue.town["Phạm Tiếp Nhận"])
    try await labour.openDuty("Đánh giá, tổng hợp phong trào", of: Self.labour, "thua-thien-hue")
    try await labour.follow("Lập báo cáo")
    try await labour.press(
      "Gửi báo cáo",
      [
        "Kết quả thực hiện": "Ba trường nghề dự thi.", "Số báo cáo: Hồ sơ đã nộp": "3",
        "Lý do: Hồ sơ đã nộp": "Ba hồ sơ giấy.",
      ])
    try await officer.open("/")
    try await officer.follow(
      """
      Thừa Thiên Huế: xem 2 báo cáo mới đến, «Đánh giá, tổng hợp phong trào của các cơ sở giáo dục, đào tạo và báo cáo \
      kết quả»
      """)
    try await officer.follow("Tổng hợp báo cáo")
    #expect(officer.page.text.contains("2 trên 2 đơn vị đã gửi"))
    let filed = try #require(officer.page.row("Hồ sơ đã nộp"))
    #expect(filed[0].hasPrefix("Hồ sơ đã nộp nhiều nhất: \(Self.labour) 3, Sở Giáo dục và Đào tạo 2"))
    #expect(Array(filed.dropFirst()) == ["5", "0 khác"])
    #expect(officer.page.row("Hồ sơ hợp lệ")?.suffix(2) == ["0", "0"])
    #expect(officer.page.text.contains("Sở Giáo dục và Đào tạo: Phong trào có ở các trường."))
    #expect(officer.page.text.contains("\(Self.labour): Ba trường nghề dự thi."))
    try await officer.press("Ban hành báo cáo tổng hợp", ["Số và ký hiệu": "9/BC-MT", "Người ký": "Tôn Chủ Tịch"])
    try await officer.press("Ban hành báo cáo tổng hợp")
    #expect(officer.page.text.contains("đã ban hành"))
  }

  private static let labour = "Sở Lao động - Thương binh và Xã hội"
}
