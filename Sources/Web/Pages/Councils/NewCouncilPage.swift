import Domain
import Markup
import Office
import Store

/// The form by which a council, a sub-group or an appraisal team is set up.
struct NewCouncilPage {
  var plan: Plan
  var desk: Desk
  var csrf: String
  var form = Form.empty
  var refusals: [Refusal] = []

  func page() throws -> Page {
    try desk.require(.establishCouncil, at: Place(plan: plan.id))
    let people = try People.page(limit: 500, on: desk.connection)
    let councils = try Councils.of(plan.id, on: desk.connection).filter { $0.kind == .council }
    return Page(
      title: "Lập Hội đồng hoặc Tổ thẩm định", place: .councils, crumbs: [("Hội đồng", .councils)],
      lead: "<p class=\"small\">Kế hoạch \(plan.shortTitle). Ghi theo quyết định thành lập đã ký.</p>",
      body: Parts.form(
        .newCouncil(plan.id), csrf, class: "card",
        """
        \(Field.summary(refusals))<input type="hidden" name="key" value="\(form.contains("key") ? form["key"] : Council.ID(at: desk.now).description)">
        <div class="grid half">\(Field("kind", "Lập", refusals: refusals).select(kinds, form["kind"]))
        \(Field("name", "Tên", required: true, refusals: refusals).text(form.contains("name") ? form["name"] : plan.offices.council))
        \(Field("decision-number", "Số quyết định thành lập", required: true, refusals: refusals).text(form["decision-number"]))
        \(Field("decision-day", "Ngày quyết định", required: true, refusals: refusals).day(Day(form["decision-day"])))
        \(Field("authority", "Người ký quyết định", hint: "Để trống nếu là \(plan.offices.decides).", refusals: refusals).text(form["authority"]))
        \(Field("through", "Nhiệm kỳ đến hết ngày", hint: "Để trống nếu quyết định không ghi.", refusals: refusals).day(Day(form["through"])))
        \(Field("field", "Lĩnh vực xét", hint: "Để trống nếu xét mọi lĩnh vực.", refusals: refusals).select(plan.fields.choices, form["field"], blank: "Mọi lĩnh vực"))
        \(councils.isEmpty ? .empty : Field("parent", "Là tiểu ban của", refusals: refusals).select(councils.map { ($0.id.description, $0.name) }, form["parent"], blank: "Không phải tiểu ban"))</div>
        <h2>Thành viên</h2>\(SeatFields(plan: plan, kind: .council, rows: 15, form: form, refusals: refusals).html(people: people))
        \(Parts.button("Lập"))
        """))
  }

  private var kinds: [(value: String, label: String)] {
    let isAppraised = plan.tracks.contains { $0.appraisal != nil }
    return Council.Kind.allCases.filter { $0 == .council || isAppraised }.map { ($0.rawValue, $0.name) }
  }
}
