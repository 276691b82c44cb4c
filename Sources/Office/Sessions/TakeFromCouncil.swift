import Domain

extension Command<Void> {
  /// Takes a dossier out of a session that is being prepared.
  public static func takeFromCouncil(_ id: Session.ID, dossier: Dossier.ID) -> Command {
    .at(id, .prepareSession) { session, desk in
      let before = try desk.dossier(dossier)
      guard before.session == session.id || before.look == session.id else { throw Refusal.absent }
      try desk.save(try session.removing(dossier))
      try desk.save(try before.taken(from: session, by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
    }
  }
}
