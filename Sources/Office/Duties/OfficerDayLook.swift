import Domain
import Store

/// The day of a standing office: of each of its plans what is due this week, and who is late and by how much.
public struct OfficerDayLook: Look {
  public static let action = Action.viewDuties
  /// Days from today on that count as this week.
  public static let week = 7
  /// Those who are late that are named of a plan; the list of its duties has all.
  public static let most = 20

  public struct Found: Sendable {
    /// Those in which something is due or late first.
    public var plans: [PlanWeek]
    public var today: Day
  }

  public init() {}

  public func door(at desk: Desk) throws -> Door { .atOne(of: try desk.planPlaces()) }

  public func find(at desk: Desk) throws -> Found {
    let today = desk.now.day
    let earlier = try desk.earlierRounds().filter {
      today <= $0.period.through.adding(days: OpenDuties.after) && desk.allows(.viewDuties, at: Place(plan: $0.id))
    }
    let plans = try desk.running(desk.plans(for: .viewDuties)) + earlier
    let weeks = try plans.filter { !$0.givenDuties.isEmpty && $0.period.from <= today }
      .map { try PlanWeek($0, at: desk) }
    return Found(plans: weeks.filter { !$0.isQuiet } + weeks.filter(\.isQuiet), today: today)
  }
}

/// What a plan asks for this week, and who is late with what it asked for.
public struct PlanWeek: Sendable {
  /// A duty that is due this week, of how many, and how many of them have still to do it.
  public struct DueDuty: Sendable {
    public var duty: Duty
    public var holders: Int
    public var owing: Int
  }

  /// Someone who is late.
  public struct LateHolder: Sendable {
    public var holder: DutyHolder
    public var name: String
    /// What it is late with, the longest first.
    public var duties: [Duty]
    /// Days since the longest of them was due.
    public var days: Int
  }

  public var plan: Plan
  public var due: [DueDuty]
  /// Those who have been late for the longest, as many as a page names.
  public var late: [LateHolder]
  /// How many are late.
  public var lateCount: Int
  /// Whether the viewer may remind them.
  public var follows: Bool

  /// Whether nothing is due or late.
  public var isQuiet: Bool { due.allSatisfy { $0.owing == 0 } && lateCount == 0 }

  init(_ plan: Plan, at desk: Desk) throws {
    let today = desk.now.day
    let asked = plan.namedDuties.filter { $0.due.map { $0 <= today.adding(days: OfficerDayLook.week) } ?? false }
    (self.plan, due, late, lateCount) = (plan, [], [], 0)
    follows = desk.allows(.followDuties, at: Place(plan: plan.id))
    guard !asked.isEmpty else { return }
    let book = try DutyBook(of: plan, desk.dutyUnits(of: plan), duties: asked, at: desk)
    var behind: [DutyHolder: [Duty]] = [:]
    for duty in asked {
      let states = book.states(of: duty)
      if duty.due.map({ $0 >= today }) ?? false {
        due.append(DueDuty(duty: duty, holders: states.count, owing: states.count { $0.state.isOwed }))
      } else {
        for (holder, state) in states where state.isLate { behind[holder, default: []].append(duty) }
      }
    }
    lateCount = behind.count
    let all = behind.map { holder, duties in
      LateHolder(
        holder: holder, name: book.units.name(of: holder), duties: duties,
        days: duties.first?.due.map { today.days(since: $0) } ?? 0)
    }
    late = Array(
      all.sorted { ($1.days, $1.duties.count, $0.name) < ($0.days, $0.duties.count, $1.name) }
        .prefix(OfficerDayLook.most))
  }
}
