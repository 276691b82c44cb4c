import Domain
import Papers
import Sheets
import Store

/// Who is invited to an event and was there, by name.
public struct EventPeopleLook: Look {
  public static let action = Action.holdEvent
  /// People on a page.
  public static let size = 100

  let event: Event.ID
  let page: Int

  public struct Found: Sendable {
    public var event: Event
    public var unit: String
    public var plans: [Plan]
    /// The bodies of its plans whose people can be invited.
    public var bodies: [(plan: Plan, body: Body)]
    public var lines: [Participant]
    /// Guests without an account whose own word waits to be confirmed, as many as a page has room for.
    public var declared: [Participant]
    public var number: Int
    public var counts: Participants.Counts
    /// That a round which it serves is closed; nil while they run.
    public var closed: Refusal?
    public var now: Instant
  }

  public init(of event: Event.ID, page: Int) { (self.event, self.page) = (event, page) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: event, for: .holdEvent)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.load(Event.self, event.description)
    let plans = try found.details.plans.map { try desk.plan($0) }
    return Found(
      event: found, unit: try desk.unit(found.unit).name(on: found.time.from), plans: plans,
      bodies: plans.flatMap { plan in
        plan.bodies.filter { body in
          switch body.kind {
          case .unit, .units, .cluster: true
          default: false
          }
        }.map { (plan: plan, body: $0) }
      },
      lines: try Participants.page(
        of: event, limit: Self.size, offset: (page - 1) * Self.size, on: desk.connection
      ).map(\.value),
      declared: try Participants.waiting(at: event, limit: Self.size, on: desk.connection), number: page,
      counts: try Participants.counts(of: event, on: desk.connection),
      closed: try desk.closedRefusal(of: found), now: desk.now)
  }
}

extension EventPeopleLook.Found: Workbook {
  public var title: String { "Danh sách dự \(event.details.title)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Danh sách", lines: ["DANH SÁCH MỜI VÀ DỰ", "\(event.details.title) · \(event.time.text)"], .participants
    ) { write in
      for participant in try everyone(at: desk) { try write(participant) }
    }
    guard let words = try desk.ratings(of: event.id)?.words, !words.isEmpty else { return }
    try writer.list(
      "Ý kiến", lines: ["Ý KIẾN CỦA NGƯỜI DỰ", event.details.title],
      Listing<String>(.place(), .column("Ý kiến", 100) { .text($0) }), words)
  }

  fileprivate func everyone(at desk: Desk) throws -> [Participant] {
    try Participants.page(of: event.id, limit: Participant.most, offset: 0, on: desk.connection).map(\.value)
  }
}

extension Listing<Participant> {
  /// Who is invited and was there.
  public static var participants: Listing {
    Listing(
      .place(),
      .column("Họ và tên", 30, page: .main("Họ và tên")) { .text($0.name) },
      .column("Đơn vị", 40, page: .below) { .text($0.from) },
      .column("Khách không mời", 16, page: .below) { .text($0.isInvited ? "" : "không có trong danh sách mời") },
      .column("Trả lời", 14, page: .cell()) { participant in
        .text(participant.answer.map { $0 == .coming ? "sẽ dự" : "không dự được" })
      },
      .state("Có mặt", 12, page: .cell()) { $0.attendance == nil ? nil : Chip("có mặt", .ok) },
      .column("Cách điểm danh", 16) { participant in
        .text(participant.attendance?.way.name)
      },
      .column("Lúc", 18) { .text($0.attendance?.at.short) })
  }
}

extension Participant.Attendance.Way {
  fileprivate var name: String {
    switch self {
    case .list: "danh sách"
    case .code: "quét mã"
    case .declared: "khách tự khai, đã xác nhận"
    }
  }
}

/// What is shown where an event is held: the address by which people mark themselves as present.
public struct EventCodeLook: Look {
  public static let action = Action.holdEvent

  let event: Event.ID

  public struct Found: Sendable {
    public var event: Event
    public var code: String
    public var present: Int
    public var seconds: Int
    /// Why nobody can be marked now.
    public var refusal: Refusal?
  }

  public init(_ event: Event.ID) { self.event = event }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: event, for: .holdEvent)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.load(Event.self, event.description)
    guard let codes = try EventCodes.found(on: desk.connection), found.takesPresence
    else {
      throw Refusal("Sự kiện chưa được thông báo nên chưa có mã điểm danh.", next: "Thông báo sự kiện trước.")
    }
    return Found(
      event: found, code: codes.shown(at: event, desk.now),
      present: try Participants.counts(of: event, on: desk.connection).present, seconds: Int(EventCodes.seconds),
      refusal: try Refusal.of { try found.requireMarking(at: desk.now) })
  }
}

/// The page that a code leads to: whether who is signed in can be marked as present, and who has no account can say
/// that they are there.
public struct AttendingLook: Look {
  public static let action = Action.declarePresence

  let event: Event.ID
  let code: String

  public struct Found: Sendable {
    public var event: Event
    public var unit: String
    public var code: String
    /// Nil for who is not signed in.
    public var name: String?
    public var isPresent: Bool
    /// Why they cannot.
    public var refusal: Refusal?
  }

  public init(_ event: Event.ID, code: String) { (self.event, self.code) = (event, code) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.event(event, shown: code)
    let viewer = desk.viewer
    let mine = try viewer == nil ? nil : desk.mine(at: event)?.value
    let refusal = try Refusal.of {
      try found.requireMarking(at: desk.now)
      // Whether a guest is invited is for the unit to say: a stranger is told nothing of its list.
      if viewer != nil, mine == nil, !found.details.isOpen { throw Refusal.uninvited }
    }
    return Found(
      event: found, unit: try desk.unit(found.unit).name(on: found.time.from), code: code,
      name: viewer?.person.name, isPresent: mine?.attendance != nil, refusal: refusal)
  }
}
