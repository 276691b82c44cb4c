import Domain
import Markup
import Office

/// Where the secretary sees who in the council has to do with which dossier. In a plan that scores blind this page
/// alone names authors while the session is open, and says so.
extension ConflictsLook.Found {
  var page: Page {
    Page(
      title: "Rà soát xung đột lợi ích", place: .councils,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))], lead: lead,
      body: dossiers.map(card).joined())
  }

  private func card(_ line: ConflictsLook.Line) -> HTML {
    let facts = line.ties.compactMap { fact($0.person, $0.tie, line) }
    return Parts.card(
      nil,
      """
      <h2>\(line.dossier.writing.title)</h2><p class="small">\(line.dossier.unitName ?? "cá nhân")</p>
      \(line.authors.table)
      \(facts.isEmpty ? #"""
        <p class="small">Không thấy ai trong \#(council.kind.name) liên quan.</p>
        """# : #"<ul class="plain-list">\#(facts)</ul>"#)
      """)
  }

  private var lead: HTML {
    guard judgement.scoring.blind, session.isOpen else {
      return "<p>Ai trong \(council.kind.name) là tác giả, trùng họ tên hoặc đã khai xung đột lợi ích.</p>"
    }
    return """
      <p class="note">Trang này ghi tên tác giả để Thư ký rà soát xung đột lợi ích. Kế hoạch chấm ẩn danh: các trang \
      khác của phiên không ghi tên cho đến khi khóa kết quả; không chuyển nội dung trang này cho người chấm.</p>
      """
  }

  private func fact(_ person: Person, _ tie: ConflictsLook.Tie, _ line: ConflictsLook.Line) -> HTML? {
    switch tie {
    case .conflict(let conflict):
      return #"<li><b>\#(person.name)</b> <span class="chip stop">không \#(line.verb)</span> \#(conflict)</li>"#
    case .standing(.invited):
      return
        """
        <li><b>\(person.name)</b> <span class="chip wait">lời mời chưa trả lời</span>\
         Được mời làm đồng tác giả và ngồi trong \(council.kind.name); phải trả lời trước khi nộp phiếu.</li>
        """
    case .standing(.namesake):
      return
        """
        <li><b>\(person.name)</b> <span class="chip wait">trùng họ tên</span>\
         Phải trả lời «không phải là tác giả» trước khi nộp phiếu.</li>
        """
    case .standing(.declined):
      return "<li><b>\(person.name)</b> Đã trả lời không phải là tác giả, nhưng họ tên vẫn có trong danh sách.</li>"
    case .standing(.author), .standing(.guide), .standing(.apart): return nil
    }
  }
}
