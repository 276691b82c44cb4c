import Markup
import Testing

@Suite("A text in Markdown")
struct MarkdownTests {
  @Test("Headings, paragraphs, lists, quotes and emphasis become what a reader sees")
  func parts() {
    let text = """
      # Chuẩn bị
      Một đoạn *nghiêng*,
      hai dòng.

      ### Việc làm
      - **Việc một** và *hai*
      - Việc ba
        viết tiếp
      1. Bước một
      2) Bước hai
      > Lời trích
      Đoạn cuối.
      """
    #expect(
      Markdown(text).html().rendered == """
        <h2>Chuẩn bị</h2>
        <p>Một đoạn <em>nghiêng</em>,<br>hai dòng.</p>
        <h3>Việc làm</h3>
        <ul><li><strong>Việc một</strong> và <em>hai</em></li><li>Việc ba viết tiếp</li></ul>
        <ol><li>Bước một</li><li>Bước hai</li></ol>
        <blockquote><p>Lời trích</p></blockquote>
        <p>Đoạn cuối.</p>
        """)
  }

  @Test("A picture stands where its line is, and one that is not there is left out")
  func pictures() {
    let text = Markdown("Trước\n![Hội nghị <1>](anh-1)\n![Không có](anh-9)\nSau ![x](anh-1)")
    #expect(text.pictures == ["anh-1", "anh-9"])
    let html = text.html { name, shows in name == "anh-1" ? #"<img alt="\#(shows)">"# : nil }
    #expect(
      html.rendered == "<p>Trước</p>\n<img alt=\"Hội nghị &lt;1&gt;\">\n\n<p>Sau ![x](anh-1)</p>")
  }

  @Test(
    "A link leads to another site, to a mail address or within the site; its words are what is typed",
    arguments: [
      ("[Mẫu](https://vidu.vn/a?b=1&c=2)", #"<a href="https://vidu.vn/a?b=1&amp;c=2" rel="noopener nofollow">Mẫu</a>"#),
      ("[Thư](MAILTO:thu@vidu.vn)", #"<a href="MAILTO:thu@vidu.vn" rel="noopener nofollow">Thư</a>"#),
      ("[**Đậm** \\[1\\]](/ke-hoach)", "[<strong>Đậm</strong> [1]](/ke-hoach)"),
      ("[Kế hoạch](/ke-hoach)", #"<a href="/ke-hoach">Kế hoạch</a>"#),
    ])
  func links(text: String, html: String) {
    #expect(Markdown(text).html().rendered == "<p>\(html)</p>")
  }

  /// What browsers were once made to run: as it is typed, with the markup that must come of it. Each is plain text.
  @Test(
    "What attacks a reader is shown as it was typed",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
      ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
      ("[x](JaVaScRiPt:alert)", "[x](JaVaScRiPt:alert)"),
      ("[x](java\u{1}script:alert)", "[x](java\u{FFFD}script:alert)"),
      ("[x](data:text/html,<b>)", "[x](data:text/html,&lt;b&gt;)"),
      ("[x](vbscript:msgbox)", "[x](vbscript:msgbox)"),
      ("[x](//xau.vn)", "[x](//xau.vn)"),
      ("[x](/\\xau.vn)", "[x](/\\xau.vn)"),
      ("[x](\\javascript:a)", "[x](\\javascript:a)"),
      ("[x](&#106;avascript:a)", "[x](&amp;#106;avascript:a)"),
      (#"[x](https://a"onmouseover="b)"#, "[x](https://a&quot;onmouseover=&quot;b)"),
      (#"[x](https://a 'onclick=b)"#, "[x](https://a &#39;onclick=b)"),
      ("[x](https://a\u{202E}gpj)", "[x](https://a\u{202E}gpj)"),
      ("![x](https://xau.vn/a.png)", "!<a href=\"https://xau.vn/a.png\" rel=\"noopener nofollow\">x</a>"),
      ("![\"><script>](anh-1)", ""),
      ("[<b>](https://a)", "<a href=\"https://a\" rel=\"noopener nofollow\">&lt;b&gt;</a>"),
      ("**<i>**", "<strong>&lt;i&gt;</strong>"),
      ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
      ("<!-- ", "&lt;!--"),
      ("`<b>`", "`&lt;b&gt;`"),
    ])
  func attacks(text: String, shown: String) {
    let html = Markdown(text).html().rendered
    #expect(html == (shown.isEmpty ? "" : "<p>\(shown)</p>"))
  }

  @Test("Whatever is typed, only the tags of this page come of it, each closed")
  func anyText() {
    var random = RandomText(seed: 11)
    let known: Set = ["h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "strong", "em", "a", "br"]
    for _ in 0..<500 {
      let typed = (0..<3).map { _ in random.text(controls: true) }
      let text = "- *\(typed[0])**[\(typed[1])](https://a)\n# \(typed[2])"
      var open: [String] = []
      for tag in Markdown(text).html().tags where tag.name != "br" {
        #expect(known.contains(tag.name))
        if tag.isClosing { #expect(open.popLast() == tag.name) } else { open.append(tag.name) }
      }
      #expect(open == [])
    }
  }

  @Test(
    "A text of signs alone is read in time",
    arguments: ["*", "**a", "[", "[a](", "![", "> ", "- ", "#", "\n", "\\", "[a](https://b", "*[**"])
  func hard(sign: String) {
    let text = String(repeating: sign, count: 20_000)
    #expect(Markdown(text).html().utf8.count < 60 * text.utf8.count)
  }
}
