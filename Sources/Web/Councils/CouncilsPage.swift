import Domain
import Markup
import Office
import Store

/// The councils and appraisal teams that the viewer has to do with, and how to set one up.
struct CouncilsPage {
  var desk: Desk

  func page() throws -> Page {
    let plans = try desk.plans()
    let cards = try plans.flatMap { plan in
      try Councils.of(plan.id, on: desk.connection)
        .filter { desk.allows(.viewCouncil, at: Place(plan: plan.id, council: $0.id)) }
        .map { try card($0, plan) }
    }
    return Page(
      title: "Hội đồng", place: .councils,
      body: """
        \(cards.isEmpty
          ? Parts.empty("""
            Bạn chưa ở Hội đồng hay Tổ thẩm định nào. Cơ quan thường trực lập Hội đồng theo quyết định thành lập.
            """)
          : cards.joined())\(establishing(plans))
        """)
  }

  private func card(_ council: Council, _ plan: Plan) throws -> HTML {
    let sessions = try Councils.sessions(of: council.id, on: desk.connection).map { session in
      """
      <li><a href="\(Link.session(session))">\(session.name)</a> \
      <small>\(session.day.short) · \(session.dossiers.count) hồ sơ</small>
      <span class="chip plain">\(plan.judging(in: session).name(of: session.state))</span></li>
      """ as HTML
    }
    let list: HTML =
      sessions.isEmpty ? "<p>Chưa có phiên họp nào.</p>" : #"<ul class="plain-list">\#(sessions)</ul>"#
    let parent = try council.parent.map { try desk.council($0).name }
    return Parts.card(
      nil,
      """
      <h2><a href="\(Link.council(council.id))">\(council.name)</a></h2>
      <p class="small">\(parent.map { "Tiểu ban của \($0) · " })Kế hoạch \(plan.shortTitle) \
      · \(council.members(on: desk.now.day).count) thành viên · Quyết định số \(council.mandate.number) \
      ngày \(council.mandate.day.short)</p>
      \(list)
      """)
  }

  private func establishing(_ plans: [Plan]) -> HTML {
    let items = plans.filter { desk.allows(.establishCouncil, at: Place(plan: $0.id)) }.map {
      #"""
      <li><a href="\#(Link.newCouncil($0.id))">\#($0.shortTitle)</a> <small>\#($0.offices.council)</small></li>
      """# as HTML
    }
    return items.isEmpty
      ? .empty
      : Parts.card("Lập Hội đồng hoặc Tổ thẩm định", #"<p>Chọn kế hoạch:</p><ul class="plain-list">\#(items)</ul>"#)
  }
}
