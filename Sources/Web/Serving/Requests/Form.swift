import Domain

/// The fields of a form or a query, in the order in which they came. Asking for one costs the same, however many came.
struct Form: Sendable {
  let fields: [(name: String, value: String)]
  /// Where each name stands among the fields.
  private let places: [String: [Int]]

  static let empty = Form(fields: [])

  init(fields: [(name: String, value: String)]) {
    self.fields = fields
    places = Dictionary(grouping: fields.indices) { fields[$0].name }
  }

  /// Reads `a=1&b=2`.
  ///
  /// - Parameter most: fields; nil when there are more.
  init?(urlEncoded bytes: some Collection<UInt8>, upTo most: Int) {
    let pairs = bytes.split(separator: UInt8(ascii: "&"), maxSplits: most)
    guard pairs.count <= most else { return nil }
    self.init(
      fields: pairs.map { pair in
        let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        return (URLText.decode(parts[0]), parts.count > 1 ? URLText.decode(parts[1]) : "")
      })
  }

  /// The query of an address; what has more fields than any page links to counts as none.
  init(query: String) { self = Form(urlEncoded: query.utf8, upTo: 100) ?? .empty }

  /// The field as it was typed, composed and trimmed; empty when it is not there.
  subscript(name: String) -> String { raw(name).typed }

  /// The field to the letter, such as a password or a whole file that was pasted; empty when it is not there.
  func raw(_ name: String) -> String { places[name]?.last.map { fields[$0].value } ?? "" }

  func contains(_ name: String) -> Bool { places[name] != nil }

  /// Every value of a field that may stand more than once.
  func all(_ name: String) -> [String] { (places[name] ?? []).map { fields[$0].value.typed } }

  /// The numbers in the names of rows such as `author-name-3`, each once, ascending.
  func rows(_ prefix: String) -> [Int] {
    Set(fields.compactMap { $0.name.hasPrefix(prefix) ? Int($0.name.dropFirst(prefix.count)) : nil }).sorted()
  }

  /// What stands behind the prefix in the names of fields, each once, in the order of the form.
  func names(_ prefix: String) -> [String] {
    var seen: Set<String> = []
    return fields.filter { $0.name.hasPrefix(prefix) }.map { String($0.name.dropFirst(prefix.count)) }
      .filter { seen.insert($0).inserted }
  }

  func id<Subject>(_ name: String) -> Identifier<Subject>? { Identifier(self[name]) }

  func ids<Subject>(_ name: String) -> [Identifier<Subject>] { all(name).compactMap { Identifier($0) } }

  func slug<Subject>(_ name: String) -> Slug<Subject>? { Slug(self[name]) }

  /// What a page sent along with its form: a key that it made, what was chosen of a list.
  ///
  /// - Throws: a `Refusal` like that of what is not there: no page of ours leaves it out.
  func required<Subject>(_ name: String) throws -> Identifier<Subject> {
    guard let id: Identifier<Subject> = id(name) else { throw Refusal.absent }
    return id
  }

  func required<Subject>(_ name: String) throws -> Slug<Subject> {
    guard let slug: Slug<Subject> = slug(name) else { throw Refusal.absent }
    return slug
  }

  /// Which page of a list is asked for, from 1. What no list reaches counts as its end, so that calculating with it
  /// stays within bounds.
  var page: Int { min(max(1, Int(self["trang"]) ?? 1), 1_000_000) }

  /// The version of what the window showed from which this was sent; nil where it showed none.
  var shownVersion: Int? { Int(self["version"]) }

  /// The year to which a list is narrowed; nil for none, and for one that no list has.
  var year: Int? { Int(self["nam"]).flatMap { (1900...2200).contains($0) ? $0 : nil } }

  /// A day written as `20/4/2024`, `20-4-2024`, `20.04.2024` or `2024-04-20`; nil when the field is empty.
  ///
  /// - Throws: `Refusal` when something else is written there.
  func day(_ name: String) throws -> Day? {
    let text = self[name]
    if text.isEmpty { return nil }
    do {
      return try Day(written: text)
    } catch .yearOnly {
      throw Refusal.input(name, "«\(text)» mới là năm.", next: "Ghi đủ ngày, tháng, năm, ví dụ 20/4/2024.")
    } catch {
      throw Refusal.input(name, "«\(text)» không phải một ngày.", next: "Viết theo mẫu 20/4/2024.")
    }
  }

  /// A day as pages write it; empty where there is none, and for what is no day, which is refused when it is sent.
  func shownDay(_ name: String) -> String { (try? day(name))??.short ?? "" }

  /// The day, which must be there.
  func requiredDay(_ name: String, _ sentence: String) throws -> Day {
    guard let day = try day(name) else { throw Refusal.input(name, sentence) }
    return day
  }

  /// An amount in đồng, as people write it: `12.000.000`, `12 triệu`.
  ///
  /// - Throws: `Refusal` when nothing or something else is written there.
  func dong(_ name: String) throws -> Dong {
    let text = self[name]
    do {
      return try Dong(written: text)
    } catch .ambiguous(let first, let second) {
      throw Refusal.input(
        name, "«\(text)» đọc được là \(first.text) hoặc \(second.text).", next: "Viết đủ số đồng.")
    } catch {
      throw Refusal.input(
        name, text.isEmpty ? "Ghi số tiền." : "«\(text)» không phải số tiền.",
        next: "Viết số đồng, ví dụ 12.000.000 hoặc 12 triệu.")
    }
  }

  /// The form with other values in some of its fields.
  func replacing(_ values: [String: String]) -> Form {
    Form(fields: fields.map { ($0.name, values[$0.name] ?? $0.value) })
  }

  /// The form without what the site adds itself.
  var typed: [(name: String, value: String)] { fields.filter { !$0.name.hasPrefix("_") } }

  /// The field in which a page that asks carries a file on.
  static let carryingField = "_tep"

  /// What was typed, and the file that a page carried on: what a form that is sent once more needs.
  var kept: [(name: String, value: String)] {
    fields.filter { !$0.name.hasPrefix("_") || $0.name == Form.carryingField }
  }

  /// What the file is called that a page carried on; nil where there is none.
  var carriedName: String? {
    guard contains(Form.carryingField) else { return nil }
    return raw(Form.carryingField).split(separator: " ", maxSplits: 5).dropFirst(5).first.map(String.init) ?? ""
  }

  /// Fields that stand in no page once they were sent: they are typed once more.
  static let secrets = ["password": "Mật khẩu", "current": "Mật khẩu hiện nay", "again": "Gõ lại mật khẩu"]

  /// The form written as `a=1&b=2`, without secrets.
  var urlEncoded: String {
    kept.filter { Form.secrets[$0.name] == nil }.map { "\(URLText.encode($0.name))=\(URLText.encode($0.value))" }
      .joined(separator: "&")
  }
}
