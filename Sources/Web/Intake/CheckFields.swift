import Domain
import Markup
import Office

/// By which clause a dossier is refused.
struct RefusalFields {
  var dossier: Dossier
  var plan: Plan

  /// The rules of the plan that speak to it, each with its clause.
  var clause: HTML {
    let clauses = dossier.grounds(under: plan).map { text, source in
      let clause = source.clause ?? Clause(source.groundNumber)
      return (value: source.groundNumber, label: "\(clause.cited.capitalisedFirst): \(text.cutAtWord)")
    }
    return Field("clause", "Căn cứ", required: true).select(clauses, "", blank: "Chọn điều khoản")
  }
}

extension Form {
  /// What was answered of the exclusions that are asked about at a moment, by their ids.
  func confirmations(at moment: Exclusion.Moment) -> [String: Bool] {
    let prefix = "confirm-\(moment.rawValue)-"
    return Dictionary(
      fields.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.value == "no") },
      uniquingKeysWith: { $1 })
  }

  /// What was ticked on the check sheet of a dossier.
  var checks: [Dossier.Check] {
    fields.filter { $0.name.hasPrefix("verdict-") }.map { field in
      let rule = String(field.name.dropFirst("verdict-".count))
      return Dossier.Check(rule: rule, holds: field.value == "yes", note: self["note-\(rule)"])
    }
  }
}

extension String {
  /// What fits into a choice: at most sixty characters, cut between words.
  var cutAtWord: String {
    guard count > 60 else { return self }
    let beginning = prefix(60)
    return beginning[..<(beginning.lastIndex(of: " ") ?? beginning.endIndex)] + "…"
  }
}

/// What a button of the check sheet fills in; nothing is kept by it.
enum SheetFilling: String {
  /// Every open condition as met, and what came as the plan asks for it.
  case whole = "tat-ca"
  /// One more sentence of what is asked for.
  case sentence = "cau"
  /// The ground of a refusal with its reason.
  case reason = "ly-do"
  /// Nothing: other works are shown.
  case search = "tim"

  /// The name of the buttons.
  static let field = "dien"
  /// The field with what other works are looked for by.
  static let words = "tim-gan"

  /// By which words the page that comes back shows other works.
  static func words(in form: Form) -> String { form[field] == search.rawValue ? form[words] : "" }
}

extension CheckLook.Found {
  /// The sheet as it was typed, filled in as its button says.
  func filled(_ form: Form) -> Form {
    switch SheetFilling(rawValue: form[SheetFilling.field]) {
    case .whole: whole(form)
    case .sentence:
      Int(form["cau"]).flatMap { dossier.sentencesToAsk(under: plan).at($0) }.map {
        form.adding($0.text, to: "text")
      } ?? form
    case .reason:
      Int(form["ly-do-mau"]).flatMap { dossier.sentencesToRefuse(under: plan).at($0) }.map {
        form.adding($0.text, to: "reason").with("clause", $0.number)
      } ?? form
    case .search, nil: form
    }
  }

  /// What came is the plan's own number; a verdict that was given stays.
  private func whole(_ form: Form) -> Form {
    let counted = whole.copies.map { (name: "ban-\($0.key)", value: "\($0.value)") }
    let mailed = whole.softCopies.map { (name: "mem-\($0)", value: "1") }
    let met = dossier.askedRules(under: plan).map { (name: "verdict-\($0)", value: "yes") }
      .filter { !form.contains($0.name) }
    let names = Set((counted + mailed).map(\.name))
    return Form(fields: form.fields.filter { !names.contains($0.name) } + counted + mailed + met)
  }
}

extension Form {
  /// With something else in a field.
  fileprivate func with(_ field: String, _ value: String) -> Form {
    Form(fields: fields.filter { $0.name != field } + [(field, value)])
  }

  /// With one more sentence in a field, on a line of its own.
  fileprivate func adding(_ sentence: String, to field: String) -> Form {
    let text = self[field]
    return text.contains(sentence) ? self : with(field, text.isEmpty ? sentence : "\(text)\n\(sentence)")
  }
}

extension Array {
  /// The one at a place that somebody names; nil where there is none.
  fileprivate func at(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
