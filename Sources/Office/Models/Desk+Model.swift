import Domain
import Store

extension Desk {
  /// The model as it stands, not held.
  func model(_ id: Model.ID) throws -> Model { try load(Model.self, id.description) }

  /// Where a model is, as an action sees it: its unit writes and registers it, the standing office of its plan reviews
  /// it.
  ///
  /// - Throws: `Refusal` as of what is not there for who may not see it.
  func place(of id: Model.ID, for action: Action) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let model = try model(id)
    guard try sees(model) else { throw Refusal.absent }
    return try place(of: model, for: action)
  }

  func place(of model: Model, for action: Action) throws -> Place {
    switch action {
    case .reviewModel: return Place(plan: model.plan)
    case .writeModel, .registerModel: return Place(lineage: try answering(for: model.unit))
    default:
      let lineage = try Units.lineage(of: model.unit, on: connection)
      // A draft is its unit's alone, also when it came back.
      return model.isDraft ? Place(lineage: lineage) : Place(plan: model.plan, lineage: lineage)
    }
  }

  /// Whether who looks may see the model: everyone does once it was found worth spreading.
  func sees(_ model: Model) throws -> Bool {
    try model.isPublic || allows(.viewModel, at: place(of: model, for: .viewModel))
  }

  /// What can be done with a model now.
  func steps(open model: Model) throws -> Set<Model.Step> {
    try Set(
      Model.Step.allCases.filter { step in
        model.may(step, viewer, at: try place(of: model, for: Model.row(step).action))
      })
  }
}

extension Plan {
  /// Whether it asks for models: only such a plan takes new ones.
  public var asksForModels: Bool { givenDuties.contains { $0.doneBy == .model } }
}
