import Domain
import Store

/// Appraises a dossier where its track has an appraisal.
public struct AppraiseDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var shortlist: Bool
  public var opinion: String
  public static let action = Action.appraiseDossier

  public init(dossier: Dossier.ID, shortlist: Bool, opinion: String) {
    self.dossier = dossier
    self.shortlist = shortlist
    self.opinion = opinion
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(
      try before.appraised(
        shortlist: shortlist, opinion: opinion, by: desk.person, at: desk.now, under: desk.plan(of: before)))
  }
}
