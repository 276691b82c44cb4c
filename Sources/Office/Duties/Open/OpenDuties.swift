import Domain
import Store

/// A duty of a plan that is open for who looks, with what waits of it.
public struct OpenDuty: Sendable {
  /// Where it is done.
  public enum Goal: Sendable {
    /// The dossiers that a unit has.
    case unit
    case queue(Plan.ID, Track.ID, isLateOnly: Bool)
    case council(Council.ID)
    case newList(Plan.ID, Forwarding.ID)
    case list(ForwardingList.ID)
    /// Where is said which units the bodies of a plan are.
    case bodies(Plan.ID)
    /// The questions of a plan that wait for an answer.
    case questions(Plan.ID)
    /// A duty that the plan gives by name, with whose it is.
    case duty(Plan.ID, String, DutyHolder)
    /// Who has not done such a duty.
    case behind(Plan.ID, String)
    /// A report that a unit has to send, by the key of the duty that asks for it.
    case report(Plan.ID, String, Domain.Unit.ID)
    /// The reports of a round, at the unit that receives them.
    case reportRound(Plan.ID, String)
  }

  public let duty: Duty
  public let plan: Plan
  /// What there is to do, in words.
  public let what: String
  public let goal: Goal
  public let isLate: Bool
  /// The last day on which it is in time; nil where none is set, and of what has the whole round while its end is far.
  public let due: Day?

  /// Whether it has the whole round, whose end is far.
  public var lastsRound: Bool { due == nil && duty.lastsRound }
}

/// The open duties of who works, over all plans.
struct OpenDuties {
  let desk: Desk
  let viewer: Viewer
  /// The seats that the viewer has in councils.
  let seats: [(council: Council.ID, seat: Council.Seat)]
  /// The units of the installation, for who says which unit a body is; nil for everybody else.
  private let tree: UnitTree?

  /// How many days before its last a duty of other units is found, and one that has the whole round gets its day.
  let daysAhead: Int
  /// That for the front page.
  static let daysAhead = 7
  /// The most of which a digest tells.
  static let mostDaysOfDigest = MailSettings.possibleDays.upperBound

  init(of viewer: Viewer, at desk: Desk, daysAhead: Int) throws {
    (self.desk, self.viewer, self.daysAhead) = (desk, viewer, daysAhead)
    seats = try Councils.seats(of: viewer.person.id, on: desk.now.day, desk.connection)
    tree = desk.allows(.bindBodies, at: .installation) ? try desk.unitTree() : nil
  }

  func all(_ plans: [Plan]) throws -> [OpenDuty] {
    let bindings = try Plans.bindings(on: desk.connection)
    let earlier = try desk.running(desk.earlierRounds()).filter { round in plans.contains { $0.id == round.id } }
    return try earlier.flatMap { try given(by: $0, bindings[$0.id]) }
      + plans.flatMap { plan -> [OpenDuty] in
        let course = try plan.duties.flatMap { duty -> [OpenDuty] in
          guard duty.state(on: desk.now.day, isDone: false) != .notYet else { return [] }
          return try open(duty, of: plan, bindings[plan.id])
        }
        return try given(by: plan, bindings[plan.id]) + owed(course, of: plan)
      }
  }

  /// What the standing office did not let go.
  private func owed(_ found: [OpenDuty], of plan: Plan) throws -> [OpenDuty] {
    guard !found.isEmpty else { return [] }
    let said = try Fulfilments.lines(of: plan, duties: Array(Set(found.map(\.duty.id))), on: desk.connection)
    let excused = Set(said.filter(\.value.isExcused).map(\.key))
    guard !excused.isEmpty else { return found }
    let (units, own) = (try desk.dutyUnits(of: plan), Set(viewer.ownUnits))
    return found.filter { open in
      let holders = units.everyHolder(of: open.duty).filter { holder in
        !plan.body(open.duty.who).isGroup || holder.unit.map(own.contains) ?? false
      }
      return holders.isEmpty || holders.contains { !excused.contains(Fulfilments.Key(open.duty.id, $0)) }
    }
  }

  private func open(_ duty: Duty, of plan: Plan, _ bindings: Bindings?) throws -> [OpenDuty] {
    if let unbound = unbound(duty, of: plan, bindings) { return [unbound] }
    switch duty.work {
    case .passOn(let track): return try passing(duty, track, of: plan, bindings)
    case .count(let track):
      return try atOffice(duty, track, of: plan, .receiveDossier, plan.uncounted(in: track))
    case .answerLate(let track):
      return try atOffice(duty, track, of: plan, .admitLate, plan.askingLate(in: track))
    case .judge(let judgement):
      return try plan.judgement(judgement).map { try judging(duty, $0, of: plan) } ?? []
    case .sendUp(let way): return try plan.forwarding(way).map { try sending(duty, $0, of: plan) } ?? []
    case .recordAnswers(let way): return try plan.forwarding(way).map { try answers(duty, $0, of: plan) } ?? []
    case .answerQuestions: return try questions(duty, of: plan)
    // What waits at the receiving office is told with the dossiers that are checked; what is given by name, and what
    // records ask for, apart.
    case .receive, .given, .followUp, .confirm, .relay, .request: return []
    }
  }

  /// Questions that wait, for who answers them.
  private func questions(_ duty: Duty, of plan: Plan) throws -> [OpenDuty] {
    guard let difficulties = plan.difficulties, !viewer.scopes(for: .answerQuestion).isEmpty,
      desk.allows(.answerQuestion, at: try desk.answering(difficulties, of: plan))
    else { return [] }
    return found(
      duty, plan, waiting: try Questions.count(.waiting, of: plan.id, on: desk.connection), .questions(plan.id))
  }

  /// A duty whose body is no unit on the day on which it falls due: who says which unit it is hears of it.
  private func unbound(_ duty: Duty, of plan: Plan, _ bindings: Bindings?) -> OpenDuty? {
    let (body, day) = (plan.body(duty.who), duty.due ?? desk.now.day)
    guard case .passOn = duty.work, body.kind == .unit, plan.period.through >= desk.now.day, let tree else {
      return nil
    }
    let units = BodyUnits(plan, bindings, in: tree, on: day)
    guard units.unit(of: body.id) == nil else { return nil }
    let why = units.bound(body.id).map { "\($0.name) đã giải thể" } ?? "chưa là đơn vị nào trong hệ thống"
    return found(duty, plan, "\(body.name) \(why), chưa có ai chuyển \(duty.after)", .bodies(plan.id))
  }

  func found(_ duty: Duty, _ plan: Plan, _ what: String, _ goal: OpenDuty.Goal) -> OpenDuty {
    let isFar = duty.due.map { $0 > desk.now.day.adding(days: daysAhead) } ?? false
    return OpenDuty(
      duty: duty, plan: plan, what: "\(plan.shortTitle): \(what)\(duty.until)", goal: goal,
      isLate: duty.state(on: desk.now.day, isDone: false) == .late, due: duty.lastsRound && isFar ? nil : duty.due)
  }

  /// The same with what waits; nothing where nothing does.
  func found(_ duty: Duty, _ plan: Plan, waiting count: Int, _ goal: OpenDuty.Goal) -> [OpenDuty] {
    count == 0 ? [] : [found(duty, plan, duty.what(count), goal)]
  }
}
