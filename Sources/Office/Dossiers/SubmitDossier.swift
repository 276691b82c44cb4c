import Domain

/// Submits a draft.
public struct SubmitDossier: DossierCommand {
  public var dossier: Dossier.ID
  public static let action = Action.submitDossier

  public init(dossier: Dossier.ID) { self.dossier = dossier }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.submitted(by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
  }
}
