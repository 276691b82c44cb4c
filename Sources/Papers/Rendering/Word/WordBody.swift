import Domain
import Markup

/// A picture of a Word file.
struct WordImage {
  var bytes: [UInt8]
  /// `png`, `jpeg` or `emf`.
  var ending: String
}

/// The text of a Word file while it is put together.
struct WordBody {
  static let namespace: XML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var body: XML = .empty
  private(set) var images: [WordImage] = []
  /// The number of the picture of each background under certificates.
  private var backgrounds: [Background: Int] = [:]
  /// How many pictures stand in the text.
  private var drawings = 0
  /// How many chapters have a mark.
  private var marks = 0

  var document: XML {
    """
    \(WordParts.declaration)<w:document xmlns:w="\(WordBody.namespace)" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>\(body)</w:body></w:document>
    """
  }

  /// Adds the blocks of a part; each part is a section of its own, whose pages are counted from 1 (Nghị định
  /// 30/2020/NĐ-CP, Phụ lục I, mục III.1: an annex has its own numbers).
  mutating func add(_ part: Paper.Part, isLast: Bool) {
    let page = WordPage(part)
    if part.isCertificate {
      addCertificate(part, page)
      body += isLast ? page.section : Self.end(page.section)
      return
    }
    for (block, next) in zip(part.blocks, part.blocks.dropFirst().map(Optional.some) + [nil]) {
      // Signatures do not stand alone on a page.
      if case .signatures? = next { body += xml(block, page, keepsNext: true) } else { body += xml(block, page) }
    }
    let section = page.section
    // The last section's properties end the text, the others' stand in an empty paragraph.
    body += isLast ? section : Self.end(section)
  }

  private static func end(_ section: XML) -> XML {
    #"<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>\#(section)</w:pPr></w:p>"#
  }

  // MARK: Certificates

  /// A certificate: its background, room for the emblem, the lines in the sizes that `Fitting` chose, the signatures at
  /// the foot of the page.
  private mutating func addCertificate(_ part: Paper.Part, _ page: WordPage) {
    let fitting = Fitting(part)
    let under = background(Background(part), page)
    body += empty(fitting.emblem, holding: under)
    for (block, place) in zip(part.blocks, fitting.places) {
      switch block {
      case .names(let names) where place.columns > 1:
        body += empty(place.before)
        let rows = stride(from: 0, to: names.count, by: place.columns).map { start in
          names[start..<min(start + place.columns, names.count)].map { set([$0], "Names", place.size, before: 0) }
            + Array(repeating: paragraph("Cell", ""), count: max(0, start + place.columns - names.count))
        }
        body += sideBySide(rows, shares: Array(repeating: 1, count: place.columns), page)
      case .names(let names):
        for (index, name) in names.enumerated() {
          body += set([name], "Names", place.size, before: index == 0 ? place.before : 0)
        }
      case .centred(_, let style): body += set(place.lines, style.id, place.size, before: place.before)
      case .signatures(let blocks):
        body += empty(fitting.rest + place.before - 4)
        body += signatures(blocks, page, signing: fitting.signing) + empty(1)
      default: body += xml(block, page)
      }
    }
  }

  /// Lines in the middle, each as high as its size asks for.
  private func set(_ lines: [String], _ style: String, _ size: Int, before: Int) -> XML {
    let runs = lines.enumerated().map { index, line in
      """
      <w:r><w:rPr><w:sz w:val="\(2 * size)"/><w:szCs w:val="\(2 * size)"/></w:rPr>\(if: index > 0, "<w:br/>")\
      <w:t xml:space="preserve">\(line.printable)</w:t></w:r>
      """
        as XML
    }
    return """
      <w:p><w:pPr><w:pStyle w:val="\(style)"/><w:spacing w:before="\(20 * before)" \
      w:line="\(20 * Fitting.height(size))" w:lineRule="exact"/></w:pPr>\(runs)</w:p>
      """
  }

  /// Room of so many points.
  private func empty(_ points: Int, holding drawing: XML = .empty) -> XML {
    """
    <w:p><w:pPr><w:spacing w:line="\(20 * max(1, points))" w:lineRule="exact"/></w:pPr>\(drawing)</w:p>
    """
  }

  /// A background behind the text, from edge to edge of the paper.
  private mutating func background(_ background: Background, _ page: WordPage) -> XML {
    let image: Int
    if let kept = backgrounds[background] { image = kept } else { image = keep(background.wordImage) }
    backgrounds[background] = image
    drawings += 1
    let (width, height) = (page.width * 635, page.height * 635)
    return """
      <w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="0" \
      behindDoc="1" locked="1" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>\
      <wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>\
      <wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>\
      <wp:extent cx="\(width)" cy="\(height)"/><wp:wrapNone/>\
      <wp:docPr id="\(drawings)" name="Khung \(drawings)" descr=""/>\
      \(graphic(of: image, named: "Khung", width: width, height: height))</wp:anchor></w:drawing></w:r>
      """
  }

  private mutating func keep(_ image: WordImage) -> Int {
    images.append(image)
    return images.count
  }

  /// - Parameter image: its number among the pictures of the file.
  private func graphic(of image: Int, named name: String, width: Int, height: Int) -> XML {
    """
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
    <pic:cNvPr id="\(drawings)" name="\(name) \(drawings)"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip \
    r:embed="rIdImage\(image)"/>\
    <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" \
    cy="\(height)"/></a:xfrm>\
    <a:prstGeom \
    prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>
    """
  }

  // MARK: Blocks

  private mutating func xml(_ block: Block, _ page: WordPage, keepsNext: Bool = false) -> XML {
    switch block {
    case .letterhead(let head): return letterhead(head, page)
    case .nation: return nation(within: page.textWidth)
    case .heading(let kind, let subject):
      let kind = lines("Kind", kind.uppercased(), .kind, page)
      if subject.isEmpty { return kind }
      return kind + lines("Subject", subject, .subject, page) + rule(1700, within: page.textWidth)
    case .addressee(let text): return lines("Addressee", text, .subject, page)
    case .basis(let lines): return lines.ended.map { paragraph("Basis", Line($0)) }.joined()
    case .proclamation(let text): return lines("Proclamation", text, .kind, page)
    case .paragraph(let line): return paragraph("Body", line, keepsNext: keepsNext || line.isTitle)
    case .pen(let lines): return Array(repeating: pen(page, keepsNext: keepsNext), count: lines).joined()
    case .article(let number, let line):
      return paragraph("Body", "\(strong: "Điều \(number).") " + line, keepsNext: keepsNext)
    case .centred(let line, .title): return lines(Block.CentredStyle.title.id, line.text, .cover, page)
    case .centred(let line, let style): return paragraph(style.id, line)
    case .names(let names): return names.map { paragraph("Names", Line($0)) }.joined()
    case .table(let table): return self.table(table, page)
    case .signatures(let blocks): return signatures(blocks, page)
    case .annexed(let text): return paragraph("Centred", "\(slanted: "(\(text))")")
    case .chapter(let title, let below, let mark):
      return chapter(title, mark, page) + below.map { paragraph("Beneath", Line($0)) }.joined()
    case .picture(let picture): return self.picture(picture, page)
    case .contents(let lines): return lines.map { contents($0, page) }.joined()
    }
  }

  private func nation(within width: Int) -> XML {
    paragraph("Nation", Line(Nation.name)) + paragraph("Motto", Line(Nation.motto)) + rule(3180, within: width)
  }

  private func letterhead(_ head: Letterhead, _ page: WordPage) -> XML {
    let (leftShare, rightShare) = (42, 58)
    let bodies =
      (head.superior.map { lines("Superior", $0.uppercased(), .body, page) } ?? .empty)
      + lines("IssuingBody", head.body.uppercased(), .body, page)
      + rule(1360, within: page.textWidth * leftShare / 100)
    let number = head.number.map { paragraph("Number", Line("Số: \($0)")) } ?? .empty
    let about = head.about.map { lines("About", $0, .about, page) } ?? .empty
    let numbered = head.number == nil && head.about == nil ? paragraph("Number", "") : number + about
    // Two rows, so that the number stands on the line of the day however long the names above them are.
    return sideBySide(
      [
        [bodies, nation(within: page.textWidth * rightShare / 100)],
        [numbered, paragraph("Dated", Line(head.dated))],
      ], shares: [leftShare, rightShare], page)
  }

  private mutating func signatures(_ blocks: [SignatureBlock], _ page: WordPage) -> XML {
    guard !blocks.isEmpty else { return .empty }
    return paragraph("Cell", "", keepsNext: true) + signatures(blocks, page, signing: nil)
  }

  /// - Parameter signing: points above the name; nil for as many as the style has.
  private mutating func signatures(_ blocks: [SignatureBlock], _ page: WordPage, signing: Int?) -> XML {
    let cells = blocks.map { block -> XML in
      switch block {
      case .signer(let lines, let dated, let name):
        return (dated.map { paragraph("Dated", Line($0)) } ?? .empty)
          + lines.map { paragraph("Signer", Line($0)) }.joined()
          + paragraph("SignerName", Line(name ?? ""), before: signing)
      case .recipients(let list):
        return paragraph("RecipientsTitle", "Nơi nhận:")
          + list.ended.map { paragraph("Recipients", Line("- \($0)")) }.joined()
      case .code(let address, let lines):
        // A cell without a paragraph is none (ISO/IEC 29500-1, 17.4.65).
        let lines = lines.isEmpty ? [""] : lines
        return picture(of: address) + lines.map { paragraph("Proof", Line($0)) }.joined()
      case .notes(let lines): return ([""] + lines).map { paragraph("Proof", Line($0.bound)) }.joined()
      case .empty: return paragraph("Cell", "")
      }
    }
    return sideBySide([cells], shares: Array(repeating: 1, count: cells.count), page)
  }

  private func table(_ table: PaperTable, _ page: WordPage) -> XML {
    guard !table.columns.isEmpty else { return .empty }
    let widths = table.percents.map { $0 * page.textWidth / 100 }
    func xml(_ slot: PaperTable.Slot, isHead: Bool, isStrong: Bool) -> XML {
      let (column, columns): (Int, Int)
      var (text, merge) = ("", XML.empty)
      switch slot {
      case .cell(let own, let first, let count, let rows):
        (text, column, columns) = (own, first, count)
        if rows > 1 { merge = #"<w:vMerge w:val="restart"/>"# }
      case .lowerPart(let first, let count): (column, columns, merge) = (first, count, "<w:vMerge/>")
      }
      let width = widths[column..<column + columns].reduce(0, +)
      let across: XML = columns > 1 ? #"<w:gridSpan w:val="\#(columns)"/>"# : .empty
      let alignment: XML =
        isHead ? .empty : #"<w:jc w:val="\#(columns > 1 ? "left" : table.columns[column].alignment.justification)"/>"#
      return """
        <w:tc><w:tcPr><w:tcW w:w="\(width)" \
        w:type="dxa"/>\(across)\(merge)\(if: isHead, #"<w:vAlign w:val="center"/>"#)</w:tcPr>\
        <w:p><w:pPr><w:pStyle \
        w:val="\(isHead || isStrong ? "CellHead" : "Cell")"/>\(alignment)</w:pPr>\(runs(Line(text)))</w:p></w:tc>
        """
    }
    let head = table.headerSlots.map { slots in
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(slots.map { xml($0, isHead: true, isStrong: true) })</w:tr>"
        as XML
    }
    let rows = zip(table.rows, table.rowSlots).map { row, slots in
      "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(slots.map { xml($0, isHead: false, isStrong: row.isStrong) })</w:tr>"
        as XML
    }
    let grid = widths.map { #"<w:gridCol w:w="\#($0)"/>"# as XML }.joined()
    return """
      \(paragraph("Cell", "", keepsNext: true))<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW \
      w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>\
      <w:tblGrid>\(grid)</w:tblGrid>\(head)\(rows)</w:tbl>
      """
  }

  // MARK: Pieces

  /// - Parameter before: points above it; nil for as many as the style has.
  private func paragraph(_ style: String, _ line: Line, keepsNext: Bool = false, before: Int? = nil) -> XML {
    """
    <w:p><w:pPr><w:pStyle w:val="\(style)"/>\(if: keepsNext, "<w:keepNext/>")\
    \(before.map { #"<w:spacing w:before="\#(20 * $0)"/>"# as XML })</w:pPr>\(runs(line))</w:p>
    """
  }

  /// A text in the middle, on lines of about the same length.
  private func lines(_ style: String, _ text: String, _ place: Lettering, _ page: WordPage) -> XML {
    #"<w:p><w:pPr><w:pStyle w:val="\#(style)"/></w:pPr>\#(broken(text, place, page))</w:p>"#
  }

  private func broken(_ text: String, _ place: Lettering, _ page: WordPage) -> XML {
    let lines = text.printable.balanced(within: place.characters(isLandscape: page.isLandscape))
    return lines.enumerated().map { index, line in
      #"<w:r>\#(if: index > 0, "<w:br/>")<w:t xml:space="preserve">\#(line)</w:t></w:r>"# as XML
    }.joined()
  }

  /// A line of dots from margin to margin.
  private func pen(_ page: WordPage, keepsNext: Bool) -> XML {
    """
    <w:p><w:pPr><w:pStyle w:val="Pen"/>\(if: keepsNext, "<w:keepNext/>")<w:tabs><w:tab w:val="right" w:leader="dot" \
    w:pos="\(page.textWidth)"/></w:tabs></w:pPr>\
    <w:r><w:tab/></w:r></w:p>
    """
  }

  /// A line of that length in the middle of that width, in twentieths of a point.
  private func rule(_ length: Int, within width: Int) -> XML {
    let side = max(0, (width - length) / 2)
    return """
      <w:p><w:pPr><w:pStyle w:val="Rule"/><w:ind w:left="\(side)" w:right="\(side)"/></w:pPr></w:p>
      """
  }

  private func runs(_ line: Line) -> XML {
    line.runs.map { run -> XML in
      let emphasis: XML =
        switch run.emphasis {
        case .none: .empty
        case .strong: "<w:rPr><w:b/></w:rPr>"
        case .slanted: "<w:rPr><w:i/></w:rPr>"
        }
      return #"<w:r>\#(emphasis)<w:t xml:space="preserve">\#(run.text.printable)</w:t></w:r>"#
    }.joined()
  }

  /// Rows of cells beside one another without lines between them.
  private func sideBySide(_ rows: [[XML]], shares: [Int], _ page: WordPage) -> XML {
    let sum = max(1, shares.reduce(0, +))
    let widths = shares.map { page.textWidth * $0 / sum }
    let grid = widths.map { #"<w:gridCol w:w="\#($0)"/>"# as XML }.joined()
    let xml = rows.map { cells -> XML in
      let row = zip(cells, widths).map {
        #"<w:tc><w:tcPr><w:tcW w:w="\#($1)" w:type="dxa"/></w:tcPr>\#($0)</w:tc>"# as XML
      }
      return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(row.joined())</w:tr>"
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" \
      w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\
      \(xml.joined())</w:tbl>
      """
  }

  /// A QR code as a picture of 28 mm; nothing when the address is too long for one.
  private mutating func picture(of address: String) -> XML {
    guard let code = QRCode(address) else { return .empty }
    let image = WordImage(bytes: PNG.picture(of: code), ending: "png")
    return drawing(image, "Proof", name: "QR", "Mã QR để xác minh", width: 1_008_000, height: 1_008_000)
  }

  /// A picture as large as a page has room for, with its caption.
  private mutating func picture(_ picture: PaperPicture, _ page: WordPage) -> XML {
    guard let size = picture.size else { return .empty }
    // In English Metric Units, 635 of a twentieth of a point; a screen's pixel has 9525.
    let (most, high) = (page.textWidth * 635, 3_960_000)
    let scale = min(1.0, Double(most) / Double(size.width * 9525), Double(high) / Double(size.height * 9525))
    let image = WordImage(bytes: picture.bytes, ending: picture.type == "image/png" ? "png" : "jpeg")
    let drawn = drawing(
      image, "Centred", name: "Ảnh", picture.caption, width: Int(Double(size.width * 9525) * scale),
      height: Int(Double(size.height * 9525) * scale), keepsNext: true)
    return drawn + paragraph("Beneath", Line(picture.caption))
  }

  private mutating func drawing(
    _ image: WordImage, _ style: String, name: String, _ shows: String, width: Int, height: Int,
    keepsNext: Bool = false
  ) -> XML {
    let number = keep(image)
    drawings += 1
    return """
      <w:p><w:pPr><w:pStyle w:val="\(style)"/>\(if: keepsNext, "<w:keepNext/>")</w:pPr><w:r><w:drawing>\
      <wp:inline distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(width)" cy="\(height)"/><wp:docPr id="\(drawings)" name="\(name) \(drawings)" \
      descr="\(shows.printable)"/>\
      \(graphic(of: number, named: name, width: width, height: height))\
      </wp:inline></w:drawing></w:r></w:p>
      """
  }

  /// The title of a chapter, with a bookmark to which the contents lead.
  private mutating func chapter(_ title: String, _ mark: String, _ page: WordPage) -> XML {
    marks += 1
    return """
      <w:p><w:pPr><w:pStyle w:val="Chapter"/></w:pPr><w:bookmarkStart w:id="\(marks)" w:name="\(Self.bookmark(mark))"/>\
      \(broken(title, .chapter, page))<w:bookmarkEnd w:id="\(marks)"/></w:p>
      """
  }

  /// A line of the contents: its page is a field that Word fills in when the file is opened. The line is as wide as the
  /// text: LibreOffice does not print what a tab leads to beyond an indent.
  private func contents(_ line: ContentsLine, _ page: WordPage) -> XML {
    let below: XML = line.below.isEmpty ? .empty : paragraph("ContentsBelow", "\(slanted: line.below)")
    return """
      <w:p><w:pPr><w:pStyle w:val="Contents"/>\(if: !below.isEmpty, "<w:keepNext/>")<w:tabs>\
      <w:tab w:val="right" w:leader="dot" w:pos="\(page.textWidth)"/></w:tabs></w:pPr>\
      \(runs(Line(line.title)))<w:r><w:tab/></w:r>\
      <w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF \
      \(Self.bookmark(line.mark)) \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
      <w:r><w:t>\(line.page.map { "\($0)" } ?? "…")</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>\(below)
      """
  }

  /// A bookmark has letters, figures and underscores, forty at most.
  private static func bookmark(_ mark: String) -> String {
    String("m_\(mark.replacing("-", with: ""))".suffix(40))
  }
}

extension Line {
  static func + (a: Line, b: Line) -> Line { Line(a.runs + b.runs) }
}
