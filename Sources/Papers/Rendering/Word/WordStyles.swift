import Markup

/// The styles of a Word file: sizes and alignments of Nghị định 30/2020/NĐ-CP, Phụ lục I, under names that an officer
/// finds in Word's own list.
enum WordStyles {
  /// A paragraph's style.
  struct Style {
    var id: String
    var name: String
    /// Half points.
    var size: Int
    var isBold = false
    var isItalic = false
    var alignment = "left"
    /// Twentieths of a point.
    var before = 0
    var firstLine = 0
    /// A line on its upper edge, and nothing else of any height.
    var isRule = false
    var colour: String?
  }

  static let styles: [Style] = [
    Style(id: "Body", name: "Nội dung", size: 28, alignment: "both", before: 120, firstLine: 720),
    Style(id: "Nation", name: "Quốc hiệu", size: 24, isBold: true, alignment: "center"),
    Style(id: "Motto", name: "Tiêu ngữ", size: 26, isBold: true, alignment: "center"),
    Style(id: "Superior", name: "Cơ quan chủ quản", size: 24, alignment: "center"),
    Style(id: "IssuingBody", name: "Cơ quan ban hành", size: 24, isBold: true, alignment: "center"),
    Style(id: "Number", name: "Số, ký hiệu", size: 26, alignment: "center", before: 60),
    Style(id: "About", name: "Trích yếu công văn", size: 24, alignment: "center"),
    Style(id: "Dated", name: "Địa danh, ngày tháng", size: 26, isItalic: true, alignment: "center", before: 60),
    Style(id: "Kind", name: "Tên loại văn bản", size: 28, isBold: true, alignment: "center", before: 240),
    Style(id: "Subject", name: "Trích yếu", size: 28, isBold: true, alignment: "center"),
    Style(id: "Addressee", name: "Kính gửi", size: 28, alignment: "center", before: 120),
    Style(id: "Basis", name: "Căn cứ", size: 28, isItalic: true, alignment: "both", before: 120, firstLine: 720),
    Style(id: "Proclamation", name: "Thẩm quyền ban hành", size: 28, isBold: true, alignment: "center", before: 120),
    Style(id: "Centred", name: "Giữa dòng", size: 28, alignment: "center", before: 120),
    Style(id: "Strong", name: "Giữa dòng đậm", size: 28, isBold: true, alignment: "center", before: 120),
    Style(
      id: "Honour", name: "Chứng nhận", size: 60, isBold: true, alignment: "center", before: 200, colour: "9C1C1F"),
    Style(id: "Giver", name: "Người tặng", size: 32, isBold: true, alignment: "center", before: 120, colour: "9C1C1F"),
    Style(id: "SmallCentred", name: "Giữa dòng nhỏ", size: 24, alignment: "center", before: 80),
    Style(id: "Names", name: "Tên người được chứng nhận", size: 44, isBold: true, alignment: "center", before: 120),
    Style(id: "Work", name: "Tên sáng kiến", size: 36, isBold: true, isItalic: true, alignment: "center", before: 120),
    Style(id: "Stamp", name: "Đã hủy bỏ", size: 32, isBold: true, alignment: "center", before: 160, colour: "9C1C1F"),
    Style(id: "Pen", name: "Dòng để viết", size: 28, before: 60),
    Style(id: "Cell", name: "Ô bảng", size: 24),
    Style(id: "CellHead", name: "Đầu bảng", size: 24, isBold: true, alignment: "center"),
    Style(id: "Signer", name: "Người ký", size: 28, isBold: true, alignment: "center"),
    Style(id: "SignerName", name: "Họ tên người ký", size: 28, isBold: true, alignment: "center", before: 1080),
    Style(id: "RecipientsTitle", name: "Nơi nhận", size: 24, isBold: true, isItalic: true),
    Style(id: "Recipients", name: "Danh sách nơi nhận", size: 22),
    Style(id: "Proof", name: "Mã xác minh", size: 22, alignment: "center"),
    Style(
      id: "BookTitle", name: "Tên sách", size: 60, isBold: true, alignment: "center", before: 4000, colour: "8A6713"),
    Style(id: "Chapter", name: "Tên bài", size: 36, isBold: true, alignment: "center", before: 240),
    Style(
      id: "Beneath", name: "Dưới tên bài, chú thích ảnh", size: 26, isItalic: true, alignment: "center", before: 60),
    Style(id: "Contents", name: "Mục lục", size: 28, before: 120),
    Style(id: "ContentsBelow", name: "Dưới dòng mục lục", size: 24),
    Style(id: "Rule", name: "Đường kẻ", size: 8, before: 40, isRule: true),
    Style(id: "Header", name: "header", size: 26, alignment: "center"),
  ]

  static let xml: XML = """
    \(WordParts.declaration)<w:styles xmlns:w="\(WordBody.namespace)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
    <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" \
    w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
    <w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn \
    w:val="TableNormal"/><w:tblPr><w:tblBorders>\
    \(["top", "left", "bottom", "right", "insideH", "insideV"].map(border).joined())</w:tblBorders>\
    <w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" \
    w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>\
    </w:tblPr></w:style>\
    \(styles.map(xml).joined())</w:styles>
    """

  private static func border(_ side: StaticString) -> XML {
    #"<w:\#(XML(stringLiteral: side)) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
  }

  private static func xml(_ style: Style) -> XML {
    let rule: XML =
      style.isRule
      ? #"<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>"# : .empty
    let line: XML = style.isRule ? #" w:line="80" w:lineRule="exact""# : .empty
    let indent: XML = style.firstLine > 0 ? #"<w:ind w:firstLine="\#(style.firstLine)"/>"# : .empty
    return """
      <w:style w:type="paragraph" w:styleId="\(style.id)"><w:name w:val="\(style.name)"/><w:basedOn \
      w:val="Normal"/><w:qFormat/>\
      <w:pPr>\(rule)<w:spacing w:before="\(style.before)"\(line)/>\(indent)<w:jc w:val="\(style.alignment)"/></w:pPr>\
      <w:rPr>\(if: style.isBold, "<w:b/>")\(if: style.isItalic, "<w:i/>")\
      \(style.colour.map { #"<w:color w:val="\#($0)"/>"# as XML })\
      <w:sz w:val="\(style.size)"/><w:szCs w:val="\(style.size)"/></w:rPr></w:style>
      """
  }
}
