import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension Browser {
  /// Looks through the list of duties for who gets what is done.
  fileprivate func expectReceivers(_ plan: Plan.ID, _ expected: [(words: String, receivers: String)]) async throws {
    var rows: [String] = []
    try await open("/ke-hoach/\(plan)/viec")
    while true {
      rows += page.main.all("tr").map(\.text)
      guard page.links.contains(where: { $0.text == "Trang sau ›" }) else { break }
      try await follow("Trang sau ›")
    }
    for (words, receivers) in expected {
      #expect(rows.contains { $0.contains(words) && $0.contains("Gửi đến \(receivers)") }, "\(words)")
    }
  }
}

extension TamDiepTests {
  @Test("Reports and money go to the city, the schools' initiatives to the economy office, which finds them (IV)")
  func receivers() async throws {
    let city = try await TamDiepTown(on: "2024-04-15")
    try await city.open()
    try await city.town["Phạm Tiếp Nhận"].expectReceivers(
      "tam-diep-2024",
      [
        ("Tổng hợp báo cáo tình hình", "Ủy ban nhân dân thành phố"),
        ("Tiếp nhận, thẩm định, đánh giá, tổng hợp", "Phòng Kinh tế"),
        ("bố trí kinh phí bảo đảm hoạt động", "Ủy ban nhân dân thành phố"),
      ])
    try await city.town.person("Trưởng Phòng Kinh Tế", in: "Phòng Kinh tế", .unitHead)
    let head = try city.town["Trưởng Phòng Kinh Tế"]
    try await head.open("/ke-hoach/tam-diep-2024/viec?gui-den=1")
    #expect(head.page.main.all("tr").contains { $0.text.contains("tổng hợp các sáng kiến ngành giáo dục") })
    #expect(!head.page.text.contains("Tổng hợp báo cáo tình hình, kết quả thực hiện Kế hoạch Gửi"))
    try await head.follow("Phòng Giáo dục và Đào tạo")
    #expect(head.page.status == 200 && head.page.text.contains("Gửi đến Phòng Kinh tế"))
    #expect(!head.page.main.all("button").contains { $0.text == "Ghi đã làm" || $0.text == "Miễn" })
  }
}

extension QuangTriTests {
  @Test("The divisions' initiatives and reports go to the office, its summary to the Front of the province (II.4, III)")
  func receivers() async throws {
    let office = try await QuangTriOffice()
    try await office.open()
    try await office.officer.expectReceivers(
      "quang-tri-2023",
      [
        ("Phát động phong trào, xét chọn sáng kiến", "Văn phòng Sở"),
        ("Báo cáo 6 tháng kết quả thực hiện", "Văn phòng Sở"), ("Báo cáo năm kết quả thực hiện", "Văn phòng Sở"),
        ("Tổng hợp báo cáo 6 tháng, báo cáo năm", "Ban Thường trực UBMTTQVN tỉnh"),
      ])
  }
}

extension HungYenTests {
  @Test("Reviews go to the department's office, proposals for commendation to the chairman of the province (V)")
  func receivers() async throws {
    let site = try await PlanSite("hung-yen-2024", on: "2024-12-26")
    let test = site.walk.test
    let province = try await test.unit("UBND tỉnh Hưng Yên", kind: "uy-ban")
    let department = try await test.unit("Sở Khoa học và Công nghệ", kind: "so", under: province)
    let office = try await test.unit("Văn phòng Sở", kind: "phong-ban", under: department)
    try await test.unit("Sở Y tế", kind: "so", under: province)
    try await site.bind(["ubnd-tinh": province, "so": department, "van-phong": office])
    try await site.officer.expectReceivers(
      "hung-yen-2024",
      [
        ("Sơ kết phong trào thi đua", "Văn phòng Sở"), ("Tổng kết phong trào thi đua", "Văn phòng Sở"),
        ("Lựa chọn, đề xuất khen thưởng", "Chủ tịch Ủy ban nhân dân tỉnh"),
      ])
  }
}

extension ThuaThienHueTests {
  @Test("Proposals and school reports go to the Front, policies to the province (III)")
  func receivers() async throws {
    let hue = try await HueTown()
    try await hue.open()
    try await hue.town["Phạm Tiếp Nhận"].expectReceivers(
      "thua-thien-hue",
      [
        ("bình chọn và đề xuất", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Đề xuất thành viên tham gia Hội đồng", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Đề xuất rà soát, bổ sung", "Ủy ban nhân dân tỉnh"),
        ("Đánh giá, tổng hợp phong trào của các cơ sở", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
      ])
  }
}

extension VinhTuongTests {
  @Test("Guidance goes to the education office, schools, offices and communes, what needs a signature upward (II, IV)")
  func receivers() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-01-20")
    let offices = "Các phòng, ban, ngành, tổ chức chính trị - xã hội; UBND các xã, thị trấn"
    try await site.officer.expectReceivers(
      "vinh-tuong-2022",
      [
        ("có thông báo, hướng dẫn các thủ tục", "Phòng Giáo dục và Đào tạo"), ("đến các trường", "Các trường thuộc"),
        ("có thông báo, hướng dẫn các thủ tục", offices),
        ("Lập hồ sơ trình Chủ tịch UBND huyện", "Chủ tịch Ủy ban nhân dân huyện"),
        ("hướng dẫn gửi hồ sơ đăng ký", offices), ("Xây dựng dự toán kinh phí", "Ủy ban nhân dân huyện"),
        ("nhân rộng", "Ủy ban nhân dân huyện"), ("trình UBND huyện cấp kinh phí", "Ủy ban nhân dân huyện"),
      ])
  }
}
