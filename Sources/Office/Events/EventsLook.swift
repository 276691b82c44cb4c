import Domain
import Sheets
import Store

/// The events that the viewer may see, the latest first.
public struct EventsLook: Look {
  public static let action = Action.viewOwn
  /// Events on a page.
  public static let size = 50

  let wanted: EventFilter
  let page: Int

  public struct Found: Sendable {
    /// What the list is narrowed to.
    public var wanted: EventFilter
    public var plans: [Plan]
    public var lines: [EventLine]
    public var number: Int
    public var total: Int
    /// What the unit to which it is narrowed is called.
    public var unitName: String?
    /// Whether the viewer can hold events.
    public var mayHold: Bool
    public var today: Day
  }

  public init(_ wanted: EventFilter, page: Int) { (self.wanted, self.page) = (wanted, page) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    var wanted = wanted
    wanted.seen = try seen(at: desk)
    return Found(
      wanted: wanted, plans: try desk.plans(), lines: try EventLine.lines(wanted, page: page, at: desk),
      number: page, total: try Events.count(wanted, on: desk.connection),
      unitName: try wanted.unit.map { try desk.unit($0).name }, mayHold: try !desk.hosts(for: .holdEvent).isEmpty,
      today: desk.now.day)
  }

  private func seen(at desk: Desk) throws -> EventFilter.Seen? {
    if desk.viewer?.scopes(for: .viewEvent).contains(.installation) == true { return nil }
    return EventFilter.Seen(
      units: try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection),
      plans: try desk.plans(for: .viewEvent).map(\.id), person: try desk.person.id)
  }
}

/// An event as lists have it.
public struct EventLine: Sendable {
  public let event: Event
  public let unit: String
  /// How many were there by name.
  public let present: Int

  static func lines(_ wanted: EventFilter, page: Int, at desk: Desk) throws -> [EventLine] {
    let first = (page - 1) * EventsLook.size
    return try Events.page(wanted, limit: EventsLook.size, offset: first, on: desk.connection).map { event in
      EventLine(
        event: event, unit: try desk.unit(event.unit).name(on: event.time.from),
        present: try Participants.counts(of: event.id, on: desk.connection).present)
    }
  }

  /// Who was there: counted by name, or as it was said.
  public var audience: Int? { event.outcome?.audience ?? (present > 0 ? present : nil) }
}

extension EventsLook.Found: Workbook {
  public var title: String { "Sự kiện" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let plan = plans.first { $0.id == wanted.plan }.map { "Kế hoạch \($0.shortTitle) · " } ?? ""
    try writer.list(
      "Sự kiện", lines: ["SỰ KIỆN", "\(plan)lập \(desk.now.short)"], .events, pagesOf: EventsLook.size
    ) { try EventLine.lines(wanted, page: $0, at: desk) }
  }
}

extension Listing<EventLine> {
  /// Events with what came of them.
  public static var events: Listing {
    Listing(
      .place(),
      .column("Ngày", 12, page: .cell()) { .day($0.event.time.from) },
      .column("Đến ngày", 12) { .day($0.event.time.through) },
      .column("Sự kiện", 50, page: .main("Sự kiện"), to: { .event($0.event.id) }) { .text($0.event.details.title) },
      .column("Loại", 24, page: .below) { .text($0.event.details.kind.name) },
      .column("Đơn vị tổ chức", 34, page: .below) { .text($0.unit) },
      .column("Địa điểm", 30) { .text($0.event.details.place) },
      .state("Trạng thái", 16, page: .cell()) { Chip($0.event.state) },
      .column("Số người", 10, page: .figure(labelled: true)) { line in
        line.audience.map { .number($0) } ?? .empty
      },
      .column("Kinh phí", 16) { line in line.event.outcome?.cost.map { .money($0) } ?? .empty },
      .column("Kết quả", 60) { .text($0.event.outcome?.text) },
      .column("Nơi đăng, phát", 40) { line in
        .text(line.event.coverage.map { "\($0.outlet) (\($0.day.short))" }.joined(separator: "; "))
      })
  }
}

extension Chip {
  /// How far an event is.
  public init(_ state: Event.State) {
    let look: Look =
      switch state {
      case .held: .ok
      case .announced: .wait
      case .cancelled: .stop
      case .draft: .plain
      }
    self.init(state.name, look)
  }
}
