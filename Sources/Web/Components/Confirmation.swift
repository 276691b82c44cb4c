import Domain
import Markup

/// What is asked before something is done that cannot be undone: what it is, what will follow, what is missing.
struct Confirmation {
  /// The deed as its button says it: `Khóa kết quả chấm`.
  var deed: String
  /// To what it is done, where its button does not say that: `văn bản`.
  var object = ""
  /// A line about what it is done to.
  var subject: HTML
  /// What will follow, one sentence each.
  var follows: [HTML]
  /// What is missing or asks for care; the deed can be done all the same.
  var missing: [HTML] = []
  /// What was filled in, as it will be kept.
  var facts: [(name: String, value: String)] = []
  var place: Page.Place = .home

  /// `Ban hành văn bản?`.
  var question: String { object.isEmpty ? "\(deed)?" : "\(deed) \(object)?" }

  /// Everything that the page says: when it says something else later, it is asked again.
  var html: HTML {
    let values = facts.filter { !$0.value.isEmpty }.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>" as HTML }
    return """
      <p>\(subject)</p>\(if: !values.isEmpty, "<dl>\(values)</dl>")\
      \(if: !missing.isEmpty,
        #"<div class="lacking"><h2>Còn thiếu hoặc cần xem lại</h2><ul>\#(items(missing))</ul></div>"#)\
      <h2>Khi bạn xác nhận</h2><ul>\(items(follows))</ul>
      """
  }

  private func items(_ sentences: [HTML]) -> [HTML] { sentences.map { "<li>\($0)</li>" } }
}

/// The page that asks; it carries on everything that was typed, to the deed or back to its form.
struct ConfirmingPage {
  var confirmation: Confirmation
  var visit: Visit
  /// What the page must still say when it is confirmed.
  var seal: String
  /// The page was confirmed, but said something else by then.
  var hasChanged: Bool
  /// What is carried on of a file that came with the form; nil for none.
  var file: String?

  var page: Page {
    let own = ["_csrf", "_confirmed", "_back", "_trang", Form.carryingField]
    let carrying = file.map { [(name: Form.carryingField, value: $0)] } ?? []
    let typed = visit.form.fields.filter { !own.contains($0.name) } + carrying + [("_trang", visit.came)]
    let carried = typed.map { Parts.hidden($0.name, $0.value) }
    let changed: HTML =
      #"<p class="note" role="alert">Từ khi bạn mở trang này đã có thay đổi. Xem lại rồi xác nhận lần nữa.</p>"#
    return Page(
      title: confirmation.question, place: confirmation.place,
      body: """
        <div class="narrow">\(if: hasChanged, changed)<section class="card confirming">\(confirmation.html)
        \(Parts.form(.returning(to: visit.path), """
        \(carried)<div class="actions"><button class="btn" name="_confirmed" value="\(seal)">\
        \(confirmation.deed)</button>
        <button class="btn quiet" name="_back" value="1">Quay lại, chưa làm</button></div>
        """))</section></div>
        """)
  }
}
