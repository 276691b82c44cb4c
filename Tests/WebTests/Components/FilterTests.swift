import Markup
import Testing

@testable import Web

@Suite("What narrows a list")
struct FilterTests {
  private func filter(_ words: String, year: Int? = nil, years: [Int] = [2024]) -> Filter {
    Filter(.news, .words(words, hint: ""), .year(years, year), .kept("don-vi", "7"))
  }

  @Test("An empty list says that there is nothing yet, or nothing of what was asked for and how to go on")
  func empty() {
    #expect(
      filter("").empty("Chưa có bài nào", "Bài sẽ hiện ở đây.").rendered
        == #"<div class="empty"><p>Chưa có bài nào. Bài sẽ hiện ở đây.</p></div>"#)
    func narrowed(_ asked: String, _ less: String) -> String {
      """
      <div class="empty"><p>Chưa có bài nào khớp với \(asked).</p><p>Thử \(less)bỏ lọc, hoặc hỏi theo chỉ dẫn ở \
      <a href="/tro-giup">Trợ giúp</a>.</p><p><a class="btn quiet" href="/tin-tuc?don-vi=7">Bỏ lọc</a></p></div>
      """
    }
    let hint = "Bài sẽ hiện ở đây."
    #expect(filter("vườn").empty("Chưa có bài nào").rendered == narrowed("«vườn»", "ít chữ hơn, "))
    #expect(filter("", year: 2023).empty("Chưa có bài nào", hint).rendered == narrowed("bộ lọc đang chọn", ""))
    #expect(
      filter("vườn", year: 2023).empty("Chưa có bài nào").rendered
        == narrowed("«vườn» và bộ lọc đang chọn", "ít chữ hơn, "))
    let long = filter(String(repeating: "ă", count: 500)).empty("Chưa có bài nào").rendered
    #expect(long.contains("«\(String(repeating: "ă", count: 120))…»"))
  }

  @Test("Where there is nothing to type or to choose there is no bar, the Excel file alone is offered")
  func bare() {
    let filter = Filter(.news, .plan([], nil), .kept("don-vi", "7"))
    #expect(filter.card("Lọc", file: false).isEmpty)
    #expect(filter.card("Lọc", file: true).rendered.hasPrefix("<p><a "))
  }
}
