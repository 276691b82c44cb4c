import Domain
import Sheets
import Store

/// The records behind a figure of a report: those that the program counts now, of the units that the report counts.
public struct FigureListLook: Look {
  public static let action = Action.viewReport
  /// Records on a page.
  public static let size = 50

  /// Whose figure it is.
  public enum Whose: Hashable, Sendable {
    case unit(Domain.Unit.ID)
    /// Of all that a consolidated report is compared with.
    case all
  }

  let figure: String
  let duty: String
  let whose: Whose
  let plan: Plan.ID
  let round: Int?
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    public var duty: Duty
    public var given: GivenDuty
    public var whose: Whose
    /// Whose figure it is, in words; empty for all.
    public var unitName: String
    /// The figure as it is now.
    public var figure: ReportFigure
    /// Those of the page.
    public var lines: [FigureLine]
    public var number: Int
    public var total: Int
    let look: FigureListLook
  }

  /// - Parameters:
  ///   - figure: its key.
  ///   - duty: the key of the duty that asks for the reports.
  ///   - round: the year of the plan's round; nil for the one that was opened last.
  public init(
    _ figure: String, of duty: String, _ whose: Whose, in plan: Plan.ID, round: Int? = nil, page: Int = 1
  ) {
    (self.figure, self.duty, self.whose, self.plan, self.round) = (figure, duty, whose, plan, round)
    self.page = page
  }

  public func door(at desk: Desk) throws -> Door {
    guard let opening = try report(desk).opening, let kind = FigureKind(figure) else {
      return .only(if: false, else: .absent)
    }
    let doors = try doors(desk)
    let isOpen = desk.allows(opening.action, at: opening.place) && doors.open(kind)
    return .only(if: isOpen, else: .notYours)
  }

  /// The report whose figure it is, and who may open it.
  private func report(_ desk: Desk) throws -> (round: ReportRound, opening: (place: Place, action: Action)?) {
    let plan = try desk.plan(plan, round: round)
    switch whose {
    case .unit(let unit):
      let round = try ReportRound(duty, of: plan, for: unit, at: desk)
      var place = try desk.place(ofReportsBy: unit, in: plan.id)
      if let receiver = round.receiver { place.lineage += try Units.lineage(of: receiver.id, on: desk.connection) }
      return (round, (place, .viewReport))
    case .all:
      let round = try ReportRound(duty, of: plan, at: desk)
      guard round.receiver != nil else { return (round, nil) }
      return (round, (try desk.place(receiving: round), .takeReport))
    }
  }

  private func doors(_ desk: Desk) throws -> FigureDoors {
    switch whose {
    case .unit(let unit): try desk.figureDoors(of: unit, in: plan)
    case .all: desk.figureDoors(ofWhole: plan)
    }
  }

  public func find(at desk: Desk) throws -> Found {
    let (round, source) = try source(desk)
    let figures: [ReportFigure]
    var unitName = ""
    switch whose {
    case .unit(let id):
      figures = try desk.figures(of: id, in: round)
      unitName = try desk.unit(id).name(on: desk.now.day)
    case .all: figures = try desk.whole(of: round)
    }
    guard let shown = figures.first(where: { $0.key == figure }) else { throw Refusal.absent }
    return Found(
      plan: round.plan, duty: round.duty, given: round.given, whose: whose,
      unitName: unitName, figure: shown,
      lines: try source.lines((page - 1) * Self.size, Self.size), number: page, total: source.total, look: self)
  }

  fileprivate func source(_ desk: Desk) throws -> (round: ReportRound, source: FigureSource) {
    guard let kind = FigureKind(figure) else { throw Refusal.absent }
    let round = try report(desk).round
    let counted: [Domain.Unit.ID]?
    let reporting: [Domain.Unit.ID]?
    switch whose {
    case .unit(let unit):
      counted = try desk.counted(for: unit, in: round)
      reporting = counted
    case .all:
      counted = nil
      reporting = try Units.below(round.reporters, on: desk.connection)
    }
    let records = FigureRecords(round: round, counted: counted, reporting: reporting, desk: desk)
    return (round, try records.source(kind))
  }
}

/// A record that a figure counts.
public struct FigureLine: Sendable {
  public var name: String
  public var unit = ""
  public var day: Day?
  public var detail = ""
  /// What it gives to the figure where that is more than one.
  public var value: Cell = .empty
  /// Where it is; nil where the viewer may not open it.
  public var destination: Destination?
}

/// The records of a figure, of which a page takes some.
struct FigureSource {
  let total: Int
  let lines: (_ first: Int, _ count: Int) throws -> [FigureLine]

  init<Record>(_ records: [Record], _ line: @escaping (Record) throws -> FigureLine) {
    total = records.count
    lines = { first, count in try records.dropFirst(first).prefix(count).map(line) }
  }

  init(total: Int, lines: @escaping (_ first: Int, _ count: Int) throws -> [FigureLine]) {
    (self.total, self.lines) = (total, lines)
  }
}

extension FigureListLook.Found: Workbook {
  public var title: String { "\(figure.name) \(plan.shortTitle)".typed }

  /// Records that are written at once.
  private static let portion = 200

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let source = try look.source(desk).source
    let head = [figure.name.uppercased(), "\(unitName.isEmpty ? plan.shortTitle : unitName) · lập \(desk.now.short)"]
    try writer.list("Danh sách", lines: head, list) { write in
      for first in stride(from: 0, to: source.total, by: Self.portion) {
        for line in try source.lines(first, Self.portion) { try write(line) }
      }
    }
  }

  /// The list of a page.
  public var list: Listing<FigureLine> {
    Listing(
      .place(),
      .column("Tên", 60, page: .main("Tên"), to: { $0.destination }) { .text($0.name) },
      .column("Đơn vị", 34, page: .below) { .text($0.unit) },
      .column("Ngày", 12, page: .cell(empty: "—")) { .day($0.day) },
      .column("Ghi chú", 40, page: .cell()) { .text($0.detail) },
      .column("Số", 16, page: .figure()) { $0.value })
  }
}
