/// An initiative that was recognised before the office worked with the program, or elsewhere: what its old lists tell.
/// People look here for what is known already.
public struct PastInitiative: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<PastInitiative>

  public let id: ID
  public var title: String
  public var authors: [String]
  /// The unit as it was called then.
  public var unit: String
  public var year: Int
  /// The level that recognised it, as the list says: cơ sở, huyện, tỉnh.
  public var level: String
  public var field: String
  public var grade: String
  public var decisionNumber: String
  public var decisionDay: Day?
  public var summary: String

  public init(
    id: ID, title: String, authors: [String], unit: String, year: Int, level: String, field: String, grade: String,
    decisionNumber: String, decisionDay: Day?, summary: String
  ) {
    (self.id, self.title, self.authors, self.unit, self.year) = (id, title, authors, unit, year)
    (self.level, self.field, self.grade) = (level, field, grade)
    (self.decisionNumber, self.decisionDay, self.summary) = (decisionNumber, decisionDay, summary)
  }

  /// What tells two initiatives of a list apart.
  public var identity: String { PastInitiative.identity(year: year, title: title, unit: unit) }

  public static func identity(year: Int, title: String, unit: String) -> String {
    "\(year)\n\(title.folded)\n\(unit.folded)"
  }
}

/// Checks a list of past initiatives against those that are there.
public struct PastInitiativeRows {
  private let known: Set<String>
  private let today: Day
  private let key: (Int) -> PastInitiative.ID

  /// - Parameters:
  ///   - known: the identities of those that are there.
  ///   - key: the key of the initiative that a row gives.
  public init(known: Set<String>, today: Day, key: @escaping (Int) -> PastInitiative.ID) {
    self.known = known
    self.today = today
    self.key = key
  }

  public func check(_ rows: [ListRow]) -> CheckedList {
    var list = CheckedList()
    var rowsByIdentity: [String: Int] = [:]
    for row in rows {
      do throws(ListMistake) {
        let initiative = try read(row)
        if let first = rowsByIdentity[initiative.identity] {
          throw ListMistake(
            row: row.number, field: "ten",
            "sáng kiến này đã có ở dòng \(first) của bảng; các đồng tác giả ghi chung một dòng, cách nhau bằng dấu phẩy"
          )
        }
        rowsByIdentity[initiative.identity] = row.number
        if known.contains(initiative.identity) {
          list.fates[row.number] = .known
        } else {
          list.initiatives.append(initiative)
          list.fates[row.number] = .added
        }
      } catch {
        list.mistakes.append(error)
      }
    }
    return list
  }

  private func read(_ row: ListRow) throws(ListMistake) -> PastInitiative {
    let title = try row.text("ten", "tên sáng kiến", upTo: 500)
    guard title.count >= 5 else {
      throw ListMistake(row: row.number, field: "ten", "tên sáng kiến dài từ 5 đến 500 ký tự")
    }
    let authors = row.lines("tac-gia").split { ",;\n".contains($0) }.map { PastInitiativeRows.name(String($0)) }
      .filter { !$0.isEmpty }
    guard !authors.isEmpty else { throw ListMistake(row: row.number, field: "tac-gia", "chưa ghi tác giả") }
    guard authors.count <= 50, authors.allSatisfy({ (2...100).contains($0.count) }) else {
      throw ListMistake(
        row: row.number, field: "tac-gia", "ghi tối đa 50 tác giả, mỗi tên từ 2 đến 100 ký tự, cách nhau bằng dấu phẩy")
    }
    let (number, told) = PastInitiativeRows.decision(
      try row.text("so-quyet-dinh", "số quyết định", upTo: 100))
    let day = try row.day("ngay-quyet-dinh", "ngày quyết định") ?? told
    return PastInitiative(
      id: key(row.number), title: title, authors: authors, unit: try row.text("don-vi", "đơn vị", upTo: 200),
      year: try year(row, day), level: try row.text("cap", "cấp công nhận", upTo: 100),
      field: try row.text("linh-vuc", "lĩnh vực", upTo: 200), grade: try row.text("xep-loai", "xếp loại", upTo: 100),
      decisionNumber: number, decisionDay: day, summary: try summary(row))
  }

  /// A name without what a list in a cell puts before it: `1. Nguyễn Thị Mẫu`, `- Trần Văn Thử`.
  private static func name(_ text: String) -> String {
    String(text.drop { $0.isNumber || $0.isWhitespace || "-+•.)".contains($0) }).typed
  }

  /// The number, and the day when it stands behind: `12/QĐ-UBND ngày 20/11/2022`.
  private static func decision(_ text: String) -> (number: String, day: Day?) {
    let parts = text.split(separator: " ngày ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let day = try? Day(written: parts[1]) else { return (text, nil) }
    let number = parts[0].reversed().drop { ", ".contains($0) }.reversed()
    return (String(number), day)
  }

  private func summary(_ row: ListRow) throws(ListMistake) -> String {
    _ = try row.text("tom-tat", "tóm tắt", upTo: 5000)
    return row.lines("tom-tat")
  }

  private func year(_ row: ListRow, _ day: Day?) throws(ListMistake) -> Int {
    guard !row["nam"].isEmpty else {
      guard let day else { throw ListMistake(row: row.number, field: "nam", "chưa ghi năm công nhận") }
      return day.year
    }
    // «2021-2022» is a school year: it counts by its end.
    let parts = row["nam"].split { !$0.isNumber }.compactMap { Int($0) }
    guard let year = parts.last, (1945...today.year).contains(year) else {
      throw ListMistake(
        row: row.number, field: "nam", "năm «\(row["nam"].prefix(20))» không phải từ 1945 đến \(today.year)")
    }
    return year
  }
}
