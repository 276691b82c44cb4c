import Foundation
import SiteSupport

/// A form filled in with marks, one for each field, so that each can be found again.
struct FilledForm {
  let form: PageForm
  /// Where it is sent.
  let action: String
  private(set) var sent: [(name: String, value: String)] = []
  /// What a person typed, by field.
  private(set) var typed: [String: [String]] = [:]

  /// - Parameters:
  ///   - bad: the field that gets a value which is refused.
  ///   - button: the one that sends it.
  init(_ form: PageForm, bad: String?, button: PageForm.Button?) {
    self.form = form
    action = button.map { $0.action.isEmpty ? form.action : $0.action } ?? form.action
    for (number, control) in form.controls.enumerated() where !control.isDisabled && control.type != "file" {
      guard let value = value(of: control, number, isBad: control.name == bad) else { continue }
      sent.append((control.name, value))
      if !["hidden", "password"].contains(control.type) { typed[control.name, default: []].append(value) }
    }
    if let button, !button.name.isEmpty { sent.append((button.name, button.value)) }
  }

  private func value(of control: PageForm.Control, _ number: Int, isBad: Bool) -> String? {
    switch control.type {
    case "hidden": return control.value
    case "password": return "mật khẩu thử \(number)"
    case "checkbox": return control.value.isEmpty ? "on" : control.value
    case "radio": return typed[control.name] == nil ? (control.value.isEmpty ? "on" : control.value) : nil
    case "select": return isBad ? "" : control.options.last
    default: break
    }
    if control.isDay { return isBad ? "ngày nào đó" : "\(1 + number % 27)/3/2024" }
    if control.name.hasSuffix(".year") { return isBad ? "năm nào đó" : "2024" }
    if control.isNumber { return isBad ? "không phải số" : "\(1 + number % 9)" }
    return isBad ? "" : #"Đánh dấu \#(number) <&"'> 12 triệu"#
  }

  /// The fields in which the page does not show what was typed; nil when it has no such form.
  func lost(on html: String) -> [String]? {
    let forms = PageReader(html, at: "").forms.filter { form in
      ([form.action] + form.buttons.map(\.action)).contains { $0.prefix { $0 != "?" } == action.prefix { $0 != "?" } }
    }
    return forms.map(lost).min { $0.count < $1.count }
  }

  private func lost(in form: PageForm) -> [String] {
    var shown: [String: [String]] = [:]
    for control in form.controls {
      switch control.type {
      case "checkbox", "radio":
        if control.isChecked { shown[control.name, default: []].append(control.value.isEmpty ? "on" : control.value) }
      case "hidden", "password", "file": break
      default: shown[control.name, default: []].append(control.value)
      }
    }
    return typed.sorted { $0.key < $1.key }.compactMap { name, values in
      shown[name]?.map(\.plainEnd) == values.map(\.plainEnd) ? nil : "\(name): \(values) is \(shown[name] ?? [])"
    }
  }
}

extension PageForm {
  /// The field whose wrong value is surest to be refused: a day, a number, then one that must be filled in.
  var refusable: String? {
    let open = controls.filter { !$0.isDisabled && $0.type != "hidden" }
    let kinds: [(Control) -> Bool] = [{ $0.isDay }, { $0.isNumber }, { $0.isRequired }]
    for isWanted in kinds {
      // A browser sends nothing for a choice only where the page offers that.
      if let found = open.first(where: { isWanted($0) && ($0.type != "select" || $0.options.contains("")) }) {
        return found.name
      }
    }
    return nil
  }

  /// The button that keeps what was typed without asking whether it is complete; else the first.
  var plainButton: Button? {
    buttons.first { ["stay", "save", ""].contains($0.value) && $0.action.isEmpty } ?? buttons.first
  }
}

extension String {
  fileprivate var plainEnd: String {
    replacing("\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
