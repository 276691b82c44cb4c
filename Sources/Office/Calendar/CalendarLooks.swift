import Domain
import Store

/// Something with a day, and when what it rests on was changed.
public struct DatedWork: Sendable {
  public var waiting: Waiting
  /// The last day on which it is in time.
  public var due: Day
  /// Rises with each change.
  public var sequence: Int
  public var modified: Instant
}

/// What falls due for someone.
public struct DatedWorkLook: Look {
  public static let action = Action.viewOwn
  /// For how many days ahead a calendar has what units have to do.
  private static let daysAhead = 400

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> [DatedWork] {
    try Awaited(desk: desk, daysAhead: Self.daysAhead).dated(desk.plans()).compactMap { try DatedWork($0, at: desk) }
  }
}

extension DatedWork {
  fileprivate init?(_ waiting: Waiting, at desk: Desk) throws {
    guard let due = waiting.due else { return nil }
    let (sequence, modified) = try DatedWork.change(of: waiting, at: desk)
    self.init(waiting: waiting, due: due, sequence: sequence, modified: modified)
  }

  /// How often, and when last, that was changed which sets the day: the edition of a plan, the history of a dossier.
  private static func change(of waiting: Waiting, at desk: Desk) throws -> (sequence: Int, modified: Instant) {
    switch waiting.work {
    case .duty(let duty): return try change(of: duty.plan.id, at: desk)
    case .complete(let line), .endorse(let line), .goOnWriting(let line):
      let history = try desk.dossier(line.id).history
      return (history.count, history.last?.at ?? desk.now)
    default: return (0, VietnamTime.start(of: desk.now.day))
    }
  }

  static func change(of plan: Plan.ID, at desk: Desk) throws -> (sequence: Int, modified: Instant) {
    let number = try desk.edition(of: plan).number
    let edition = try desk.load(PublishedPlan.self, "\(plan)@\(number)")
    return (number, edition.published)
  }
}

/// Everything of someone's calendar: what falls due, and the meetings of their councils.
public struct AgendaLook: Look {
  public static let action = Action.viewOwn
  /// For how many days a meeting that is over stays.
  private static let daysKept = 30

  public struct Found: Sendable {
    public var work: [DatedWork]
    public var meetings: [MeetingDay]
    /// To which they are invited.
    public var events: [EventDay]
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let first = desk.now.day.adding(days: -AgendaLook.daysKept)
    let councils = try Set(Councils.seats(of: desk.person.id, on: desk.now.day, desk.connection).map(\.council))
    let meetings = try councils.sorted().flatMap { council in
      try Sessions.of(council, on: desk.connection).filter { $0.day >= first }.map { try MeetingDay($0, at: desk) }
    }
    let events = try Events.invited(desk.person.id, from: first, isUnanswered: false, on: desk.connection)
    return Found(
      work: try DatedWorkLook().find(at: desk), meetings: meetings,
      events: try events.map { try EventDay($0, at: desk) })
  }
}

/// The meeting of a session.
public struct MeetingDay: Sendable {
  public var session: Session
  /// The name of the council.
  public var council: String
  /// Rises with each change.
  public var sequence: Int
  public var modified: Instant

  fileprivate init(_ session: Session, at desk: Desk) throws {
    self.session = session
    council = try desk.council(session.council).name
    let change = try Journal.lastChange(
      kind: Session.table.description, subject: session.id.description, on: desk.connection)
    (sequence, modified) = change.map { ($0.version, $0.time) } ?? (0, desk.now)
  }
}

/// The day of a session's meeting.
public struct MeetingDayLook: Look {
  public static let action = Action.viewCouncil

  let session: Session.ID

  public init(_ session: Session.ID) { self.session = session }

  public func door(at desk: Desk) throws -> Door { .at(desk.place(of: try desk.session(session))) }

  public func find(at desk: Desk) throws -> MeetingDay { try MeetingDay(desk.session(session), at: desk) }
}

/// The days in which a track of a plan takes dossiers.
public struct IntakeDaysLook: Look {
  public static let action = Action.visit

  let plan: Plan.ID
  let track: Track.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var track: Track
    public var sequence: Int
    public var modified: Instant
  }

  public init(_ plan: Plan.ID, _ track: Track.ID) { (self.plan, self.track) = (plan, track) }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    guard let track = plan.track(track) else { throw Refusal.absent }
    let (sequence, modified) = try DatedWork.change(of: plan.id, at: desk)
    return Found(plan: plan, track: track, sequence: sequence, modified: modified)
  }
}

/// One's own calendar: the secret part of its address.
public struct CalendarAddressLook: Look {
  public static let action = Action.ownAccount

  public struct Found: Sendable {
    /// Nil while the person has no calendar.
    public var token: String?
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let person = try desk.person.id
    let number = try desk.mailSettings(of: person).value.calendar
    guard number > 0, let tokens = try MailTokens.found(on: desk.connection) else { return Found() }
    return Found(token: tokens.calendar(of: person, number: number))
  }
}

extension Office {
  /// Whose calendar has that secret address.
  ///
  /// - Throws: `Refusal` like that for what is not there, for an address that is dead or never was; `Busy` when too
  ///   many of these were tried from there.
  public func person(ofCalendar token: String, from visitor: Visitor) async throws -> Person.ID {
    try calendarAttempts.begin(visitor.address)
    let person = try await database.read { connection -> Person.ID? in
      guard let (person, number) = try MailTokens.found(on: connection)?.calendar(token),
        try Records.load(MailSettings.self, person.description, on: connection)?.value.calendar == number,
        try People.all([person], on: connection)[person]?.closed == nil
      else { return nil }
      return person
    }
    guard let person else { throw Refusal.absent }
    calendarAttempts.succeeded(visitor.address)
    return person
  }
}
