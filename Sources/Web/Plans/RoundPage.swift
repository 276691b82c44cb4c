import Domain
import Markup
import Office

/// The next round of a plan: all its days, each of which may be moved with a reason.
extension RoundLook.Found {
  var page: Page {
    Page(
      title: "Mở đợt \(plan.period.years), \(plan.shortTitle)", place: .administration,
      crumbs: [("Kế hoạch", .administration("ke-hoach")), (plan.shortTitle, .plan(plan.id))],
      lead: """
        <p>Đợt \(plan.period.years) theo cùng quy định với đợt \(last.years). Ngày nào đổi thì ghi lý do; chỉ tiêu, \
        suất, dự toán tính lại từ đầu.</p>
        """,
      body: Parts.card(
        nil, Parts.form(.round(plan.id), "\(plan.days.map(question))\(Parts.button("Mở đợt \(plan.period.years)"))")))
  }

  private func question(_ day: RoundDay) -> HTML {
    """
    <div class="grid half">\(Field("day-\(day.id)", day.name).day(day.day))\
    \(Field("reason-\(day.id)", "Lý do đổi: \(day.name.lowercasedFirst)").text(""))\
    </div>
    """
  }
}

extension Form {
  /// The days of the round as the form has them; those that were not moved are left out by the command.
  var movedDays: [MovedDay] {
    get throws {
      try names("day-").compactMap { id in
        try day("day-\(id)").map { MovedDay(id: id, to: $0, reason: self["reason-\(id)"]) }
      }
    }
  }
}
