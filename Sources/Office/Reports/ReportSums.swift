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
    /// Whether the receiving office let it go.
    public let isExcused: Bool
    public let due: Day?

    public var isIn: Bool { state?.isIn ?? false }

    /// Days over the last one: on which it was sent, or today.
    public func daysLate(on today: Day) -> Int {
      guard let due, !isExcused else { return 0 }
      return max(0, (isIn ? sent ?? today : today).days(since: due))
    }
  }

  /// By name.
  public let lines: [Line]
  public let figures: [ReportFigure]

  init(of round: ReportRound, at desk: Desk) throws {
    let reports = Dictionary(
      try Reports.lines(of: round.plan, duty: round.duty.id, on: desk.connection).map { ($0.unit, $0) },
      uniquingKeysWith: { $1 })
    let said = try Fulfilments.lines(of: round.plan, on: desk.connection)
    let reporters = round.reporters
    // What a unit sent counts, though it was dissolved since.
    let known = Set(reporters)
    let gone = reports.values.filter { $0.state.isIn && !known.contains($0.unit) }.map(\.unit)
    lines = (reporters + gone).map { unit in
      let report = reports[unit]
      return Line(
        unit: unit, name: round.units.tree[unit]?.name ?? "", state: report?.state, sent: report?.sent,
        figures: report?.figures ?? [:],
        isExcused: said[Fulfilments.Key(round.duty.id, .unit(unit))]?.isExcused ?? false, due: round.duty.due)
    }.map { ($0, $0.name.folded) }.sorted { $0.1 < $1.1 }.map(\.0)
    figures = .sum(lines.filter(\.isIn).map(\.figures), whole: try desk.wholeFigures(of: round, dutiesOf: known))
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
