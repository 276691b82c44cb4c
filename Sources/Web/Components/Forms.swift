import Domain
import Markup

/// Forms that pages of every subject have.
extension Parts {
  /// What a form sends along and nobody sees.
  static func hidden(_ name: String, _ value: (some CustomStringConvertible)?) -> HTML {
    #"<input type="hidden" name="\#(name)" value="\#(value?.description)">"#
  }

  /// The file that a page carried on, once more, and a sentence that says so; nothing where there is none.
  ///
  /// - Parameter more: a sentence besides.
  static func carried(_ form: Form, _ more: String = "") -> HTML {
    form.carriedName.map { name in
      """
      <p class="small">Tệp «\(name)» đã chọn vẫn được gửi kèm.\(more)</p>\
      \(hidden(Form.carryingField, form.raw(Form.carryingField)))
      """
    } ?? .empty
  }

  /// The key of the record that a form begins: made with it, so that a form sent twice begins one.
  static func key<Subject>(_ id: Identifier<Subject>) -> HTML { hidden("key", id) }

  /// A form that sends a file.
  static func fileForm(_ action: Link, class name: StaticString = "", _ content: HTML) -> HTML {
    let mark: HTML = name.utf8CodeUnitCount == 0 ? .empty : #" class="\#(HTML(stringLiteral: name))""#
    return """
      <form method="post" action="\(action)" enctype="multipart/form-data"\(mark)>\(HTML.secretPlace)\
      \(content)</form>
      """
  }

  /// A form that is opened when it is needed: for what is done seldom.
  static func deed(_ title: String, _ action: Link, _ fields: HTML) -> HTML {
    #"<details class="deed"><summary>\#(title)</summary>\#(form(action, fields))</details>"#
  }

  /// The same for a deed of which only the reason is asked.
  ///
  /// - Parameters:
  ///   - label: of the reason.
  ///   - name: of the field.
  ///   - id: where the page finds the field, where it has several of that name.
  ///   - button: what the button says, where that is not the deed.
  ///   - isShort: whether a line is enough.
  static func reasoned(
    _ deed: String, _ action: Link, _ label: String, name: String = "reason", id: String? = nil,
    button: String? = nil, isShort: Bool = false
  ) -> HTML {
    let field = Field(name, label, id: id, required: true)
    return self.deed(deed, action, "\(isShort ? field.text("") : field.area(""))\(quietButton(button ?? deed))")
  }
}
