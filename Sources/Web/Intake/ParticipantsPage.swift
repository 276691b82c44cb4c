import Domain
import Markup
import Office

/// Those whom the receiving office lets take part, and letting in one more.
extension ParticipantsLook.Found {
  var page: Page {
    let rule = plan.outline[.participants]?.rules.filter { $0.source == plan.participants.source } ?? []
    let words = rule.map { "<li>\($0.text)</li>" as HTML }
    return Page(
      title: "Cho tham gia ngoài đối tượng", place: .intake,
      crumbs: [("Tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)]))],
      lead: #"<p class="small">Kế hoạch \#(plan.shortTitle)</p>"#,
      body: """
        <div class="grid two"><div>\(list)</div><aside>\(Parts.card("Đối tượng của kế hoạch", """
        <ul class="small">\(words)</ul><div class="para">\(Parts.clause(plan.participants.source, of: plan))</div>
        """))\(form)</aside></div>
        """)
  }

  private var list: HTML {
    guard !admissions.isEmpty else { return Parts.empty("Chưa có ai được cho tham gia ngoài đối tượng.") }
    let items = admissions.map { admitted in
      """
      <li><b>\(people[admitted.person]?.name)</b>. \(admitted.admission.text)<br>\
      <small>\(people[admitted.admission.by]?.name), \(admitted.admission.at.short)</small></li>
      """ as HTML
    }
    let filter = Filter(.participants(plan.id))
    return Parts.card(
      "Đã cho tham gia",
      """
      <ul class="plain-list">\(items)</ul>\(filter.pager(number, size: ParticipantsLook.size, total: total))
      """)
  }

  private var form: HTML {
    Parts.card(
      "Cho một người tham gia",
      Parts.form(
        .participants(plan.id),
        """
        <input type="hidden" name="key" value="\(AdmittedParticipant.ID(at: now).description)">
        \(Field("sign-in", "Tên đăng nhập của người đó", required: true).text(""))
        \(Field("reason", "Lý do", required: true).area(""))
        \(Field("document", "Số, ký hiệu văn bản cho phép", required: true).text(""))
        \(Field("day", "Ngày văn bản", required: true).day(nil))\(Parts.button("Cho tham gia"))
        """))
  }
}
