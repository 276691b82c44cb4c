import Domain
import Store

extension Desk {
  /// The need as it stands, not held.
  func need(_ id: Need.ID) throws -> Need { try load(Need.self, id.description) }

  /// Where a need is, as an action sees it: who sent it and their unit own it, the standing office of its plan reviews
  /// it.
  ///
  /// - Throws: `Refusal` as of what is not there for who may not see it.
  func place(of id: Need.ID, for action: Action) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let need = try need(id)
    guard try sees(need) else { throw Refusal.absent }
    return try place(of: need, for: action)
  }

  func place(of need: Need, for action: Action) throws -> Place {
    switch action {
    case .reviewNeed: return Place(plan: need.plan)
    case .ownNeed:
      return Place(lineage: try need.unit.map { try answering(for: $0) } ?? [], filer: need.asker)
    default:
      return Place(
        plan: need.plan, lineage: try need.unit.map { try Units.lineage(of: $0, on: connection) } ?? [],
        filer: need.asker)
    }
  }

  /// Whether who looks may see the need: everyone does once it was published; who offered something does after it was
  /// taken down too.
  func sees(_ need: Need) throws -> Bool {
    if need.isPublic { return true }
    if let person = viewer?.person.id, need.offers.contains(where: { $0.person == person }) { return true }
    return allows(.viewNeed, at: try place(of: need, for: .viewNeed))
  }

  /// What can be done with a need now.
  func steps(open need: Need) throws -> Set<Need.Step> {
    try Set(
      Need.Step.allCases.filter { step in
        need.may(step, viewer, at: try place(of: need, for: Need.row(step).action))
      })
  }
}

extension Plan {
  /// Whether it asks to bring needs and initiatives together: only such a plan takes new ones.
  public var asksForNeeds: Bool { givenDuties.contains { $0.doneBy == .need } }
}
