import Domain
import Store

extension Desk {
  /// The model as it stands, not held.
  func model(_ id: Model.ID) throws -> Model { try load(Model.self, id.description) }
}

extension Model.Step: WritingStep {}

extension Model: Placed {
  /// Everyone sees it once it was found worth spreading.
  func isSeen(at desk: Desk) throws -> Bool {
    try isPublic || desk.allows(.viewModel, at: place(for: .viewModel, at: desk))
  }

  /// Its unit writes and registers it, the standing office of its plan reviews it.
  func place(for action: Action, at desk: Desk) throws -> Place {
    switch action {
    case .reviewModel: return Place(plan: plan)
    case .writeModel, .registerModel: return Place(lineage: try desk.answering(for: unit))
    default:
      let lineage = try Units.lineage(of: unit, on: desk.connection)
      // A draft is its unit's alone, also when it came back.
      return isDraft ? Place(lineage: lineage) : Place(plan: plan, lineage: lineage)
    }
  }
}

extension Plan {
  /// Whether it asks for models: only such a plan takes new ones.
  public var asksForModels: Bool { givenDuties.contains { $0.doneBy == .model } }
}
