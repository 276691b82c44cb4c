import Domain

extension Command<Int> {
  /// Shows the certified initiatives of a decision to the public, once that is allowed.
  public static func publishDecision(_ id: Decision.ID) -> Command {
    .at(id, .publish) { decision, desk in
      guard decision.publication != nil else {
        throw Refusal(
          "Người ký chưa cho công bố quyết định số \(decision.number).",
          next: "Đề nghị người quyết định công nhận cho công bố, rồi làm lại.")
      }
      var published = 0
      for item in decision.recognised {
        let before = try desk.dossier(item.dossier)
        guard before.allows(.publish) else { continue }
        let after = try before.published(by: desk.person.id, at: desk.now)
        try desk.save(after)
        try desk.note(after, above: after.id)
        published += 1
      }
      return published
    }
  }
}

extension Desk {
  /// Notes with the dossier from which a dossier of this level came that both are one initiative to the public, or that
  /// they no longer are.
  func note(_ dossier: Dossier, above: Dossier.ID?) throws {
    guard let origin = dossier.origin, origin.isHere else { return }
    let below = try self.dossier(origin.dossier)
    guard below.recognisedAbove != above else { return }
    try save(below.recognised(above: above))
  }
}
