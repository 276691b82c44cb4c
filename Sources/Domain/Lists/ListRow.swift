/// A row of a list that comes in: what is written in its columns, by field.
public struct ListRow: Hashable, Sendable {
  /// The row of the sheet, from 1, as Excel counts.
  public var number: Int
  private let texts: [String: String]

  public init(number: Int, _ texts: [String: String]) {
    self.number = number
    self.texts = texts.mapValues(\.typed).filter { !$0.value.isEmpty }
  }

  /// What is written under a field; empty when nothing is.
  public subscript(field: String) -> String { texts[field] ?? "" }

  public var isEmpty: Bool { texts.isEmpty }

  /// A day written as `20/4/2024`, `20-4-2024` or `2024-04-20`; nil when nothing is written.
  ///
  /// - Throws: a `ListMistake` when it is none.
  func day(_ field: String, _ what: String) throws(ListMistake) -> Day? {
    let text = self[field]
    if text.isEmpty { return nil }
    if let day = Day(text) { return day }
    let parts = text.split { "/-.".contains($0) }.map { Int($0) }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      let date = Day(year: year, month: month, day: day)
    {
      return date
    }
    throw ListMistake(row: number, field: field, "\(what) «\(text.prefix(40))» không phải một ngày; viết như 20/4/2024")
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

/// What a checked list comes to: what its rows add, and what is wrong with them. Nothing is added while anything is
/// wrong.
public struct CheckedList: Hashable, Sendable {
  /// What a row comes to.
  public enum Fate: Hashable, Sendable {
    case added
    /// A role more for someone who is there.
    case roleAdded
    /// It is there already, just so.
    case known
  }

  public var units: [Unit] = []
  public var people: [Person] = []
  public var appointments: [Appointment] = []
  public var initiatives: [PastInitiative] = []
  /// By the row of the sheet.
  public var fates: [Int: Fate] = [:]
  public var mistakes: [ListMistake] = []

  public init() {}

  /// How many records it adds.
  public var additions: Int { units.count + people.count + appointments.count + initiatives.count }
}
