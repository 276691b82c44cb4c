import SiteSupport
import Testing

@testable import Web

@Suite("The roles of a rehearsal", .onOneEngine)
struct RehearsalPageTests {
  @Test("Everyone is offered once, under the plan of the role, with the way to each plan on top")
  func byPlan() async throws {
    let page = try await Browser(RehearsalSite.shared.asked).open("/dien-tap")
    let sections = page.main.all("section")
    let contents = page.main.all("nav").first { $0.facts["aria-label"] == "Các kế hoạch" }
    let places = sections.compactMap { $0.facts["id"] }.map { "#\($0)" }
    #expect(contents?.all("a").compactMap { $0.facts["href"] } == places)
    let tamDiep = try #require(sections.first { $0.facts["id"] == "vai-tam-diep-2024" }).text
    for name in ["Phạm Thị Tiếp Nhận Mẫu", "Hoàng Thư Ký Mẫu", "Nguyễn Thị Thử", "Vũ Chủ Tịch Hội Đồng Mẫu"] {
      #expect(tamDiep.contains(name), "\(name)")
    }
    #expect(try #require(sections.last).text.contains("Quản Trị Mẫu"))
    let offered = page.main.all("input").filter { $0.facts["name"] == "person" }.compactMap { $0.facts["value"] }
    #expect(Set(offered).count == offered.count && offered.count > 20)
  }
}
