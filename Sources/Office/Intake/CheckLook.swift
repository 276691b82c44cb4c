import Domain
import Store

/// The checklist of a dossier: the plan's conditions and exclusions, with the ways out.
public struct CheckLook: SeenDossierLook {
  public static let action = Action.checkDossier

  let dossier: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    /// What the program finds of the conditions.
    public var findings: [ConditionFinding]
    /// Why its authors could not take part as things stand today.
    public var participation: [Refusal]
    public var admission: Admission?
    /// What the plan asks for and did not come.
    public var outstanding: [Refusal]
    /// What the author would be asked to complete by what was found so far.
    public var toComplete: String
    public var authors: AuthorList
    public var viewer: Person?
    public var now: Instant
  }

  public init(_ dossier: Dossier.ID) { self.dossier = dossier }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.dossier(dossier)
    let plan = try desk.plan(of: found)
    let facts = try Dossier.Facts(of: found, under: plan, at: desk)
    return Found(
      dossier: found, plan: plan, findings: found.findings(under: plan, knowing: facts, on: desk.now.day),
      participation: found.participation(
        as: try Applicant.Standing(ofAuthorsOf: found, to: plan, at: desk), under: plan),
      admission: try AdmittedParticipants.find(for: found, on: desk.connection)?.admission,
      outstanding: found.outstanding(under: plan, knowing: facts),
      toComplete: found.toComplete(under: plan, knowing: facts, on: desk.now.day),
      authors: try AuthorList(of: found, at: desk), viewer: desk.viewer?.person, now: desk.now)
  }
}
