import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing
import TestSupport

extension HungYenTests {
  @Test("Departments and districts answer with plans and reviews, the department's office checks and reports (V)")
  func duties() async throws {
    let site = try await PlanSite("hung-yen-2024", on: "2024-12-26")
    let (test, plan) = (site.walk.test, site.walk.plan)
    let province = try await test.unit("UBND tỉnh Hưng Yên", kind: "uy-ban")
    let department = try await test.unit("Sở Khoa học và Công nghệ", kind: "so", under: province)
    let office = try await test.unit("Văn phòng Sở", kind: "phong-ban", under: department)
    try await test.unit("Phòng Quản lý khoa học", kind: "phong-ban", under: department)
    try await test.unit("Sở Y tế", kind: "so", under: province)
    try await site.bind(["ubnd-tinh": province, "so": department, "van-phong": office])
    let (health, division) = ("Sở Y tế", "Phòng Quản lý khoa học")
    try await site.officer.open("/")
    // Two departments are directly beneath the province.
    #expect(
      site.officer.page.text.contains("đã có 0 trên 2 báo cáo «Sơ kết phong trào thi đua», đến hết ngày 31/12/2024"))
    let given: [(unit: String, words: String, number: String?)] = [
      (health, "Kịp thời phát hiện, biểu dương", nil),
      ("Hội đồng thi đua khen thưởng của Sở", "Triển khai, thực hiện Kế hoạch", nil),
      (division, "Triển khai, thực hiện Kế hoạch", nil),
      ("Sở Khoa học và Công nghệ", "Tuyên truyền, phổ biến nội dung Kế hoạch số 44", nil),
      ("Văn phòng Sở", "theo dõi, đôn đốc, kiểm tra việc thực hiện", nil),
    ]
    try await site.officer.respond(
      "Xây dựng kế hoạch triển khai", of: health, plan, on: "20/12/2024", number: "1/KH")
    #expect(site.officer.page.text.contains("đã làm"))
    for duty in given {
      try await site.officer.fulfil(
        duty.words, of: duty.unit, plan, on: "20/12/2024", document: duty.number)
      #expect(site.officer.page.text.contains("đã làm"), "\(duty.words)")
    }
    // The review in between and the last one; the office reports what the last ones add up to.
    for (review, number) in [("Sơ kết phong trào thi đua", "4/BC"), ("Tổng kết phong trào thi đua", "5/BC")] {
      try await site.officer.sendReport(review, of: health, plan)
      try await site.officer.openDuty("Tổng hợp báo cáo kết quả thực hiện", of: "Văn phòng Sở", plan)
      #expect(site.officer.page.text.contains("đang làm"))
      try await site.officer.consolidate("Báo cáo \(review.lowercasedFirst)", plan, number: number)
    }
    try await site.officer.openDuty("Tổng hợp báo cáo kết quả thực hiện", of: "Văn phòng Sở", plan)
    #expect(site.officer.page.text.contains("đã làm"))
    try await site.officer.openDuty("Lựa chọn, đề xuất khen thưởng", of: "Văn phòng Sở", plan)
    #expect(site.officer.page.text.contains("tự xong khi có danh sách đã trình"))
  }
}
