import SiteSupport
import Testing

@Suite("A target on its page")
struct TargetPageTests {
  private static let page = "/ke-hoach/tam-diep-2024/chi-tieu"

  @Test("A target over units of which there is none is neither reached nor missed, and says so")
  func noUnits() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-20", kind: "truong-hoc")
    let said = "Chưa có đơn vị nào thuộc chỉ tiêu này nên chưa tính được"
    #expect(try await site.officer.open("/ke-hoach/tam-diep-2024").text.contains(said))
    try await site.officer.open("\(Self.page)/phuong-xa-tham-gia")
    #expect(site.officer.page.text.contains(said))
    #expect(!site.officer.page.text.contains("Ước tính"))
  }

  @Test("What came is told week by week, with an estimate to the last day of the intake that says it is one")
  func course() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    _ = try await site.walk.received("Một cửa", "dot-2", "cai-cach-hanh-chinh", "tac-nghiep")
    try site.go(to: "2024-04-10T08:00")
    _ = try await site.walk.received("Biểu mẫu điện tử", "dot-2", "cai-cach-hanh-chinh", "tac-nghiep")
    try await site.officer.open("\(Self.page)/cai-cach-hanh-chinh")
    #expect(site.officer.page.title == "Chỉ tiêu: 2 trên 5")
    #expect(site.officer.page.text.contains("Ước tính: nếu mỗi tuần vẫn có thêm trung bình"))
    #expect(site.officer.page.text.contains("thì đến hết ngày 9/7/2024 có khoảng"))
    #expect(site.officer.page.main.all("tr").contains { $0.children.map(\.text).suffix(2) == ["1", "2"] })
    let link = try #require(site.officer.page.links.first { $0.text.hasPrefix("Thêm vào lịch") }?.facts["href"])
    let calendar = try await site.site.get(link, as: site.officer.person).text
    #expect(calendar.contains("DTSTART;VALUE=DATE:20240709\r\n"))
  }
}
