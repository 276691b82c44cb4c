import Domain

extension Command<Void> {
  /// Notes whether the author wants the dossier to go to a higher level.
  public static func wishHigher(_ id: Dossier.ID, isYes: Bool) -> Command {
    .on(id, .wishHigher) { dossier, desk in
      try dossier.wished(isYes, by: desk.person.id, at: desk.now, under: desk.plan(of: dossier))
    }
  }
}
