import Domain
import Markup
import Office
import Store

/// Where the secretary sees who in the council has to do with which dossier. In a plan that scores blind this page
/// alone
/// names authors while the session is open, and says so.
struct ConflictsPage {
  var session: Session
  var council: Council
  var plan: Plan
  var desk: Desk

  static func load(_ id: Session.ID, _ desk: Desk) throws -> ConflictsPage {
    let session = try desk.session(id)
    try desk.require(.checkConflicts, at: desk.place(of: session))
    return ConflictsPage(
      session: session, council: try desk.council(session.council), plan: try desk.plan(session.plan), desk: desk)
  }

  func page() throws -> Page {
    let dossiers = try desk.dossiers(session.dossiers)
    let statuses = try desk.authorStatuses(of: dossiers)
    let members = session.members(of: council).map(\.person)
    let people = try People.all(members, on: desk.connection)
    let cards = try dossiers.map { dossier in
      let plan = try desk.plan(of: dossier, in: session)
      let facts = members.compactMap { people[$0] }.compactMap { fact(of: $0, to: dossier, under: plan) }
      return Parts.card(
        nil,
        """
        <h2>\(dossier.writing.title)</h2><p class="small">\(dossier.unitName ?? "cá nhân")</p>
        \(AuthorList(of: dossier, statuses: statuses[dossier.id] ?? []).table)
        \(facts.isEmpty ? #"""
          <p class="small">Không thấy ai trong \#(council.kind.name) liên quan.</p>
          """# : #"<ul class="plain-list">\#(facts)</ul>"#)
        """)
    }
    return Page(
      title: "Rà soát xung đột lợi ích", place: .councils,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))], lead: lead,
      body: #"<div class="narrow">\#(cards)</div>"#)
  }

  private var lead: HTML {
    guard plan.scoring.blind, session.isOpen else {
      return "<p>Ai trong \(council.kind.name) là tác giả, trùng họ tên hoặc đã khai xung đột lợi ích.</p>"
    }
    return """
      <p class="note">Trang này ghi tên tác giả để Thư ký rà soát xung đột lợi ích. Kế hoạch chấm ẩn danh: các trang \
      khác của phiên không ghi tên cho đến khi khóa kết quả; không chuyển nội dung trang này cho người chấm.</p>
      """
  }

  private func fact(of person: Person, to dossier: Dossier, under plan: Plan) -> HTML? {
    if let conflict = session.conflict(of: person, with: dossier, under: plan) {
      return #"<li><b>\#(person.name)</b> <span class="chip stop">không \#(plan.judgingVerb)</span> \#(conflict)</li>"#
    }
    switch dossier.standing(of: person) {
    case .invited:
      return
        """
        <li><b>\(person.name)</b> <span class="chip wait">lời mời chưa trả lời</span>\
         Được mời làm đồng tác giả và ngồi trong \(council.kind.name); phải trả lời trước khi nộp phiếu.</li>
        """
    case .namesake:
      return
        """
        <li><b>\(person.name)</b> <span class="chip wait">trùng họ tên</span>\
         Phải trả lời «không phải là tác giả» trước khi nộp phiếu.</li>
        """
    case .declined:
      return "<li><b>\(person.name)</b> Đã trả lời không phải là tác giả, nhưng họ tên vẫn có trong danh sách.</li>"
    case .author, .apart: return nil
    }
  }
}
