import Domain
import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("The page of a plan", .onOneEngine)
struct PlanPageTests {
  @Test("Every chapter of a plan's outline has one place on its page")
  func chapters() {
    let shown = PlanLook.Found.chapters + PlanLook.Found.asides
    #expect(Set(shown) == Set(PlanOutline.Subject.allCases))
    #expect(shown.count == PlanOutline.Subject.allCases.count)
  }

  @Test("The list of plans says of each whether dossiers are taken now, and until when")
  func list() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let items = try await Browser(AskedSite(test.office)).open("/ke-hoach").main.all("li").map(\.text)
    let states = ["Tam Điệp 2024 nhận hồ sơ, còn 40 ngày", "Vĩnh Tường 2022 đã hết hạn nộp"]
    #expect(states.filter { state in !items.contains { $0.hasPrefix(state) } } == [])
  }

  @Test("Its contents lead to every part, long parts are folded, and the next step of an author is the red button")
  func contents() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let page = try await Browser(AskedSite(test.office)).open("/ke-hoach/tam-diep-2024")
    let ids = page.main.all.compactMap { $0.facts["id"] }
    let contents = try #require(page.main.all("nav").first { $0.facts["aria-label"] == "Nội dung của trang" })
    let places = contents.all("a").compactMap { $0.facts["href"].map { String($0.dropFirst()) } }
    #expect(places.first == "thoi-gian-bieu" && places.count > 8)
    #expect(places.filter { !ids.contains($0) } == [])
    #expect(Set(ids).count == ids.count)
    let folded = page.main.all("details").filter { $0.isOf("chapter") }
    #expect(folded.isEmpty == false && folded.allSatisfy { $0.facts["open"] == nil })
    let red = page.main.all("a").filter { $0.isOf("btn") && !$0.isOf("quiet") }
    #expect(red.map(\.text) == ["Nộp hồ sơ · còn 40 ngày"])
    #expect(red.compactMap { $0.facts["href"] } == ["/ho-so/moi?ke-hoach=tam-diep-2024"])
  }

  @Test("Its year is drawn by shares of the width, each strip beside its words, with today marked and named")
  func year() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let page = try await Browser(AskedSite(test.office)).open("/ke-hoach/tam-diep-2024")
    let year = try #require(page.main.all("ol").first { $0.isOf("year") })
    #expect(year.text.contains("Tháng (2024) · vạch đứt: hôm nay, 10/3/2024"))
    let first = try #require(year.all("li").first { $0.text.contains("Đợt I: nhận hồ sơ") })
    let bar = try #require(first.all("rect").first).facts
    // From 1 March to 19 April: 50 of 306 days.
    #expect([bar["x"], bar["width"]] == ["0.0%", "16.3%"])
    #expect(first.text.contains("§ II.5"))
    #expect(year.all("line").filter { $0.isOf("today") }.map { $0.facts["x1"] } == ["2.9%"])
  }
}
