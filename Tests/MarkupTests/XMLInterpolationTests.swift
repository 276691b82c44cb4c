import Foundation
import Markup
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("XML built by interpolation")
struct XMLInterpolationTests {
  @Test("Text cannot become markup, end a CDATA section or leave an attribute")
  func escapes() {
    let text = #"<w:t a='1' b="2">]]>&amp;<!--"#
    let piece: XML = #"<p t="\#(text)">\#(text)</p>"#
    let escaped = "&lt;w:t a=&apos;1&apos; b=&quot;2&quot;&gt;]]&gt;&amp;amp;&lt;!--"
    #expect(piece.rendered == #"<p t="\#(escaped)">\#(escaped)</p>"#)
  }

  @Test("Characters XML 1.0 forbids or discourages are dropped; next line and U+FFFD stay")
  func forbidden() {
    let text =
      """
      a\0\u{8}\u{B}\u{1F}\u{7F}\u{84}\u{86}\u{9F}\(scalar(0xFDD0))\(scalar(0xFFFE))\(scalar(0xFFFF))\(scalar(0x1FFFE))\
      b\u{85}\u{FFFD}
      """
    let piece: XML = "\(text)"
    #expect(piece.rendered == "ab\u{85}\u{FFFD}")
  }

  @Test("White space that parsers would normalise is written as references")
  func whiteSpace() {
    let piece: XML = #"<a b="\#("1\t2\n3\r4" as String)"/>"#
    #expect(piece.rendered == #"<a b="1&#9;2&#10;3&#13;4"/>"#)
  }

  @Test("Pieces nest, join, and appear on condition")
  func pieces() {
    let run: XML = "<t>\("&" as String)</t>"
    let missing: XML? = nil
    let numbers = [1, 2].map { "<n>\($0)</n>" as XML }
    let all: XML = "<r>\(run)\(missing)\(if: false, run)\(numbers)</r>"
    #expect(all.rendered == "<r><t>&amp;</t><n>1</n><n>2</n></r>")
    #expect([run, run].joined(separator: "<br/>") == run + "<br/>" + run)
  }

  @Test("Whatever the text, Foundation's parser accepts it and reads the same from an element and an attribute")
  func roundTrip() throws {
    var random = RandomText(seed: 13)
    for _ in 0..<500 {
      let text = random.text(controls: true)
      let document: XML = #"<d a="\#(text)">\#(text)</d>"#
      let reader = Reader()
      let parser = XMLParser(data: Data(document.utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(text.debugDescription)")
      let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter { !dropped.contains($0.value) }))
      #expect(reader.text.unicodeScalars.elementsEqual(kept.unicodeScalars))
      #expect(reader.attribute.unicodeScalars.elementsEqual(kept.unicodeScalars))
    }
  }

  private let dropped: Set<UInt32> = [0, 1, 0xB, 0x1F, 0x7F, 0x81, 0xFFFE, 0x1FFFF]

  private final class Reader: NSObject, XMLParserDelegate {
    var text = ""
    var attribute = ""

    func parser(
      _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      attribute = attributes["a"] ?? ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      text.unicodeScalars += string.unicodeScalars
    }
  }
}
