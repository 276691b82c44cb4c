import Archives
import Domain
import Testing

@testable import Papers

@Suite("Templates that would lead the check astray")
struct HostileTemplateTests {
  private func reason(_ sample: WordSample) throws -> String {
    let file = try sample.file()
    return try #require(#expect(throws: Refusal.self) { _ = try WordTemplate(file) }).reason
  }

  private static let external =
    #"Id="a" Type="\#(WordSample.office)/%" Target="http://vidu.vn/a" TargetMode="External""#

  private static func field(_ code: String, prefix: String = "w") -> String {
    """
    <\(prefix):p><\(prefix):r><\(prefix):fldChar \(prefix):fldCharType="begin"/></\(prefix):r><\(prefix):r>\
    <\(prefix):instrText>\(code)</\(prefix):instrText></\(prefix):r><\(prefix):r>\
    <\(prefix):fldChar \(prefix):fldCharType="end"/></\(prefix):r></\(prefix):p>
    """
  }

  @Test("A relationship with another prefix is a relationship", arguments: ["image", "attachedTemplate"])
  func prefixedRelations(kind: String) throws {
    let relation = """
      <q:Relationship xmlns:q="http://schemas.openxmlformats.org/package/2006/relationships" \
      \(HostileTemplateTests.external.replacing("%", with: kind))/>
      """
    #expect(try reason(WordSample(relations: relation)) == "Tệp mẫu lấy nội dung từ nơi khác (http://vidu.vn/a).")
  }

  @Test("A field is known by its local name, and joined from its begin to its end over runs and paragraphs")
  func fields() throws {
    let refused = "Tệp mẫu có trường DDEAUTO, có thể lấy nội dung từ nơi khác."
    #expect(
      try reason(
        WordSample(
          body: HostileTemplateTests.field("DDEAUTO c", prefix: "x"), namespaces: #" xmlns:x="\#(WordSample.word)""#))
        == "Tệp này không do Word hoặc LibreOffice lưu nên chưa đọc được.")
    #expect(try reason(WordSample(body: HostileTemplateTests.field("DDEAUTO c", prefix: "x"))) == refused)
    let split = HostileTemplateTests.field(#"DDE" + "AUTO"#).replacing(
      #"" + ""#, with: "</w:instrText></w:r></w:p><w:p><w:r><w:instrText>")
    #expect(try reason(WordSample(body: split)) == refused)
    let asText = HostileTemplateTests.field("DDEAUTO c").replacing("instrText", with: "t")
    #expect(try reason(WordSample(body: asText)) == refused)
    let deleted = HostileTemplateTests.field("DDEAUTO c").replacing("instrText", with: "delInstrText")
    #expect(try reason(WordSample(body: deleted)) == refused)
    let open = HostileTemplateTests.field("DDEAUTO c").replacing(#""end""#, with: #""separate""#)
    #expect(try reason(WordSample(body: open)) == refused)
  }

  @Test("A field whose name another field would write is refused; one that only puts a number in is taken")
  func nested() throws {
    func nest(_ outer: String, _ inner: String, _ rest: String) -> String {
      HostileTemplateTests.field(
        "\(outer)</w:instrText></w:r>\(HostileTemplateTests.field(inner))<w:r><w:instrText>\(rest)")
    }
    for body in [
      nest("", "IF 1 = 1 DDE", "AUTO c"), nest("INCLUDE", "IF", "TEXT c"), nest("HYPERLINK ", "IF 1 = 1", ""),
      nest("= ", "INCLUDEPICTURE x", ""), HostileTemplateTests.field("HYPERLINK \\t x &quot;\\\\may\\tep&quot;"),
      HostileTemplateTests.field("LINK Excel.Sheet x"), HostileTemplateTests.field("&quot;DDE&quot; c"),
    ] {
      #expect(try reason(WordSample(body: body)).hasPrefix("Tệp mẫu có trường "))
    }
    for body in [
      nest("= ", "PAGE", " - 1"), HostileTemplateTests.field(" NUMPAGES \\* MERGEFORMAT "),
      HostileTemplateTests.field("HYPERLINK \\l &quot;muc-1&quot;"),
      HostileTemplateTests.field("HYPERLINK &quot;https://vidu.vn&quot; \\o &quot;Trang&quot;"),
    ] {
      _ = try WordTemplate(try WordSample(body: body).file())
    }
  }

  @Test("Every part that is taken is looked at: endnotes, styles, settings, numbering")
  func parts() throws {
    let picture = HostileTemplateTests.field("INCLUDEPICTURE http://vidu.vn/a.png")
    for (kind, root) in [("endnotes", "endnotes"), ("footnotes", "footnotes"), ("header", "hdr")] {
      let part = #"<w:\#(root) xmlns:w="\#(WordSample.word)">\#(picture)</w:\#(root)>"#
      #expect(
        try reason(
          WordSample(relations: WordSample.relation(kind, "\(kind)1.xml"), more: [("word/\(kind)1.xml", part)]))
          == "Tệp mẫu có trường INCLUDEPICTURE, có thể lấy nội dung từ nơi khác.")
    }
    for (element, what) in [
      ("mailMerge", "nguồn trộn thư"), ("attachedTemplate", "mẫu gắn ngoài (attachedTemplate)"),
      ("saveThroughXslt", "bước chuyển đổi khi lưu"),
    ] {
      let settings = #"<w:settings xmlns:w="\#(WordSample.word)"><w:\#(element)/></w:settings>"#
      #expect(
        try reason(
          WordSample(
            relations: WordSample.relation("settings", "settings.xml"), more: [("word/settings.xml", settings)]))
          == "Tệp mẫu có \(what).")
    }
    let styles = #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:styles/>"#
    #expect(
      try reason(
        WordSample(relations: WordSample.relation("styles", "styles.xml"), more: [("word/styles.xml", styles)]))
        == "Tệp mẫu khai báo thực thể XML, điều mà Word không bao giờ làm.")
    #expect(
      try reason(WordSample(body: #"<v:shape><v:imagedata src="http://vidu.vn/a"/></v:shape>"#))
        == "Tệp mẫu lấy ảnh từ nơi khác (http://vidu.vn/a).")
    #expect(try reason(WordSample(body: #"<q:altChunk r:id="a"/>"#)) == "Tệp mẫu có tài liệu khác chèn vào (altChunk).")
    #expect(try reason(WordSample(body: "<w:object/>")) == "Tệp mẫu có đối tượng nhúng.")
  }

  @Test("There is one main part, where Word writes it")
  func mainPart() throws {
    let other = #"<w:document xmlns:w="\#(WordSample.word)">\#(HostileTemplateTests.field("DDEAUTO c"))</w:document>"#
    let root = WordSample.relationships(WordSample.relation("officeDocument", "x/y.xml"))
    let said = "Tệp Word này có thân văn bản ở chỗ lạ, hoặc có hai thân."
    #expect(try reason(WordSample(more: [("_rels/.rels", root), ("x/y.xml", other)])) == said)
    let prefixed = root.replacing("<Relationship ", with: "<p:Relationship ")
    #expect(try reason(WordSample(more: [("_rels/.rels", prefixed), ("x/y.xml", other)])) == said)
    let type = """
      <Override PartName="/x/y.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      """
    #expect(try reason(WordSample(types: type, more: [("x/y.xml", other)])) == said)
    #expect(
      try reason(WordSample(more: [("WORD/document.xml", other)]))
        == "Tệp Word này có hai phần cùng tên “WORD/document.xml”.")
  }

  @Test("Parts of unknown kinds are refused by their name, parts that nothing needs are left out of what is kept")
  func unknown() throws {
    for (kind, what) in [
      ("chart", "biểu đồ"), ("comments", "nhận xét (comment)"), ("aFChunk", "tài liệu khác chèn vào"),
    ] {
      #expect(
        try reason(WordSample(relations: WordSample.relation(kind, "a.xml"), more: [("word/a.xml", "<a/>")]))
          == "Tệp mẫu có \(what), phần mà chương trình không nhận.")
    }
    #expect(
      try reason(WordSample(relations: WordSample.relation("header", "../../header1.xml")))
        == "Tệp mẫu có header, phần mà chương trình không nhận.")
    #expect(
      try reason(
        WordSample(relations: WordSample.relation("image", "media/a.svg"), more: [("word/media/a.svg", "<svg/>")]))
        == "Ảnh “word/media/a.svg” trong mẫu thuộc loại không nhận.")
    let template = try WordTemplate(
      try WordSample(
        body: WordSample.paragraph(["{{số}}"]),
        relations: WordSample.relation("customXml", "../customXml/item1.xml")
          + WordSample.relation("header", "/word/header1.xml")
            + """
            <Relationship Id="a" Type="\(WordSample.office)/hyperlink" Target="https://vidu.vn" TargetMode="External"/>
            """,
        more: [
          ("customXml/item1.xml", "<a/>"), ("word/la.bin", "x"), ("docProps/core.xml", "<a/>"),
          ("word/header1.xml", #"<w:hdr xmlns:w="\#(WordSample.word)">\#(WordSample.paragraph(["{{số}}"]))</w:hdr>"#),
        ]
      ).file())
    var fields = PaperFields()
    fields.add("số", "07")
    let (kept, filled) = (try unpacked(try template.file()), try unpacked(try template.filled(with: fields)))
    let names: Set = [
      "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/header1.xml",
    ]
    #expect(Set(kept.keys) == names && Set(filled.keys) == names)
    #expect(filled["word/header1.xml"]?.contains(">07<") == true)
    #expect(
      kept["word/_rels/document.xml.rels"]?.components(separatedBy: "<Relationship ").dropFirst().count == 2)
    _ = try WordTemplate(try template.file())
  }

  @Test(
    "However long it is, what is not closed takes time that grows with its size",
    .timeLimit(.minutes(3)),
    arguments: [
      ("{{", " ", ""), ("", "{{ ", ""), ("", "{", ""), ("", "}}x", ""), ("", "a<!---->", ""), ("{{", "a", "}}"),
    ])
  func long(beginning: String, repeated: String, end: String) throws {
    let text = beginning + String(repeating: repeated, count: 500_000 / repeated.utf8.count) + end
    let template = try WordTemplate(try WordSample(body: WordSample.paragraph([text])).file())
    #expect(try template.mistakes(with: PaperFields()).count <= 1)
    _ = try template.filled(with: PaperFields())
  }

  @Test("Text boxes in text boxes are each looked at once", .timeLimit(.minutes(3)))
  func boxes() throws {
    let (open, close) = ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>")
    let body =
      String(repeating: open, count: 30) + WordSample.paragraph(["{{số}}"]) + String(repeating: close, count: 30)
    var fields = PaperFields()
    fields.add("số", "07")
    let filled = try unpacked(try WordTemplate(try WordSample(body: body).file()).filled(with: fields))
    #expect(filled["word/document.xml"]?.components(separatedBy: ">07<").count == 2)
  }

  @Test(
    "Placeholders of a paragraph and of a template, lists of a part and what is filled are bounded",
    .timeLimit(.minutes(3)))
  func bounds() throws {
    func paragraphs(_ text: String, _ count: Int) -> String {
      String(repeating: WordSample.paragraph([text]), count: count)
    }
    let many = "Mẫu có quá nhiều trường: tối đa 100 trong một đoạn, 2.000 trong cả mẫu."
    #expect(try reason(WordSample(body: paragraphs(String(repeating: "{{số}}", count: 101), 1))) == many)
    #expect(try reason(WordSample(body: paragraphs("{{số}}", 2001))) == many)
    #expect(try reason(WordSample(body: paragraphs("{{ mở", 2001))) == many)
    #expect(
      try reason(WordSample(body: paragraphs("{{#x}}", 500))) == "Mẫu mở hơn 100 danh sách {{#…}} trong thân văn bản.")
    #expect(
      try reason(WordSample(body: String(repeating: "<w:p/>", count: 300_001))) == "Mẫu quá dài để làm mẫu văn bản.")
    var fields = PaperFields()
    fields.add("số", "07")
    fields.add(PaperFields.List("hàng", columns: ["ô"], rows: Array(repeating: ["1"], count: 4000)))
    let full = try WordTemplate(try WordSample(body: paragraphs(String(repeating: "{{số}}", count: 100), 20)).file())
    let document = try #require(try unpacked(try full.filled(with: fields))["word/document.xml"])
    #expect(document.components(separatedBy: String(repeating: "07", count: 100)).count == 21)
    let row =
      "<w:tr><w:tc>\(WordSample.paragraph(["{{hàng.ô}}" + String(repeating: "x", count: 10_000)]))</w:tc></w:tr>"
    let long = try WordTemplate(try WordSample(body: "<w:tbl>\(row)</w:tbl>").file())
    #expect(throws: Refusal.self) { _ = try long.filled(with: fields) }
  }
}
