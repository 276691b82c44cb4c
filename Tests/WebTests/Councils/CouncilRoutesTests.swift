import Domain
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("Setting up councils on the site", .onOneEngine)
struct CouncilRoutesTests {
  @Test(
    "Who may not set up councils is not told whether someone has that sign-in name",
    arguments: ["uy-vien-1", "khong.co.ai"])
  func names(typed: String) async throws {
    let site = try await RehearsalSite.shared
    let author = try #require(site.person(.author, at: .tamDiep))
    let council = try site.records["council of tam-diep-2024"]
    let fields: [(name: String, value: String)] = [
      ("decision-number", "9/QĐ"), ("decision-day", "2024-04-01"), ("member-1", typed),
      ("key", "018f0000-0000-7000-8000-000000000000"),
    ]
    for address in ["/hoi-dong/\(council)/thay-doi", "/hoi-dong/lap/tam-diep-2024"] {
      #expect(try await site.asked.post(address, as: author, fields).status == 403)
    }
  }
}
