import Domain

extension Command<Void> {
  /// Lets everyone read of an honour.
  public static func publishHonour(_ id: Honour.ID) -> Command { .on(id, .publish) { try $0.published(at: $1.now) } }
}
