import Domain

extension Command<Void> {
  /// Takes an honour from the public, to be amended.
  public static func withholdHonour(_ id: Honour.ID) -> Command {
    .on(id, .withhold) { honour, _ in try honour.withheld() }
  }
}
