import Domain
import SiteSupport
import Testing

extension Browser {
  /// Looks through the list of duties for whose each is, and for its last day.
  fileprivate func expectDuties(
    _ plan: Plan.ID, _ expected: [(unit: String, words: String, due: String)]
  ) async throws {
    var rows: [Element] = []
    try await open("/ke-hoach/\(plan)/viec")
    while true {
      rows += page.main.all("tr")
      guard page.links.contains(where: { $0.text == "Trang sau ›" }) else { break }
      try await follow("Trang sau ›")
    }
    for (unit, words, due) in expected {
      let isThere = rows.contains { row in
        row.text.contains(words) && row.text.contains(due) && row.all("a").contains { $0.text == unit }
      }
      #expect(isThere, "\(unit): \(words)")
    }
  }
}

extension ThuaThienHueTests {
  @Test("Each department, each district, each of several offices has its duty to the end of the year (III)")
  func holders() async throws {
    let hue = try await HueTown()
    try await hue.town.units(["UBND huyện Mẫu"], "uy-ban", under: HueTown.province)
    try await hue.open()
    let (district, labour) = ("UBND huyện Mẫu", "Sở Lao động - Thương binh và Xã hội")
    let given = [
      (district, "Đề ra nội dung phong trào"), (district, "bình chọn và đề xuất"),
      ("Sở Nội vụ", "Phối hợp xây dựng tiêu chí"), ("Sở Nội vụ", "Phối hợp xây dựng quy chế tổ chức"),
      ("Sở Tài chính", "Bố trí ngân sách và hướng dẫn sử dụng kinh phí"),
      (labour, "Đánh giá, tổng hợp phong trào của các cơ sở"),
      (district, "Bảo đảm các điều kiện phối hợp triển khai phong trào"),
      (district, "Chỉ đạo định kỳ phối hợp đánh giá, tôn vinh"),
    ]
    try await hue.town["Phạm Tiếp Nhận"].expectDuties(
      "thua-thien-hue", given.map { (unit: $0.0, words: $0.1, due: "31/12/2025") })
  }
}

extension TamDiepTests {
  @Test("The education office has until 19/4/2024, every office its part of the plan to the end of the year (IV)")
  func holders() async throws {
    let city = try await TamDiepTown(on: "2024-04-15")
    try await city.town.units(["Hội Nông dân thành phố"], "doan-the", under: TamDiepTown.city)
    try await city.open()
    let education = "Phòng Giáo dục và Đào tạo"
    try await city.town["Phạm Tiếp Nhận"].expectDuties(
      "tam-diep-2024",
      [
        (unit: education, words: "vận động các trường học", due: "19/4/2024"),
        (unit: education, words: "Tiếp nhận, thẩm định, đánh giá", due: "19/4/2024"),
        (unit: "Phòng Y tế", words: "Phối hợp, tổ chức triển khai Kế hoạch", due: "31/12/2024"),
        (unit: "Hội Nông dân thành phố", words: "khuyến khích, vận động các đoàn viên", due: "31/12/2024"),
        (unit: "UBND phường số 10", words: "Cụ thể hóa Kế hoạch", due: "31/12/2024"),
      ])
  }
}

extension QuangTriTests {
  @Test("Initiatives come in the second quarter, the report before 10/11, honours in the fourth quarter (II.4, II.5)")
  func holders() async throws {
    let office = try await QuangTriOffice()
    try await office.open()
    let (division, front) = ("Phòng Quản lý khoa học", "Ban Thường trực UBMTTQVN tỉnh")
    try await office.officer.expectDuties(
      "quang-tri-2023",
      [
        (unit: division, words: "Phát động phong trào, xét chọn", due: "30/6/2023"),
        (unit: division, words: "Báo cáo năm kết quả thực hiện phong trào", due: "9/11/2023"),
        (unit: front, words: "Biểu dương các sáng kiến, ý tưởng mới", due: "31/12/2023"),
      ])
  }
}
