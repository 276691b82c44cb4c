import Domain

/// What would come of accepting several dossiers by one word.
public struct PassingLook: Look {
  public static let action = Action.acceptDossier

  let dossiers: [Dossier.ID]

  public init(_ dossiers: [Dossier.ID]) { self.dossiers = dossiers }

  public func door(at desk: Desk) throws -> Door {
    .at(try desk.place(of: desk.visibleDossier(dossiers.firstToPass())))
  }

  public func find(at desk: Desk) throws -> PassingDossiers { try desk.passing(dossiers) }
}
