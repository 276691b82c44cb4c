import Markup
import Testing

@Suite("HTML built by interpolation")
struct HTMLInterpolationTests {
  @Test("Text cannot close its element, open another, or leave a quoted attribute")
  func escapes() {
    let text = "<script>alert('&\"')</script>"
    let page: HTML = "<p title=\"\(text)\">\(text)</p>"
    let escaped = "&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;"
    #expect(page.rendered == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("Text that is already escaped is escaped again, so that it reads as written")
  func entities() {
    let page: HTML = "\("&lt;b&gt; &#0; &amp;amp;" as String)"
    #expect(page.rendered == "&amp;lt;b&amp;gt; &amp;#0; &amp;amp;amp;")
  }

  @Test("Controls and noncharacters become U+FFFD, a carriage return a reference; tabs and line feeds stay")
  func controls() {
    let text =
      "a\0b\u{1}c\u{7F}d\u{80}e\u{9F}f\(scalar(0xFDD0))g\(scalar(0xFFFE))h\(scalar(0x1FFFF))i\(scalar(0x10FFFE))j"
    let page: HTML = "\(text)"
    let mark = "\u{FFFD}"
    #expect(
      page.rendered
        == "a\(mark)b\(mark)c\(mark)d\(mark)e\(mark)f\(mark)g\(mark)h\(mark)i\(mark)j")
    let spaces: HTML = "\("a\tb\nc\rd\r\ne" as String)"
    #expect(spaces.rendered == "a\tb\nc&#13;d&#13;\ne")
  }

  @Test("The neighbours of forbidden characters stay as they are")
  func neighbours() {
    let text = "\u{A0}\u{A9}\u{FDCF}\u{FDF0}\u{FFFC}\u{FFFD}\u{1FFFD}\u{10FFFD}\u{20000}\u{F0000}😀é ấ"
    let page: HTML = "\(text)"
    #expect(page.rendered == text)
  }

  @Test("Vietnamese text and marks of right-to-left writing pass through byte for byte, in NFC and NFD")
  func vietnamese() {
    let text = "Sáng kiến: Đổi mới \u{202E}abc\u{202C} \u{200F} a\u{302}\u{301} nghìn"
    let page: HTML = "\(text)"
    #expect(Array(page.utf8) == Array(text.utf8))
  }

  @Test("Unpaired surrogates and broken UTF-8 have become U+FFFD when decoded and cannot swallow a quote")
  func brokenInput() {
    let surrogate = String(decoding: [UInt8]("<".utf8) + [0xED, 0xA0, 0x80] + [UInt8]("\">".utf8), as: UTF8.self)
    let cut = String(decoding: [0xE1, 0xBA] + [UInt8]("\"<".utf8), as: UTF8.self)
    let wide = String(decoding: [0xDC00, 0x22, 0xD800] as [UInt16], as: UTF16.self)
    let page: HTML = "\(surrogate)|\(cut)|\(wide)"
    #expect(page.rendered == "&lt;\u{FFFD}\u{FFFD}\u{FFFD}&quot;&gt;|\u{FFFD}&quot;&lt;|\u{FFFD}&quot;\u{FFFD}")
  }

  @Test("Pieces nest without being escaped twice; what is not there leaves nothing")
  func nesting() {
    let inner: HTML = "<b>\("a&b" as String)</b>"
    let missing: HTML? = nil
    let noText: String? = nil
    let page: HTML = "<i>\(inner)\(missing)\(noText)\([inner, inner])\(7)\(Int64.min)</i>"
    let bold = "<b>a&amp;b</b>"
    #expect(page.rendered == "<i>\(bold)\(bold)\(bold)7-9223372036854775808</i>")
  }

  @Test("A piece stands where its condition holds and leaves nothing where it does not")
  func conditions() {
    let isOn = true
    let page: HTML = "<input\(if: isOn, " checked")\(if: !isOn, " disabled")>"
    #expect(page == "<input checked>")
  }

  @Test("Pieces add up and join")
  func joining() {
    var page: HTML = ""
    #expect(page.isEmpty)
    page += "<a>"
    page += ["<b>", "\("<" as String)"].joined(separator: "|") + "<c>"
    #expect(page == "<a><b>|&lt;<c>")
    #expect((page + .empty) == page)
  }

  @Test("A literal of the program is markup wherever it stands, and what is interpolated in it is text")
  func literals() {
    func page(isNew: Bool, count: Int?, name: String?) -> HTML {
      """
      \(isNew ? "<b>new</b>" : "old")\(count.map { "<i>\($0)</i>" } ?? "<i>none</i>")\(name.map { "<u>\($0)</u>" })
      """
    }
    #expect(page(isNew: true, count: nil, name: "a&b") == "<b>new</b><i>none</i><u>a&amp;b</u>")
    #expect(page(isNew: false, count: 2, name: nil) == "old<i>2</i>")
  }

  @Test("A literal that stands for a missing text is text")
  func defaults() {
    let name: String? = nil
    let page: HTML = "\(name ?? "<none>")"
    #expect(page == "&lt;none&gt;")
  }

  @Test("Whatever the text, a parser reads back the same text, and the escaped form holds no markup")
  func roundTrip() {
    var random = RandomText(seed: 20_240_420)
    for _ in 0..<3_000 {
      let text = random.text(controls: false)
      let escaped = (("\(text)" as HTML).rendered)
      #expect(parsed(escaped, names: ["lt": "<", "gt": ">", "amp": "&", "quot": "\""]) == text)
      #expect(!escaped.utf8.contains { [0x3C, 0x3E, 0x22, 0x27].contains($0) })
    }
  }
}
