import Domain
import Markup
import Office

/// How each row is written: what is the same in all of them, in one text, and the cells as places. A page has hundreds
/// of cells; none of them is asked for anything that is counted by reference.
struct RowLayout {
  struct Column {
    /// Which of the shown columns it is.
    let index: Int
    /// Which entry is that of the first line.
    let first: Int
    /// What is there where the column says nothing.
    let empty: Range<Int>
    /// Whether it begins a line of its own.
    let beginsLine: Bool
  }

  struct Cell {
    /// How the cell begins.
    let opening: Range<Int>
    let column: Column
    /// The columns in the cell besides, as places in `others`.
    let beside: Range<Int>
    let below: Range<Int>
    let isMain: Bool
  }

  private(set) var cells: [Cell] = []
  private(set) var others: [Column] = []
  private(set) var fixed = HTML.StringInterpolation(literalCapacity: 1024, interpolationCount: 0)

  /// The row that the columns make: the line's number comes first, then what it is about.
  init(of columns: [ShownColumn], lines: Int) {
    let main = columns.firstIndex { $0.shown.place == .main }
    let under = columns.indices.filter { [.below, .line].contains(columns[$0].shown.place) }
    let own = columns.indices.filter { columns[$0].shown.isOwnCell }
    for index in [0, 1, 2].flatMap({ rank in own.filter { columns[$0].shown.rank == rank } }) {
      let rest = columns.indices[(index + 1)...].prefix { !columns[$0].shown.isOwnCell }
      let besides = rest.filter { columns[$0].shown.place == .beside }
      let belows = rest.filter { columns[$0].shown.place == .under } + (index == main ? under : [])
      let shown = columns[index].shown
      cells.append(
        Cell(
          opening: fix(shown.opening(labelled: columns[index].heading)), column: column(index, of: columns, lines),
          beside: add(besides, of: columns, lines), below: add(belows, of: columns, lines),
          isMain: shown.place == .main))
    }
  }

  private mutating func fix(_ html: HTML) -> Range<Int> {
    let start = fixed.count
    fixed.appendInterpolation(html)
    return start..<fixed.count
  }

  private mutating func column(_ index: Int, of columns: [ShownColumn], _ lines: Int) -> Column {
    let shown = columns[index].shown
    return Column(
      index: index, first: index * lines, empty: fix("\(shown.empty)"), beginsLine: shown.place == .line)
  }

  private mutating func add(_ indices: [Int], of columns: [ShownColumn], _ lines: Int) -> Range<Int> {
    let start = others.count
    for index in indices { others.append(column(index, of: columns, lines)) }
    return start..<others.count
  }
}

/// Writes a table into one text, for a list that is asked for often.
struct RowWriter {
  private let cells: [RowLayout.Cell]
  private let others: [RowLayout.Column]
  private let fixed: HTML.StringInterpolation.Written
  /// Where each entry ends in what is written.
  private let ends: [Int]
  private let written: HTML.StringInterpolation.Written
  var html: HTML.StringInterpolation

  /// - Parameter count: how many rows there will be.
  init(
    _ layout: RowLayout, fixed: HTML.StringInterpolation.Written, ends: [Int],
    written: HTML.StringInterpolation.Written, count: Int
  ) {
    cells = layout.cells
    others = layout.others
    self.fixed = fixed
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
      html.append(cell.opening, of: fixed)
      let entry = text(cell.column.first + line)
      if entry.isEmpty { html.append(cell.column.empty, of: fixed) } else { html.append(entry, of: written) }
      for place in cell.beside { write(beside: others[place], line) }
      let isAlone = entry.isEmpty && cell.column.empty.isEmpty && cell.beside.isEmpty
      writeBelow(cell.below, line, isAlone: isAlone)
      if cell.isMain, let more { html.appendInterpolation(more) }
      html.appendLiteral("</td>")
    }
  }

  private mutating func write(beside column: RowLayout.Column, _ line: Int) {
    let entry = text(column.first + line)
    guard !entry.isEmpty else { return html.append(column.empty, of: fixed) }
    html.appendLiteral(" ")
    html.append(entry, of: written)
  }

  /// Writes what is in small beneath, with a dot between.
  ///
  /// - Parameter isAlone: whether the cell has nothing above it.
  private mutating func writeBelow(_ columns: Range<Int>, _ line: Int, isAlone: Bool) {
    var isFirst = true
    for place in columns {
      let entry = text(others[place].first + line)
      guard !entry.isEmpty else { continue }
      if isFirst && !isAlone { html.appendLiteral("<br>") }
      html.appendLiteral(isFirst ? "<small>" : others[place].beginsLine ? "</small><br><small>" : " · ")
      html.append(entry, of: written)
      isFirst = false
    }
    if !isFirst { html.appendLiteral("</small>") }
  }

  /// Writes the last row: the sums of the columns that are added up.
  mutating func write(sum: String, of columns: [ShownColumn]) {
    html.appendLiteral(#"<tr class="line">"#)
    for cell in cells {
      let column = columns[cell.column.index]
      html.appendInterpolation(column.shown.opening(labelled: column.total == nil ? "" : column.heading))
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

  var headClass: HTML {
    switch (place, isWide) {
    case (.figure, false): #" class="n""#
    case (.figure, true): #" class="n wide""#
    case (_, true): #" class="wide""#
    default: .empty
    }
  }
}
