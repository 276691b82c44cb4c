import Domain
import Store

/// Notes whether the author wants the dossier to go to a higher level.
public struct WishHigher: DossierCommand {
  public var dossier: Dossier.ID
  public var isYes: Bool
  public static let action = Action.wishHigher

  public init(dossier: Dossier.ID, isYes: Bool) {
    self.dossier = dossier
    self.isYes = isYes
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.wished(isYes, by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
  }
}
