import Domain
import Store

extension Desk {
  /// The figures of a unit with all below it, as they stand; what is below another unit that reports in the round is
  /// that one's, so that nothing is counted twice.
  func figures(of unit: Domain.Unit.ID, in round: ReportRound) throws -> [ReportFigure] {
    let plan = round.plan
    guard let units = try counted(for: unit, in: round) else { return try wholeFigures(of: round) }
    let own = Set(units)
    var counts = try self.counts(of: plan, units, in: round)
    counts.targets = try targets(of: round, among: own)
    try count(activities(of: plan, units), into: &counts, in: round)
    if round.given.review != nil { counts.prizes = try prizes(of: units, in: plan) }
    let book = try DutyBook(of: plan, round.units, holders: units.map { .unit($0) }, at: self)
    counts.duties = Dictionary(
      book.reported(within: own).filter { $0.duty.id != round.duty.id }.map { ($0.state, 1) }, uniquingKeysWith: +)
    return counts.figures(under: plan)
  }

  /// The units whose records a report of a unit counts: the unit with all below it, but for what is below another unit
  /// that reports in the round, and for what the report of another unit counts that came in, though that unit has ended
  /// since or what it counted has moved. Nil where it is the report of the whole plan.
  func counted(for unit: Domain.Unit.ID, in round: ReportRound) throws -> [Domain.Unit.ID]? {
    if round.units.unit(of: round.plan.offices.standing)?.id == unit { return nil }
    let below = try Units.below([unit], on: connection)
    let reporters = Set(round.reporters)
    let elsewhere = Set(try countedElsewhere(below, than: unit, in: round).map(\.unit))
    return below.filter { below in
      !elsewhere.contains(below)
        && (below == unit || round.units.tree.lineage(of: below).first { reporters.contains($0) || $0 == unit } == unit)
    }
  }

  /// Those of some units that the report of another unit counts which came in in the round, with whose it is.
  func countedElsewhere(
    _ units: [Domain.Unit.ID], than unit: Domain.Unit.ID, in round: ReportRound
  ) throws -> [(unit: Domain.Unit.ID, reporter: Domain.Unit.ID)] {
    try Reports.counted(
      in: round.plan, duty: round.duty.id, asked: round.asking, units: units, on: connection
    ).filter { $0.reporter != unit }
  }

  /// What the reports of a round are compared with: the figures of the whole plan, or of the unit that asked.
  func whole(of round: ReportRound) throws -> [ReportFigure] {
    guard round.request != nil, let receiver = round.receiver else {
      return try wholeFigures(of: round, dutiesOf: Set(round.reporters))
    }
    return try figures(of: receiver.id, in: ReportRound(round.duty.id, of: round.plan, for: receiver.id, at: self))
  }

  /// The figures of the whole plan, as they stand.
  ///
  /// - Parameter reporters: those whose duties are counted; nil for everybody's.
  func wholeFigures(of round: ReportRound, dutiesOf reporters: Set<Domain.Unit.ID>? = nil) throws -> [ReportFigure] {
    let plan = round.plan
    var counts = try self.counts(of: plan, nil, in: round)
    counts.targets = try progress(of: plan).map { (progress: $0, isAsked: true, goal: $0.goal) }
    let book = try DutyBook(of: plan, round.units, at: self)
    let lines = book.reported().filter { line in
      guard line.duty.id != round.duty.id else { return false }
      guard let reporters else { return true }
      return line.holder.unit.map { round.units.tree.lineage(of: $0).contains(where: reporters.contains) } ?? false
    }
    counts.duties = Dictionary(lines.map { ($0.state, 1) }, uniquingKeysWith: +)
    let below = try reporters.map { try Units.below(Array($0), on: connection) }
    try count(activities(of: plan, below), into: &counts, in: round)
    let next = try nextRound(after: plan)?.period.from
    let paid = try Money.payments(under: plan.id, on: connection)
      .filter { $0.purpose.key != nil && plan.isOfRound($0.day, before: next) }
      .reduce(Dong.zero) { $0 + $1.amount }
    counts.prizes = (paid, try Money.owed(under: plan.id, on: connection))
    return counts.figures(under: plan)
  }

  private func counts(of plan: Plan, _ units: [Domain.Unit.ID]?, in round: ReportRound) throws -> ReportCounts {
    var counts = ReportCounts()
    let within = units == nil ? nil : round.counting
    counts.dossiers = try Reports.dossiers(of: plan, units: units, in: within, on: connection)
    let others = try Reports.others(
      of: plan, before: nextRound(after: plan)?.period.from, units: units, in: within, on: connection)
    if plan.givenDuties.contains(where: { $0.doneBy == .replication }) {
      counts.replications = try activities(of: plan, units).replications(on: connection)
    }
    counts.responsePlans = plan.responsePlan == nil ? nil : others.responsePlans
    (counts.commended, counts.questions) = (others.commended, others.questions)
    return counts
  }

  /// The targets as far as units have their part in them; what a plan asks of all together is no goal of theirs.
  private func targets(
    of round: ReportRound, among own: Set<Domain.Unit.ID>
  ) throws -> [(progress: TargetProgress, isAsked: Bool, goal: Int?)] {
    let plan = round.plan
    guard !plan.targets.isEmpty else { return [] }
    let tallies = try Dossiers.tallies(under: plan.id, round: plan.round, on: connection)
      .filter { $0.unit.map(own.contains) ?? false }
    return plan.targets.map { target in
      let asked = round.units.units(of: target).filter { own.contains($0.id) }
      let progress = target.progress(among: asked, tallies, under: plan)
      let isOfAll = if case .number = target.goal { target.count == .dossiers } else { false }
      return (progress: progress, isAsked: !asked.isEmpty, goal: isOfAll ? nil : progress.goal)
    }
  }
}

extension Plan {
  /// Whether a day is of the plan's round: of a plan of one time every day is.
  ///
  /// - Parameter next: the first day of the round after it; nil while none was opened.
  func isOfRound(_ day: Day, before next: Day?) -> Bool {
    round == 0 || (period.from <= day && next.map { day < $0 } ?? true)
  }
}
