import Domain
import Store

/// Invites a colleague as a co-author. The account says what the person is called; the person says whether it is so.
public struct InviteAuthor: DossierCommand {
  public var dossier: Dossier.ID
  public var person: Person.ID
  public static let action = Action.inviteAuthor

  public init(dossier: Dossier.ID, person: Person.ID) {
    self.dossier = dossier
    self.person = person
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    let invited = try desk.colleague(person, for: before)
    let workplace = try desk.colleague(invited).unit
    try desk.save(try before.inviting(invited, workplace: workplace, by: desk.person.id, at: desk.now))
  }
}
