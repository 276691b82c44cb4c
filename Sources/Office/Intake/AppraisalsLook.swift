import Domain
import Store

/// What waits for an appraiser (thẩm định): valid dossiers of tracks in which one answers for the body that judges.
public struct AppraisalsLook: Look {
  public static let action = Action.viewAppraisals
  /// Dossiers of a plan on a page.
  public static let size = 50

  /// The plan of which another page than the first is asked for.
  let plan: Plan.ID?
  let page: Int

  public struct Found: Sendable {
    public var plans: [(plan: Plan, lines: [DossierLine], page: Int, total: Int)]
    public var today: Day
  }

  public init(plan: Plan.ID?, page: Int) {
    self.plan = plan
    self.page = page
  }

  public func door(at desk: Desk) throws -> Door {
    .only(if: desk.viewer?.scopes(for: .viewAppraisals).isEmpty == false, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let size = AppraisalsLook.size
    let plans = try desk.plans().compactMap { plan in DossierFilter(appraisable: plan, at: desk).map { (plan, $0) } }
    return Found(
      plans: try plans.map { plan, filter in
        let page = self.plan == plan.id ? page : 1
        return (
          plan, try Dossiers.page(filter, limit: size, offset: (page - 1) * size, on: desk.connection), page,
          try Dossiers.count(filter, on: desk.connection)
        )
      }, today: desk.now.day)
  }
}

extension DossierFilter {
  /// The dossiers of a plan that who works may appraise now; nil where there is nothing of the kind.
  init?(appraisable plan: Plan, at desk: Desk) {
    let answered = plan.judging.filter { $0.isAnswered && $0.role == .selects && !$0.isByUnit }
    let tracks = desk.tracks(of: plan, for: .appraiseDossier).filter { id in answered.contains { $0.judges(id) } }
    guard !tracks.isEmpty else { return nil }
    self.init(plan: plan.id, tracks: tracks, states: [.accepted, .shortlisted], withoutSession: true)
  }
}
