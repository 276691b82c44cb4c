import Domain
import Store

extension Dossier.Facts {
  /// What the program knows of a dossier besides what its author wrote.
  init(of dossier: Dossier, under plan: Plan, at desk: Desk) throws {
    let submission = try SubmissionLists.submission(of: dossier.id, on: desk.connection)
    try self.init(of: dossier, under: plan, submittedWith: submission, at: desk)
  }

  /// - Parameter submission: the unit's list with which it came to the office.
  init(of dossier: Dossier, under plan: Plan, submittedWith submission: SubmissionList?, at desk: Desk) throws {
    let asksForResponse = plan.conditions.contains { $0.check == .unitResponsePlan }
    let asksForAwards = plan.conditions(for: dossier.writing).contains { $0.check == .notAwardedElsewhere }
    self.init(
      response: asksForResponse ? try desk.responseStanding(of: dossier.unit, under: plan) : .noUnit,
      hasSubmission: submission != nil,
      awards: asksForAwards ? try Dossier.Facts.awards(of: dossier, at: desk) : [])
  }

  /// The grades that the same work got here under other plans, as sentences name them.
  private static func awards(of dossier: Dossier, at desk: Desk) throws -> [String] {
    try Dossiers.graded(by: dossier.confirmedAuthors, besides: dossier.plan, on: desk.connection)
      .filter { $0.title.folded == dossier.writing.title.folded && $0.id != dossier.origin?.dossier }
      .map { line in
        let plan = try desk.plan(line.plan)
        return "\(plan.name(ofGrade: line.grade) ?? "xếp loại") theo Kế hoạch \(plan.shortTitle)"
      }
  }
}
