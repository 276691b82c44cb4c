import Domain
import Markup
import Office

/// The form by which a council, a sub-group or an appraisal team is set up.
extension NewCouncilLook.Found {
  var page: Page {
    let seats = SeatFields(
      plan: plan, kind: .council, rows: SeatFields.ofNew, seats: [.chair, .secretary], meant: joining)
    return Page(
      title: "Lập Hội đồng hoặc Tổ thẩm định", place: .councils, crumbs: [("Hội đồng", .councils)],
      lead: #"<p class="small">Kế hoạch \#(plan.shortTitle). Ghi theo quyết định thành lập đã ký.</p>"#,
      body: Parts.form(
        .newCouncil(plan.id), class: "card",
        """
        \(BasisNote(plan: plan, day: now.day).html)
        <input type="hidden" name="key" value="\(Council.ID(at: now).description)">
        <div class="grid half">\(Field("kind", "Lập").select(kinds, ""))
        \(Field("name", "Tên", required: true).text(plan.council.name))
        \(Field("decision-number", "Số quyết định thành lập", required: true).text(""))
        \(Field("decision-day", "Ngày quyết định", required: true).day(nil))
        \(Field("authority", "Người ký quyết định", hint: "Để trống nếu là \(plan.decider.name).").text(""))
        \(Field("through", "Nhiệm kỳ đến hết ngày", hint: "Để trống nếu quyết định không ghi.").day(nil))
        \(Field("field", "Lĩnh vực xét", hint: "Để trống nếu xét mọi lĩnh vực.")
          .select(plan.fields.choices, "", blank: "Mọi lĩnh vực"))
        \(councils.isEmpty ? .empty : Field("parent", "Là tiểu ban của")
          .select(councils.map { ($0.id.description, $0.name) }, "", blank: "Không phải tiểu ban"))</div>
        \(recipients)
        <h2>Thành viên</h2>\(asked)\(seats.html)
        <div class="actions">\(Parts.button("Lập"))\(SeatFields.finding(.newCouncil(plan.id)))</div>
        """))
  }

  private var recipients: HTML {
    Field("recipients", "Nơi nhận quyết định", hint: "Mỗi dòng một nơi nhận.")
      .area(plan.decisionRecipients(article: 3).joined(separator: "\n"))
  }

  /// Who has to sit in the council.
  private var asked: HTML {
    guard case .council(let composition) = plan.council.kind, !composition.mustInclude.isEmpty else { return .empty }
    let names = composition.mustInclude.map { plan.body($0).name }.joined(separator: ", ")
    let clause = Parts.clause(plan.council.source, of: plan)
    return #"<div class="para">Hội đồng phải có đại diện của: \#(names). \#(clause)</div>"#
  }

  private var kinds: [(value: String, label: String)] {
    let isAppraised = plan.judging.contains { $0.isHeldInSession && $0.role == .selects }
    return Council.Kind.allCases.filter { $0 == .council || isAppraised }.map { ($0.rawValue, $0.name) }
  }
}
