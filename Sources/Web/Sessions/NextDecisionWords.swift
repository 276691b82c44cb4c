import Domain
import Markup
import Office

extension NextDecisionStep {
  /// Who does what by when, after the chair has locked the result, with the way there for who may look.
  func told(of session: Session, under plan: Plan) -> HTML {
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
    let way: HTML = isVisible ? "<p>\(Parts.link("Dự thảo quyết định", .decisionDraft(session.id)))</p>" : .empty
    return "<p>Kết quả đã khóa. <b>\(who)</b> \(deed).</p>\(by)\(way)"
  }
}
