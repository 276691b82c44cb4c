import Domain
import Store

extension Command<Void> {
  /// Lays down the rules of an award: its prizes, by a document.
  public static func regulateAward(
    _ kind: CommendationKind.ID, under plan: Plan.ID, _ prizes: [Award.Prize], by regulation: TypedDocument
  ) -> Command {
    .at({ try $0.place(ofAward: kind, under: plan) }, .regulateAward) { desk in
      try desk.hold(plan)
      let regulation = try regulation.checked(today: desk.now.day)
      let before = try Awards.award(kind, under: plan, on: desk.connection)
      let award = try (before?.value ?? Award(of: kind, under: plan))
        .regulated(prizes, by: regulation, desk.person.id, at: desk.now)
      let change = ["number": regulation.number]
      if let before { try desk.replace(before, by: award, change) } else { try desk.insert(award, change) }
    }
  }
}
