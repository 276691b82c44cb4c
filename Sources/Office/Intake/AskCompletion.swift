import Domain
import Store

/// Asks the author to complete the dossier.
public struct AskCompletion: DossierCommand {
  public var dossier: Dossier.ID
  public var text: String
  /// Nil takes the plan's time limit.
  public var due: Day?
  /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
  public var notice: Outgoing?
  public static let action = Action.askCompletion

  public init(dossier: Dossier.ID, text: String, due: Day?, notice: Outgoing? = nil) {
    self.dossier = dossier
    self.text = text
    self.due = due
    self.notice = notice
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(
      try before.completionAsked(
        by: desk.person, text: text, due: due, notice: notice, at: desk.now, under: desk.plan(of: before)))
  }
}
