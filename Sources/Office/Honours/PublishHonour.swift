import Domain

extension Command<Void> {
  /// Lets everyone read of an honour, unless it names an author whose family does not consent to that.
  ///
  /// - Parameter version: of the honour that the window shows.
  public static func publishHonour(_ id: Honour.ID, over version: Int? = nil) -> Command {
    .on(id, .publish, over: version) { honour, desk in
      let refusals = honour.consentRefusals(over: try desk.guardedWorks(of: honour.recorder))
      try refusals.throwIfAny()
      return try honour.published(at: desk.now)
    }
  }
}
