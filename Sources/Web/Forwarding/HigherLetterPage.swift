import Domain
import Markup
import Office

/// Recording what a higher level found, as its letter says it: all items of the list in one form.
struct HigherLetterPage {
  let list: ForwardingList
  let plan: Plan
  let criteria: [Dossier.ID: [Criterion]]
  /// Whether answers that were recorded are put right.
  let isCorrection: Bool
  let today: Day

  init(_ found: HigherLetterLook.Found, isCorrection: Bool) {
    list = found.list
    plan = found.plan
    criteria = found.criteria
    today = found.today
    self.isCorrection = isCorrection
  }

  var page: Page {
    Page(
      title: isCorrection ? "Sửa kết quả đã ghi" : "Ghi kết quả theo công văn của cấp trên", place: .forwarding,
      crumbs: [("Chuyển cấp trên", .forwarding), (list.title, .forwardingList(list.id))],
      lead: "<p>\(list.to) trả kết quả của \(list.items.count) \(plan.workNames) mà \(sender) đã chuyển.</p>",
      body: "\(items.isEmpty ? nothing : entry)")
  }

  /// The body whose letter the list went with.
  private var sender: String {
    (plan.forwarding(list.forwarding).map(plan.letterBody) ?? plan.body(plan.issuedBy)).fullName
  }

  private var items: [ForwardingList.Item] { list.items.filter { ($0.answer != nil) == isCorrection } }

  private var nothing: HTML {
    Parts.empty(isCorrection ? "Chưa có kết quả nào để sửa." : "Mọi \(plan.workNames) của danh mục đã có kết quả.")
  }

  private var entry: HTML {
    let known = items.first { $0.answeredIn != nil }
    let day = known?.answeredIn?.day ?? today
    return Parts.form(
      .forwardingList(list.id, "ket-qua"), class: "card",
      """
      \(Parts.hidden("sua", isCorrection ? "1" : ""))<div class="grid half">
      \(Field("number", "Số và ký hiệu công văn của cấp trên", required: true).text(known?.answeredIn?.number ?? ""))
      \(Field("day", "Ngày công văn", required: true).day(day))
      \(Field("decision-number", "Số quyết định của cấp trên", hint: "Để trống nếu không có.")
        .text(known?.answer?.decisionNumber ?? ""))
      \(Field("decision-day", "Ngày quyết định").day(known?.answer?.decisionDay))</div>
      <div class="scroll"><table class="list entries"><thead><tr><th>\(plan.workNames.capitalisedFirst)</th>\
      <th>Kết quả</th><th>Giải, xếp loại (nếu có)</th></tr></thead><tbody>\(items.map(row))</tbody></table></div>
      \(if: isCorrection, Field("reason", "Lý do sửa", required: true).area(""))
      <p class="small">\
      \(isCorrection ? "Lý do và người sửa được lưu lại." : """
        \(plan.workNames.capitalisedFirst) để «chưa có kết quả» thì ghi sau, theo công văn khác.
        """)</p>
      \(Parts.button(isCorrection ? "Sửa kết quả" : "Ghi kết quả"))
      """)
  }

  private func row(_ item: ForwardingList.Item) -> HTML {
    let (verdict, grade) = ("verdict-\(item.dossier)", "grade-\(item.dossier)")
    let chosen = item.answer?.verdict.rawValue ?? ""
    let options = Finding.Verdict.allCases.map { (value: $0.rawValue, label: $0.name) }
    return """
      <tr><td class="main"><b>\(item.title)</b><br>\
      <small>\(item.authors.joined(separator: ", ")) · \(item.unit)</small></td>
      <td data-label="Kết quả"><label class="hidden" for="\(verdict)">Kết quả của «\(item.title)»</label>\
      <select id="\(verdict)" name="\(verdict)"><option value="">chưa có kết quả</option>\
      \(Parts.options(options, chosen: chosen))</select></td>
      <td data-label="Giải, xếp loại (nếu có)"><label class="hidden" for="\(grade)">Giải của «\(item.title)»</label>\
      <input type="text" id="\(grade)" name="\(grade)" value="\(item.answer?.grade ?? "")">\(answers(item))</td></tr>
      """
  }
}

extension HigherLetterPage {
  /// What the higher level said to each criterion, where it did.
  private func answers(_ item: ForwardingList.Item) -> HTML {
    guard let criteria = criteria[item.dossier], !criteria.isEmpty else { return .empty }
    let known = Dictionary((item.answer?.answers ?? []).map { ($0.criterion, $0) }, uniquingKeysWith: { $1 })
    let rows = criteria.map { criterion -> HTML in
      let key = "\(item.dossier)-\(criterion.id)"
      let name = "answer-\(key)"
      let answer = known[criterion.id]
      let options = [(value: "yes", label: "đạt"), (value: "no", label: "không đạt")]
      return """
        <div class="field"><label for="\(name)">\(criterion.name)</label>\
        <select id="\(name)" name="\(name)"><option value="">không nêu</option>\
        \(Parts.options(options, chosen: answer.map { $0.isMet ? "yes" : "no" } ?? ""))</select>\
        <input type="text" name="reason-\(key)" value="\(answer?.reason ?? "")" \
        aria-label="Lý do không đạt «\(criterion.name)»" placeholder="Lý do, nếu không đạt"></div>
        """
    }
    return "<details><summary>Từng tiêu chí</summary>\(rows)</details>"
  }
}

extension Form {
  /// The answers to the criteria of a dossier; nil where the letter says nothing of them.
  private func answers(about dossier: Dossier.ID) -> [Dossier.Answer]? {
    let prefix = "answer-\(dossier)-"
    let answers = fields.compactMap { field -> Dossier.Answer? in
      guard field.name.hasPrefix(prefix), ["yes", "no"].contains(field.value),
        let criterion = Criterion.ID(field.name.dropFirst(prefix.count))
      else { return nil }
      return Dossier.Answer(
        criterion, isMet: field.value == "yes", reason: self["reason-\(dossier)-\(criterion)"])
    }
    return answers.isEmpty ? nil : answers
  }

  /// What is recorded of each dossier of the list: nil where it says that there is no answer.
  func findings(on list: ForwardingList) throws -> [Dossier.ID: Finding?] {
    let decision = self["decision-number"]
    let day = try self.day("decision-day")
    var findings: [Dossier.ID: Finding?] = [:]
    for item in list.items where contains("verdict-\(item.dossier)") {
      let grade = self["grade-\(item.dossier)"]
      findings[item.dossier] = .some(
        Finding.Verdict(rawValue: self["verdict-\(item.dossier)"]).map { verdict in
          Finding(
            verdict, mean: item.answer?.mean, grade: grade.isEmpty ? nil : grade,
            decisionNumber: decision.isEmpty ? nil : decision, decisionDay: decision.isEmpty ? nil : day,
            answers: answers(about: item.dossier))
        })
    }
    return findings
  }
}
