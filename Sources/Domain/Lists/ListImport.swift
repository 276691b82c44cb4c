/// A list on its way in: read, its columns matched, then taken in as a whole, and perhaps taken back.
public struct ListImport: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<ListImport>

  public enum State: String, Hashable, Sendable, Codable {
    /// Its columns are being matched; nothing was taken in.
    case open
    /// It is being taken in.
    case running
    case done
    /// What it had brought was taken back.
    case undone

    public var name: String {
      switch self {
      case .open: "chưa nhập"
      case .running: "đang nhập"
      case .done: "đã nhập"
      case .undone: "đã hoàn tác"
      }
    }
  }

  public let id: ID
  public let kind: ListKind
  public let fileName: String
  /// The kept table: the digest of its text.
  public let content: String
  /// The sheet that was read.
  public let sheet: String
  /// The row of the headings, from 1.
  public let headRow: Int
  public let headings: [String]
  /// Rows below the headings.
  public let rows: Int
  /// The last of them in the sheet, from 1.
  public let lastRow: Int
  /// What was changed in reading; whole sentences.
  public let notes: [String]
  public let by: Person.ID?
  public let at: Instant
  /// For each column the field that it holds.
  public private(set) var columns: [String?]
  public private(set) var state = State.open
  /// When it was taken in, and how many records it brought.
  public private(set) var done: Instant?
  public private(set) var additions = 0
  /// Why it was not taken in the last time; nil when nothing was in the way.
  public private(set) var failure: String?

  public init(
    id: ID, kind: ListKind, fileName: String, content: String, sheet: String, headRow: Int, headings: [String],
    rows: Int,
    lastRow: Int, notes: [String], by person: Person.ID?, at now: Instant
  ) {
    self.id = id
    self.kind = kind
    self.fileName = fileName
    self.content = content
    self.sheet = sheet
    self.headRow = headRow
    self.headings = headings
    self.rows = rows
    self.lastRow = lastRow
    self.notes = notes
    self.by = person
    self.at = now
    columns = kind.match(headings)
  }

  /// The fields that must be there and that no column holds yet.
  public var missing: [ListField] { kind.fields.filter { $0.isNeeded && !columns.contains($0.id) } }

  /// The column that holds a field, from 0.
  public func column(of field: String) -> Int? { columns.firstIndex(of: field) }

  /// What is wrong with a cell, as a sentence: `Dòng 3, «Ngày sinh»: …`.
  public func sentence(_ mistake: ListMistake) -> String {
    guard let field = mistake.field.flatMap({ kind.field($0) }) else {
      return "Dòng \(mistake.row): \(mistake.reason)."
    }
    return "Dòng \(mistake.row), «\(field.heading)»: \(mistake.reason)."
  }

  // MARK: Keys

  // What a row brings has a key that follows from the import and the row, so that what came of each row can be told
  // later, and taken back, without another list.

  public func unit(row: Int) -> Unit.ID { Unit.ID(number: row, of: id) }
  public func person(row: Int) -> Person.ID { Person.ID(number: row, of: id) }
  public func appointment(row: Int) -> Appointment.ID { Appointment.ID(number: row, of: id) }
  public func initiative(row: Int) -> PastInitiative.ID { PastInitiative.ID(number: row, of: id) }

  // MARK: Steps

  /// With its columns matched by hand.
  ///
  /// - Throws: a `Refusal` when two columns hold the same, or after it was taken in.
  public func matched(_ columns: [String?]) throws -> ListImport {
    guard isOpen else { throw Refusal("Danh sách này \(state.name); không đổi cột được nữa.") }
    guard columns.count == headings.count, columns.allSatisfy({ $0.map { kind.field($0) != nil } ?? true }) else {
      throw Refusal.input("columns", "Có cột không thuộc danh sách này.", next: "Tải lại trang rồi chọn lại.")
    }
    for field in kind.fields where columns.count(where: { $0 == field.id }) > 1 {
      throw Refusal.input("columns", "Hai cột cùng được chọn là «\(field.heading)».", next: "Bỏ chọn một cột.")
    }
    var list = self
    (list.columns, list.failure) = (columns, nil)
    return list
  }

  /// Ordered to be taken in.
  public func begun() throws -> ListImport {
    guard isOpen else { throw Refusal("Danh sách này \(state.name).") }
    guard missing.isEmpty else {
      throw Refusal.input(
        "columns", "Chưa có cột nào là \(missing.map { "«\($0.heading)»" }.joined(separator: ", ")).",
        next: "Chọn cột tương ứng trong bảng ghép cột.")
    }
    var list = self
    (list.state, list.failure) = (.running, nil)
    return list
  }

  /// Not taken in, for that reason; nothing was changed.
  public func failed(_ reason: String) -> ListImport {
    var list = self
    (list.state, list.failure) = (.open, reason)
    return list
  }

  /// Taken in.
  public func finished(additions: Int, at now: Instant) -> ListImport {
    var list = self
    (list.state, list.additions, list.done) = (.done, additions, now)
    return list
  }

  /// Taken back.
  public func undone() throws -> ListImport {
    guard isDone else { throw Refusal("Danh sách này \(state.name); không có gì để hoàn tác.") }
    var list = self
    list.state = .undone
    return list
  }
}

extension ListImport {
  /// Its columns can be chosen, and it can be taken in.
  public var isOpen: Bool { state == .open }

  /// It is being taken in.
  public var isRunning: Bool { state == .running }

  /// It was taken in.
  public var isDone: Bool { state == .done }
}
