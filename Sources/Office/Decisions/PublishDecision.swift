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
        try desk.save(try before.published(by: desk.person.id, at: desk.now))
        published += 1
      }
      return published
    }
  }
}
