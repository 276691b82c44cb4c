import Domain
import Markup
import Office
import PlanFile

/// The form of a plan's values.
extension PlanValuesLook.Found {
  var page: Page {
    Page(
      title: "Lập kế hoạch mới", place: .administration, crumbs: [("Quản trị: kế hoạch", .administration("ke-hoach"))],
      body: chosen.map { form($0.template, $0.values) } ?? choice.html)
  }

  private var choice: PlanTemplateChoice { PlanTemplateChoice(templates: templates, chosen: nil, year: year) }

  private func form(_ template: PlanTemplate, _ values: PlanValues) -> HTML {
    var shown = values.shown(for: year)
    // Who signed another office's plan signs nothing of this one's.
    if !template.isOwn { shown["document.signer"] = "" }
    let groups = PlanValue.Subject.allCases.map { subject -> HTML in
      let some = values.all.filter { $0.subject == subject }
      guard !some.isEmpty else { return .empty }
      let fields = some.map { $0.control(showing: shown[$0.path] ?? "") }
      // The head is what every plan has anew.
      return """
        <details class="card chapter"\(if: subject == .head || subject == .time, " open")>\
        <summary data-count="\(some.count) mục"><h2>\(subject.title)</h2></summary>\(fields)</details>
        """
    }
    return """
      <p class="lead">Theo mẫu «\(template.title)». Sửa các giá trị cho đúng văn bản của cơ quan; ô nào không sửa thì \
      giữ như đang hiện. Các ngày đã chuyển sang năm \(String(year)). Chưa có gì được công bố ở bước này.</p>
      \(Parts.form(.newPlan, """
      \(Parts.hidden("mau", template.id))\(groups)\
      <div class="actions">\(Parts.button("Xem kế hoạch đã lập"))\
      \(Parts.quietLink("Sửa bằng văn bản (YAML)", .planText(of: template.id)))</div>
      """))
      """
  }
}

extension PlanValue {
  /// Its field, with the clause beside its label.
  fileprivate func control(showing shown: String) -> HTML {
    let mark: HTML = clause.map { #"<span class="clause-mark">§ \#($0)</span>"# } ?? .empty
    let control = Field(field, label, hint: hint, clause: mark)
    return switch kind {
    case .text, .id, .figure: control.text(shown)
    case .documentKind: control.select(Plan.Document.Kind.allCases.map { ($0.rawValue, $0.name) }, shown)
    case .day: control.day(try? Day(written: shown))
    case .dayOfYear, .whole, .points, .amount: control.text(shown, inputmode: "decimal")
    }
  }

  private var hint: String {
    switch kind {
    case .id:
      """
      Để trống thì lấy theo tên ngắn, ví dụ xa-mau-an-2027. Giữ mã của kế hoạch đã công bố (mẫu này: \(value)) là công \
      bố bản mới của kế hoạch đó.
      """
    case .dayOfYear: "Ngày/tháng, không ghi năm"
    case .text, .documentKind, .day, .whole, .points, .amount, .figure: ""
    }
  }
}

/// A plan that was made by a form, as it was understood.
extension FilledPlanLook.Found {
  /// - Parameter form: what was typed, to go back to it.
  func page(filledInBy form: Form) -> Page {
    let plan = change.plan
    let chapters = plan.outline.chapters.map { chapter -> HTML in
      """
      <details class="card chapter"><summary data-count="\(chapter.rules.count) mục">\
      <h2>\(chapter.title)</h2></summary>\
      \(Self.list(chapter.rules, isChapter: true))</details>
      """
    }
    let typed = form.typed.map { Parts.hidden($0.name, $0.value) }
    let tracks = plan.tracks.map { "<li><b>\($0.name)</b>: nhận hồ sơ \($0.intake.phrase)</li>" as HTML }
    return Page(
      title: "Kế hoạch \(plan.shortTitle), chưa công bố", place: .administration,
      crumbs: [("Quản trị: kế hoạch", .administration("ke-hoach")), ("Lập kế hoạch mới", .newPlan)],
      body: """
        <p class="lead">\(plan.title)</p>
        <p>\(plan.document.kind.name)\(plan.number.map { " số \($0)" })\(plan.issued.map { " ngày \($0.short)" }) · \
        \(plan.issuer) · mã <b>\(plan.id.description)</b></p><ul>\(tracks)</ul>\(amended)\(speaking)
        \(Parts.form(.administration("ke-hoach"), """
        \(Parts.hidden("text", text))<div class="actions">\(Parts.button("Công bố"))\
        <button class="btn quiet" name="_back" value="1">Sửa bằng văn bản (YAML)</button></div>
        """))
        \(Parts.form(.newPlan, """
        \(typed)<div class="actions"><button class="btn quiet" name="_back" value="1">Sửa lại giá trị</button></div>
        """))
        <h2>Hệ thống hiểu kế hoạch như sau</h2>\(chapters)
        """)
  }

  private var amended: HTML {
    guard change.editions > 0 else { return .empty }
    return """
      <div class="note"><p>Mã này là của kế hoạch đã công bố: đây sẽ là lần công bố thứ \(change.editions + 1) của kế \
      hoạch đó, không phải kế hoạch mới.</p></div>
      """
  }

  private var speaking: HTML {
    guard !leftovers.isEmpty else { return .empty }
    let lines = leftovers.map { "<li>Dòng \($0.line): \($0.words)</li>" as HTML }
    return """
      <details class="note"><summary>Nội dung còn nhắc đến năm, địa danh của mẫu ở \(leftovers.count) dòng; sửa giá \
      trị, hoặc sửa bằng văn bản</summary><ul>\(lines)</ul></details>
      """
  }

  private static func list(_ rules: [PlanOutline.Rule], isChapter: Bool = false) -> HTML {
    let items = rules.map { rule -> HTML in
      let name: HTML = rule.name.isEmpty ? .empty : "<b>\(rule.name)</b>"
      let mark: HTML? = rule.source?.clause.map { #" <span class="clause-mark">§ \#($0.number)</span>"# }
      let inner = rule.rules.isEmpty ? HTML.empty : list(rule.rules)
      return "<li>\(name)\(String(rule.text.dropFirst(rule.name.count)))\(mark)\(inner)</li>"
    }
    return "<ul\(if: isChapter, #" class="rules""#)>\(items)</ul>"
  }
}

/// Where a template is chosen.
struct PlanTemplateChoice {
  var templates: [PlanTemplate]
  var chosen: PlanTemplate.ID?
  var year: Int

  var html: HTML {
    Parts.card(
      "Lập kế hoạch mới",
      """
      <p>Chọn một mẫu, hoặc kế hoạch năm trước của cơ quan; trang sau có ô để sửa tên, số, ngày, cơ quan, các mốc, mức \
      điểm, số lượng, tiền thưởng. Mẫu chưa phải là kế hoạch của cơ quan: không ai thấy mẫu.</p>
      <form action="\(Link.newPlan)"><div class="field"><label for="mau">Mẫu</label><select id="mau" name="mau">\
      <option value="">Chọn mẫu</option>\(PlanTemplate.Origin.allCases.map(group))</select></div>\
      \(Field("nam", "Năm của kế hoạch").text("\(year)", inputmode: "numeric"))\
      \(Parts.button("Lập kế hoạch từ mẫu"))</form>
      """)
  }

  private func group(_ origin: PlanTemplate.Origin) -> HTML {
    let some = templates.filter { $0.origin == origin }
    guard !some.isEmpty else { return .empty }
    let title =
      switch origin {
      case .own: "Kế hoạch của cơ quan"
      case .example: "Mẫu theo loại cơ quan, cuộc thi"
      case .other: "Kế hoạch của tỉnh, thành phố, huyện"
      }
    let options = Parts.options(some.map { ($0.id, $0.title) }, chosen: chosen ?? "")
    return #"<optgroup label="\#(title)">\#(options)</optgroup>"#
  }
}
