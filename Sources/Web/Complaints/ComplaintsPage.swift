import Domain
import Markup
import Office

/// The complaints that an office has to deal with, the most urgent first.
extension ComplaintsLook.Found {
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
    Parts.card(
      plan.shortTitle,
      complaints.isEmpty
        ? "<p>Chưa có khiếu nại nào.</p>" : ListTable(list).html(complaints.map { (plan, $0) }))
  }
}
