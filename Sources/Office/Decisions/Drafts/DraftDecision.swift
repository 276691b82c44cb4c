import Domain

extension Command<Void> {
  /// Makes the draft of a decision from the results of a closed session, or makes it again from results that changed.
  public static func draftDecision(_ id: Session.ID) -> Command {
    .at(id, .draftDecision) { session, desk in
      try desk.requireApart(from: session, for: .remake)
      let list = try AnnexedList(of: session, at: desk)
      if let before = try desk.draft(of: session) {
        try desk.replace(
          before, by: try before.value.remade(list.items, grading: list.grading, by: desk.person.id, at: desk.now),
          ["to": "drafting"])
      } else {
        let draft = try DecisionDraft(
          of: session, items: list.items, grading: list.grading, by: desk.person.id, at: desk.now)
        try desk.insert(draft, ["to": draft.state.rawValue])
      }
    }
  }
}
