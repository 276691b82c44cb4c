import Domain
import Markup

/// A form field with its label, hint, clause and refusal; it shows what was typed.
struct Field {
  var name: String
  /// Where the page finds it: the name, unless another form of the page has a field of that name.
  var id: String
  var label: String
  var hint: String = ""
  var clause: HTML = .empty
  var isRequired = false
  var refusal: Refusal?

  init(
    _ name: String, _ label: String, id: String? = nil, hint: String = "", clause: HTML = .empty,
    required: Bool = false,
    refusals: [Refusal] = []
  ) {
    self.name = name
    self.id = id ?? name
    self.label = label
    self.hint = hint
    self.clause = clause
    isRequired = required
    refusal = refusals.first { $0.field == name }
  }

  func text(_ value: String, autocomplete: StaticString = "off", inputmode: StaticString = "text") -> HTML {
    framed(
      """
      <input type="text" id="\(id)" name="\(name)" value="\(value)" \
      autocomplete="\(HTML(stringLiteral: autocomplete))" \
      inputmode="\(HTML(stringLiteral: inputmode))"\(attributes)>
      """)
  }

  /// A text that is typed or chosen among some.
  func text(_ value: String, among choices: [String]) -> HTML {
    framed(
      """
      <input type="text" id="\(id)" name="\(name)" value="\(value)" autocomplete="off" list="\(id)-list"\(attributes)>\
      <datalist id="\(id)-list">\(choices.map { #"<option value="\#($0)"></option>"# as HTML })</datalist>
      """)
  }

  func password(_ autocomplete: StaticString = "current-password") -> HTML {
    framed(
      """
      <input type="password" id="\(id)" name="\(name)" autocomplete="\(HTML(stringLiteral: autocomplete))"\(attributes)>
      """)
  }

  /// A day is typed as it is written, `20/4/2024`: a browser's own box puts the month first in other languages.
  func day(_ value: Day?) -> HTML {
    framed(
      """
      <input type="text" class="day" id="\(id)" name="\(name)" value="\(value?.short)" autocomplete="off" \
      inputmode="decimal" placeholder="ngày/tháng/năm"\(attributes)>
      """)
  }

  func area(_ value: String, tall: Bool = false) -> HTML {
    framed(
      #"""
      <textarea id="\#(id)" name="\#(name)"\#(if: tall, #" class="tall""#)\#(attributes)>\#n\#(value)</textarea>
      """#)
  }

  func select(_ options: [(value: String, label: String)], _ value: String, blank: String? = nil) -> HTML {
    let first: HTML = blank.map { #"<option value="">\#($0)</option>"# } ?? .empty
    let rest = Parts.options(options, chosen: value)
    return framed(#"<select id="\#(id)" name="\#(name)"\#(attributes)>\#(first)\#(rest)</select>"#)
  }

  /// A choice among the leaves of a plan's own taxonomy, under the headings that the plan gives them.
  func select(_ categories: [Domain.Category], _ value: String, blank: String) -> HTML {
    let groups = categories.map { category -> HTML in
      let options = Parts.options([category].leaves.map { ($0.id.description, $0.title) }, chosen: value)
      return category.children.isEmpty ? options : #"<optgroup label="\#(category.title)">\#(options)</optgroup>"#
    }
    let blank: HTML = #"<option value="">\#(blank)</option>"#
    return framed(#"<select id="\#(id)" name="\#(name)"\#(attributes)>\#(blank)\#(groups)</select>"#)
  }

  private var attributes: HTML {
    var described: [String] = []
    if !hint.isEmpty { described.append("\(id)-hint") }
    if refusal != nil { described.append("\(id)-refusal") }
    let by: HTML = described.isEmpty ? .empty : #" aria-describedby="\#(described.joined(separator: " "))""#
    return "\(by)\(if: refusal != nil, #" aria-invalid="true""#)\(if: isRequired, #" aria-required="true""#)"
  }

  private func framed(_ control: HTML) -> HTML {
    """
    <div class="field"><label for="\(id)">\(label)\(if: isRequired, #" <span class="needed">bắt buộc</span>"#)</label>\
    \(if: !clause.isEmpty, #"<div class="label-clause">\#(clause)</div>"#)\
    \(if: !hint.isEmpty, #"<p class="hint" id="\#(id)-hint">\#(hint)</p>"#)\(refusal?.message(at: id))\(control)</div>
    """
  }

  /// Refusals that a summary names before it counts the others.
  private static let mostNamed = 40

  /// The refusals at the top of a form, each leading to its field.
  ///
  /// - Parameter title: nil where the page is called that already.
  static func summary(_ refusals: [Refusal], title: String? = "Chưa làm được") -> HTML {
    guard !refusals.isEmpty else { return .empty }
    let items = refusals.prefix(mostNamed).map { refusal -> HTML in
      let clause: HTML = refusal.clause.map { " (\($0.cited))" } ?? .empty
      let sentence: HTML = "\(refusal.reason)\(clause) \(refusal.next)"
      guard let field = refusal.field else { return "<li>\(sentence)</li>" }
      return ##"<li><a href="#\##(field)">\##(sentence)</a></li>"##
    }
    let more: HTML =
      refusals.count > mostNamed ? "<li>Và \((refusals.count - mostNamed).grouped) chỗ sai nữa.</li>" : .empty
    return """
      <div class="refusals" role="alert" tabindex="-1">\(title.map { "<h2>\($0)</h2>" as HTML })\
      <ul>\(items)\(more)</ul></div>
      """
  }
}

extension Refusal {
  /// The refusal as it stands at its field.
  func message(at id: String) -> HTML { #"<p class="refusal" id="\#(id)-refusal">\#(reason) \#(next)</p>"# }
}
