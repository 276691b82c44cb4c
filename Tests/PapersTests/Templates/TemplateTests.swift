import Archives
import Domain
import PlanFile
import Testing

@testable import Papers

@Suite("Templates of an office's own")
struct TemplateTests {
  private var fields: PaperFields {
    var fields = PaperFields()
    fields.add("tên sáng kiến", "Bàn & ghế <mới>\nDòng hai")
    fields.add("số", "07")
    fields.add(
      PaperFields.List("tác giả", columns: ["tt", "họ và tên"], rows: [["1", "Nguyễn Thử"], ["2", "Trần Mẫu"]]))
    return fields
  }

  private func file(
    _ body: String, relations: String = "", more: [(String, String)] = [], types: String = ""
  ) throws -> [UInt8] {
    try WordSample(body: body, relations: relations, types: types, more: more).file()
  }

  private func paragraph(_ runs: String...) -> String { WordSample.paragraph(runs) }

  private func row(_ cells: String...) -> String {
    "<w:tr>\(cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined())</w:tr>"
  }

  /// The body of the filled file.
  private func filled(_ body: String) throws -> String {
    let template = try WordTemplate(try file(body))
    #expect(try template.mistakes(with: fields) == [])
    let document = try #require(try unpacked(try template.filled(with: fields))["word/document.xml"])
    let start = try #require(document.range(of: "<w:body>")).upperBound
    return String(document[start..<(try #require(document.range(of: "</w:body>")).lowerBound)])
  }

  private func mistakes(_ body: String) throws -> [String] {
    try WordTemplate(try file(body)).mistakes(with: fields).map { "\($0.placeholder) \($0.sentence)" }
  }

  private let kept = #" xml:space="preserve""#

  @Test("A placeholder is filled however Word has split it into runs, its line ends become line ends")
  func split() throws {
    #expect(
      try filled(paragraph("Tên: {", "{tên ", "sáng  kiến}", "} số {{ Số }}."))
        == """
        <w:p><w:r><w:t\(kept)>Tên: Bàn &amp; ghế &lt;mới&gt;</w:t><w:br/><w:t\(kept)>Dòng hai</w:t></w:r><w:r>\
        <w:t\(kept)/></w:r><w:r><w:t\(kept)/></w:r><w:r><w:t\(kept)> số 07.</w:t></w:r></w:p>
        """
        .replacing("<w:r><w:t\(kept)> số", with: "<w:r><w:t\(kept)> số"))
  }

  @Test("A row is repeated from the cell that opens the list to the one that closes it, or by dotted names")
  func rows() throws {
    func texts(_ body: String) throws -> [String] {
      try filled("<w:tbl>\(body)</w:tbl>").split(separator: "<w:tr>").map {
        $0.replacing(/<[^>]*>/, with: " ").split(separator: " ").joined(separator: " ")
      }.filter { !$0.isEmpty }
    }
    #expect(
      try texts(row("TT", "Tên") + row("{{#tác giả}}{{tt}}", "{{họ và tên}}{{/tác giả}}"))
        == ["TT Tên", "1 Nguyễn Thử", "2 Trần Mẫu"])
    #expect(
      try texts(row("{{tác giả.tt}}", "{{Tác giả.Họ và tên}} ({{số}})")) == ["1 Nguyễn Thử (07)", "2 Trần Mẫu (07)"])
    #expect(
      try texts(row("{{#tác giả}}") + row("{{tt}}") + row("{{họ và tên}}") + row("{{/tác giả}}"))
        == ["1", "Nguyễn Thử", "2", "Trần Mẫu"])
  }

  @Test("A paragraph is repeated within its cell, and a list of nobody leaves the cell a paragraph")
  func paragraphs() throws {
    let cell = "<w:tbl><w:tr><w:tc>\(paragraph("{{#tác giả}}- {{họ và tên}};{{/tác giả}}"))</w:tc></w:tr></w:tbl>"
    #expect(try filled(cell).components(separatedBy: "<w:p>").count == 3)
    var nobody = PaperFields()
    nobody.add(PaperFields.List("tác giả", columns: ["họ và tên"], rows: []))
    let empty = try WordTemplate(try file(cell)).filled(with: nobody)
    let document = try #require(try unpacked(empty)["word/document.xml"])
    #expect(document.contains("<w:tc><w:p/></w:tc>"))
  }

  @Test("What fits no field is named with its place and what was probably meant")
  func mistakes() throws {
    #expect(
      try mistakes(paragraph("{{tên sang kien}}") + paragraph("{{họ và tên}}") + paragraph("{{#khách}}x{{/khách}}"))
        == [
          "{{tên sang kien}} không có trong các trường. Có phải «tên sáng kiến»?",
          "{{họ và tên}} thuộc danh sách «tác giả»: đặt trong một hàng bảng giữa {{#tác giả}} và {{/tác giả}}.",
          "{{#khách}} không phải tên một danh sách.",
        ])
    #expect(
      try mistakes(paragraph("{{#tác giả}} {{số") + paragraph("{{/số}}"))
        == [
          "{{#tác giả}} chưa được đóng bằng {{/tác giả}} ở sau đó, trong cùng bảng hoặc cùng ô.",
          "{{/số}} đóng một danh sách chưa được mở bằng {{#số}}.",
        ])
    #expect(
      try mistakes(paragraph("{{một}} {{hai}}"))
        == ["{{một}} không có trong các trường.", "{{hai}} không có trong các trường."])
    #expect(
      try mistakes(paragraph("{{số") + paragraph("{{/tác giả}}"))
        == ["{{số thiếu dấu {{ hoặc }}.", "{{/tác giả}} đóng một danh sách chưa được mở bằng {{#tác giả}}."])
    let place = try WordTemplate(try file(paragraph("Số {{sô}}"))).mistakes(with: fields).first?.place
    #expect(place == "thân văn bản, «Số {{sô}}»")
  }

  @Test("Macros, entities, embedded objects, what is fetched from elsewhere and what bursts are refused")
  func hostile() throws {
    let entity = #"<!DOCTYPE x [<!ENTITY a "aaaa">]><w:p/>"#
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let picture =
      #"<Relationship Id="a" Type="\#(type)/image" Target="https://vidu.vn/a.png" TargetMode="External"/>"#
    let attached =
      #"<Relationship Id="a" Type="\#(type)/attachedTemplate" Target="file:///x.dotm" TargetMode="External"/>"#
    let share = #"<Relationship Id="a" Type="\#(type)/hyperlink" Target="\#\\#\may\#\x" TargetMode="External"/>"#
    let macro = #"<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>"#
    let bomb = String(repeating: "<w:p/>", count: 6 << 20)
    let deep = String(repeating: "<w:p>", count: 5000) + String(repeating: "</w:p>", count: 5000)
    let files: [[UInt8]] = [
      try file("", more: [("word/header1.xml", entity)]), try file("", relations: picture),
      try file("", relations: attached), try file("", relations: share), try file("", types: macro),
      try file("", more: [("word/vbaProject.bin", "x")]), try file("", more: [("word/embeddings/a.bin", "x")]),
      try file("<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c</w:instrText></w:r></w:p>"),
      try file(#"<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;x&quot;"/></w:p>"#), try file(bomb), try file(deep),
      Array("PK nothing".utf8), [],
    ]
    for file in files { #expect(throws: Refusal.self) { _ = try WordTemplate(file) } }
    let link = #"<Relationship Id="a" Type="\#(type)/hyperlink" Target="https://vidu.vn" TargetMode="External"/>"#
    _ = try WordTemplate(try file(paragraph("x"), relations: link))
  }

  @Test("Every kind of paper names its fields, and its own Word file is a template without mistakes")
  func kinds() throws {
    let plan = try #require(PlanFile.builtIn.compactMap { PlanFile.read($0.bytes).plan }.first)
    for kind in PaperKind.all(under: plan) {
      let sample = try PaperSamples.sample(kind, under: plan)
      let fields = sample.fields
      #expect(sample.kind == kind && sample.plan == plan.id)
      #expect(Set(fields.fields.map(\.name)).count == fields.fields.count)
      let template = try WordTemplate(try sample.word())
      #expect(try template.mistakes(with: fields) == [])
      let again = try unpacked(try template.filled(with: fields))
      #expect(
        try WordElement.read(Array(try #require(again["word/document.xml"]).utf8)).text
          == WordElement.read(
            Array(try #require(try unpacked(try sample.word())["word/document.xml"]).utf8)
          ).text)
    }
  }
}
