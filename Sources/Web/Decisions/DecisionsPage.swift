import Domain
import Markup
import Office

/// Decisions issued, and closed sessions on the way to one.
extension DecisionsLook.Found {
  var page: Page {
    Page(
      title: "Quyết định", place: .decisions,
      lead:
        """
        <p class="small"><a href="\(Link.decisionNumbers)">Sổ số quyết định</a> · \
        <a href="\(Link.certificates)">Sổ cấp giấy chứng nhận</a> · <a href="\(Link.complaints)">Khiếu nại</a> · \
        <a href="\(Link.decisions.with([("dang", "xlsx")]))">Tải danh sách (Excel)</a></p>
        """,
      body: plans.isEmpty ? Parts.empty("Quyết định của các kế hoạch sẽ hiện ở đây.") : plans.map(card).joined())
  }

  private func card(_ item: DecisionsLook.OfPlan) -> HTML {
    let decisions: [HTML] = item.decisions.reversed().map { decision in
      """
      <li><a href="\(Link.decision(decision.id))">Quyết định số \(decision.number) ngày \(decision.day.short)</a> \
      <small>công nhận \(decision.recognised.count) trên \(decision.items.count) \(item.plan.workNames)</small></li>
      """
    }
    let waiting = item.waiting.map { session in
      """
      <li><a href="\(Link.decisionDraft(session.id))">Dự thảo quyết định cho \(session.name)</a>
      <small>\(item.drafts[session.id]?.state.name ?? "chưa soạn")</small></li>
      """ as HTML
    }
    return Parts.card(
      item.plan.shortTitle,
      """
      \(if: !waiting.isEmpty, #"<h3>Đang chờ quyết định</h3><ul class="plain-list">\#(waiting)</ul>"#)
      \(if: !decisions.isEmpty, #"<ul class="plain-list">\#(decisions)</ul>"#)\
      \(if: decisions.isEmpty && waiting.isEmpty, """
        <p>Chưa có quyết định nào. Khi Chủ tịch Hội đồng khóa kết quả một phiên họp, dự thảo quyết định hiện ở đây.</p>
        """)
      """)
  }
}
