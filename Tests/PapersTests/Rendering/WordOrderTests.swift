import Foundation
import FoundationXML
import PlanFile
import Testing

@testable import Papers

/// The order in which the schema of WordprocessingML (ISO/IEC 29500-1, annex A) wants the children of the elements that
/// are written: Word repairs, or refuses, a file that has them otherwise.
@Suite("Word files keep to the schema's order")
struct WordOrderTests {
  private static let orders: [String: [String]] = [
    "w:pPr": [
      "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:pBdr", "w:tabs", "w:spacing", "w:ind", "w:jc",
      "w:rPr", "w:sectPr",
    ],
    "w:rPr": ["w:rFonts", "w:b", "w:i", "w:color", "w:sz", "w:szCs", "w:lang"],
    "w:tblPr": ["w:tblStyle", "w:tblW", "w:tblBorders", "w:tblLayout", "w:tblCellMar"],
    "w:tblBorders": ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
    "w:tblCellMar": ["w:top", "w:left", "w:bottom", "w:right"],
    "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"],
    "w:tr": ["w:trPr", "w:tc"],
    "w:trPr": ["w:cantSplit", "w:tblHeader"],
    "w:tcPr": ["w:tcW", "w:gridSpan", "w:vMerge", "w:vAlign"],
    "w:sectPr": ["w:headerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgBorders", "w:pgNumType", "w:titlePg"],
    "w:pgBorders": ["w:top", "w:left", "w:bottom", "w:right"],
    "w:style": ["w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"],
    "w:body": ["w:p", "w:tbl", "w:sectPr"],
  ]
  /// Elements whose children may come in any order.
  private static let mixed: Set = ["w:body"]

  /// What breaks the rules in a part of a file.
  private func breaks(in part: String) -> [String] {
    final class Reader: NSObject, XMLParserDelegate {
      var open: [(name: String, children: [String])] = []
      var breaks: [String] = []

      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) {
        if !open.isEmpty { open[open.count - 1].children.append(name) }
        open.append((name, []))
      }

      func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        let (name, children) = open.removeLast()
        if name == "w:tc", children.last != "w:p" { breaks.append("a cell ends with \(children.last ?? "nothing")") }
        if name == "w:tr", !children.contains("w:tc") { breaks.append("a row without a cell") }
        guard let order = WordOrderTests.orders[name] else { return }
        let places = children.map { order.firstIndex(of: $0) ?? -1 }
        if places.contains(-1) { breaks.append("\(name) holds \(children)") }
        if !WordOrderTests.mixed.contains(name), places != places.sorted() { breaks.append("\(name): \(children)") }
      }
    }
    let (parser, reader) = (XMLParser(data: Data(part.utf8)), Reader())
    parser.delegate = reader
    return parser.parse() ? reader.breaks : ["this is no XML"]
  }

  @Test("Every sample of every plan does")
  func samples() throws {
    for plan in PlanFile.builtIn.compactMap({ PlanFile.read($0.bytes).plan }) {
      for sample in try PaperSamples.all(under: plan) {
        let parts = try unpacked(try sample.paper.word())
        for name in ["word/document.xml", "word/styles.xml", "word/header1.xml"] {
          #expect(breaks(in: try #require(parts[name])) == [], "\(sample.name)")
        }
      }
    }
  }

  @Test("So does a paper with nothing where something is expected")
  func empty() throws {
    let columns = [PaperTable.Column("A", width: 0), .init("B", width: 0)]
    let paper = Paper(
      "",
      [
        Paper.Part([]),
        Paper.Part([
          .table(PaperTable([], [.init(["x"])])), .table(PaperTable(columns, [.init([])])), .signatures([]),
          .signatures([.code("", lines: []), .signer(lines: [], name: nil), .recipients([])]), .basis([]),
        ]),
      ])
    #expect(breaks(in: try #require(try unpacked(try paper.word())["word/document.xml"])) == [])
    #expect(paper.html.rendered.contains("<td"))
  }
}
