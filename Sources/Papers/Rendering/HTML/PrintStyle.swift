import Markup

extension Paper {
  /// The paper as a page of its own for the printer: nothing is fetched from anywhere.
  public var printPage: HTML {
    """
    <!doctype html><html lang="vi"><head><meta \
    charset="utf-8"><title>\(title.printable)</title><style>\(PrintStyle.text)\(widths)\(certificateStyle)</style>\
    </head><body>\(sheets(isPrinted: true))</body></html>
    """
  }

  /// How wide the columns of its tables are: those alone, for the printer reads the style of every paper.
  private var widths: HTML {
    let percents = parts.flatMap(\.blocks).flatMap { block -> [Int] in
      if case .table(let table) = block { table.percents } else { [] }
    }
    return Set(percents).sorted().map { "\n.w\($0) { width: \($0)%; }" as HTML }.joined()
  }
}

/// How papers are printed: sizes, styles and margins of Nghị định 30/2020/NĐ-CP, Phụ lục I.
enum PrintStyle {
  static let text: HTML = """
    @page { size: A4; margin: 20mm 20mm 20mm 30mm;
      @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif"; } }
    @page :first { @top-center { content: none; } }
    @page landscape { size: A4 landscape; margin: 20mm 20mm 20mm 30mm; }
    @page honour { margin: 0; @top-center { content: none; } }
    @page honour-wide { size: A4 landscape; margin: 0; @top-center { content: none; } }
    body { margin: 0; font: 14pt/1.2 "Times New Roman", "Liberation Serif", serif; color: #000; }
    .sheet { break-after: page; } .sheet:last-child { break-after: auto; }
    .landscape { page: landscape; } .certificate { page: honour; } .certificate.landscape { page: honour-wide; }
    p { margin: 6pt 0 0; text-align: justify; text-indent: 12.7mm; overflow-wrap: anywhere; }
    .letterhead { display: flex; flex-wrap: wrap; margin-bottom: 12pt; align-items: flex-start; }
    .letterhead > :nth-child(odd) { width: 42%; } .letterhead > :nth-child(even) { width: 58%; }
    .letterhead p, .citizen p, .heading p, .addressee, .authority, .centred, .signature p, .proof p { text-align: \
    center; text-indent: 0; margin: 0; }
    .superior, .body, .nation { font-size: 12pt; } .body, .nation, .motto { font-weight: bold; }
    .number { font-size: 13pt; } .letterhead .number { margin-top: 4pt; } .about { font-size: 12pt; }
    .motto { font-size: 13pt; } .dated { font-size: 13pt; font-style: italic; margin-top: 4pt !important; \
    white-space: nowrap; }
    .motto::after { content: ""; display: block; width: 56mm; border-top: .75pt solid #000; margin: 3pt auto 0; }
    .body::after { content: ""; display: block; width: 24mm; border-top: .75pt solid #000; margin: 3pt auto 0; }
    .citizen { margin-bottom: 14pt; } .heading { margin: 0 0 10pt; }
    .kind { font-size: 14pt; font-weight: bold; } .subject { font-weight: bold; }
    .subject::after { content: ""; display: block; width: 30mm; border-top: .75pt solid #000; margin: 3pt auto 0; }
    .addressee { margin: 6pt 0 !important; } .authority { font-weight: bold; margin: 6pt 0 !important; }
    .line { display: block; } .pen { height: 17pt; border-bottom: 1pt dotted #000; }
    .basis { font-style: italic; } .chapter { break-after: avoid; } .centred { margin-top: 6pt !important; } .strong \
    { font-weight: bold; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; margin-top: 6pt; font-size: 12pt; \
    line-height: 1.15; }
    th, td { border: .5pt solid #000; padding: 2.5pt 4pt; vertical-align: top; text-align: left; overflow-wrap: \
    anywhere; }
    th, .centre { text-align: center; } th { vertical-align: middle; } .right { text-align: right; }
    thead { display: table-header-group; } tr { break-inside: avoid; }
    .signatures { display: table; table-layout: fixed; width: 100%; border-spacing: 3mm 0; margin-top: 12pt; \
    break-inside: avoid; break-before: avoid; } .signatures > div { display: table-cell; vertical-align: top; }
    .signature p { font-weight: bold; } .signature .dated { font-weight: normal; } .signer { padding-top: 54pt; }
    .recipients p { font-size: 12pt; font-weight: bold; font-style: italic; text-indent: 0; margin: 0; }
    .recipients ul { list-style: none; margin: 0; padding: 0; font-size: 11pt; }
    h2.chapter { font-size: 18pt; text-align: center; margin: 10mm 0 4mm; } .beneath { text-align: center; \
    text-indent: 0; font-style: italic; margin: 0; } .beneath + p:not(.beneath) { margin-top: 6mm; }
    .centred.title { font-size: 30pt; font-weight: bold; color: #8a6713; margin: 70mm 0 10mm !important; \
    line-height: 1.3; }
    figure { margin: 6mm 0; text-align: center; break-inside: avoid; } figure img { max-width: 120mm; max-height: \
    110mm; } figcaption { font-size: 12pt; font-style: italic; margin-top: 2mm; }
    p:not(.beneath) ~ figure img { max-height: 75mm; }
    .contents td { border: 0; border-bottom: .5pt dotted #000; padding: 4pt 2pt; } .contents td:last-child { width: \
    14mm; text-align: right; vertical-align: bottom; }
    .qr { width: 28mm; height: 28mm; } .proof p { font-size: 11pt; }
    .certificate { position: relative; box-sizing: border-box; width: 210mm; height: 297mm; padding: 24mm 27mm; \
    text-align: center; overflow: hidden; background-size: 100% 100%; }
    .certificate.landscape { width: 297mm; height: 210mm; }
    .certificate p { text-align: center; text-indent: 0; margin-top: 0 !important; line-height: 1.2; }
    .certificate .nation { font-size: 13pt; } .certificate .motto { font-size: 14pt; } .certificate .citizen { margin: \
    0; }
    .certificate .giver, .certificate .work, .certificate .names, .certificate .honour, .certificate .stamp { \
    font-weight: bold; }
    .certificate .honour, .certificate .giver { color: #9c1c1f; } .certificate .honour { letter-spacing: .02em; }
    .certificate .work { font-style: italic; }
    .certificate .stamp { color: #9c1c1f; border: 1.5pt solid; width: 70mm; margin-left: auto; margin-right: auto; }
    .names p { display: block; } .beside-2 p, .beside-3 p { display: inline-block; vertical-align: top; width: 50%; }
    .beside-3 p { width: 33.3%; }
    .certificate .signatures { position: absolute; bottom: 24mm; left: 27mm; width: 156mm; margin: 0; \
    border-spacing: 0; }
    .certificate.landscape .signatures { width: 243mm; }
    .proof p, .notes p { font-size: 11pt; } .notes p { margin: 0; } .certificate .dated { font-size: 14pt; \
    white-space: normal; }
    """
}
