import Domain
import Sheets
import Store

/// The inspections that the viewer may see, the latest first.
public struct InspectionsLook: Look {
  public static let action = Action.viewInspection
  /// Inspections on a page.
  public static let size = 50

  let wanted: InspectionFilter
  let page: Int

  public struct Found: Sendable {
    /// What the list is narrowed to.
    public var wanted: InspectionFilter
    public var plans: [Plan]
    public var lines: [InspectionLine]
    public var number: Int
    public var total: Int
    public var unitName: String?
    public var mayInspect: Bool
    public var today: Day
  }

  public init(_ wanted: InspectionFilter, page: Int) { (self.wanted, self.page) = (wanted, page) }

  public func door(at desk: Desk) throws -> Door {
    .only(if: !(desk.viewer?.scopes(for: .viewInspection) ?? []).isEmpty, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    var wanted = wanted
    wanted.seen = try seen(at: desk)
    return Found(
      wanted: wanted, plans: try desk.plans(), lines: try InspectionLine.lines(wanted, page: page, at: desk),
      number: page, total: try Inspections.count(wanted, on: desk.connection),
      unitName: try wanted.unit.map { try desk.unit($0).name }, mayInspect: try !desk.hosts(for: .inspect).isEmpty,
      today: desk.now.day)
  }

  private func seen(at desk: Desk) throws -> (units: [Domain.Unit.ID], plans: [Plan.ID])? {
    if desk.viewer?.scopes(for: .viewInspection).contains(.installation) == true { return nil }
    return (
      try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection),
      try desk.plans(for: .viewInspection).map(\.id)
    )
  }
}

/// An inspection as lists have it.
public struct InspectionLine: Sendable {
  public let inspection: Inspection
  public let inspector: String
  public let unit: String

  static func lines(_ wanted: InspectionFilter, page: Int, at desk: Desk) throws -> [InspectionLine] {
    let (size, first) = (InspectionsLook.size, (page - 1) * InspectionsLook.size)
    return try Inspections.page(wanted, limit: size, offset: first, on: desk.connection).map { inspection in
      InspectionLine(
        inspection: inspection, inspector: try desk.unit(inspection.inspector).name,
        unit: try desk.unit(inspection.unit).name)
    }
  }

  /// How many of what had to follow were accepted, of how many.
  public var followed: String {
    let all = inspection.followUps
    return all.isEmpty ? "" : "\(all.count(where: \.isAccepted))/\(all.count)"
  }
}

extension InspectionsLook.Found: Workbook {
  public var title: String { "Kiểm tra" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let plan = plans.first { $0.id == wanted.plan }.map { "Kế hoạch \($0.shortTitle) · " } ?? ""
    try writer.list(
      "Kiểm tra", lines: ["KIỂM TRA", "\(plan)lập \(desk.now.short)"], .inspections, pagesOf: InspectionsLook.size
    ) { try InspectionLine.lines(wanted, page: $0, at: desk) }
  }
}

extension Listing<InspectionLine> {
  /// Inspections with what they found and what has followed.
  public static var inspections: Listing {
    Listing(
      .place(),
      .column("Ngày", 12, page: .cell()) { .day($0.inspection.time.from) },
      .column("Đơn vị được kiểm tra", 40, page: .main("Đơn vị được kiểm tra"), to: { .inspection($0.inspection.id) }) {
        .text($0.unit)
      },
      .column("Bên kiểm tra", 34, page: .below) { .text($0.inspector) },
      .state("Trạng thái", 16, page: .cell()) { Chip($0.inspection.state) },
      .column("Kết luận", 60) { .text($0.inspection.finding?.conclusion) },
      .column("Việc phải làm đã xong", 14, page: .figure("Việc sau kiểm tra", labelled: true)) { .text($0.followed) },
      .column("Hạn gần nhất", 12, page: .wide()) { .day($0.inspection.nextDue) })
  }
}

extension Chip {
  /// How far an inspection is.
  public init(_ state: Inspection.State) {
    let look: Look =
      switch state {
      case .done: .ok
      case .planned: .wait
      case .cancelled: .stop
      }
    self.init(state.name, look)
  }
}
