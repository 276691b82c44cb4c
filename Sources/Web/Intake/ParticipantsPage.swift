import Domain
import Markup
import Office

/// Those whom the receiving office lets take part, and letting in one more.
extension ParticipantsLook.Found {
  var page: Page {
    let rule = plan.outline[.participants]?.rules.filter { $0.source == plan.participants.source } ?? []
    let words = rule.map { "<li>\($0.text)</li>" as HTML }
    return Page(
      title: "Cho tham gia ngoài đối tượng", place: .intake, office: plan.standing.name,
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
      <li>\(who(admitted)). \(admitted.admission.text)<br>\
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

  private func who(_ admitted: AdmittedParticipant) -> HTML {
    switch admitted.subject {
    case .person(let person): return "<b>\(people[person]?.name)</b>"
    case .authors(let id):
      let dossier = dossiers[id]
      return """
        <b>\(dossier?.byline)</b>, hồ sơ giấy <a href="\(Link.dossier(id))">\(dossier?.writing.title)</a>
        """
    }
  }

  private var form: HTML {
    Parts.card(
      "Cho một người tham gia",
      Parts.form(
        .participants(plan.id),
        """
        \(Parts.key(AdmittedParticipant.ID(at: now)))
        \(Field("sign-in", "Tên đăng nhập của người đó", required: true).text(""))
        \(AdmissionFields().html)\(Parts.button("Cho tham gia"))
        """))
  }
}

/// Reason and document of an exception.
struct AdmissionFields {
  /// What stands before the names of its fields.
  var prefix = ""
  /// What it allows, as its labels say it where a form has several: `cho nộp muộn`.
  var deed = ""
  var isRequired = true

  var html: HTML {
    let deed = self.deed.isEmpty ? "" : " \(self.deed)"
    return """
      \(Field("\(prefix)reason", "Lý do\(deed)", required: isRequired).area(""))
      \(Field(
        "\(prefix)document", deed.isEmpty ? "Số, ký hiệu văn bản cho phép" : "Số văn bản\(deed)", required: isRequired
      ).text(""))
      \(Field("\(prefix)day", "Ngày văn bản\(deed)", required: isRequired).day(nil))
      """
  }

  /// Lets the authors of a dossier that came on paper take part.
  static func admitting(authorsOf dossier: Dossier) -> HTML {
    Parts.form(
      .dossier(dossier.id, "doi-tuong"),
      """
      \(AdmissionFields(prefix: "outside-", deed: "cho tham gia").html)\(Parts.quietButton("Cho tham gia"))
      """)
  }
}

extension Form {
  /// What was filled in of an exception; nil where neither reason nor document was.
  func admission(_ prefix: String) throws -> Admission.Entry? {
    guard !self["\(prefix)reason"].isEmpty || !self["\(prefix)document"].isEmpty else { return nil }
    return try requiredAdmission(prefix)
  }

  func requiredAdmission(_ prefix: String = "") throws -> Admission.Entry {
    Admission.Entry(
      reason: self["\(prefix)reason"], document: self["\(prefix)document"], day: try day("\(prefix)day"),
      fields: prefix)
  }
}
