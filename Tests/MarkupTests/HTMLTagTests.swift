import Markup
import Testing

@Suite("Reading the tags of our own markup")
struct HTMLTagTests {
  @Test("A tag is read with its attributes as they were before they were escaped, and written anew it is the same")
  func roundTrip() throws {
    var random = RandomText(seed: 7)
    for _ in 0..<500 {
      let text = random.text(controls: false)
      let html: HTML =
        #"<p>\#(text)</p><input type="text" value="\#(text)" disabled><textarea name="\#(text)">\#n\#(text)</textarea>"#
      let tags = html.tags
      #expect(tags.map(\.name) == ["p", "p", "input", "textarea", "textarea"])
      #expect(tags.map(\.isClosing) == [false, true, false, false, true])
      #expect(tags[2]["value"] == text && tags[2]["disabled"] == "" && tags[3]["name"] == text)
      #expect(html[tags[0].range] == "<p>" && html[tags[1].range] == "</p>")
      #expect(html[0..<tags[3].range.lowerBound].tags.count == 3)
    }
  }

  @Test("An attribute is set, and taken away, wherever it stood")
  func attributes() {
    let html: HTML = #"<option value="a" selected>"#
    let tag = html.tags[0]
    #expect(tag.with("selected", nil).html == #"<option value="a">"#)
    #expect(tag.with("value", #"<"&"#).html == #"<option selected="" value="&lt;&quot;&amp;">"#)
  }

  @Test("What is put in later comes to its places alone: no text that somebody wrote becomes one")
  func placeholders() {
    let written = "a\u{1}b"
    let form: HTML = "<form>\(HTML.placeholder)<p>\(written)</p></form>"
    let page: HTML = "\(form)\(form)"
    #expect(page.filling("<b>!</b>") == "<form><b>!</b><p>a\u{FFFD}b</p></form><form><b>!</b><p>a\u{FFFD}b</p></form>")
    #expect(page.filling(.empty) == "<form><p>a\u{FFFD}b</p></form><form><p>a\u{FFFD}b</p></form>")
    #expect(HTML.empty.filling("x").isEmpty)
  }

  @Test("A declaration and a lone sign are no tags")
  func noTags() {
    let html: HTML = "<!doctype html><br>"
    #expect(html.tags.map(\.name) == ["br"])
  }
}
