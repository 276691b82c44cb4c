import Domain
import Store

extension Desk {
  /// The figures of a unit with all below it, as they stand; what is below another unit that reports in the round is
  /// that one's, so that nothing is counted twice.
  func figures(of unit: Domain.Unit.ID, in round: ReportRound) throws -> [ReportFigure] {
    let plan = round.plan
    if round.units.unit(of: plan.offices.standing)?.id == unit { return try wholeFigures(of: round) }
    let reporters = Set(round.reporters)
    let units = try Units.below([unit], on: connection).filter { below in
      below == unit || round.units.tree.lineage(of: below).first { reporters.contains($0) || $0 == unit } == unit
    }
    let own = Set(units)
    var counts = try self.counts(of: plan, units)
    counts.targets = try targets(of: round, among: own)
    let book = try DutyBook(of: plan, round.units, holders: units.map { .unit($0) }, at: self)
    counts.duties = Dictionary(
      book.lines(within: own).filter { $0.duty.id != round.duty.id }.map { ($0.state, 1) }, uniquingKeysWith: +)
    return counts.figures(under: plan)
  }

  /// The figures of the whole plan, as they stand.
  ///
  /// - Parameter reporters: those whose duties are counted; nil for everybody's.
  func wholeFigures(of round: ReportRound, dutiesOf reporters: Set<Domain.Unit.ID>? = nil) throws -> [ReportFigure] {
    let plan = round.plan
    var counts = try self.counts(of: plan, nil)
    counts.targets = try progress(of: plan).map { (progress: $0, isAsked: true, goal: $0.goal) }
    let book = try DutyBook(of: plan, round.units, at: self)
    let lines = book.lines().filter { line in
      guard line.duty.id != round.duty.id else { return false }
      guard let reporters else { return true }
      return line.holder.unit.map { round.units.tree.lineage(of: $0).contains(where: reporters.contains) } ?? false
    }
    counts.duties = Dictionary(lines.map { ($0.state, 1) }, uniquingKeysWith: +)
    let paid = try Money.payments(under: plan.id, on: connection).filter { $0.purpose.key != nil }
      .reduce(Dong.zero) { $0 + $1.amount }
    counts.prizes = (paid, try Money.owed(under: plan.id, on: connection))
    return counts.figures(under: plan)
  }

  private func counts(of plan: Plan, _ units: [Domain.Unit.ID]?) throws -> ReportCounts {
    var counts = ReportCounts()
    counts.dossiers = try Reports.dossiers(of: plan, units: units, on: connection)
    let others = try Reports.others(of: plan.id, units: units, on: connection)
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
