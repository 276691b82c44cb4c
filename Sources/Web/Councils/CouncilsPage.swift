import Domain
import Markup
import Office

/// The councils and appraisal teams that the viewer has to do with, and how to set one up.
extension CouncilsLook.Found {
  var page: Page {
    Page(
      title: "Hội đồng", place: .councils,
      body: """
        \(councils.isEmpty
          ? Parts.empty("""
            Bạn chưa ở Hội đồng hay Tổ thẩm định nào. Cơ quan thường trực lập Hội đồng theo quyết định thành lập.
            """)
          : councils.map(card).joined())\(establishment)
        """)
  }

  private func card(_ listed: CouncilsLook.Listed) -> HTML {
    let (council, plan) = (listed.council, listed.plan)
    return Parts.card(
      nil,
      """
      <h2><a href="\(Link.council(council.id))">\(council.name)</a></h2>
      <p class="small">\(listed.parent.map { "Tiểu ban của \($0) · " })Kế hoạch \(plan.shortTitle) \
      · \(council.members(on: today).count) thành viên · Quyết định số \(council.mandate.number) \
      ngày \(council.mandate.day.short)</p>
      \(listed.sessions.list(under: plan))
      """)
  }

  private var establishment: HTML {
    let items = establishing.map {
      #"""
      <li><a href="\#(Link.newCouncil($0.id))">\#($0.shortTitle)</a> <small>\#($0.council.name)</small></li>
      """# as HTML
    }
    return items.isEmpty
      ? .empty
      : Parts.card("Lập Hội đồng hoặc Tổ thẩm định", #"<p>Chọn kế hoạch:</p><ul class="plain-list">\#(items)</ul>"#)
  }
}

extension [Session] {
  /// The sessions of a council, each with its state.
  func list(under plan: Plan) -> HTML {
    guard !isEmpty else { return "<p>Chưa có phiên họp nào.</p>" }
    let items = map { session in
      let state = plan.judgement(session.judgement)?.name(of: session.state) ?? session.state.name
      return """
        <li><a href="\(Link.session(session))">\(session.name)</a> \
        <small>\(session.day.short) · \(session.dossiers.count) hồ sơ</small>
        <span class="chip plain">\(state)</span></li>
        """ as HTML
    }
    return #"<ul class="plain-list">\#(items)</ul>"#
  }
}
