import SiteSupport

/// What a page holds, as a browser without scripts sees it: forms, links, and the ids of its elements.
struct PageReader {
  let forms: [PageForm]
  let links: [String]
  let ids: [String]
  /// Blocks within a paragraph: a browser ends the paragraph there, so that the page is not the one that was written.
  let misplaced: [String]

  /// - Parameter address: of the page.
  init(_ html: String, at address: String) {
    let elements = Element(page: html).all
    forms = elements.filter { $0.name == "form" }.map { PageForm($0, on: address) }
    links = elements.compactMap { $0.name == "a" ? $0.facts["href"] : nil }.filter { !$0.isEmpty }
    ids = elements.compactMap { $0.facts["id"] }
    misplaced = elements.filter { $0.name == "p" }.flatMap(\.all)
      .filter { ["details", "div", "ul", "form"].contains($0.name) }.map { "<\($0.name)> within <p>" }
  }
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

    init(_ element: Element) {
      let facts = element.facts
      type = element.name == "input" ? facts["type"] ?? "text" : element.name
      name = facts["name"] ?? ""
      let options = element.all("option")
      self.options = options.map { $0.facts["value"] ?? "" }
      let chosen = options.first { $0.facts["selected"] != nil } ?? options.first
      let written = element.writtenText
      value =
        switch element.name {
        case "select": chosen?.facts["value"] ?? ""
        case "textarea": written.hasPrefix("\n") ? String(written.dropFirst()) : written
        default: facts["value"] ?? ""
        }
      isChecked = facts["checked"] != nil
      isRequired = facts["aria-required"] != nil
      isDisabled = facts["disabled"] != nil
      isNumber = ["numeric", "decimal"].contains(facts["inputmode"] ?? "")
      isDay = facts["class"] == "day" || type == "date"
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
  var controls: [Control]
  var buttons: [Button]

  init(_ form: Element, on page: String) {
    self.page = page
    action = form.facts["action"] ?? ""
    isSent = form.facts["method"] == "post"
    isMultipart = form.facts["enctype"] != nil
    let inner = form.all
    controls = inner.filter { ["input", "textarea", "select"].contains($0.name) && $0.facts["name"]?.isEmpty == false }
      .map(Control.init)
    buttons = inner.filter { $0.name == "button" }.map {
      Button(action: $0.facts["formaction"] ?? "", name: $0.facts["name"] ?? "", value: $0.facts["value"] ?? "")
    }
  }

  /// What makes it another form than the rest, whatever record it is about.
  var shape: String {
    let names = Set(controls.map { $0.name.withoutKeys.withoutNumbers }).sorted()
    return "\(action.addressPattern) \(names.joined(separator: " "))"
  }
}

// Asked of each link and field of some thousand pages: a pattern that is read anew each time takes most of the walk.
extension String {
  /// With `ID` in the place of the key of a record.
  fileprivate var withoutKeys: String {
    let bytes = Array(utf8)
    var kept: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let isKey = bytes[place...].isKey
      kept += isKey ? Array("ID".utf8) : [bytes[place]]
      place += isKey ? 36 : 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// With `N` in the place of each number.
  fileprivate var withoutNumbers: String {
    var kept = ""
    for character in self {
      if !character.isWholeNumber { kept.append(character) } else if kept.last != "N" { kept += "N" }
    }
    return kept
  }

  private static let plans: Set = [
    "tam-diep-2024", "hung-yen-2024", "quang-tri-2023", "thua-thien-hue", "vinh-tuong-2022", "tinh-mau-2022",
  ]

  /// An address without the keys and codes of records and the names of plans.
  var addressPattern: String {
    var before = ""
    let path = prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
      defer { before = String(part) }
      if ["tep", "goi", "tai-lieu"].contains(before) && !part.isEmpty || part.isCode { return "ID" }
      return String.plans.contains(String(part)) ? "PLAN" : String(part).withoutKeys
    }.joined(separator: "/")
  }
}

extension Substring {
  /// Whether it is the code of a certificate: `D3GT-QCAX-GGPG`.
  fileprivate var isCode: Bool {
    utf8.count == 14 && utf8.enumerated().allSatisfy { [4, 9].contains($0) == ($1 == UInt8(ascii: "-")) }
      && self == uppercased()
  }
}

extension ArraySlice<UInt8> {
  /// Whether it begins with the key of a record: `018f0c1e-7b1a-7c3d-8e4f-0123456789ab`.
  fileprivate var isKey: Bool {
    guard count >= 36, self[startIndex + 8] == UInt8(ascii: "-") else { return false }
    return prefix(36).enumerated().allSatisfy { place, byte in
      [8, 13, 18, 23].contains(place)
        ? byte == UInt8(ascii: "-") : (48...57).contains(byte) || (97...102).contains(byte)
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
