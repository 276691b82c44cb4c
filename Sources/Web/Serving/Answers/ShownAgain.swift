import Domain
import Markup

/// A page whose form was sent and comes back: everything that was typed stands where it was typed, over what the page
/// shows by itself; what was refused is said at its field and in a summary at the top.
///
/// A page itself knows nothing of it: it is made as it is now, and its fields are filled by their names.
struct ShownAgain {
  /// The page as it is now.
  let page: HTML
  /// The address of the page, to which the next answer returns.
  let address: String
  /// Where the form was sent, and what it said.
  let action: String
  let form: Form
  let refusals: [Refusal]

  /// The page with the form filled in; nil when the page has no such form any more.
  var html: HTML? {
    let tags = page.tags
    guard let own = ownForm(tags), let start = tags.firstIndex(where: { $0["id"] == "noi-dung" }) else { return nil }
    var filling = Filling(tags: tags, own: own, form: form, refusals: refusals)
    filling.fill()
    var edits = filling.edits + openings(around: own, tags)
    edits.append(Edit(after: tags[start], Field.summary(filling.summary)))
    edits.append(Edit(after: tags[own.lowerBound], Parts.hidden("_trang", address)))
    return written(edits)
  }

  /// The form that was sent, among those with its address the one whose hidden fields say what was sent: from its
  /// opening tag to its closing one.
  private func ownForm(_ tags: [HTML.Tag]) -> Range<Int>? {
    let forms = tags.indices.filter { tags[$0].name == "form" && tags[$0]["method"] == "post" }
      .compactMap { start in tags[start...].firstIndex { $0.name == "form" && $0.isClosing }.map { start..<$0 } }
      .filter { tags[$0].contains { leadsHere($0["action"]) || leadsHere($0["formaction"]) } }
    return forms.max { strangeness(of: tags[$0]) > strangeness(of: tags[$1]) }
  }

  private func leadsHere(_ address: String?) -> Bool { address?.split(separator: "?").first == action[...] }

  /// How many fields of a form were not sent, or hidden ones say something else than what was sent.
  private func strangeness(of tags: ArraySlice<HTML.Tag>) -> Int {
    tags.count { tag in
      guard let name = tag["name"], !name.hasPrefix("_"), tag["disabled"] == nil else { return false }
      switch (tag.name, tag["type"]) {
      case ("input", "hidden"): return !form.all(name).contains(tag["value"] ?? "")
      case ("input", "checkbox"), ("input", "radio"), ("input", "file"): return false
      case ("input", _), ("textarea", _), ("select", _): return !form.contains(name)
      default: return false
      }
    }
  }

  /// What is folded around the form, and in it around what is refused, is opened.
  private func openings(around own: Range<Int>, _ tags: [HTML.Tag]) -> [Edit] {
    let refused = Set(refusals.compactMap(\.field))
    var folds: [Int] = []
    var opened: Set<Int> = []
    for place in 0..<own.upperBound {
      let tag = tags[place]
      if tag.name == "details" {
        if tag.isClosing { folds.removeLast() } else { folds.append(place) }
      }
      let isRefused = place > own.lowerBound && tag["name"].map { refused.contains($0) } ?? false
      if place == own.lowerBound || isRefused { opened.formUnion(folds) }
    }
    return opened.map { Edit(replacing: tags[$0], by: tags[$0].with("open", "")) }
  }

  private func written(_ edits: [Edit]) -> HTML {
    var html = HTML.empty
    var end = 0
    for edit in edits.sorted(by: { $0.place < $1.place }) {
      html += page[end..<edit.range.lowerBound]
      html += edit.html
      end = edit.range.upperBound
    }
    html += page[end..<page.utf8.count]
    return html
  }
}

/// Something else in the place of a part of a page.
private struct Edit {
  var range: Range<Int>
  var html: HTML

  /// What is put between two tags comes before what takes the place of the second.
  var place: (Int, Int) { (range.lowerBound, range.upperBound) }

  init(replacing tag: HTML.Tag, by html: HTML) { (range, self.html) = (tag.range, html) }

  init(replacing tag: HTML.Tag, by other: HTML.Tag) { self.init(replacing: tag, by: other.html) }

  init(range: Range<Int>, _ html: HTML) { (self.range, self.html) = (range, html) }

  init(after tag: HTML.Tag, _ html: HTML) { self.init(range: tag.range.upperBound..<tag.range.upperBound, html) }
}

/// The fields of one form of a page with what was typed in them.
private struct Filling {
  let tags: [HTML.Tag]
  let own: Range<Int>
  let form: Form
  /// What was sent in each field, to the letter.
  private let sent: [String: [String]]
  private(set) var edits: [Edit] = []
  /// The refusals as the summary says them: each with the place on the page to which it leads.
  private(set) var summary: [Refusal]
  /// The refusals by the places of the fields to which they belong.
  private var marks: [Int: Refusal] = [:]
  private var seen: [String: Int] = [:]

  init(tags: [HTML.Tag], own: Range<Int>, form: Form, refusals: [Refusal]) {
    (self.tags, self.own, self.form) = (tags, own, form)
    sent = Dictionary(grouping: form.fields, by: \.name).mapValues { $0.map(\.value) }
    summary = []
    for refusal in refusals {
      if let place = place(of: refusal), marks[place] == nil {
        marks[place] = refusal
        summary.append(refusal.leading(to: id(of: tags[place])))
      } else {
        summary.append(refusal.leading(to: nil))
      }
    }
  }

  private var places: [Int] {
    let id = tags[own.lowerBound]["id"]
    return tags.indices.filter { own.contains($0) || id != nil && tags[$0]["form"] == id }
  }

  /// The field of a refusal: of that name, or named after it where a page has several such forms.
  private func place(of refusal: Refusal) -> Int? {
    guard let field = refusal.field else { return nil }
    let controls = places.filter {
      ["input", "textarea", "select"].contains(tags[$0].name) && tags[$0]["type"] != "hidden"
    }
    let named = controls.first { tags[$0]["name"] == field || tags[$0]["id"] == field }
    return named
      ?? controls.first { place in
        let name = tags[place]["name"] ?? ""
        return name.hasPrefix("\(field)-") || name.hasSuffix("-\(field)")
      }
  }

  private var hasRefusedFile: Bool { marks.values.contains { $0.field == "file" } }

  private func id(of tag: HTML.Tag) -> String { tag["id"] ?? tag["name"] ?? "" }

  mutating func fill() {
    var select: [String]?
    for index in places {
      let tag = tags[index]
      switch (tag.name, tag.isClosing) {
      case ("input", false), ("textarea", false): control(tag, at: index)
      case ("select", false):
        let name = tag["name"] ?? ""
        select = form.contains(name) ? form.all(name) : nil
        mark(tag, at: index)
      case ("select", true): select = nil
      case ("option", false):
        guard let select else { continue }
        let isChosen = select.contains(tag["value"] ?? "")
        edits.append(Edit(replacing: tag, by: tag.with("selected", isChosen ? "" : nil)))
      default: break
      }
    }
  }

  private mutating func control(_ tag: HTML.Tag, at index: Int) {
    guard let name = tag["name"], tag["disabled"] == nil else { return }
    switch tag.name == "textarea" ? "textarea" : tag["type"] ?? "text" {
    case "hidden":
      // What the page leaves open is carried on as it was sent; what it says itself is what holds now.
      if tag["value"] == "" { edits.append(Edit(replacing: tag, by: tag.with("value", form.raw(name)))) }
    case "file":
      mark(tag, at: index)
      // A file that was refused is not sent once more.
      if !hasRefusedFile { edits.append(Edit(after: tag, Parts.carried(form, " Chọn tệp khác nếu muốn thay."))) }
    case "password", "submit": mark(tag, at: index)
    case "checkbox", "radio":
      let isChosen = form.all(name).contains(tag["value"] ?? "on")
      mark(tag.with("checked", isChosen ? "" : nil), at: index)
    case "textarea":
      mark(tag, at: index)
      guard let typed = next(name), tags.indices.contains(index + 1) else { return }
      edits.append(Edit(range: tag.range.upperBound..<tags[index + 1].range.lowerBound, "\n\(typed)"))
    default:
      mark(next(name).map { tag.with("value", $0) } ?? tag, at: index)
    }
  }

  /// What was typed in the next of the fields with a name.
  private mutating func next(_ name: String) -> String? {
    let typed = sent[name] ?? []
    let number = seen[name, default: 0]
    seen[name] = number + 1
    return typed.indices.contains(number) ? typed[number] : nil
  }

  /// Puts the field in its place, with its refusal before it when it has one.
  private mutating func mark(_ tag: HTML.Tag, at index: Int) {
    guard let refusal = marks[index] else { return edits.append(Edit(replacing: tag, by: tag)) }
    let id = id(of: tag)
    let described = [tag["aria-describedby"], "\(id)-refusal"].compactMap { $0 }.joined(separator: " ")
    let marked = tag.with("id", id).with("aria-invalid", "true").with("aria-describedby", described)
    edits.append(Edit(replacing: tag, by: marked.html))
    // A choice stands within its label, and the sentence before both.
    let isLabelled = tags[index - 1].name == "label" && !tags[index - 1].isClosing
    let place = tags[isLabelled ? index - 1 : index].range.lowerBound
    edits.append(Edit(range: place..<place, refusal.message(at: id)))
  }
}

extension Refusal {
  /// The refusal as it leads to another place of the page.
  fileprivate func leading(to field: String?) -> Refusal {
    var refusal = self
    refusal.field = field
    return refusal
  }
}
