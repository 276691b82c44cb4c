import Domain
import Synchronization

/// What a plan says in its clauses, kept from page to page: a page has a dozen marks, and each asks every rule.
enum ClauseWording {
  private struct Key: Hashable {
    var plan: Plan.ID
    var clause: Clause
  }

  private static let kept = Mutex<[Key: (plan: Plan, wording: [String])]>([:])
  /// More clauses than all plans of an installation have.
  private static let limit = 10_000

  /// What the plan says in the clause: each of its rules that rests on it, once.
  static func of(_ clause: Clause, in plan: Plan) -> [String] {
    let key = Key(plan: plan.id, clause: clause)
    // Two values of one edition share their parts, so that comparing them is cheap.
    if let known = kept.withLock({ $0[key] }), known.plan == plan { return known.wording }
    let wording = plan.wording(of: clause)
    kept.withLock { kept in
      if kept.count >= limit { kept.removeAll() }
      kept[key] = (plan, wording)
    }
    return wording
  }
}
