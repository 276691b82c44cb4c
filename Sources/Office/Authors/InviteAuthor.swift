import Domain

extension Command<Void> {
  /// Invites a colleague as a co-author. The account says what the person is called; the person says whether it is so.
  public static func inviteAuthor(_ id: Dossier.ID, person: Person.ID) -> Command {
    .on(id, .invite) { dossier, desk in
      let invited = try Colleagues(for: dossier, at: desk).person(person)
      let workplace = try Colleague(invited, at: desk).unit
      return try dossier.inviting(invited, workplace: workplace, by: desk.person.id, at: desk.now)
    }
  }
}
