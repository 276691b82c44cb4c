import Domain
import Store

extension Desk {
  /// Where an inspection is, as an action sees it: at the unit that inspects and the one that is inspected, in its
  /// plan.
  /// Only who inspects takes its steps; only the inspected unit says what it did after it.
  ///
  /// - Throws: `Refusal` as of what is not there for who may not see it.
  func place(of id: Inspection.ID, for action: Action) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let inspection = try load(Inspection.self, id.description)
    let inspecting = try Units.lineage(of: inspection.inspector, on: connection)
    let inspected = try Units.lineage(of: inspection.unit, on: connection)
    let seen = Place(plan: inspection.plan, lineage: inspecting + inspected)
    guard allows(.viewInspection, at: seen) else { throw Refusal.absent }
    switch action {
    case .inspect: return Place(plan: inspection.plan, lineage: inspecting)
    case .answerInspection: return Place(lineage: inspected)
    default: return seen
    }
  }

  /// Does something with an inspection.
  ///
  /// - Parameters:
  ///   - outcome: what the journal calls it.
  ///   - version: of the inspection that the window shows.
  func change(
    _ id: Inspection.ID, _ outcome: String, shown version: Int? = nil, _ step: (Inspection) throws -> Inspection
  ) throws {
    let before = try held(Inspection.self, id.description, shown: version)
    let after = try step(before.value)
    if after != before.value { try replace(before, by: after, ["to": outcome]) }
  }
}
