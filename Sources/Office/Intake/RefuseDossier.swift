import Domain
import Store

/// Refuses a dossier by a clause.
public struct RefuseDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var clause: String
  public var reason: String
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.refuseDossier

  public init(dossier: Dossier.ID, clause: String, reason: String, notice: Outgoing? = nil) {
    self.dossier = dossier
    self.clause = clause
    self.reason = reason
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.refused(by: desk.person, clause: clause, reason: reason, notice: notice, at: desk.now))
  }
}
