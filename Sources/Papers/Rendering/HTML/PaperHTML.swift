import Domain
import Foundation
import Markup

extension Paper {
  /// The paper for the screen, one sheet for each part; `Assets/papers.css` and `PrintStyle` lay it out.
  public var html: HTML { "\(drawnBackgrounds)\(sheets(isPrinted: false))" }

  func sheets(isPrinted: Bool) -> HTML {
    let backgrounds = backgrounds
    return parts.map { part -> HTML in
      if part.isCertificate {
        return part.certificate(on: backgrounds.firstIndex(of: Background(part)) ?? 0, isPrinted: isPrinted)
      }
      return """
        <article class="sheet\(if: part.isLandscape, " landscape")">\
        \(part.blocks.map { $0.html(isLandscape: part.isLandscape) })</article>
        """
          as HTML
    }.joined()
  }
}

extension Paper.Part {
  /// A certificate has a frame.
  var isCertificate: Bool {
    blocks.contains { block in
      if case .centred(_, .honour) = block { true } else { false }
    }
  }
}

extension Block {
  func html(isLandscape: Bool) -> HTML {
    switch self {
    case .letterhead(let head): head.html(isLandscape: isLandscape)
    case .nation: #"<header class="citizen">\#(Block.nationLines)</header>"#
    case .heading(let kind, let subject):
      """
      <div class="heading"><p class="kind">\(kind.uppercased().lines(.kind, isLandscape: isLandscape))</p>\
      \(if: !subject.isEmpty, #"<p class="subject">\#(subject.lines(.subject, isLandscape: isLandscape))</p>"#)</div>
      """
    case .addressee(let text):
      #"<p class="addressee">\#(text.lines(.subject, isLandscape: isLandscape))</p>"#
    case .basis(let lines): lines.ended.map { #"<p class="basis">\#($0.printable)</p>"# as HTML }.joined()
    case .proclamation(let text):
      #"<p class="authority">\#(text.lines(.kind, isLandscape: isLandscape))</p>"#
    case .paragraph(let line): "<p\(if: line.isTitle, #" class="chapter""#)>\(line.html)</p>"
    case .pen(let lines): Array(repeating: #"<p class="pen"></p>"# as HTML, count: lines).joined()
    case .article(let number, let line): "<p><b>Điều \(number).</b> \(line.html)</p>"
    case .centred(let line, .title):
      #"<p class="centred title">\#(line.text.lines(.cover, isLandscape: isLandscape))</p>"#
    case .names(let names): names.map { #"<p class="centred strong">\#($0.printable)</p>"# as HTML }.joined()
    case .centred(let line, let style): #"<p class="centred \#(style.name)">\#(line.html)</p>"#
    case .table(let table): table.html
    case .signatures(let blocks): #"<div class="signatures">\#(blocks.map { "<div>\($0.html)</div>" as HTML })</div>"#
    case .annexed(let text): #"<p class="centred"><i>(\#(text.printable))</i></p>"#
    case .chapter(let title, let below, _):
      """
      <h2 class="chapter">\(title.lines(.chapter, isLandscape: isLandscape))</h2>\(below.map {
        #"<p class="beneath">\#($0.printable)</p>"# as HTML
      })
      """
    case .picture(let picture): picture.html
    case .contents(let lines): #"<table class="contents">\#(lines.map(\.html))</table>"#
    }
  }

  static let nationLines: HTML =
    #"<p class="nation">\#(Nation.name)</p><p class="motto">\#(Nation.motto)</p>"#
}

/// Quốc hiệu and Tiêu ngữ (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1).
enum Nation {
  static let name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"
}

extension [String] {
  /// The lines of a list of bases or recipients: each ends in `;`, the last in a full stop.
  var ended: [String] { enumerated().map { index, line in line + (index == count - 1 ? "." : ";") } }
}

extension Letterhead {
  /// Two rows, so that the number stands on the line of the day however long the names above them are.
  fileprivate func html(isLandscape: Bool) -> HTML {
    let above = superior.map {
      #"<p class="superior">\#($0.uppercased().lines(.body, isLandscape: isLandscape))</p>"# as HTML
    }
    return """
      <header class="letterhead"><div>\(above)\
      <p \
      class="body">\(body.uppercased().lines(.body, isLandscape: isLandscape))</p></div><div>\(Block.nationLines)</div>\
      <div>\(number.map { #"<p class="number">Số: \#($0.printable)</p>"# as HTML })\
      \(about.map { #"<p class="about">\#($0.lines(.about, isLandscape: isLandscape))</p>"# as HTML })</div>\
      <div><p class="dated">\(dated.printable)</p></div></header>
      """
  }
}

extension String {
  /// The lines of a text in the middle; on a screen, which may be narrow, they run on.
  fileprivate func lines(_ place: Lettering, isLandscape: Bool) -> HTML {
    let lines = printable.balanced(within: place.characters(isLandscape: isLandscape))
    return lines.count == 1
      ? "\(lines[0])" : lines.map { #"<span class="line">\#($0) </span>"# as HTML }.joined()
  }
}

extension Block.CentredStyle {
  var name: HTML {
    switch self {
    case .plain: ""
    case .strong: "strong"
    case .small: "small-line"
    case .giver: "giver"
    case .honour: "honour"
    case .work: "work"
    case .stamp: "stamp"
    case .title: "title"
    }
  }
}

extension PaperPicture {
  fileprivate var html: HTML {
    guard size != nil else { return .empty }
    let data = Data(bytes).base64EncodedString()
    return """
      <figure><img alt="\(caption)" src="data:\(type);base64,\(data)"><figcaption>\(caption.printable)</figcaption>\
      </figure>
      """
  }
}

extension ContentsLine {
  fileprivate var html: HTML {
    let below: HTML = self.below.isEmpty ? .empty : "<br><i>\(self.below.printable)</i>"
    return "<tr><td>\(title.printable)\(below)</td><td>\(page.map { "\($0)" })</td></tr>"
  }
}

extension Line {
  fileprivate var html: HTML {
    runs.map { run -> HTML in
      switch run.emphasis {
      case .none: "\(run.text.printable)"
      case .strong: "<b>\(run.text.printable)</b>"
      case .slanted: "<i>\(run.text.printable)</i>"
      }
    }.joined()
  }
}

extension PaperTable {
  fileprivate var html: HTML {
    guard !columns.isEmpty else { return .empty }
    // Each width is a class, not a style: no page has a style of its own.
    let widths = percents.map { #"<col class="w\#($0)">"# as HTML }
    let head = headerSlots.map { "<tr>\($0.map { html($0, isHead: true) })</tr>" as HTML }
    let body = zip(rows, rowSlots).map { row, slots in
      "<tr\(if: row.isStrong, #" class="strong""#)>\(slots.map { html($0, isHead: false) })</tr>" as HTML
    }
    // On a phone a wide table is moved sideways, by keys too.
    return
      """
      <div class="scroll" tabindex="0" role="group" aria-label="Bảng">\
      <table><colgroup>\(widths)</colgroup><thead>\(head)</thead><tbody>\(body)</tbody></table></div>
      """
  }

  private func html(_ slot: Slot, isHead: Bool) -> HTML {
    guard case .cell(let text, let column, let count, let rows) = slot else { return .empty }
    let spans: HTML = "\(if: count > 1, #" colspan="\#(count)""#)\(if: rows > 1, #" rowspan="\#(rows)""#)"
    if isHead { return #"<th scope="\#(count > 1 ? "colgroup" : "col")"\#(spans)>\#(text.printable)</th>"# }
    let alignment = count > 1 ? Alignment.left : columns[column].alignment
    return #"<td class="\#(alignment.name)"\#(spans)>\#(text.printable)</td>"#
  }
}

extension PaperTable.Alignment {
  fileprivate var name: HTML {
    switch self {
    case .left: "left"
    case .centre: "centre"
    case .right: "right"
    }
  }
}

extension SignatureBlock {
  var html: HTML {
    switch self {
    case .signer(let lines, let dated, let name):
      """
      <div \
      class="signature">\(dated.map { #"<p class="dated">\#($0.printable)</p>"# as HTML })\
      \(lines.map { "<p>\($0.printable)</p>" as HTML })\
      <p class="signer">\(name?.printable)</p></div>
      """
    case .recipients(let list):
      """
      <div class="recipients"><p>Nơi \
      nhận:</p><ul>\(list.ended.map { "<li>- \($0.printable)</li>" as HTML })</ul></div>
      """
    case .code(let address, let lines):
      """
      <div class="proof">\(QRCode(address)?.picture(named: "Mã QR để xác minh"))\
      \(lines.map { "<p>\($0.printable)</p>" as HTML })</div>
      """
    case .notes(let lines): #"<div class="notes">\#(lines.map { "<p>\($0.bound.printable)</p>" as HTML })</div>"#
    case .empty: .empty
    }
  }
}

extension QRCode {
  /// The code as a picture within the text: a drawing of its modules takes a printer ten times as long.
  ///
  /// - Parameter name: what it is called for those who do not see it.
  public func picture(named name: String) -> HTML {
    let data = Data(PNG.picture(of: self)).base64EncodedString()
    return #"<img class="qr" alt="\#(name)" src="data:image/png;base64,\#(data)">"#
  }
}
