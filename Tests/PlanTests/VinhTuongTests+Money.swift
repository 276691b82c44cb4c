import Domain
import Office
import SiteSupport
import TestSupport
import Testing

/// The money of Vĩnh Tường 2022 through its pages.
@Suite("Vĩnh Tường 2022: money")
struct VinhTuongMoneyTests {
  @Test("Finance appraises the estimate before the district approves it (IV.2)")
  func appraisal() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-03-02")
    let walk = site.walk
    let finance = try await Browser(
      site.site, try await walk.test.person("Lý Kế Toán", (.financeOfficer, .plan(walk.plan))))
    let address = "/ke-hoach/vinh-tuong-2022/kinh-phi"
    try await site.officer.open(address)
    try await site.officer.press(
      "Lưu dự toán", ["Đơn giá (đồng), dòng 1": "12.000.000", "Số lượng, dòng 1": "1"])

    try await site.authority.open(address)
    try await site.authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-UBND"])
    #expect(
      site.authority.page.refusals.contains { $0.contains("chưa được Phòng Tài chính - Kế hoạch thẩm định") })

    try await finance.open("/")
    try await finance.follow("Vĩnh Tường 2022: thẩm định dự toán 12.000.000 đồng")
    try await finance.press("Ghi ý kiến thẩm định", ["Ý kiến thẩm định": "Đúng mức chi"])
    try await site.authority.open("/")
    try await site.authority.follow("Vĩnh Tường 2022: phê duyệt dự toán 12.000.000 đồng")
    try await site.authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-UBND"])
    #expect(site.authority.page.text.contains("đã phê duyệt"))
  }
}
