import Domain
import Store

/// Saves what an author wrote.
public struct WriteDossier: DossierCommand {
  public var dossier: Dossier.ID
  /// The revision that the author's window shows.
  public var revision: Int
  /// Changes the writing as it stands.
  public var change: @Sendable (inout Writing) -> Void
  public static let action = Action.writeDossier

  public init(dossier: Dossier.ID, revision: Int, change: @escaping @Sendable (inout Writing) -> Void) {
    self.dossier = dossier
    self.revision = revision
    self.change = change
  }

  public func perform(at desk: Desk) throws -> Dossier {
    let before = try desk.dossier(dossier)
    var writing = before.writing
    change(&writing)
    if writing == before.writing, revision == before.revision { return before }
    let after = try before.written(writing, over: revision, by: desk.person.id)
    try desk.saveWriting(after)
    return after
  }
}
