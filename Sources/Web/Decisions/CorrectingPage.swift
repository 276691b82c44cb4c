import Domain
import Markup
import Office

/// Correcting lines of an issued decision: choosing them, then their right wording.
extension CorrectingLook.Found {
  var page: Page {
    Page(
      title: "Đính chính quyết định số \(decision.number)", place: .decisions,
      crumbs: [("Quyết định", .decisions), ("Số \(decision.number)", .decision(decision.id))],
      lead:
        """
        <p class="small">Đính chính sửa chữ ghi sai: tên \(plan.workNames), họ tên tác giả, đơn vị. Kết quả và xếp \
        loại giữ nguyên.</p>
        """,
      body: """
        <div class="narrow">\(BasisNote(plan: plan, day: today).html)\(chosen.isEmpty ? choice : wording)</div>
        """)
  }

  private var choice: HTML {
    let boxes = decision.items.enumerated().map { index, item in
      """
      <div class="check"><input type="checkbox" id="dong-\(index)" name="dong" value="\(item.dossier.description)">\
      <label for="dong-\(index)">\(item.title) <small>\(item.authors.joined(separator: ", "))</small></label></div>
      """ as HTML
    }
    return """
      <form class="card" id="lines" action="\(Link.decision(decision.id, "dinh-chinh"))"><fieldset>\
      <legend>Dòng cần đính chính</legend>\(boxes)</fieldset>
      \(Parts.button("Tiếp tục"))</form>
      """
  }

  private var wording: HTML {
    let key = Correction.ID(at: VietnamTime.start(of: today))
    return Parts.form(
      .decision(decision.id, "dinh-chinh"), id: "lines", class: "card",
      """
      \(Parts.key(key))\(chosen.map(fields))
      \(Field("reason", "Lý do đính chính", hint: "Ví dụ: ghi thiếu tên đệm của tác giả.", required: true).area(""))
      \(SigningFields(signature: plan.decidingSignature, recipients: plan.decisionRecipients(article: 3),
        today: today).html)
      <p class="small">Trang tra cứu hiện cả chữ đã ghi và chữ đính chính; giấy chứng nhận in lại theo chữ đính \
      chính.</p>
      \(Parts.button("Ban hành quyết định đính chính"))
      """)
  }

  private func fields(_ dossier: Dossier) -> HTML {
    let now = Correction.Wording(dossier)
    let names = now.authors.enumerated().map { index, name in
      let field = "author-\(dossier.id)-\(index)"
      let label = now.authors.count == 1 ? "Họ tên tác giả" : "Họ tên tác giả thứ \(index + 1)"
      return Field(field, label, required: true).text(name)
    }
    let (title, unit) = ("title-\(dossier.id)", "unit-\(dossier.id)")
    return """
      <fieldset class="author"><legend>\(now.title)</legend>\
      \(Parts.hidden("dong", dossier.id.description))
      \(Field(title, "Tên \(plan.workName(of: dossier.writing))", required: true).text(now.title))\(names)
      \(if: !now.unit.isEmpty, Field(unit, "Đơn vị", required: true).text(now.unit))</fieldset>
      """
  }
}

extension Form {
  /// The right wordings that the page of correcting brought back.
  var correctedLines: [Correction.Change] {
    (ids("dong") as [Dossier.ID]).map { dossier in
      let names = (0..<fields.count).prefix { contains("author-\(dossier)-\($0)") }.map {
        self["author-\(dossier)-\($0)"]
      }
      return Correction.Change(
        dossier: dossier,
        wording: Correction.Wording(title: self["title-\(dossier)"], authors: names, unit: self["unit-\(dossier)"]))
    }
  }
}
