import Domain

extension Command<Void> {
  /// Makes a need public.
  ///
  /// - Parameter version: of the need that the window shows.
  public static func publishNeed(_ id: Need.ID, over version: Int? = nil) -> Command {
    .on(id, .publish, over: version) { need, desk in try need.published(by: desk.person.id, at: desk.now) }
  }
}
