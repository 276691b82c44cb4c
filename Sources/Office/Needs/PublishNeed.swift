import Domain

extension Command<Void> {
  /// Makes a need public.
  public static func publishNeed(_ id: Need.ID) -> Command {
    .on(id, .publish) { need, desk in try need.published(by: desk.person.id, at: desk.now) }
  }
}
