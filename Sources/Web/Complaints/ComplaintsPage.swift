import Domain
import Markup
import Office
import Store

/// The complaints that an office has to deal with, the most urgent first.
struct ComplaintsPage {
  var plans: [(plan: Plan, complaints: [Complaint])]
  var titles: [Dossier.ID: DossierLine]
  var people: [Person.ID: Person]
  var today: Day

  static func load(_ desk: Desk) throws -> ComplaintsPage {
    let plans = try desk.plans().filter { desk.allows(.handleComplaint, at: Place(plan: $0.id)) || isSeen($0, desk) }
      .map { (plan: $0, complaints: try Complaints.of($0.id, on: desk.connection)) }
    guard !plans.isEmpty else { throw Refusal.notYours }
    let all = plans.flatMap(\.complaints)
    let lines = try Dossiers.lines(Array(Set(all.map(\.dossier))), on: desk.connection)
    return ComplaintsPage(
      plans: plans, titles: Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) }),
      people: try People.all(Array(Set(all.map(\.complainant))), on: desk.connection), today: desk.now.day)
  }

  private static func isSeen(_ plan: Plan, _ desk: Desk) -> Bool {
    desk.allows(.viewComplaint, at: Place(plan: plan.id))
  }

  var page: Page {
    Page(
      title: "Khiếu nại", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead:
        """
        <p class="small">Khiếu nại về kết quả của hồ sơ; việc gần hạn nhất ở trên. \
        \(if: plans.contains { !$0.complaints.isEmpty },
          #"<a href="\#(Link.complaints.with([("dang", "xlsx")]))">Tải sổ theo dõi (Excel)</a>"#)</p>
        """,
      body: plans.map(card).joined())
  }

  private func card(_ plan: Plan, _ complaints: [Complaint]) -> HTML {
    guard !complaints.isEmpty else { return Parts.card(plan.shortTitle, "<p>Chưa có khiếu nại nào.</p>") }
    let rows = complaints.map { complaint in
      """
      <tr><td class="main"><a href="\(Link.complaint(complaint.id))"><b>\(titles[complaint.dossier]?.title)</b></a><br>\
      <small>\(people[complaint.complainant]?.name) · \(complaint.subject.name)</small></td>
      <td class="wide">\(complaint.filed.day.short)</td><td>\(ComplaintPage.chip(complaint.state))</td>\
      <td>\(Parts.daysLeft(complaint.due, today: today))</td></tr>
      """ as HTML
    }
    return Parts.card(
      plan.shortTitle,
      """
      <div class="scroll"><table class="list"><thead><tr><th>Khiếu nại</th><th class="wide">Ngày gửi</th><th>Bước</th>\
      <th>Còn hạn</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """)
  }
}
