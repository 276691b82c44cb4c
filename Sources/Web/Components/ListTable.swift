import Domain
import Markup
import Office
import Sheets

/// A list as a table of a page, which becomes a row of blocks on a phone (`.list` in app.css).
struct ListTable<Line> {
  var listing: Listing<Line>
  /// The line's box to tick, as far as it has one; nil where nothing is ticked.
  var pick: ((Line) -> Pick?)?
  /// Whether a line is of the past.
  var isPast: ((Line) -> Bool)?
  /// A last column that only a page can have.
  var last: (heading: HTML, cell: (Line) -> HTML)?
  /// What a last row is called that adds up what the file adds up.
  var sum: String?
  var name: StaticString = "list"

  /// A box to tick beside a line.
  struct Pick {
    var name: StaticString = "dossier"
    var value: String
    var label: String
    var isTicked = false
  }

  init(_ listing: Listing<Line>, class name: StaticString = "list", pick: ((Line) -> Pick?)? = nil) {
    self.listing = listing
    self.name = name
    self.pick = pick
  }

  /// The table with those lines.
  func html(_ lines: [Line]) -> HTML {
    let columns = listing.columns.enumerated().compactMap { index, column in
      column.shown.map { TableCell(column: index, shown: $0, heading: $0.heading ?? column.heading) }
    }
    let cells = TableCell.row(of: columns)
    var writer = RowWriter(capacity: 512 * lines.count)
    for (index, line) in lines.enumerated() {
      writer.html.appendLiteral(isPast?(line) == true ? #"<tr class="past">"# : "<tr>")
      if let pick { writer.html.appendInterpolation(box(pick(line))) }
      writer.write(listing.pieces(of: line, at: index + 1), in: cells)
      if let last { writer.html.appendInterpolation("<td>\(last.cell(line))</td>") }
      writer.html.appendLiteral("</tr>")
    }
    if let sum { writer.write(sum, totals(of: lines), in: cells) }
    return """
      <div class="scroll"><table class="\(HTML(stringLiteral: name))"><thead><tr>\(heads(cells))</tr></thead>\
      <tbody>\(HTML(stringInterpolation: writer.html))</tbody></table></div>
      """
  }

  /// What the columns add up to, as far as the file adds them up.
  private func totals(of lines: [Line]) -> [Int?] {
    listing.columns.map { $0.isTotalled ? $0.total(of: lines) : nil }
  }

  private func heads(_ cells: [TableCell]) -> [HTML] {
    let picking: HTML = pick == nil ? .empty : #"<th><span class="hidden">Chọn</span></th>"#
    return [picking] + cells.map { "<th\($0.shown.headClass)>\($0.heading)</th>" }
      + (last.map { ["<th>\($0.heading)</th>"] } ?? [])
  }

  private func box(_ pick: Pick?) -> HTML {
    guard let pick else { return #"<td class="pick"></td>"# }
    return """
      <td class="pick"><input type="checkbox" name="\(HTML(stringLiteral: pick.name))" value="\(pick.value)"\
      \(if: pick.isTicked, " checked") aria-label="\(pick.label)"></td>
      """
  }
}

/// A cell of a line's row: a column, with those that stand in its cell besides.
private final class TableCell {
  /// Its place among the columns of the list.
  let column: Int
  let shown: Shown
  let heading: String
  private(set) var beside: [TableCell] = []
  private(set) var below: [TableCell] = []

  init(column: Int, shown: Shown, heading: String) {
    self.column = column
    self.shown = shown
    self.heading = heading
  }

  private var rank: Int { shown.place == .number ? 0 : shown.place == .main ? 1 : 2 }

  /// The row that the columns make: the line's number comes first, then what it is about.
  static func row(of columns: [TableCell]) -> [TableCell] {
    var (cells, below): ([TableCell], [TableCell]) = ([], [])
    for column in columns {
      switch column.shown.place {
      case .below, .line: below.append(column)
      case .under where !cells.isEmpty: cells[cells.count - 1].below.append(column)
      case .beside where !cells.isEmpty: cells[cells.count - 1].beside.append(column)
      default: cells.append(column)
      }
    }
    cells = [0, 1, 2].flatMap { rank in cells.filter { $0.rank == rank } }
    if let main = cells.firstIndex(where: { $0.shown.place == .main }) { cells[main].below += below }
    return cells
  }
}

/// Writes the rows of a table into one text, for a list that is asked for often.
private struct RowWriter {
  var html: HTML.StringInterpolation

  init(capacity: Int) { html = HTML.StringInterpolation(literalCapacity: capacity, interpolationCount: 0) }

  /// Writes the cells of a line.
  mutating func write(_ pieces: [Piece?], in cells: [TableCell]) {
    for cell in cells {
      begin(cell.shown, cell.heading)
      write(pieces[cell.column], cell.shown)
      for beside in cell.beside { write(pieces[beside.column], beside.shown, after: " ") }
      writeBelow(cell.below, pieces)
      html.appendLiteral("</td>")
    }
  }

  private mutating func begin(_ shown: Shown, _ heading: String) {
    if shown.isLabelled { return html.appendInterpolation(#"<td class="n" data-label="\#(heading)">"# as HTML) }
    switch (shown.place, shown.isWide) {
    case (.main, _): html.appendLiteral(#"<td class="main">"#)
    case (.number, _): html.appendLiteral(#"<td class="num">"#)
    case (.figure, false): html.appendLiteral(#"<td class="n">"#)
    case (.figure, true): html.appendLiteral(#"<td class="n wide">"#)
    case (_, true): html.appendLiteral(#"<td class="wide">"#)
    case (_, false): html.appendLiteral("<td>")
    }
  }

  /// Writes what a column says of a line.
  private mutating func write(_ piece: Piece?, _ shown: Shown, after gap: StaticString = "") {
    if let piece {
      html.appendLiteral(gap)
      write(piece, shown)
    } else if !shown.empty.isEmpty {
      html.appendInterpolation(shown.empty)
    }
  }

  /// Writes what is in small beneath, with a dot between.
  private mutating func writeBelow(_ columns: [TableCell], _ pieces: [Piece?]) {
    var isFirst = true
    for column in columns {
      guard let piece = pieces[column.column] else { continue }
      html.appendLiteral(isFirst ? "<br><small>" : column.shown.place == .line ? "</small><br><small>" : " · ")
      write(piece, column.shown)
      isFirst = false
    }
    if !isFirst { html.appendLiteral("</small>") }
  }

  /// Writes a piece, as a link where it leads somewhere.
  private mutating func write(_ piece: Piece, _ shown: Shown) {
    if let destination = piece.destination {
      html.appendLiteral(#"<a href=""#)
      html.appendInterpolation(Link(destination).description)
      html.appendLiteral(#"">"#)
    }
    if !shown.before.isEmpty { html.appendInterpolation(shown.before) }
    let isMain = shown.place == .main
    if isMain { html.appendLiteral("<b>") }
    write(piece.entry, isNumber: shown.place == .number)
    if isMain { html.appendLiteral("</b>") }
    if piece.destination != nil { html.appendLiteral("</a>") }
  }

  /// Writes the last row: the sums of the columns that are added up.
  mutating func write(_ sum: String, _ totals: [Int?], in cells: [TableCell]) {
    html.appendLiteral(#"<tr class="line">"#)
    for cell in cells {
      let total = totals[cell.column]
      begin(cell.shown, total == nil ? "" : cell.heading)
      if cell.shown.place == .main { html.appendInterpolation(sum) }
      if let total { html.appendInterpolation(total.grouped) }
      html.appendLiteral("</td>")
    }
    html.appendLiteral("</tr>")
  }

  private mutating func write(_ entry: Entry, isNumber: Bool) {
    switch entry {
    case .chip(let chip): html.appendInterpolation(chip.html)
    case .due(let day, let today): html.appendInterpolation(Parts.daysLeft(day, today: today))
    case .cell(.empty): break
    case .cell(.text(let text)): html.appendInterpolation(text)
    case .cell(.number(let number)): html.appendInterpolation(number.grouped)
    case .cell(.ordinal(let number)): html.appendInterpolation(isNumber ? number.twoDigits : "\(number)")
    case .cell(.points(let points)): html.appendInterpolation(points.text)
    case .cell(.money(let amount)): html.appendInterpolation(amount.amount.grouped)
    case .cell(.day(let day)): html.appendInterpolation(day.short)
    }
  }
}

extension Shown {
  fileprivate var headClass: HTML {
    switch (place, isWide) {
    case (.figure, false): #" class="n""#
    case (.figure, true): #" class="n wide""#
    case (_, true): #" class="wide""#
    default: .empty
    }
  }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ chip: Chip) { appendInterpolation(chip.html) }
}

extension Chip {
  var html: HTML { #"<span class="chip \#(look.rawValue)">\#(text)</span>"# }
}

extension Link {
  /// Where a line of a list leads.
  init(_ destination: Destination) {
    switch destination {
    case .dossier(let id): self = .dossier(id)
    case .submissionList(let id): self = .submissionList(id)
    case .complaint(let id): self = .complaint(id)
    case .decision(let id): self = .decision(id)
    case .certificate(let code): self = .verify(code)
    case .initiative(let code): self = .initiative(code)
    case .nomination(let id): self = .nomination(id)
    case .forwardingList(let id): self = .forwardingList(id)
    case .person(let id): self = .person(id)
    }
  }
}
