import Domain
import Store

/// What the reports of a round add up to, who sent one, and who moved each sum most.
public struct ReportSums: Sendable {
  /// A unit of the round, with its report.
  public struct Line: Sendable {
    public let unit: Domain.Unit.ID
    public let name: String
    /// Nil where it has begun none.
    public let state: Report.State?
    public let sent: Day?
    public let figures: [String: ReportFigure.Value]
    /// What the unit says besides; nil where it says nothing.
    public let said: ReportSaid?
    /// Units that its figures count and that belong elsewhere now, by name.
    public let counts: [String]
    /// Whether the receiving office let it go.
    public let isExcused: Bool
    public let due: Day?

    public var isIn: Bool { state?.isIn ?? false }

    /// Days over the last one: on which it was sent, or today.
    public func daysLate(on today: Day) -> Int {
      isExcused ? 0 : (isIn ? sent ?? today : today).daysLate(for: due)
    }
  }

  /// By name.
  public let lines: [Line]
  public let figures: [ReportFigure]

  init(of round: ReportRound, at desk: Desk) throws {
    let reports = Dictionary(
      try Reports.lines(of: round.plan, duty: round.duty.id, asked: round.asking, on: desk.connection).map {
        ($0.unit, $0)
      },
      uniquingKeysWith: { $1 })
    let said = try Fulfilments.lines(of: round.plan, on: desk.connection)
    let reporters = round.reporters
    // What a unit sent counts, though it was dissolved since.
    let known = Set(reporters)
    let gone = reports.values.filter { $0.state.isIn && !known.contains($0.unit) }.map(\.unit)
    let elsewhere = Dictionary(grouping: try round.countedElsewhere(at: desk), by: \.reporter)
    lines = (reporters + gone).map { unit in
      let report = reports[unit]
      return Line(
        unit: unit, name: round.units.tree.fullName(of: unit, on: desk.now.day), state: report?.state,
        sent: report?.sent,
        figures: report?.figures ?? [:], said: report?.said,
        counts: (elsewhere[unit] ?? []).map { round.units.tree[$0.unit]?.name ?? "" }.sorted(),
        isExcused: said[Fulfilments.Key(round.duty.id, .unit(unit))]?.isExcused ?? false, due: round.due)
    }.map { ($0, $0.name.folded) }.sorted { $0.1 < $1.1 }.map(\.0)
    figures = .sum(lines.filter(\.isIn).map(\.figures), whole: try desk.whole(of: round))
  }

  /// What units added, by name.
  public var added: [ReportAdded] {
    ReportAdded.all(lines.filter(\.isIn).map { (unit: $0.name, additions: $0.said?.additions ?? []) })
  }

  /// The units that changed a figure, with what they say of it.
  public func changes(of figure: ReportFigure) -> [(name: String, change: ReportSaid.Changed)] {
    lines.filter(\.isIn).flatMap { line in
      (line.said?.changes ?? []).filter { $0.key == figure.key }.map { (name: line.name, change: $0) }
    }
  }

  public var received: Int { lines.count(where: \.isIn) }

  /// Those whose report is missing, but for those that were let go.
  public var missing: [Line] { lines.filter { !$0.isIn && !$0.isExcused } }

  var coverage: Report.Coverage {
    Report.Coverage(
      asked: lines.count { !$0.isExcused || $0.isIn }, received: received, missing: missing.map(\.name))
  }

  /// The units that gave most of a sum, the first first.
  public func movers(of figure: ReportFigure, most: Int = 2) -> [(name: String, value: Int)] {
    guard figure.isSummed else { return [] }
    var top: [(name: String, value: Int)] = []
    for line in lines where line.isIn {
      guard let value = line.figures[figure.key]?.number, value > 0 else { continue }
      let place = top.firstIndex { $0.value < value } ?? top.count
      guard place < most else { continue }
      top.insert((line.name, value), at: place)
      if top.count > most { top.removeLast() }
    }
    return top
  }
}

extension ReportRound {
  /// Units that a report counts which came in, though they are beneath another unit of the round now.
  fileprivate func countedElsewhere(
    at desk: Desk
  ) throws -> [(unit: Domain.Unit.ID, reporter: Domain.Unit.ID)] {
    let reporters = Set(reporters)
    return try Reports.counted(in: plan, duty: duty.id, asked: asking, on: desk.connection).filter { unit, reporter in
      let now = units.tree.lineage(of: unit).first { reporters.contains($0) || $0 == reporter }
      return now != reporter
    }
  }
}

extension UnitTree {
  /// What a unit is called; one that has ended with what it has become: `Phòng A (nay là Phòng B)`.
  fileprivate func fullName(of id: Domain.Unit.ID, on day: Day) -> String {
    guard let unit = self[id] else { return "" }
    guard !unit.exists(on: day) else { return unit.name }
    let heirs = ([unit.mergedInto].compactMap { $0 } + (unit.dividedInto ?? [])).map { heir(of: $0, on: day) }
    let names = heirs.compactMap { self[$0]?.name }
    return "\(unit.name) (\(names.isEmpty ? "đã giải thể" : "nay là \(names.joined(separator: ", "))"))"
  }
}
