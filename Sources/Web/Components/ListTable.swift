import Domain
import Markup
import Office
import Sheets

/// A list as a table of a page, which becomes a row of blocks on a phone (`.list` in app.css).
struct ListTable<Line> {
  var listing: Listing<Line>
  /// The line's box to tick, as far as it has one; nil where nothing is ticked.
  var pick: ((Line) -> RowPick?)?
  /// Whether a line is of the past.
  var isPast: ((Line) -> Bool)?
  /// What only a page can have beneath what the line is about.
  var more: ((Line) -> HTML)?
  /// A last column that only a page can have.
  var last: (heading: HTML, cell: (Line) -> HTML)?
  /// What a last row is called that adds up what the file adds up.
  var sum: String?
  var name: StaticString = "list"

  init(_ listing: Listing<Line>, class name: StaticString = "list", pick: ((Line) -> RowPick?)? = nil) {
    self.listing = listing
    self.name = name
    self.pick = pick
  }

  /// The table with those lines.
  func html(_ lines: [Line]) -> HTML {
    let columns = listing.columns.compactMap { column in column.shown.map { (column: column, shown: $0) } }
    var entries = EntryTexts(count: columns.count * lines.count)
    for (column, shown) in columns { column.show(lines) { entries.add($0, to: $1, as: shown) } }
    let cells = TableCell.row(
      of: columns.enumerated().map { index, each in
        ShownColumn(
          each.shown, heading: each.shown.heading ?? each.column.heading, first: index * lines.count,
          total: sum != nil && each.column.isTotalled ? each.column.total(of: lines) : nil)
      })
    return entries.html.withWritten { written in
      var writer = RowWriter(cells: cells, ends: entries.ends, written: written, count: lines.count)
      writer.begin(class: name, heads: heads(cells))
      for index in lines.indices { write(lines[index], index, to: &writer) }
      if let sum { writer.write(sum: sum) }
      writer.html.appendLiteral("</tbody></table></div>")
      return HTML(stringInterpolation: writer.html)
    }
  }

  private func write(_ line: Line, _ index: Int, to writer: inout RowWriter) {
    writer.begin(isPast: isPast?(line) == true)
    if let pick { writer.write(pick(line)) }
    writer.write(line: index, more: more?(line))
    if let last { writer.html.appendInterpolation("<td>\(last.cell(line))</td>") }
    writer.html.appendLiteral("</tr>")
  }

  private func heads(_ cells: [TableCell]) -> [HTML] {
    let picking: HTML = pick == nil ? .empty : #"<th><span class="hidden">Chọn</span></th>"#
    return [picking] + cells.map { "<th\($0.column.shown.headClass)>\($0.column.heading)</th>" }
      + (last.map { ["<th>\($0.heading)</th>"] } ?? [])
  }
}

/// A box to tick beside a line.
struct RowPick {
  var name: StaticString = "dossier"
  var value: String
  var label: String
  var isTicked = false
}

/// What the columns say, column after column in one text, from which the rows take their pieces: so much less is asked
/// of each column for each row.
private struct EntryTexts {
  private(set) var html: HTML.StringInterpolation
  /// Where each entry ends.
  private(set) var ends: [Int] = []

  /// - Parameter count: how many entries there will be.
  init(count: Int) {
    html = HTML.StringInterpolation(literalCapacity: 64 * count, interpolationCount: 0)
    ends.reserveCapacity(count)
  }

  /// Adds what a column says of the next line, as a link where it leads somewhere.
  mutating func add(_ entry: Entry, to destination: Destination?, as shown: Shown) {
    defer { ends.append(html.count) }
    guard !entry.isEmpty else { return }
    if let destination {
      html.appendLiteral(#"<a href=""#)
      html.appendInterpolation(Link(destination).description)
      html.appendLiteral(#"">"#)
    }
    if !shown.before.isEmpty { html.appendInterpolation(shown.before) }
    let isMain = shown.place == .main
    if isMain { html.appendLiteral("<b>") }
    write(entry, isNumber: shown.place == .number)
    if isMain { html.appendLiteral("</b>") }
    if destination != nil { html.appendLiteral("</a>") }
  }

  private mutating func write(_ entry: Entry, isNumber: Bool) {
    switch entry {
    case .chip(let chip?): html.appendInterpolation(chip)
    case .due(let day, let today): html.appendInterpolation(Parts.daysLeft(day, today: today))
    case .cell(.empty), .chip(nil): break
    case .cell(.text(let text)): html.appendInterpolation(text)
    case .cell(.number(let number)): html.appendInterpolation(number.grouped)
    case .cell(.ordinal(let number)): html.appendInterpolation(isNumber ? number.twoDigits : "\(number)")
    case .cell(.points(let points)): html.appendInterpolation(points.text)
    case .cell(.money(let amount)): html.appendInterpolation(amount.amount.grouped)
    case .cell(.day(let day)): html.appendInterpolation(day.short)
    }
  }
}

/// A column as it is shown.
private final class ShownColumn {
  let shown: Shown
  let heading: String
  /// Which entry is that of the first line.
  let first: Int
  /// What it adds up to, where the last row says so.
  let total: Int?

  init(_ shown: Shown, heading: String, first: Int, total: Int?) {
    self.shown = shown
    self.heading = heading
    self.first = first
    self.total = total
  }
}

/// A cell of each row: a column, with those that are in its cell besides.
private final class TableCell {
  let column: ShownColumn
  /// How the cell begins.
  let opening: HTML
  /// What the cell has where the column says nothing.
  let empty: HTML
  let isMain: Bool
  let first: Int
  let beside: [ShownColumn]
  let below: [ShownColumn]

  private init(_ column: ShownColumn, beside: [ShownColumn], below: [ShownColumn]) {
    self.column = column
    self.beside = beside
    self.below = below
    opening = column.shown.opening(labelled: column.heading)
    empty = "\(column.shown.empty)"
    isMain = column.shown.place == .main
    first = column.first
  }

  /// The row that the columns make: the line's number comes first, then what it is about.
  static func row(of columns: [ShownColumn]) -> [TableCell] {
    let main = columns.firstIndex { $0.shown.place == .main }
    let under = columns.filter { [.below, .line].contains($0.shown.place) }
    let own = columns.indices.filter { columns[$0].shown.isOwnCell }
    let cells = own.map { index in
      let rest = columns[(index + 1)...].prefix { !$0.shown.isOwnCell }
      return (
        rank: columns[index].shown.rank,
        cell: TableCell(
          columns[index], beside: rest.filter { $0.shown.place == .beside },
          below: rest.filter { $0.shown.place == .under } + (index == main ? under : []))
      )
    }
    return [0, 1, 2].flatMap { rank in cells.filter { $0.rank == rank }.map(\.cell) }
  }
}

/// Writes a table into one text, for a list that is asked for often.
private struct RowWriter {
  let cells: [TableCell]
  /// Where each entry ends in what is written.
  let ends: [Int]
  let written: HTML.StringInterpolation.Written
  var html: HTML.StringInterpolation

  /// - Parameter count: how many rows there will be.
  init(cells: [TableCell], ends: [Int], written: HTML.StringInterpolation.Written, count: Int) {
    self.cells = cells
    self.ends = ends
    self.written = written
    html = HTML.StringInterpolation(literalCapacity: 1024 * (count + 1), interpolationCount: 0)
  }

  /// Where the text of an entry is; empty where a line has nothing to show.
  private func text(_ entry: Int) -> Range<Int> { (entry == 0 ? 0 : ends[entry - 1])..<ends[entry] }

  mutating func begin(class name: StaticString, heads: [HTML]) {
    html.appendLiteral(#"<div class="scroll"><table class=""#)
    html.appendLiteral(name)
    html.appendLiteral(#""><thead><tr>"#)
    html.appendInterpolation(heads)
    html.appendLiteral("</tr></thead><tbody>")
  }

  mutating func begin(isPast: Bool) { html.appendLiteral(isPast ? #"<tr class="past">"# : "<tr>") }

  /// Writes a box to tick; nothing but its cell where there is none.
  mutating func write(_ pick: RowPick?) {
    html.appendLiteral(#"<td class="pick">"#)
    if let pick {
      html.appendLiteral(#"<input type="checkbox" name=""#)
      html.appendLiteral(pick.name)
      html.appendLiteral(#"" value=""#)
      html.appendInterpolation(pick.value)
      html.appendLiteral(pick.isTicked ? #"" checked aria-label=""# : #"" aria-label=""#)
      html.appendInterpolation(pick.label)
      html.appendLiteral(#"">"#)
    }
    html.appendLiteral("</td>")
  }

  /// Writes the columns of a line.
  ///
  /// - Parameter more: what comes at the end of the main cell.
  mutating func write(line: Int, more: HTML?) {
    for cell in cells {
      html.appendInterpolation(cell.opening)
      let entry = text(cell.first + line)
      if entry.isEmpty {
        html.appendInterpolation(cell.empty)
      } else {
        html.append(entry, of: written)
      }
      if !cell.beside.isEmpty { writeBeside(cell.beside, line) }
      if !cell.below.isEmpty {
        writeBelow(cell.below, line, isAlone: entry.isEmpty && cell.empty.isEmpty && cell.beside.isEmpty)
      }
      if cell.isMain, let more { html.appendInterpolation(more) }
      html.appendLiteral("</td>")
    }
  }

  private mutating func writeBeside(_ columns: [ShownColumn], _ line: Int) {
    for column in columns {
      let entry = text(column.first + line)
      if entry.isEmpty {
        html.appendInterpolation(column.shown.empty)
      } else {
        html.appendLiteral(" ")
        html.append(entry, of: written)
      }
    }
  }

  /// Writes what is in small beneath, with a dot between.
  ///
  /// - Parameter isAlone: whether the cell has nothing above it.
  private mutating func writeBelow(_ columns: [ShownColumn], _ line: Int, isAlone: Bool) {
    var isFirst = true
    for column in columns {
      let entry = text(column.first + line)
      guard !entry.isEmpty else { continue }
      if isFirst && !isAlone { html.appendLiteral("<br>") }
      html.appendLiteral(isFirst ? "<small>" : column.shown.place == .line ? "</small><br><small>" : " · ")
      html.append(entry, of: written)
      isFirst = false
    }
    if !isFirst { html.appendLiteral("</small>") }
  }

  /// Writes the last row: the sums of the columns that are added up.
  mutating func write(sum: String) {
    html.appendLiteral(#"<tr class="line">"#)
    for cell in cells {
      let column = cell.column
      html.appendInterpolation(column.total == nil ? column.shown.opening(labelled: "") : cell.opening)
      if cell.isMain { html.appendInterpolation(sum) }
      if let total = column.total { html.appendInterpolation(total.grouped) }
      html.appendLiteral("</td>")
    }
    html.appendLiteral("</tr>")
  }
}

extension Shown {
  /// Whether it is no part of another column's cell.
  fileprivate var isOwnCell: Bool { ![.below, .line, .under, .beside].contains(place) }

  fileprivate var rank: Int { place == .number ? 0 : place == .main ? 1 : 2 }

  /// How a cell of the column begins; a phone names it by the heading where it is labelled.
  fileprivate func opening(labelled heading: String) -> HTML {
    if isLabelled { return #"<td class="n" data-label="\#(heading)">"# }
    return switch (place, isWide) {
    case (.main, _): #"<td class="main">"#
    case (.number, _): #"<td class="num">"#
    case (.figure, false): #"<td class="n">"#
    case (.figure, true): #"<td class="n wide">"#
    case (_, true): #"<td class="wide">"#
    case (_, false): "<td>"
    }
  }

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
  mutating func appendInterpolation(_ chip: Chip) {
    appendLiteral(#"<span class="chip "#)
    appendInterpolation(chip.look.rawValue)
    appendLiteral(#"">"#)
    appendInterpolation(chip.text)
    appendLiteral("</span>")
  }
}

extension Chip {
  var html: HTML { "\(self)" }
}

extension Link {
  /// Where a line of a list leads.
  init(_ destination: Destination) {
    switch destination {
    case .dossier(let id): self = .dossier(id)
    case .ballot(let dossier, let session, let council): self = .score(dossier, in: session, of: council)
    case .submissionList(let id): self = .submissionList(id)
    case .complaint(let id): self = .complaint(id)
    case .decision(let id): self = .decision(id)
    case .certificate(let code): self = .verify(code)
    case .initiative(let code): self = .initiative(code)
    case .nomination(let id): self = .nomination(id)
    case .forwardingList(let id): self = .forwardingList(id)
    case .package(let key): self = .package(key)
    case .listImport(let id): self = .list(id)
    case .person(let id): self = .person(id)
    case .mail(let id): self = .outboxMail(id)
    }
  }
}
