import Domain

extension Command<Void> {
  /// Lets members of a council leave and others join, by a decision.
  public static func changeCouncil(
    _ council: Council.ID, mandate: Council.Mandate, leaving: Set<Person.ID>, joining: [Council.Member]
  ) -> Command {
    .at({ $0.place(of: try $0.council(council)) }, .establishCouncil) { desk in
      let before = try desk.held(Council.self, council.description)
      let plan = try desk.plan(before.value.plan)
      try joining.requireKnown(under: plan, at: desk)
      let after = try before.value.changed(by: mandate, leaving: leaving, joining: joining, at: desk.now)
      try desk.requireComposition(of: after, on: mandate.day, under: plan)
      try desk.replace(
        before, by: after,
        ["number": mandate.number, "leaving": "\(leaving.count)", "joining": "\(joining.count)"])
    }
  }
}
