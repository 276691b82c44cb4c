/// A page as somebody reads it.
public struct ServedPage: Sendable {
  public let address: String
  /// The status of the answer, 200 for a page.
  public let status: Int
  public let html: String
  public let root: Element

  init(_ html: String, at address: String, status: Int) {
    self.address = address
    self.status = status
    self.html = html
    root = Element(page: html)
  }

  /// What the page is about, without menus.
  public var main: Element { root.all("main").first ?? root }
  /// What it is called.
  public var title: String { main.all("h1").first?.text ?? "" }
  public var text: String { main.text }
  public var links: [Element] { root.all("a") }

  /// The sentences by which something was refused.
  public var refusals: [String] {
    main.all.filter { $0.isOf("refusals") }.flatMap { $0.all("li") }.map(\.text)
  }

  /// The cells of the row with those words, of whichever table.
  public func row(_ words: String) -> [String]? {
    main.all("tr").first { $0.text.contains(words) }?.children.map(\.text)
  }

  /// The texts of the elements of that class.
  public func texts(_ kind: String) -> [String] { main.all.filter { $0.isOf(kind) }.map(\.text) }

  public var forms: [ServedForm] { ServedForm.forms(in: root) }
}

extension Element {
  /// How a link or button is called: its words, or what it is called to who cannot see it.
  var words: String { facts["aria-label"] ?? text }

  func isCalled(_ name: String) -> Bool { text == name || facts["aria-label"] == name }
}

/// A form of a page, which somebody fills in.
public struct ServedForm: Sendable {
  let element: Element
  let buttons: [Element]
  /// What is read in the form and in the row around it.
  let context: String
  private(set) var controls: [Control]

  struct Control: Sendable {
    let element: Element
    /// What stands beside it.
    let label: String
    /// What a group of choices is about.
    let group: String
    /// Which day it is a box of; nil for a field of its own.
    let day: String?
    var value: String
    var isChecked: Bool
    let options: [(value: String, words: String)]

    var type: String { element.name == "input" ? element.facts["type"] ?? "text" : element.name }
    var name: String { element.facts["name"] ?? "" }
  }

  /// The forms in an element. A button may name its form from afar (`form="…"`).
  static func forms(in root: Element) -> [ServedForm] {
    let (controls, buttons) = (root.all.filter { $0.facts["form"] != nil }, root.all("button"))
    var forms: [ServedForm] = []
    func visit(_ element: Element, within row: Element?) {
      for child in element.children {
        if child.name == "form" {
          let id = child.facts["id"]
          let distant = id.map { id in controls.filter { $0.facts["form"] == id } } ?? []
          let own = buttons.filter { $0.facts["form"] == id && id != nil }
          forms.append(
            ServedForm(child, distant: distant, own + child.all("button").filter { $0.facts["form"] == nil }, row))
        } else {
          visit(child, within: ["tr", "li", "section", "article", "details"].contains(child.name) ? child : row)
        }
      }
    }
    visit(root, within: nil)
    return forms
  }

  private init(_ element: Element, distant: [Element], _ buttons: [Element], _ row: Element?) {
    self.element = element
    self.buttons = buttons.filter { $0.facts["type"] != "button" && $0.facts["disabled"] == nil }
    context = "\(row?.text ?? "") \(element.text)"
    controls = []
    read(element, label: "", group: "")
    for control in distant where control.name != "button" { add(control, label: "", group: "", day: nil) }
  }

  private mutating func read(_ element: Element, label: String, group: String, day: String? = nil) {
    let titles = Dictionary(
      element.children.filter { $0.name == "label" && $0.facts["for"] != nil }.map {
        ($0.facts["for"] ?? "", $0.label)
      },
      uniquingKeysWith: { first, _ in first })
    for child in element.children {
      switch child.name {
      case "input", "select", "textarea":
        add(child, label: child.facts["id"].flatMap { titles[$0] } ?? label, group: group, day: day)
      case "label": read(child, label: child.label, group: group, day: day)
      case "fieldset" where child.isOf("day-boxes"):
        read(child, label: "", group: group, day: child.children.first { $0.name == "legend" }?.label)
      case "fieldset":
        read(child, label: "", group: child.children.first { $0.name == "legend" }?.text ?? group)
      default: read(child, label: label, group: group, day: day)
      }
    }
  }

  private mutating func add(_ element: Element, label: String, group: String, day: String?) {
    guard element.facts["disabled"] == nil, element.facts["name"]?.isEmpty == false else { return }
    let options = element.all("option").map { option in
      (value: option.facts["value"] ?? "", words: option.optionWords, isSelected: option.facts["selected"] != nil)
    }
    let chosen = (options.first(where: \.isSelected) ?? options.first)?.value ?? ""
    let type = element.facts["type"] ?? "text"
    let isBox = ["checkbox", "radio"].contains(type)
    let value: String =
      switch element.name {
      case "select": chosen
      case "textarea":
        element.writtenText.hasPrefix("\n") ? String(element.writtenText.dropFirst()) : element.writtenText
      default: element.facts["value"] ?? (isBox ? "on" : "")
      }
    controls.append(
      Control(
        element: element, label: element.facts["aria-label"] ?? label, group: group, day: day, value: value,
        isChecked: element.facts["checked"] != nil, options: options.map { ($0.value, $0.words) }))
  }

  /// What it would send now.
  var fields: [(name: String, value: String)] {
    controls.filter { $0.type != "file" && (!["checkbox", "radio"].contains($0.type) || $0.isChecked) }
      .map { ($0.name, $0.value) }
  }

  /// The files that it would send now, by their names.
  var files: [(name: String, file: String)] {
    controls.filter { $0.type == "file" && !$0.value.isEmpty }.map { ($0.name, $0.value) }
  }

  /// Fills in the field with that label, or with the heading above it and that label: `Tác giả 2: Ngày sinh`. A day
  /// that stands in three boxes is written as `20/4/2024`; what is written otherwise goes into the first of them.
  mutating func fill(_ label: String, with value: String, on address: String) throws {
    if let boxes = boxes(of: label) {
      let parts = value.split { "/-.".contains($0) }.map(String.init)
      let written = parts.count == boxes.count ? parts : [value]
      for (place, box) in boxes.enumerated() { controls[box].value = place < written.count ? written[place] : "" }
    } else if let index = controls.firstIndex(where: { $0.isCalled(label) && !["radio", "hidden"].contains($0.type) }) {
      switch controls[index].type {
      case "checkbox": controls[index].isChecked = value != "không"
      case "select":
        guard let option = controls[index].options.first(where: { $0.words == value }) else {
          let known = controls[index].options.map(\.words)
          throw Browser.NotThere(description: "no choice «\(value)» at «\(label)» on \(address); there are \(known)")
        }
        controls[index].value = option.value
      default: controls[index].value = value
      }
    } else if let index = controls.firstIndex(where: { $0.type == "radio" && $0.group == label && $0.label == value }) {
      choose(index)
    } else if value == "chọn", let index = controls.firstIndex(where: { $0.type == "radio" && $0.label == label }) {
      choose(index)
    } else {
      let known = controls.filter { $0.type != "hidden" }.map {
        $0.type == "radio" || !$0.group.isEmpty ? "\($0.group): \($0.label)" : $0.label
      }
      throw Browser.NotThere(description: "no field «\(label)» for «\(value)» on \(address); there are \(known)")
    }
  }

  /// The boxes of the day with that label.
  private func boxes(of label: String) -> [Int]? {
    guard let first = controls.firstIndex(where: { $0.isDay(label) }) else { return nil }
    return controls.indices.filter {
      $0 >= first && controls[$0].day == controls[first].day && controls[$0].group == controls[first].group
    }.prefix(3).map { $0 }
  }

  private mutating func choose(_ index: Int) {
    for other in controls.indices where controls[other].name == controls[index].name {
      controls[other].isChecked = false
    }
    controls[index].isChecked = true
  }
}

extension Element {
  /// The words of a label, without the mark of what is needed and without its control.
  fileprivate var label: String {
    var label = self
    label.content.removeAll {
      if case .element(let inner) = $0 { inner.isOf("needed") || inner.isOf("label-clause") } else { false }
    }
    return label.text
  }

  /// The text right in it, as it is written.
  public var writtenText: String {
    content.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  var optionWords: String { writtenText.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension ServedPage: CustomStringConvertible {
  /// What is on the page, for who writes a test or reads why it failed.
  public var description: String {
    let forms = forms.filter { $0.element.facts["method"] == "post" }.map { form in
      let fields = form.controls.filter { $0.type != "hidden" }.map { control in
        let group = control.group.isEmpty || control.type != "radio" ? "" : "\(control.group): "
        let options = control.options.isEmpty ? "" : " \(control.options.map(\.words))"
        return "  [\(control.type)] \(group)\(control.label) = \(control.value)\(options)"
      }
      return (["form \(form.element.facts["action"] ?? ""), buttons \(form.buttons.map(\.words))"] + fields)
        .joined(separator: "\n")
    }
    return "\(status) \(address)\n\(text)\nlinks: \(main.all("a").map(\.words))\n\(forms.joined(separator: "\n"))"
  }
}
