import Domain
import Store

extension Desk {
  /// What the program knows of a dossier besides what its author wrote.
  func facts(of dossier: Dossier, under plan: Plan) throws -> Dossier.Facts {
    let adoption = try dossier.unit.flatMap { try Units.adoption(of: dossier.plan, for: $0, on: connection) }
    let asksForAwards = plan.conditions(for: dossier.writing).contains { $0.check == .notAwardedElsewhere }
    return Dossier.Facts(
      hasResponsePlan: adoption != nil,
      hasSubmission: try SubmissionLists.submission(of: dossier.id, on: connection) != nil,
      awards: asksForAwards ? try awards(of: dossier) : [])
  }

  /// The grades that the same work got here under other plans, as sentences name them.
  private func awards(of dossier: Dossier) throws -> [String] {
    try Dossiers.graded(by: dossier.confirmedAuthors, besides: dossier.plan, on: connection)
      .filter { $0.title.folded == dossier.writing.title.folded && $0.id != dossier.origin?.dossier }
      .map { line in
        let plan = try plan(line.plan)
        return "\(plan.name(ofGrade: line.grade) ?? "xếp loại") theo Kế hoạch \(plan.shortTitle)"
      }
  }
}
