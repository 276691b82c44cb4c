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
        \(Parts.key(Council.ID(at: now)))
        <div class="grid half">\(Field("kind", "Lập").select(kinds.map { ($0.rawValue, $0.name) }, ""))\(body)
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

  /// Which body of the plan it is, where it can be one of several.
  private var body: HTML {
    let bodies = kinds.map { (kind: $0, bodies: plan.bodies(judgingAs: $0)) }
    guard bodies.contains(where: { $0.bodies.count > 1 }) else { return .empty }
    let choices = bodies.flatMap { kind, bodies in
      bodies.map { ($0.id.description, kinds.count > 1 ? "\(kind.name): \($0.name)" : $0.name) }
    }
    return Field("body", "Là cơ quan nào trong kế hoạch", hint: "Cơ quan này xét những gì kế hoạch giao cho nó.")
      .select(choices, "", blank: bodies.contains { $0.bodies.count == 1 } ? "Theo loại đã chọn" : "Chọn")
  }

  private var kinds: [Council.Kind] {
    Council.Kind.allCases.filter { $0 == .council || !plan.bodies(judgingAs: $0).isEmpty }
  }
}
