import Domain
import Markup
import Office
import Sheets

/// A list as a table of a page, which becomes a row of blocks on a phone (`.list` in media.css).
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
    var columns: [ShownColumn] = []
    var entries = EntryTexts(count: listing.columns.count * lines.count)
    for column in listing.columns {
      guard let shown = column.shown else { continue }
      column.show(lines) { entries.add($0, to: $1, as: shown) }
      columns.append(
        ShownColumn(
          shown: shown, heading: shown.heading ?? column.heading,
          total: sum != nil && column.isTotalled ? column.total(of: lines) : nil))
    }
    let layout = RowLayout(of: columns, lines: lines.count)
    return layout.fixed.withWritten { fixed in
      entries.html.withWritten { written in
        var writer = RowWriter(layout, fixed: fixed, ends: entries.ends, written: written, count: lines.count)
        writer.begin(class: name, heads: heads(layout.cells.map { columns[$0.column.index] }))
        for index in lines.indices { write(lines[index], index, to: &writer) }
        if let sum { writer.write(sum: sum, of: columns) }
        writer.html.appendLiteral("</tbody></table></div>")
        return HTML(stringInterpolation: writer.html)
      }
    }
  }

  private func write(_ line: Line, _ index: Int, to writer: inout RowWriter) {
    writer.begin(isPast: isPast?(line) == true)
    if let pick { writer.write(pick(line)) }
    writer.write(line: index, more: more?(line))
    if let last { writer.html.appendInterpolation("<td>\(last.cell(line))</td>") }
    writer.html.appendLiteral("</tr>")
  }

  private func heads(_ columns: [ShownColumn]) -> [HTML] {
    let picking: HTML = pick == nil ? .empty : #"<th><span class="hidden">Chọn</span></th>"#
    return [picking] + columns.map { "<th\($0.shown.headClass)>\($0.heading)</th>" }
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
struct ShownColumn {
  let shown: Shown
  let heading: String
  /// What it adds up to, where the last row says so.
  let total: Int?
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
    case .fundEntry(let id): self = .fundEntry(id)
    case .fundSpending(let id): self = .fundSpending(id)
    case .forwardingList(let id): self = .forwardingList(id)
    case .package(let key): self = .package(key)
    case .listImport(let id): self = .list(id)
    case .person(let id): self = .person(id)
    case .accountRequest(let id): self = .accountRequest(id)
    case .question(let id): self = .question(id)
    case .post(let id): self = .post(id)
    case .event(let id): self = .event(id)
    case .inspection(let id): self = .inspection(id)
    case .replication(let id): self = .replication(id)
    case .model(let id): self = .model(id)
    case .need(let id): self = .need(id)
    case .mail(let id): self = .outboxMail(id)
    case .announcement(let id): self = .announcement(id)
    case .response(let plan, let unit, let round): self = .response(plan, unit, round: round)
    case .duty(let duty, let holder, let plan, let round): self = .duty(duty, holder, of: plan, round: round)
    case .unitState(let unit, let plan): self = .unitState(unit, in: plan)
    case .report(let duty, let unit, let plan, let round): self = .report(duty, of: unit, in: plan, round: round)
    }
  }
}
