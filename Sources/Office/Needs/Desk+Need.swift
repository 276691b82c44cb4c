import Domain
import Store

extension Desk {
  /// The need as it stands, not held.
  func need(_ id: Need.ID) throws -> Need { try load(Need.self, id.description) }
}

extension Need.Step: WritingStep {}

extension Need: Placed {
  /// Everyone sees it once it was published; who offered something does after it was taken down too.
  func isSeen(at desk: Desk) throws -> Bool {
    if isPublic { return true }
    if let person = desk.viewer?.person.id, offers.contains(where: { $0.person == person }) { return true }
    return desk.allows(.viewNeed, at: try place(for: .viewNeed, at: desk))
  }

  /// Who sent it and their unit own it, the standing office of its plan reviews it.
  func place(for action: Action, at desk: Desk) throws -> Place {
    switch action {
    case .reviewNeed: Place(plan: plan)
    case .ownNeed: Place(lineage: try unit.map { try desk.answering(for: $0) } ?? [], filer: asker)
    default:
      Place(
        plan: plan, lineage: try unit.map { try Units.lineage(of: $0, on: desk.connection) } ?? [], filer: asker)
    }
  }
}

extension Plan {
  /// Whether it asks to bring needs and initiatives together: only such a plan takes new ones.
  public var asksForNeeds: Bool { givenDuties.contains { $0.doneBy == .need } }
}
