extension ServedPage {
  /// What may be chosen at a field: the words of its options without the empty one, each heading before what is
  /// beneath it.
  public func offered(at label: String) -> [String] {
    controls.first { $0.isCalled(label) }?.offered ?? []
  }

  /// What a form asks, by the labels of its fields in the order of the page; a group of choices is one field.
  ///
  /// - Parameter button: what its button says.
  public func asked(by button: String) -> [String] {
    let form = forms.first { form in form.buttons.contains { $0.isCalled(button) } }
    var names: [String] = []
    for control in form?.controls ?? [] where control.type != "hidden" {
      let name = control.day ?? (control.type == "radio" ? control.group : control.label)
      let isKnown = control.day == nil ? control.type == "radio" && names.contains(name) : names.last == name
      if !isKnown { names.append(name) }
    }
    return names
  }

  /// The names of the fields that lie open before somebody: what is folded is filled in by who wants to.
  public var openFields: [String] { main.openFields }

  /// What a field has before anything is filled in.
  public func written(at label: String) -> String? {
    let boxes = controls.filter { $0.isDay(label) }.prefix(3).map(\.value)
    if !boxes.isEmpty { return boxes.allSatisfy(\.isEmpty) ? "" : boxes.joined(separator: "/") }
    return controls.first { $0.isCalled(label) }?.value
  }

  private var controls: [ServedForm.Control] { forms.flatMap(\.controls) }
}

extension ServedForm.Control {
  /// By its label, or with the heading above it: `Tác giả 2: Ngày sinh`.
  func isCalled(_ name: String) -> Bool {
    let label = day.map { "\($0): \(self.label)" } ?? self.label
    return label == name || "\(group): \(label)" == name
  }

  /// Whether it is a box of the day with that label.
  func isDay(_ name: String) -> Bool { day == name || day.map { "\(group): \($0)" } == name }

  fileprivate var offered: [String] {
    element.children.flatMap { child -> [String] in
      guard child.name == "optgroup" else { return child.facts["value"] == "" ? [] : [child.optionWords] }
      return [child.facts["label"] ?? ""] + child.children.map(\.optionWords)
    }
  }
}

extension Element {
  /// The names of the fields in it that are in no closed fold.
  fileprivate var openFields: [String] {
    children.flatMap { child -> [String] in
      if child.name == "details", child.facts["open"] == nil { return [] }
      let isTyped = child.name == "textarea" || child.name == "select" || child.name == "input"
      guard isTyped, child.facts["type"] != "hidden" else { return child.openFields }
      return [child.facts["name"] ?? ""]
    }
  }
}
