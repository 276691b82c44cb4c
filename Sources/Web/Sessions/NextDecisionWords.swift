import Domain
import Markup
import Office

extension NextDecisionStep {
  /// Who does what by when, after the chair has locked the result, with the way there for who may look.
  ///
  /// - Parameter afterTies: whether ties have to be settled before.
  func told(of session: Session, under plan: Plan, afterTies: Bool = false) -> HTML {
    let deed =
      switch step {
      case nil: "lập dự thảo quyết định"
      case .send, .remake: "trình duyệt dự thảo quyết định"
      case .approve, .sendBack: "duyệt dự thảo quyết định"
      case .issue: "ban hành quyết định"
      }
    let who = isOwn ? "Bạn" : doers.joined(separator: " hoặc ")
    let by: HTML =
      due.map {
        """
        <div class="para small">Quyết định chậm nhất ngày \($0.short), \(Parts.daysLeft($0, today: today)). \
        \(Parts.clause(plan.timeLimits.source, of: plan))</div>
        """
      } ?? .empty
    let (draft, link) = ("Dự thảo quyết định", Link.decisionDraft(session.id))
    let way: HTML =
      isVisible ? "<p>\(afterTies ? Parts.quietLink(draft, link) : Parts.link(draft, link))</p>" : .empty
    let when: HTML =
      afterTies
      ? "Kết quả đã khóa. Xử lý xong chỗ bằng điểm thì <b>\(who.lowercasedFirst)</b>"
      : "Kết quả đã khóa. <b>\(who)</b>"
    return "<p>\(when) \(deed).</p>\(by)\(way)"
  }
}
