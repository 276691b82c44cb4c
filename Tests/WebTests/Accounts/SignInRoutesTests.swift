import Domain
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("Where a sign-in leads", .onOneEngine)
struct SignInRoutesTests {
  @Test("A sign-in leads to one's work, which is the first item of the navigation")
  func home() async throws {
    let site = try await RehearsalSite.shared
    let person = try #require(site.person(.author, at: .tamDiep))
    let answer = try await site.asked.post("/dien-tap/vao", as: nil, [("person", "\(person.person)")])
    #expect(answer.status == 303 && answer.location == "/")
    let page = try await Browser(site.asked, as: person).open("/")
    #expect(page.links.first { $0.facts["aria-current"] == "page" }?.text == "Việc của tôi")
  }

  @Test(
    "A sign-in leads to no other site, however its address is written",
    arguments: ["/\t/vidu.vn", "//vidu.vn", "/\\vidu.vn", "/%09/vidu.vn", "/%5cvidu.vn", "https://vidu.vn"])
  func elsewhere(then: String) async throws {
    let site = try await RehearsalSite.shared
    let person = try #require(site.person(.author, at: .tamDiep)).person
    let answer = try await site.asked.post("/dien-tap/vao", as: nil, [("person", "\(person)"), ("then", then)])
    #expect(answer.status == 303 && answer.location == "/")
  }
}
