import Domain
import Store

extension Command<Void> {
  /// Lets the council score a dossier once more: what was cast is set aside, and each member hands in again.
  public static func scoreAgain(_ id: Session.ID, dossier: Dossier.ID, reason: String) -> Command {
    .at(id, .rescoreDossier) { session, desk in
      let before = try desk.dossier(dossier)
      let ballots = try Ballots.all(on: dossier, in: session.id, on: desk.connection)
      let box = try Ballots.box(session.id, dossier, on: desk.connection)
      let number = try Ballots.earlierRounds(of: session.id, on: desk.connection).count { $0.dossier == dossier } + 1
      let round = try EarlierRound(
        number: number, of: ballots.map(\.value), box: box?.value, on: before, in: session, reason: reason,
        by: desk.person.id, at: desk.now)
      try desk.insert(round, ["session": session.id.description, "ballots": "\(round.voters.count)"])
      for ballot in ballots where ballot.value.submitted != nil {
        try desk.replace(
          ballot, by: try ballot.value.setAside(in: session),
          ["session": session.id.description, "round": "\(number + 1)", "submitted": "0"])
      }
      if let box { try desk.replace(box, by: box.value.emptied, ["round": "\(number + 1)"]) }
      let bare = session.withoutWords(on: dossier)
      if bare != session { try desk.save(bare) }
      try desk.save(try before.scoredAgain(round, by: desk.person, at: desk.now))
    }
  }
}
