import Domain
import Sheets
import Store

/// The reports of a round at the unit that receives them: who sent one, who has not, by how many days late.
public struct ReportRoundLook: Look {
  public static let action = Action.viewReport
  /// Units on a page.
  public static let size = 50

  /// What the list is narrowed to.
  public enum Wanted: String, CaseIterable, Sendable {
    case missing = "chua-gui"
    case late = "muon"
    case waiting = "cho-xem"
    case returned = "tra-lai"

    public var name: String {
      switch self {
      case .missing: "Chưa gửi"
      case .late: "Muộn"
      case .waiting: "Chờ xem"
      case .returned: "Đã trả lại"
      }
    }

    func takes(_ line: ReportSums.Line, on today: Day) -> Bool {
      switch self {
      case .missing: !line.isIn && !line.isExcused
      case .late: line.daysLate(on: today) > 0
      case .waiting: line.state?.isWaiting ?? false
      case .returned: line.state?.isReturned ?? false
      }
    }
  }

  let plan: Plan.ID
  let year: Int?
  let duty: String
  /// The unit that asked those beneath it; nil for the plan's own round.
  let asking: Domain.Unit.ID?
  let wanted: Wanted?
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    public var duty: Duty
    public var given: GivenDuty
    public var due: Day?
    /// The unit that asked those beneath it; nil for the plan's own round.
    public var asking: Domain.Unit?
    public var wanted: Wanted?
    /// Those of the page; in the file all.
    public var lines: [ReportSums.Line]
    public var number: Int
    public var total: Int
    public var counts: [Wanted: Int]
    public var sums: ReportSums
    /// The consolidated report, where one was begun.
    public var consolidated: Report?
    public var follows: Bool
    public var today: Day
  }

  /// - Parameter round: the year of the plan's round; nil for the one that was opened last.
  public init(
    _ duty: String, of plan: Plan.ID, round: Int? = nil, askedBy unit: Domain.Unit.ID? = nil,
    _ wanted: Wanted? = nil, page: Int = 1
  ) {
    (self.plan, year, self.duty, asking, self.wanted, self.page) = (plan, round, duty, unit, wanted, page)
  }

  private func round(_ desk: Desk) throws -> ReportRound {
    let plan = try desk.plan(plan, round: year)
    return try asking.map { try ReportRound(duty, of: plan, askedBy: $0, at: desk) }
      ?? ReportRound(duty, of: plan, at: desk)
  }

  public var reading: Reading { .search }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(reading: round(desk))) }

  public func find(at desk: Desk) throws -> Found {
    let round = try self.round(desk)
    let sums = try ReportSums(of: round, at: desk)
    let today = desk.now.day
    let all = sums.lines.filter { wanted?.takes($0, on: today) ?? true }
    let first = (page - 1) * Self.size
    return Found(
      plan: round.plan, duty: round.duty, given: round.given, due: round.due,
      asking: asking == nil ? nil : round.receiver, wanted: wanted,
      lines: first < all.count ? Array(all[first..<min(first + Self.size, all.count)]) : [], number: page,
      total: all.count,
      counts: Dictionary(
        uniqueKeysWithValues: Wanted.allCases.map { kind in (kind, sums.lines.count { kind.takes($0, on: today) }) }),
      sums: sums,
      consolidated: try desk.begunConsolidation(round),
      follows: try desk.allows(.followDuties, at: Place(plan: plan)) && desk.closedRefusal(of: round.plan) == nil,
      today: today)
  }
}

extension ReportRoundLook.Found: Workbook {
  public var title: String { "Báo cáo \(plan.shortTitle) \(duty.due?.short ?? "")".typed }

  /// What every unit reported, with the sums.
  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let head = ["TỔNG HỢP SỐ LIỆU BÁO CÁO", given.what, "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"]
    try writer.list("Số liệu", lines: head, figures, sums.lines)
    try writer.list("Kiểm tra", checked, sums.figures)
    let changed = sums.figures.flatMap { figure in sums.changes(of: figure).map { (figure: figure, by: $0) } }
    if !changed.isEmpty {
      try writer.list(
        "Số đơn vị sửa",
        Listing<(figure: ReportFigure, by: (name: String, change: ReportSaid.Changed))>(
          .column("Số liệu", 60) { .text($0.figure.name) },
          .column("Đơn vị", 40) { .text($0.by.name) },
          .column("Số báo cáo", 16) { Cell($0.by.change.value, of: $0.figure) },
          .column("Trong hệ thống khi gửi", 16) { Cell($0.by.change.counted, of: $0.figure) },
          .column("Lý do", 60) { .text($0.by.change.reason) }), changed)
    }
    let added = sums.added.flatMap { added in added.units.map { (added: added, by: $0) } }
    if !added.isEmpty {
      try writer.list(
        "Số liệu khác",
        Listing<(added: ReportAdded, by: (name: String, value: String))>(
          .column("Số liệu", 60) { .text($0.added.name) },
          .column("Đơn vị", 40) { .text($0.by.name) },
          .column("Số liệu của đơn vị", 30) { .text($0.by.value) },
          .column("Cộng", 16) { .number($0.added.total) }), added)
    }
    try writeDifferences(to: writer, at: desk)
  }

  /// The sums against what the program counts now, and where the consolidated report was issued, counted then.
  private var checked: Listing<ReportFigure> {
    let issued = consolidated.flatMap { $0.state.isIn ? $0.figures : nil }
    let then = Dictionary((issued ?? []).map { ($0.key, $0.whole) }, uniquingKeysWith: { $1 })
    var columns: [Listing<ReportFigure>.Column] = [
      .place(),
      .column("Số liệu", 60) { .text($0.name) },
      .column("Tổng các báo cáo", 16) { Cell($0.value, of: $0) },
    ]
    if issued != nil {
      columns.append(
        .column("Trong hệ thống khi ban hành", 16) { figure in
          then[figure.key].flatMap { $0 }.map { Cell($0, of: figure) } ?? .empty
        })
    }
    columns += [
      .column("Trong hệ thống nay", 16) { figure in figure.whole.map { Cell($0, of: figure) } ?? .empty },
      .column("Đơn vị đóng góp nhiều nhất", 50) { figure in
        .text(sums.movers(of: figure).map { "\($0.name): \($0.value.grouped)" }.joined(separator: "; "))
      },
    ]
    return Listing(columns)
  }

  /// Figures of units that are not what the program counts now: changed after they were sent, or with no report.
  private func writeDifferences(to writer: SheetWriter, at desk: Desk) throws {
    let round =
      try asking.map { try ReportRound(duty.id, of: plan, askedBy: $0.id, at: desk) }
      ?? ReportRound(duty.id, of: plan, at: desk)
    let known = Dictionary(sums.figures.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let lines = try sums.differences(in: round, at: desk).compactMap { item in
      known[item.figure].map { (figure: $0, of: item) }
    }
    guard !lines.isEmpty else { return }
    try writer.list(
      "Khác với hệ thống",
      Listing<(figure: ReportFigure, of: Report.Difference)>(
        .column("Số liệu", 60) { .text($0.figure.name) },
        .column("Đơn vị", 40) { .text($0.of.unit) },
        .column("Số báo cáo", 16) { line in
          line.of.reported.map { Cell(.number($0), of: line.figure) } ?? .text("chưa gửi")
        },
        .column("Trong hệ thống nay", 16) { Cell(.number($0.of.counted), of: $0.figure) },
        .column("Chênh", 16) { Cell(.number($0.of.difference), of: $0.figure) }), lines)
  }

  /// The figures of every unit as a CSV file.
  public var csv: String { figures.csv(sums.lines) }

  private var figures: Listing<ReportSums.Line> {
    var columns: [Listing<ReportSums.Line>.Column] = [
      .place(),
      .column("Đơn vị", 40) { .text($0.name) },
      .column("Trạng thái", 18) { .text(Chip($0, on: today).text) },
      .column("Ngày gửi", 12) { .day($0.sent) },
      .column("Chậm (ngày)", 10) { $0.daysLate(on: today) > 0 ? .number($0.daysLate(on: today)) : .empty },
    ]
    for figure in sums.figures {
      columns.append(
        .column(figure.name, 14, total: figure.isSummed) { line in
          guard line.isIn, let value = line.figures[figure.key] else { return .empty }
          return Cell(value, of: figure)
        })
    }
    if sums.lines.contains(where: { $0.isIn && !$0.counts.isEmpty }) {
      columns.append(
        .column("Gồm cả đơn vị nay thuộc nơi khác", 50) { .text($0.isIn ? $0.counts.joined(separator: "; ") : nil) })
    }
    columns.append(
      .column("Số liệu khác", 50) { line in
        .text(line.isIn ? line.said?.additions.map { "\($0.name): \($0.value)" }.joined(separator: "; ") : nil)
      })
    return Listing(columns)
  }

  /// The list of a page.
  public var list: Listing<ReportSums.Line> {
    let (plan, round, duty, today) = (plan.id, plan.round, duty.id, today)
    return Listing(
      .column("Đơn vị", page: .main("Đơn vị"), to: { .report(duty, $0.unit, plan, round: round) }) {
        .text($0.name)
      },
      .column("Gồm cả", page: .line("Số liệu gồm cả ")) {
        .text($0.isIn && !$0.counts.isEmpty ? $0.counts.joined(separator: ", ") : nil)
      },
      .state("Trạng thái", page: .cell()) { Chip($0, on: today) },
      .column("Ngày gửi", page: .cell(empty: "—")) { .day($0.sent) },
      .column("Chậm (ngày)", page: .figure(labelled: true)) {
        $0.daysLate(on: today) > 0 ? .number($0.daysLate(on: today)) : .empty
      })
  }
}

extension Cell {
  /// A figure as a table has it: a number, else in words.
  init(_ value: ReportFigure.Value, of figure: ReportFigure) {
    switch value {
    case .number(let number): self = figure.measure == .dong ? .money(Dong(number)) : .number(number)
    case .unknown, .notApplicable: self = .text(figure.text(of: value))
    }
  }
}

extension Chip {
  /// Where a report of a unit is.
  public init(_ line: ReportSums.Line, on today: Day) {
    if !line.isIn, line.isExcused {
      self.init("được miễn", .plain)
    } else if let state = line.state, state.wasSent {
      self.init(state)
    } else {
      self.init(
        line.daysLate(on: today) > 0 ? "quá hạn, chưa gửi" : "chưa gửi", line.daysLate(on: today) > 0 ? .stop : .plain)
    }
  }

  public init(_ state: Report.State) {
    let look: Look =
      switch state {
      case .draft: .plain
      case .sent: .wait
      case .returned: .stop
      case .taken: .ok
      }
    self.init(state.name, look)
  }
}
