import Domain

extension Command<Void> {
  /// Gives up an honour that was recorded by mistake.
  public static func discardHonour(_ id: Honour.ID) -> Command {
    .on(id, .discard) { honour, _ in try honour.discarded() }
  }
}
