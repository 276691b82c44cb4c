import Domain
import Store

/// Notes the printed copies of a dossier that was received, as they were counted.
public struct CountCopies: DossierCommand {
  public var dossier: Dossier.ID
  public var copies: [String: Int]
  public static let action = Action.receiveDossier

  public init(dossier: Dossier.ID, copies: [String: Int]) {
    self.dossier = dossier
    self.copies = copies
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.counted(copies, by: desk.person, under: desk.plan(of: before)))
  }
}
