import Domain
import Store

/// Goes on without the author's answer once its day has passed: the dossier is checked by what was filed.
public struct TakeUpAsFiled: DossierCommand {
  public var dossier: Dossier.ID
  public static let action = Action.takeUpAsFiled

  public init(dossier: Dossier.ID) { self.dossier = dossier }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.takenUpAsFiled(by: desk.person, at: desk.now, under: desk.plan(of: before)))
  }
}
