import Domain
import Markup
import Testing

@testable import Web

@Suite("A file that a page carried on is not lost where the form comes back")
struct CarriedOnTests {
  private static let file = "mark 1 a1 10 application/pdf Phiếu chi 01.pdf"
  private static let form = Form(fields: [
    ("number", "7"), (Form.carryingField, file), ("_csrf", "x"), ("_confirmed", "y"),
  ])
  private static let sentence = "Tệp «Phiếu chi 01.pdf» đã chọn vẫn được gửi kèm."
  private static let carried = Parts.hidden(Form.carryingField, file).description

  private func again(_ form: Form, _ refusals: [Refusal]) throws -> String {
    let page: HTML = """
      <main id="noi-dung"><form method="post" action="/quy/chi"><input name="number"><input type="file" name="file">\
      </form></main>
      """
    let shown = ShownAgain(page: page, address: "/quy", action: "/quy/chi", form: form, refusals: refusals)
    return try #require(shown.html).description
  }

  @Test("On its own page it goes with the form once more, unless it was what was refused")
  func shownAgain() throws {
    let refused = try again(Self.form, [.input("number", "Số này đã có.")])
    #expect(refused.contains(Self.sentence) && refused.contains(Self.carried))
    #expect(try again(Self.form, []).contains(Self.carried))
    #expect(!(try again(Self.form, [.input("file", "Chọn lại tệp.")]).contains(Self.carried)))
    #expect(!(try again(Form(fields: [("number", "7")]), []).contains(Form.carryingField)))
  }

  @Test("After signing in again it goes with what was typed, and with nothing else that the site adds")
  func resumed() throws {
    let kept = try #require(Form(urlEncoded: Self.form.urlEncoded.utf8, upTo: 100))
    #expect(kept.fields.map(\.name) == ["number", Form.carryingField])
    let page = ResumePage(then: .home, kept: kept).page.body.description
    #expect(page.contains(Self.sentence) && page.contains(Self.carried))
  }
}
