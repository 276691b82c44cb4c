import Markup
import Testing

@testable import Web

@Suite("One red button a page")
struct OnePrimaryTests {
  @Test("The first stays red, the others look like quiet ones, and quiet ones stay as they are")
  func first() {
    let page: HTML = """
      <a class="btn quiet" href="/a">A</a><button class="btn">B</button>\
      <button class="btn small" data-bulk="x">C</button><a class="btn" href="/d">D</a>
      """
    #expect(
      page.withOnePrimary.rendered == """
        <a class="btn quiet" href="/a">A</a><button class="btn">B</button>\
        <button class="btn quiet small" data-bulk="x">C</button><a class="btn quiet" href="/d">D</a>
        """)
  }

  @Test("What people typed is no button")
  func typed() {
    let typed = #"class="btn""#
    let page: HTML = #"<p>\#(typed)</p><button class="btn">B</button><input value="\#(typed)">"#
    #expect(page.withOnePrimary == page)
  }
}
