import Domain
import Sheets
import Store

/// The events that the viewer may see, the latest first.
public struct EventsLook: Look {
  public static let action = Action.viewOwn
  /// Events on a page.
  public static let size = 50

  /// What the list is narrowed to.
  public struct Wanted: Hashable, Sendable {
    public var plan: Plan.ID?
    public var kind: Event.Kind?
    public var state: Event.State?
    public var unit: Domain.Unit.ID?
    public var year: Int?

    public init(
      plan: Plan.ID? = nil, kind: Event.Kind? = nil, state: Event.State? = nil, unit: Domain.Unit.ID? = nil,
      year: Int? = nil
    ) {
      (self.plan, self.kind, self.state, self.unit, self.year) = (plan, kind, state, unit, year)
    }
  }

  let wanted: Wanted
  let page: Int

  public struct Found: Sendable {
    public var wanted: Wanted
    public var plans: [Plan]
    public var lines: [EventLine]
    public var number: Int
    public var total: Int
    /// What the unit to which it is narrowed is called.
    public var unitName: String?
    /// Whether the viewer can hold events.
    public var mayHold: Bool
    public var today: Day
    let filter: EventFilter
  }

  public init(_ wanted: Wanted, page: Int) { (self.wanted, self.page) = (wanted, page) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let filter = try filter(at: desk)
    let first = (page - 1) * Self.size
    return Found(
      wanted: wanted, plans: try desk.plans(),
      lines: try EventLine.lines(filter, limit: Self.size, offset: first, at: desk), number: page,
      total: try Events.count(filter, on: desk.connection),
      unitName: try wanted.unit.flatMap { try Records.load(Domain.Unit.self, $0.description, on: desk.connection) }?
        .value.name, mayHold: try !desk.hosts(for: .holdEvent).isEmpty, today: desk.now.day, filter: filter)
  }

  private func filter(at desk: Desk) throws -> EventFilter {
    var filter = EventFilter()
    (filter.plan, filter.kind, filter.state) = (wanted.plan, wanted.kind, wanted.state)
    (filter.unit, filter.year) = (wanted.unit, wanted.year)
    let scopes = desk.viewer?.scopes(for: .viewEvent) ?? []
    guard !scopes.contains(.installation) else { return filter }
    filter.seen = EventFilter.Seen(
      units: try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection),
      plans: try desk.plans(for: .viewEvent).map(\.id), person: try desk.person.id)
    return filter
  }
}

/// An event as lists have it.
public struct EventLine: Sendable {
  public let event: Event
  public let unit: String
  /// How many were there by name.
  public let present: Int

  static func lines(_ filter: EventFilter, limit: Int, offset: Int, at desk: Desk) throws -> [EventLine] {
    try Events.page(filter, limit: limit, offset: offset, on: desk.connection).map { event in
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
    try writer.list("Sự kiện", lines: ["SỰ KIỆN", "\(plan)lập \(desk.now.short)"], .events) { write in
      var offset = 0
      while true {
        let lines = try EventLine.lines(filter, limit: EventsLook.size, offset: offset, at: desk)
        for line in lines { try write(line) }
        if lines.count < EventsLook.size { return }
        offset += lines.count
      }
    }
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
