/// A row of a list that comes in: what is written in its columns, by field.
public struct ListRow: Hashable, Sendable {
  /// The row of the sheet, from 1, as Excel counts.
  public var number: Int
  private let texts: [String: String]

  public init(number: Int, _ texts: [String: String]) {
    self.number = number
    self.texts = texts.mapValues(\.typed).filter { !$0.value.isEmpty }
  }

  /// What is written under a field, on one line with single blanks; empty when nothing is.
  public subscript(field: String) -> String { lines(field).replacing("\n", with: " ") }

  /// What is written under a field, its lines apart, with single blanks.
  public func lines(_ field: String) -> String {
    guard let text = texts[field] else { return "" }
    let lines = text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The cells in which Excel says that it could not compute them.
  public var failures: [ListMistake] {
    texts.filter { ListRow.isFailure($0.value) }.map { field, text in
      ListMistake(
        row: number, field: field, "Excel không tính được ô này («\(text)»); sửa công thức hoặc gõ giá trị vào ô")
    }
  }

  /// What Excel shows for a failure, or for a number that has no room in its column, which it also saves as text.
  private static func isFailure(_ text: String) -> Bool {
    text.first == "#" && (failures.contains(text) || text.count > 2 && text.allSatisfy { $0 == "#" })
  }

  private static let failures: Set<String> = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
  ]

  public var isEmpty: Bool { texts.isEmpty }

  /// A day as offices write it; nil when nothing is written.
  ///
  /// - Throws: a `ListMistake` when it is none.
  func day(_ field: String, _ what: String) throws(ListMistake) -> Day? {
    let text = self[field]
    if text.isEmpty { return nil }
    do { return try Day(written: text) } catch {
      throw ListMistake(
        row: number, field: field,
        error == .yearOnly
          ? "\(what) chỉ có năm «\(text)»; ghi đủ như 20/4/\(text), hoặc bỏ qua cột này khi ghép cột"
          : "\(what) «\(text.prefix(40))» không phải một ngày; viết như 20/4/2024")
    }
  }

  /// What is written, when it is not longer than that.
  func text(_ field: String, _ what: String, upTo most: Int) throws(ListMistake) -> String {
    let text = self[field]
    guard text.count <= most else {
      throw ListMistake(row: number, field: field, "\(what) dài \(text.count.grouped) ký tự, tối đa \(most.grouped)")
    }
    return text
  }
}

/// What is wrong with a cell, or with a whole row when no field is named.
public struct ListMistake: Error, Hashable, Sendable, Codable {
  /// The row of the sheet, from 1.
  public var row: Int
  public var field: String?
  /// Part of a sentence, without its end.
  public var reason: String

  public init(row: Int, field: String? = nil, _ reason: String) {
    self.row = row
    self.field = field
    self.reason = reason
  }

  /// The reason of a refusal, for the field that the program calls otherwise.
  init(row: Int, field: String, _ refusal: Refusal) {
    let reason = refusal.reason.hasSuffix(".") ? String(refusal.reason.dropLast()) : refusal.reason
    self.init(row: row, field: field, reason)
  }
}
