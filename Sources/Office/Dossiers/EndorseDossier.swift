import Domain

/// Endorses a dossier for its unit.
public struct EndorseDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var note: String
  public static let action = Action.endorseDossier

  public init(dossier: Dossier.ID, note: String = "") {
    self.dossier = dossier
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.endorsed(by: desk.person, note: note, at: desk.now, under: desk.plan(of: before)))
  }
}
