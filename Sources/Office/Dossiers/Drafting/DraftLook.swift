import Domain
import Store

/// A dossier for those who write in it.
public struct DraftLook: SeenDossierLook {
  public static let action = Action.writeDossier

  let dossier: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    /// What the program finds of the conditions.
    public var findings: [ConditionFinding]
    /// Why its authors cannot take part.
    public var participation: [Refusal]
    /// Why its guide and its authors keep it back.
    public var guidance: [Refusal]
    /// The units through whose hands it goes to the receiving office.
    public var stations: [Dossier.Holding]
    /// Who writes.
    public var person: Person.ID
    public var now: Instant
  }

  public init(_ dossier: Dossier.ID) { self.dossier = dossier }

  public func find(at desk: Desk) throws -> Found {
    let dossier = try desk.dossier(dossier)
    let plan = try desk.plan(of: dossier)
    let facts = try Dossier.Facts(of: dossier, under: plan, at: desk)
    let standing = try Applicant.Standing(ofAuthorsOf: dossier, to: plan, at: desk)
    return Found(
      dossier: dossier, plan: plan, findings: dossier.findings(under: plan, knowing: facts, on: desk.now.day),
      participation: dossier.participation(as: standing, under: plan),
      guidance: try dossier.guidanceRefusals(among: dossier.others(under: plan, at: desk), under: plan),
      stations: try dossier.stations(under: plan, at: desk), person: try desk.person.id, now: desk.now)
  }
}
