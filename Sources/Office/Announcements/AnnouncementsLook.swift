import Domain
import Sheets
import Store

/// The announcements of a plan's round: for who follows the plan all that were issued, for others what they issue and
/// what came to them; drafts for who writes them.
public struct AnnouncementsLook: Look {
  public static let action = Action.viewAnnouncement
  /// Lines on a page.
  public static let size = 25

  let plan: Plan.ID
  let round: Int?
  let kind: Announcement.Kind?
  let state: Announcement.State?
  let page: Int

  public struct Found: Sendable {
    /// As it is in the round.
    public var plan: Plan
    /// The rounds that there are, the latest first.
    public var rounds: [Plan.Period]
    public var kind: Announcement.Kind?
    public var state: Announcement.State?
    public var lines: [AnnouncementLine]
    public var number: Int
    public var total: Int
    /// Whether the viewer can begin one.
    public var mayWrite: Bool
    let wanted: Announcements.Wanted
  }

  /// - Parameter round: the year of the plan's round; nil for the one that was opened last.
  public init(
    of plan: Plan.ID, round: Int? = nil, kind: Announcement.Kind?, state: Announcement.State?, page: Int
  ) {
    (self.plan, self.round, self.kind, self.state, self.page) = (plan, round, kind, state, page)
  }

  public func door(at desk: Desk) throws -> Door {
    let plan = try desk.plan(plan)
    return .only(
      if: desk.allows(.viewAnnouncement, at: Place(plan: plan.id)) || desk.viewer?.ownUnits.isEmpty == false,
      else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan, round: round)
    let senders = try desk.senders(under: plan, desk.bodies(of: plan))
    let seesAll = desk.allows(.viewAnnouncement, at: Place(plan: plan.id))
    let units = seesAll ? nil : try desk.reachedUnits()
    let wanted = Announcements.Wanted(
      writers: senders + (units ?? []).map(DutyHolder.unit), units: units, round: plan.round,
      kind: kind, state: state)
    return Found(
      plan: plan, rounds: try desk.rounds(of: plan.id).map(\.period), kind: kind, state: state,
      lines: try AnnouncementLine.lines(wanted, of: plan, page: page, at: desk), number: page,
      total: try Announcements.count(wanted, of: plan.id, on: desk.connection),
      mayWrite: try !senders.isEmpty && desk.nextRound(after: plan) == nil, wanted: wanted)
  }
}

/// An announcement with whose it is, and how many units have it and confirmed.
public struct AnnouncementLine: Sendable {
  public let announcement: Announcement
  public let sender: String
  public let units: Int
  public let confirmed: Int

  static func lines(
    _ wanted: Announcements.Wanted, of plan: Plan, page: Int, at desk: Desk
  ) throws -> [AnnouncementLine] {
    let size = AnnouncementsLook.size
    let found = try Announcements.page(
      wanted, of: plan.id, limit: size, offset: (page - 1) * size, on: desk.connection)
    let counts = try Announcements.counts(of: found.map(\.id), on: desk.connection)
    return try found.map { announcement in
      AnnouncementLine(
        announcement: announcement, sender: try desk.name(of: announcement.sender, in: plan),
        units: counts[announcement.id]?.units ?? 0, confirmed: counts[announcement.id]?.confirmed ?? 0)
    }
  }
}

extension Desk {
  /// What the sender of an announcement is called.
  func name(of sender: DutyHolder, in plan: Plan) throws -> String {
    switch sender {
    case .unit(let id): try unit(id).name
    case .body(let id): plan.body(id).name
    }
  }
}

extension AnnouncementsLook.Found: Workbook {
  public var title: String { "Văn bản \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Văn bản", lines: ["VĂN BẢN TRIỂN KHAI, HƯỚNG DẪN", "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"],
      .announcements, pagesOf: AnnouncementsLook.size
    ) { try AnnouncementLine.lines(wanted, of: plan, page: $0, at: desk) }
  }
}

extension Listing<AnnouncementLine> {
  public static var announcements: Listing {
    Listing(
      .place(),
      .column("Ngày", 12, page: .cell()) { .day($0.announcement.issue?.day) },
      .column("Trích yếu", 70, page: .main("Văn bản"), to: { .announcement($0.announcement.id) }) {
        .text($0.announcement.content.title)
      },
      .column("Số, ký hiệu", 20, page: .below) { .text($0.announcement.issue?.number) },
      .column("Nơi ban hành", 34, page: .below) { .text($0.sender) },
      .column("Loại", 18) { .text($0.announcement.content.kind.name) },
      .state("Trạng thái", 18, page: .cell()) { Chip($0.announcement) },
      .column("Nơi nhận", 10, page: .figure(labelled: true)) { .number($0.units) },
      .column("Đã xác nhận", 12, page: .figure(labelled: true)) { .number($0.confirmed) })
  }
}

extension Chip {
  /// How far an announcement is.
  public init(_ announcement: Announcement) {
    let state = announcement.state
    self.init(state.name, announcement.isInForce ? .ok : announcement.isDraft ? .wait : .plain)
  }
}
