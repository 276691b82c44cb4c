import Domain
import Store

/// What units did for a plan besides their dossiers, as reports take it up.
extension Desk {
  /// - Parameter units: whose records are meant; nil for everybody's.
  func activities(of plan: Plan, _ units: [Domain.Unit.ID]?) throws -> Activities {
    Activities(of: plan, before: try nextRound(after: plan)?.period.from, units: units)
  }

  /// Money is in reviews alone.
  func count(_ activities: Activities, into counts: inout ReportCounts, in round: ReportRound) throws {
    counts.activities = try activities.counts(on: connection)
    counts.eventCost = round.given.review == nil ? nil : counts.activities.cost
  }

  /// Prizes of the initiatives of units that were paid, and that are owed.
  func prizes(of units: [Domain.Unit.ID], in plan: Plan) throws -> (paid: Dong, owed: Dong) {
    let (paid, owed) = try prizeRecords(of: units, in: plan)
    return (
      paid.reduce(Dong.zero) { $0 + $1.amount }, owed.reduce(Dong.zero) { $0 + $1.amount }
    )
  }

  /// - Parameter units: nil for all.
  func prizeRecords(of units: [Domain.Unit.ID]?, in plan: Plan) throws -> (paid: [Payment], owed: [PrizeDue]) {
    let own = try units.map { try activities(of: plan, $0).dossiers(on: connection) }
    let next = try nextRound(after: plan)?.period.from
    let paid = try Money.payments(under: plan.id, on: connection).filter { payment in
      guard let dossier = payment.purpose.dossier else { return false }
      return own?.contains(dossier) ?? plan.isOfRound(payment.day, before: next)
    }
    let owed = try Money.unpaid(under: plan.id, on: connection).filter { own?.contains($0.dossier) ?? true }
    return (paid, owed)
  }
}
