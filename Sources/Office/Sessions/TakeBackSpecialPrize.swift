import Domain

extension Command<Void> {
  /// Takes a special prize back, as long as there is no decision.
  public static func takeBackSpecialPrize(
    _ id: Session.ID, _ prize: SpecialPrize.ID?, from dossier: Dossier.ID?
  ) -> Command {
    .on(id, .giveSpecialPrize) { session, desk in
      try desk.requirePresiding(over: session.dossiers, of: session)
      guard let prize, let dossier else { throw Refusal.input("prize", "Chọn giải cần bỏ.") }
      return try session.takingBack(prize, from: dossier)
    }
  }
}
