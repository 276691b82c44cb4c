import Domain
import Store

extension Command<Void> {
  /// Keeps the archive that was made of a closing.
  static func keepArchive(
    _ archive: RoundClosing.Archive, of id: RoundClosing.Time.ID, plan: Plan.ID, round: Int
  ) -> Command {
    .at(Place(plan: plan), .closeRound) { desk in
      let before = try desk.held(RoundClosing.self, RoundClosing.key(plan, round))
      try desk.replace(before, by: before.value.archived(id, as: archive), ["to": "archived"])
    }
  }
}
