import Domain
import Store

extension Command<Void> {
  /// Gives a special prize of the plan to a recognised dossier of a closed session.
  public static func giveSpecialPrize(
    _ id: Session.ID, _ prize: SpecialPrize.ID?, to dossier: Dossier.ID?, reason: String
  ) -> Command {
    .on(id, .giveSpecialPrize) { session, desk in
      try desk.requirePresiding(over: session.dossiers, of: session)
      // Prizes are counted over the whole round.
      try desk.hold(session.plan)
      let plan = try desk.plan(of: session)
      guard let prize = prize.flatMap({ plan.specialPrize($0) }), let dossier else {
        throw Refusal.input("dossier", "Chọn một sáng kiến được công nhận của phiên họp này.")
      }
      let recognised = try Judging(session, at: desk).ranking().standings.filter(\.isRecognised).map(\.key)
      let others = try Sessions.of(session.plan, on: desk.connection).filter { other in
        try other.id != session.id && desk.plan(of: other).period.from == plan.period.from
      }
      return try session.giving(
        Session.GivenPrize(
          prize: prize.id, dossier: dossier, reason: reason.typed, by: desk.person.id, at: desk.now),
        prize, recognised: Set(recognised),
        elsewhere: others.reduce(0) { $0 + $1.specialPrizes.count { $0.prize == prize.id } })
    }
  }
}
