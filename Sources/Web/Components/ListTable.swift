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

  /// A column with what stands in its cell besides.
  private struct Cell {
    var column: Listing<Line>.Column
    var shown: Shown
    var beside: [Listing<Line>.Column] = []
    var below: [Listing<Line>.Column] = []

    var heading: String { shown.heading ?? column.heading }
    var rank: Int { shown.place == .number ? 0 : shown.place == .main ? 1 : 2 }
  }

  private var cells: [Cell] {
    var cells: [Cell] = []
    var below: [Listing<Line>.Column] = []
    for column in listing.columns {
      guard let shown = column.shown else { continue }
      switch shown.place {
      case .below, .line: below.append(column)
      case .under where !cells.isEmpty: cells[cells.count - 1].below.append(column)
      case .beside where !cells.isEmpty: cells[cells.count - 1].beside.append(column)
      default: cells.append(Cell(column: column, shown: shown))
      }
    }
    // The line's number comes first, then what it is about.
    cells = [0, 1, 2].flatMap { rank in cells.filter { $0.rank == rank } }
    if let main = cells.firstIndex(where: { $0.shown.place == .main }) { cells[main].below += below }
    return cells
  }

  /// The table with those lines.
  func html(_ lines: [Line]) -> HTML {
    let cells = cells
    var writer = RowWriter<Line>(capacity: 512 * lines.count)
    for (index, line) in lines.enumerated() {
      writer.html.appendLiteral(isPast?(line) == true ? #"<tr class="past">"# : "<tr>")
      if let pick { writer.html.appendInterpolation(box(pick(line))) }
      for cell in cells {
        writer.begin(cell.shown, cell.heading)
        writer.write(cell.column, line, index + 1)
        for column in cell.beside { writer.write(column, line, index + 1, after: " ") }
        writer.writeBelow(cell.below, line, index + 1)
        writer.html.appendLiteral("</td>")
      }
      if let last { writer.html.appendInterpolation("<td>\(last.cell(line))</td>") }
      writer.html.appendLiteral("</tr>")
    }
    if let sum { writer.write(sum, of: lines, in: cells.map { ($0.column, $0.shown, $0.heading) }) }
    return """
      <div class="scroll"><table class="\(HTML(stringLiteral: name))"><thead><tr>\(heads(cells))</tr></thead>\
      <tbody>\(HTML(stringInterpolation: writer.html))</tbody></table></div>
      """
  }

  private func heads(_ cells: [Cell]) -> [HTML] {
    let picking: HTML = pick == nil ? .empty : #"<th><span class="hidden">Chọn</span></th>"#
    return [picking]
      + cells.map { cell in
        "<th\(cell.shown.headClass)>\(cell.heading)</th>"
      } + (last.map { ["<th>\($0.heading)</th>"] } ?? [])
  }

  private func box(_ pick: Pick?) -> HTML {
    guard let pick else { return #"<td class="pick"></td>"# }
    return """
      <td class="pick"><input type="checkbox" name="\(HTML(stringLiteral: pick.name))" value="\(pick.value)"\
      \(if: pick.isTicked, " checked") aria-label="\(pick.label)"></td>
      """
  }
}

/// Writes the cells of a table into one text, for a list that is asked for often.
private struct RowWriter<Line> {
  typealias Column = Listing<Line>.Column

  var html: HTML.StringInterpolation

  init(capacity: Int) { html = HTML.StringInterpolation(literalCapacity: capacity, interpolationCount: 0) }

  mutating func begin(_ shown: Shown, _ heading: String) {
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
  mutating func write(_ column: Column, _ line: Line, _ place: Int, after gap: StaticString = "") {
    if let entry = column.entry(of: line, at: place) {
      html.appendLiteral(gap)
      write(entry, column, line)
    } else if let empty = column.shown?.empty, !empty.isEmpty {
      html.appendInterpolation(empty)
    }
  }

  /// Writes what is in small beneath, with a dot between.
  mutating func writeBelow(_ columns: [Column], _ line: Line, _ place: Int) {
    var isFirst = true
    for column in columns {
      guard let entry = column.entry(of: line, at: place) else { continue }
      html.appendLiteral(isFirst ? "<br><small>" : column.shown?.place == .line ? "</small><br><small>" : " · ")
      write(entry, column, line)
      isFirst = false
    }
    if !isFirst { html.appendLiteral("</small>") }
  }

  /// Writes an entry, as a link where it leads somewhere.
  private mutating func write(_ entry: Entry, _ column: Column, _ line: Line) {
    let destination = column.destination?(line)
    if let destination { html.appendInterpolation(#"<a href="\#(Link(destination))">"# as HTML) }
    if let before = column.shown?.before, !before.isEmpty { html.appendInterpolation(before) }
    let isMain = column.shown?.place == .main
    if isMain { html.appendLiteral("<b>") }
    write(entry, isNumber: column.shown?.place == .number)
    if isMain { html.appendLiteral("</b>") }
    if destination != nil { html.appendLiteral("</a>") }
  }

  /// Writes the last row: the sums of the columns that are added up.
  mutating func write(_ sum: String, of lines: [Line], in cells: [(column: Column, shown: Shown, heading: String)]) {
    html.appendLiteral(#"<tr class="line">"#)
    for (column, shown, heading) in cells {
      begin(shown, column.isTotalled ? heading : "")
      if shown.place == .main { html.appendInterpolation(sum) }
      if column.isTotalled { html.appendInterpolation(column.total(of: lines).grouped) }
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
