import Domain
import Markup
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("The head of a page", .onOneEngine)
struct PageHeadTests {
  private func page(_ title: String) -> Page { Page(title: title, body: .empty) }

  @Test("A short title stands as it is")
  func short() {
    #expect(page("Hồ sơ của tôi").heading == "<h1>Hồ sơ của tôi</h1>")
    #expect(page("Hồ sơ của tôi").tabTitle == "Hồ sơ của tôi")
  }

  @Test("A long title is whole on the page, smaller and unfolded by a click; the tab has its beginning")
  func long() {
    let title = Array(repeating: "sáng kiến", count: 20).joined(separator: " ")
    #expect(
      page(title).heading.rendered == """
        <h1 class="long">\(title)</h1><details class="whole-title narrow-only"><summary>Xem cả tên</summary></details>
        """)
    #expect(page(title).tabTitle == Array(repeating: "sáng kiến", count: 8).joined(separator: " ") + "…")
    let longest = Array(repeating: "máy", count: 90).joined(separator: " ")
    #expect(page(longest).heading.rendered.contains("narrow-only") == false)
  }

  @Test("The navigation of a phone unfolds without a script, and a list says on paper whose it is and of which day")
  func menuAndPrint() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let html = try await AskedSite(walk.office).get("/tiep-nhan", as: walk.officer).text
    #expect(html.contains(#"<details class="menu"><summary>Danh mục</summary></details><nav aria-label="Chính">"#))
    #expect(html.contains(#"<div class="on-print"><b>Phòng Kinh tế</b><span>In ngày 10/3/2024</span></div>"#))
  }

  @Test("What is not there is answered with a search and with who helps on, and with one's own lists")
  func notThere() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let site = AskedSite(test.office)
    let stranger = try await Browser(site)
    let words = try await stranger.open("/khong-co").text
    #expect(words.contains("Tìm trong các sáng kiến đã công bố") && words.contains("hỏi cơ quan thường trực"))
    #expect(words.contains("Việc và hồ sơ của bạn") == false)
    let author = try await Browser(site, try await test.person("Nguyễn Thử"))
    #expect(try await author.open("/khong-co").text.contains("Việc và hồ sơ của bạn"))
    try await author.follow("Hồ sơ của tôi", near: "Việc và hồ sơ của bạn")
    #expect(author.page.title == "Hồ sơ của tôi")
  }
}
