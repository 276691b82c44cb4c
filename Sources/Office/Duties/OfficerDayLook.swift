import Domain
import Store

/// The day of a standing office: of each of its plans what is due this week, and who is late and by how much.
public struct OfficerDayLook: Look {
  public static let action = Action.viewDuties
  /// Days from today on that count as this week.
  public static let week = 7
  /// Those who are late that are named of a plan; the list of its duties has all. As many open complaints are named.
  public static let most = 20

  /// What a figure of the page narrows it to.
  public enum Part: String, Sendable {
    case late, due
  }

  let part: Part?

  public struct Found: Sendable {
    /// Those in which something is due or late first.
    public var plans: [PlanWeek]
    /// The complaints that are open under plans whose complaints the viewer sees, by their legal day.
    public var complaints: OpenComplaints
    /// What it is narrowed to; nil for all.
    public var part: Part?
    public var today: Day
  }

  public init(_ part: Part? = nil) { self.part = part }

  public func door(at desk: Desk) throws -> Door { .atOne(of: try desk.planPlaces()) }

  public func find(at desk: Desk) throws -> Found {
    let today = desk.now.day
    let earlier = try desk.running(desk.earlierRounds()).filter {
      today <= $0.period.through.adding(days: OpenDuties.after) && desk.allows(.viewDuties, at: Place(plan: $0.id))
    }
    let plans = try desk.running(desk.plans(for: .viewDuties)) + earlier
    let own = Set(try Units.below(desk.viewer?.ownUnits ?? [], on: desk.connection))
    let weeks = try plans.filter { $0.period.from <= today }
      .map { try PlanWeek($0, of: own, at: desk) }
    return Found(
      plans: weeks.filter { !$0.isQuiet } + weeks.filter(\.isQuiet), complaints: try OpenComplaints(at: desk),
      part: part, today: today)
  }
}

/// Complaints that are open, with the day by which the law wants each dealt with.
public struct OpenComplaints: Sendable {
  /// Each with its plan and the title of the dossier, what is due first before the rest; as many as a page names.
  public var lines: [(plan: Plan, complaint: Complaint, title: String)] = []
  public var count = 0
  /// How many should have been dealt with before today.
  public var late = 0

  init(at desk: Desk) throws {
    let plans = try desk.plans(for: .viewComplaint)
    for plan in plans {
      let open = try Complaints.open(of: plan.id, on: desk.now.day, desk.connection)
      (count, late) = (count + open.all, late + open.late)
    }
    guard count > 0 else { return }
    let open = try Complaints.open(of: plans.map(\.id), limit: OfficerDayLook.most, on: desk.connection)
    let titles = Dictionary(
      try Dossiers.lines(Array(Set(open.map(\.dossier))), on: desk.connection).map { ($0.id, $0.title) },
      uniquingKeysWith: { $1 })
    lines = open.compactMap { complaint in
      plans.first { $0.id == complaint.plan }.map { ($0, complaint, titles[complaint.dossier] ?? "") }
    }
  }
}

/// What a plan asks for this week, and who is late with what it asked for.
public struct PlanWeek: Sendable {
  /// A duty that is due this week and that somebody has still to do: of how many, and who.
  public struct DueDuty: Sendable {
    public var duty: Duty
    public var holders: Int
    /// Those who have still to do it.
    public var owing: [DutyLine]
  }

  /// Someone who is late.
  public struct LateHolder: Sendable {
    public var holder: DutyHolder
    public var name: String
    /// What it is late with, the longest first.
    public var lines: [DutyLine]
    /// Days since the longest of them was due.
    public var days: Int
  }

  public var plan: Plan
  public var due: [DueDuty]
  /// What is due this week and binds no unit here.
  public var unbound: [Duty]
  /// Those who have been late for the longest, as many as a page names.
  public var late: [LateHolder]
  /// How many are late.
  public var lateCount: Int
  /// Whether the viewer may remind them.
  public var follows: Bool
  /// Whether there are reports that the viewer receives or a unit of theirs writes, in the round that runs.
  public var hasReports: Bool

  /// Whether nothing is due or late.
  public var isQuiet: Bool { due.isEmpty && lateCount == 0 }

  /// - Parameter own: the units of the viewer, and those beneath them.
  init(_ plan: Plan, of own: Set<Unit.ID>, at desk: Desk) throws {
    let today = desk.now.day
    let week = today...today.adding(days: OfficerDayLook.week)
    let asked = try (plan.listedDuties + desk.askedDuties(of: plan)).filter { duty in
      // What is checked at the office has a day for each thing, which may be over before the last of the intake.
      if case .receive = duty.work { return true }
      return duty.due.map { $0 <= week.upperBound } ?? false
    }
    (self.plan, due, unbound, late, lateCount) = (plan, [], [], [], 0)
    follows = desk.allows(.followDuties, at: Place(plan: plan.id))
    hasReports = try desk.nextRound(after: plan) == nil && desk.hasReports(of: plan, own)
    let book = try DutyBook(of: plan, desk.dutyUnits(of: plan), duties: asked, at: desk)
    var behind: [DutyHolder: [DutyLine]] = [:]
    for duty in asked {
      let lines = book.lines(of: duty)
      if duty.due.map(week.contains) ?? false {
        let owing = lines.filter(\.state.isOwed)
        if !owing.isEmpty { due.append(DueDuty(duty: duty, holders: lines.count, owing: owing)) }
        if lines.isEmpty, plan.given(duty) != nil { unbound.append(duty) }
      }
      for line in lines where line.state.isLate { behind[line.holder, default: []].append(line) }
    }
    lateCount = behind.count
    let all = behind.map { holder, lines in
      LateHolder(
        holder: holder, name: book.units.name(of: holder),
        lines: lines.sorted { $0.daysLate(on: today) > $1.daysLate(on: today) },
        days: lines.map { $0.daysLate(on: today) }.max() ?? 0)
    }
    late = Array(
      all.sorted { ($1.days, $1.lines.count, $0.name) < ($0.days, $0.lines.count, $1.name) }
        .prefix(OfficerDayLook.most))
  }
}

extension Desk {
  /// Whether who works receives reports under a plan, or one of those units writes some.
  fileprivate func hasReports(of plan: Plan, _ own: Set<Unit.ID>) throws -> Bool {
    guard !plan.reportDuties.isEmpty else { return false }
    let units = try bodies(of: plan)
    let standing = units.unit(of: plan.offices.standing)?.id
    return try plan.reportDuties.contains { duty in
      if units.reporters(of: duty).contains(where: own.contains) { return true }
      guard let receiver = units.receiver(ofReports: duty) else { return false }
      let place = Place(
        plan: receiver.id == standing ? plan.id : nil, lineage: try Units.lineage(of: receiver.id, on: connection))
      return allows(.takeReport, at: place)
    }
  }
}
