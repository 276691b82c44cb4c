import Domain

extension Command<Void> {
  /// Lets everyone read of an honour, unless it names an author whose family does not consent to that.
  public static func publishHonour(_ id: Honour.ID) -> Command {
    .on(id, .publish) { honour, desk in
      let refusals = honour.consentRefusals(over: try desk.guardedWorks(of: honour.recorder))
      guard refusals.isEmpty else { throw Refusals(refusals) }
      return try honour.published(at: desk.now)
    }
  }
}
