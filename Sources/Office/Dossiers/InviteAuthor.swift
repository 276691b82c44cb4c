import Domain

extension Command<Void> {
  /// Invites a colleague as a co-author. The account says what the person is called; the person says whether it is so.
  public static func inviteAuthor(_ id: Dossier.ID, person: Person.ID) -> Command {
    .on(id, .invite) { dossier, desk in
      let invited = try desk.colleague(person, for: dossier)
      let workplace = try desk.colleague(invited).unit
      return try dossier.inviting(invited, workplace: workplace, by: desk.person.id, at: desk.now)
    }
  }
}
