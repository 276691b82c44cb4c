import Domain

extension ForwardingList {
  /// Closes the dossiers whose recognition rests on what the higher level found, as far as that is new.
  func closeDossiers(since before: ForwardingList, by person: Person, at desk: Desk) throws {
    for (item, earlier) in zip(items, before.items) where item.answer != earlier.answer {
      let dossier = try desk.dossier(item.dossier)
      guard let judgement = try desk.plan(of: dossier).deciding(for: dossier.track), judgement.isOutside else {
        continue
      }
      try desk.save(try dossier.answeredAbove(item.answer, in: judgement, by: person, at: desk.now))
    }
  }
}
