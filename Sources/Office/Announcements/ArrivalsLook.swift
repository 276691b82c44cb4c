import Domain
import Sheets
import Store

/// What came to the viewer's units, of all plans, the latest first.
public struct ArrivalsLook: Look {
  public static let action = Action.viewAnnouncement
  /// Lines on a page.
  public static let size = 50

  let unconfirmedOnly: Bool
  let page: Int

  public struct Found: Sendable {
    public var lines: [ArrivalLine]
    public var unconfirmedOnly: Bool
    public var number: Int
    public var total: Int
    let units: [Unit.ID]
  }

  public init(unconfirmedOnly: Bool, page: Int) { (self.unconfirmedOnly, self.page) = (unconfirmedOnly, page) }

  public func door(at desk: Desk) -> Door { .only(if: desk.viewer?.ownUnits.isEmpty == false, else: .notYours) }

  public func find(at desk: Desk) throws -> Found {
    let units = try desk.confirmingUnits()
    let kind: Announcements.Arriving = unconfirmedOnly ? .unconfirmed : .all
    return Found(
      lines: try ArrivalLine.lines(kind, at: units, page: page, desk), unconfirmedOnly: unconfirmedOnly,
      number: page, total: try Announcements.countArrivals(kind, at: units, on: desk.connection), units: units)
  }
}

/// An announcement that came to a unit.
public struct ArrivalLine: Sendable {
  public let arrival: Announcements.Arrival
  public let unit: String
  public let sender: String
  public let plan: String

  static func lines(
    _ kind: Announcements.Arriving, at units: [Unit.ID], page: Int, _ desk: Desk
  ) throws -> [ArrivalLine] {
    let size = ArrivalsLook.size
    return try Announcements.arrivals(
      kind, at: units, limit: size, offset: (page - 1) * size, on: desk.connection
    ).map { arrival in
      let plan = try desk.plan(arrival.announcement.plan)
      return ArrivalLine(
        arrival: arrival, unit: try desk.unit(arrival.unit).name,
        sender: try desk.name(of: arrival.announcement.sender, in: plan), plan: plan.shortTitle)
    }
  }
}

extension ArrivalsLook.Found: Workbook {
  public var title: String { "Văn bản đến" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Văn bản đến", lines: ["VĂN BẢN ĐẾN", "Lập \(desk.now.short)"], .arrivals, pagesOf: ArrivalsLook.size
    ) { try ArrivalLine.lines(unconfirmedOnly ? .unconfirmed : .all, at: units, page: $0, desk) }
  }
}

extension Listing<ArrivalLine> {
  public static var arrivals: Listing {
    Listing(
      .place(),
      .column("Ngày", 12, page: .cell()) { .day($0.arrival.announcement.issue?.day) },
      .column("Trích yếu", 70, page: .main("Văn bản"), to: { .announcement($0.arrival.announcement.id) }) {
        .text($0.arrival.announcement.content.title)
      },
      .column("Số, ký hiệu", 20, page: .below) { .text($0.arrival.announcement.issue?.number) },
      .column("Nơi ban hành", 34, page: .below) { .text($0.sender) },
      .column("Kế hoạch", 24, page: .below) { .text($0.plan) },
      .column("Đến đơn vị", 34, page: .wide()) { .text($0.unit) },
      .state("Trạng thái", 18, page: .cell()) { Chip($0.arrival) },
      .column("Xác nhận lúc", 18) { .text($0.arrival.confirmed?.short) })
  }
}

extension Chip {
  /// What a unit has yet to do with what came to it.
  init(_ arrival: Announcements.Arrival) {
    if !arrival.announcement.isInForce {
      self.init(arrival.announcement)
    } else if arrival.isToConfirm {
      self.init("chưa xác nhận", .wait)
    } else if arrival.isToPassOn {
      self.init("chờ chuyển tiếp", .wait)
    } else if arrival.confirmed == nil {
      self.init("được miễn", .plain)
    } else {
      self.init("đã nhận", .ok)
    }
  }
}
