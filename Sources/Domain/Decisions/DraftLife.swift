/// The life of the draft of a decision.
extension DecisionDraft: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case remake, send
    case sendBack = "send-back"
    case approve, issue
  }

  public static func row(_ step: Step) -> LifeRow<DecisionDraft> {
    switch step {
    case .remake:
      LifeRow(
        "lập lại", [.drafting, .inReview, .approved], to: [.drafting], .draftDecision, apart: .authors,
        barred: "lập dự thảo quyết định")
    case .send:
      LifeRow("trình duyệt", [.drafting], to: [.inReview], .draftDecision, apart: .authors, barred: "trình dự thảo")
    case .sendBack:
      LifeRow(
        "trả lại", [.inReview, .approved], to: [.drafting], .reviewDecision, apart: .authors,
        barred: "trả lại dự thảo")
    case .approve:
      LifeRow(
        "duyệt", [.inReview], to: [.approved], .reviewDecision, apart: .authorsAndDrafters, barred: "duyệt dự thảo")
    case .issue:
      LifeRow(
        "ban hành", [.approved], to: [.issued], .issueDecision, apart: .authors, barred: "ban hành quyết định")
    }
  }

  public func refusal(of step: Step) -> Refusal { notNow(step, "dự thảo \(state.name)") }

  /// Who made the draft or sent it does not approve it. Whose dossier is in it the draft does not know: those the
  /// dossiers of its session keep out of every step.
  public func bars(_ person: Person, from step: Step) -> Bool {
    Self.row(step).apart == .authorsAndDrafters && isDrafted(by: person.id)
  }

  func isDrafted(by person: Person.ID) -> Bool {
    remarks.contains { ($0.kind == .made || $0.kind == .sent) && $0.by == person }
  }
}

extension DecisionDraft {
  /// Whether it is on its way still.
  public var isOpen: Bool { allows(.remake) }
}
