import Domain
import Store

/// Takes a file out of the dossier.
public struct DetachFile: DossierCommand {
  public var dossier: Dossier.ID
  public var digest: String
  public static let action = Action.writeDossier

  public init(dossier: Dossier.ID, digest: String) {
    self.dossier = dossier
    self.digest = digest
  }

  public func perform(at desk: Desk) throws {
    try desk.saveWriting(try desk.dossier(dossier).detaching(digest))
  }
}
