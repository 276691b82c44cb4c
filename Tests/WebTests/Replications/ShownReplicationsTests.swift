import Domain
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("Who applies an initiative, as everyone reads it", .onOneEngine)
struct ShownReplicationsTests {
  @Test("The public page has what the head confirmed and agreed to publish, nothing else")
  func publicPage() async throws {
    let stranger = try await Browser(try await RehearsalSite.shared.asked)
    try await stranger.open("/sang-kien")
    try await stranger.follow("Dạy phân số bằng bộ bìa xoay làm từ vật liệu tái chế")
    let shown = stranger.page.main.all("section").filter { $0.all("h2").first?.text == "Đã áp dụng ở" }
    #expect(
      shown.map(\.text) == [
        "Đã áp dụng ở Trường Tiểu học Mẫu, từ 11/9/2023; làm lợi 4.500.000 đồng, thủ trưởng đơn vị xác nhận"
      ])
    #expect(!stranger.page.links.contains { $0.text == "Đơn vị tôi áp dụng sáng kiến này" })
  }
}
