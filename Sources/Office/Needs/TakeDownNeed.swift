import Domain

extension Command<Void> {
  /// Takes a need from the public.
  public static func takeDownNeed(_ id: Need.ID, reason: String) -> Command {
    .on(id, .takeDown) { need, desk in try need.takenDown(reason, by: desk.person.id, at: desk.now) }
  }
}
