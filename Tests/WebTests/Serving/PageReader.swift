import Foundation

/// What a page holds, as a browser without scripts sees it: forms, links, and the ids of its elements.
struct PageReader {
  private(set) var forms: [PageForm] = []
  private(set) var links: [String] = []
  private(set) var ids: [String] = []
  /// Blocks within a paragraph: a browser ends the paragraph there, so that the page is not the one that was written.
  private(set) var misplaced: [String] = []

  private var form: PageForm?
  private var isInParagraph = false
  private var isInText = false
  private var isInChoice = false

  /// - Parameter address: of the page.
  init(_ html: String, at address: String) {
    // Byte by byte: thousands of pages are read.
    let bytes = Array(html.utf8)
    var place = 0
    while place < bytes.count {
      let text = place
      while place < bytes.count, bytes[place] != PageReader.opening { place += 1 }
      take(text: bytes[text..<place])
      let tag = min(place + 1, bytes.count)
      var isQuoted = false
      while place < bytes.count, isQuoted || bytes[place] != PageReader.closing {
        if bytes[place] == PageReader.quote { isQuoted.toggle() }
        place += 1
      }
      if tag < place { take(PageTag(bytes[tag..<place]), at: address) }
      place += 1
    }
    if let form { forms.append(form) }
  }

  private static let (opening, closing, quote) = (UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""))

  private mutating func take(text: ArraySlice<UInt8>) {
    guard isInText, let last = form?.controls.indices.last else { return }
    form?.controls[last].value += String(decoding: text, as: UTF8.self).unescaped
  }

  private mutating func take(_ tag: PageTag, at address: String) {
    let facts = tag.facts
    if let id = facts["id"] { ids.append(id) }
    if isInParagraph, ["details", "div", "ul", "form"].contains(tag.name) {
      misplaced.append("<\(tag.name)> within <p>")
    }
    switch tag.name {
    case "p": isInParagraph = true
    case "/p": isInParagraph = false
    case "a": if let link = facts["href"], !link.isEmpty { links.append(link) }
    case "form":
      form = PageForm(
        page: address, action: facts["action"] ?? "", isSent: facts["method"] == "post",
        isMultipart: facts["enctype"] != nil)
    case "/form":
      if let form { forms.append(form) }
      form = nil
    case "button":
      form?.buttons.append(
        PageForm.Button(action: facts["formaction"] ?? "", name: facts["name"] ?? "", value: facts["value"] ?? ""))
    case "input", "textarea", "select": takeControl(tag.name, facts)
    case "/textarea": endText()
    case "option": takeOption(facts)
    case "/select": endChoice()
    default: break
    }
  }

  private mutating func takeControl(_ tag: String, _ facts: [String: String]) {
    guard form != nil, let name = facts["name"], !name.isEmpty else { return }
    let type = tag == "input" ? facts["type"] ?? "text" : tag
    form?.controls.append(
      PageForm.Control(
        type: type, name: name, value: facts["value"] ?? "", isChecked: facts["checked"] != nil,
        isRequired: facts["aria-required"] != nil, isDisabled: facts["disabled"] != nil,
        isNumber: ["numeric", "decimal"].contains(facts["inputmode"] ?? ""),
        isDay: facts["class"] == "day" || type == "date"))
    isInText = tag == "textarea"
    isInChoice = tag == "select"
  }

  private mutating func endText() {
    defer { isInText = false }
    guard isInText, let last = form?.controls.indices.last, form?.controls[last].value.first == "\n" else { return }
    form?.controls[last].value.removeFirst()
  }

  private mutating func takeOption(_ facts: [String: String]) {
    guard isInChoice, let last = form?.controls.indices.last else { return }
    form?.controls[last].options.append(facts["value"] ?? "")
    if facts["selected"] != nil { form?.controls[last].value = facts["value"] ?? "" }
  }

  private mutating func endChoice() {
    defer { isInChoice = false }
    guard isInChoice, let last = form?.controls.indices.last else { return }
    if form?.controls[last].value.isEmpty == true, let first = form?.controls[last].options.first {
      form?.controls[last].value = first
    }
  }
}

/// A tag with its attributes: `name="value"`, or a name alone.
private struct PageTag {
  let name: String
  private(set) var facts: [String: String] = [:]

  /// - Parameter bytes: what stands between the brackets.
  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    func word() -> String {
      let start = place
      while place < bytes.endIndex, !PageTag.ends(bytes[place]) || place == start && bytes[place] == PageTag.slash {
        place += 1
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
    name = word()
    while place < bytes.endIndex {
      guard !PageTag.ends(bytes[place]) else {
        place += 1
        continue
      }
      let fact = word()
      guard place + 1 < bytes.endIndex, bytes[place] == PageTag.equals, bytes[place + 1] == PageTag.quote else {
        facts[fact] = ""
        continue
      }
      let start = place + 2
      place = start
      while place < bytes.endIndex, bytes[place] != PageTag.quote { place += 1 }
      facts[fact] = String(decoding: bytes[start..<place], as: UTF8.self).unescaped
      place += 1
    }
  }

  private static let (slash, equals, quote) = (UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\""))

  /// Whether no word goes on with it: a blank, `=`, `/`.
  private static func ends(_ byte: UInt8) -> Bool { byte <= 32 || byte == equals || byte == slash }
}

/// A form of a page.
struct PageForm: Sendable {
  struct Control: Sendable {
    /// The type of an input; `textarea` or `select`.
    var type: String
    var name: String
    var value: String
    var options: [String] = []
    var isChecked = false
    var isRequired = false
    var isDisabled = false
    var isNumber = false
    var isDay = false

    init(
      type: String, name: String, value: String, isChecked: Bool, isRequired: Bool, isDisabled: Bool, isNumber: Bool,
      isDay: Bool
    ) {
      self.type = type
      self.name = name
      self.value = value
      self.isChecked = isChecked
      self.isRequired = isRequired
      self.isDisabled = isDisabled
      self.isNumber = isNumber
      self.isDay = isDay
    }
  }

  struct Button: Sendable {
    var action: String
    var name: String
    var value: String
  }

  var page: String
  var action: String
  /// Whether it is sent, rather than a search whose words stand in the address.
  var isSent: Bool
  var isMultipart: Bool
  var controls: [Control] = []
  var buttons: [Button] = []

  /// What makes it another form than the rest, whatever record it is about.
  var shape: String {
    let names = Set(controls.map { $0.name.withoutKeys.replacing(#/[0-9]+/#, with: "N") }).sorted()
    return "\(action.addressPattern) \(names.joined(separator: " "))"
  }
}

extension String {
  /// The text that a browser shows for it.
  var unescaped: String {
    guard contains("&") else { return self }
    return replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// With `ID` in the place of the key of a record.
  fileprivate var withoutKeys: String {
    replacing(#/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/#, with: "ID")
  }

  /// An address without the keys of records and the names of plans.
  var addressPattern: String {
    let path = prefix { $0 != "?" && $0 != "#" }
    return String(path).withoutKeys
      .replacing(#/\/(tep|goi|tai-lieu)\/[^\/]+/#) { "/\($0.output.1)/ID" }
      .replacing(
        #/\/(tam-diep-2024|hung-yen-2024|quang-tri-2023|thua-thien-hue|vinh-tuong-2022|tinh-mau-2022)(?=\/|$)/#
      ) {
        _ in "/PLAN"
      }
  }
}

extension PageForm {
  /// What the form would send as it stands, without the words of its buttons.
  var fields: [(name: String, value: String)] {
    controls.filter { control in
      !control.isDisabled && control.type != "file"
        && (!["checkbox", "radio"].contains(control.type) || control.isChecked)
    }.map { ($0.name, $0.value) }
  }

  /// The value of the field.
  subscript(name: String) -> String? { controls.first { $0.name == name }?.value }
}
