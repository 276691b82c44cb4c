import Domain

/// Answers a completion request.
public struct CompleteDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var note: String
  public static let action = Action.answerCompletion

  public init(dossier: Dossier.ID, note: String = "") {
    self.dossier = dossier
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.completed(by: desk.person.id, note: note, at: desk.now, under: desk.plan(of: before)))
  }
}
