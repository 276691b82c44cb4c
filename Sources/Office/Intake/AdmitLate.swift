import Domain
import Store

/// Lets a late dossier in.
public struct AdmitLate: DossierCommand {
  public var dossier: Dossier.ID
  public var reason: String
  public var document: String
  public static let action = Action.admitLate

  public init(dossier: Dossier.ID, reason: String, document: String) {
    self.dossier = dossier
    self.reason = reason
    self.document = document
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.admittedLate(by: desk.person, reason: reason, document: document, at: desk.now))
  }
}
