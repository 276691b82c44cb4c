import Domain
import Sheets

/// The headings of a list in a sheet: one row, or several where cells are merged over them.
struct ListHead {
  /// Its first and its last row, from 0; a row that only numbers the columns belongs to it.
  private(set) var rows: ClosedRange<Int>
  /// For each column what stands over it; of two rows, the upper before a colon.
  private(set) var headings: [String]
  /// Columns that stand under one merged heading and are read as one.
  private(set) var joined: [ClosedRange<Int>] = []
  /// How many fields the headings name.
  private(set) var fields: Int

  /// How far down the headings are looked for, and how many rows they take at most.
  private static let (reach, height) = (20, 4)

  /// The rows that name most of the kind's fields; the fullest row when none names any.
  ///
  /// - Parameter width: the columns of the sheet.
  static func find(in sheet: ReadSheet, width: Int, for kind: ListKind) -> ListHead {
    let texts = Dictionary(uniqueKeysWithValues: sheet.rows.prefix(reach + height).map { ($0.index, $0) })
    let deepest = texts.keys.max() ?? 0
    let merged = Array(sheet.merged.filter { $0.first.row <= deepest && $0.first.column < width }.prefix(500))
    let heads = sheet.rows.prefix(reach).map { row in ListHead(at: row, texts, merged, width, kind) }
    let best = heads.max { $0.fields < $1.fields }
    if let best, best.fields > 0 { return best }
    return heads.max { $0.named < $1.named } ?? heads[0]
  }

  private var named: Int { headings.count { !$0.isEmpty } }

  private init(at row: ReadRow, _ texts: [Int: ReadRow], _ merged: [CellRange], _ width: Int, _ kind: ListKind) {
    let own = merged.filter { $0.first.row == row.index && $0.last.row < row.index + ListHead.height }
    var last = own.map(\.last.row).max() ?? row.index
    let groups = own.filter { $0.first.column < $0.last.column && $0.last.row == row.index }
    if last == row.index, !groups.isEmpty, let next = texts[last + 1],
      next.cells.indices.allSatisfy({ column in
        next[column].isEmpty || groups.contains { ($0.first.column...$0.last.column).contains(column) }
      })
    {
      last += 1
    }
    var headings: [String] = []
    for column in 0..<width {
      var parts: [String] = []
      for index in row.index...last {
        let address = CellAddress(column: column, row: index)
        let over = merged.first { $0.contains(address) }?.first ?? address
        guard let text = texts[over.row]?[over.column].text.typed, !text.isEmpty, over.row >= row.index else {
          continue
        }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if parts.last != line { parts.append(line) }
      }
      headings.append(parts.joined(separator: ": "))
    }
    joined = merged.filter { $0.last.row == last && $0.first.row >= row.index && $0.first.column < $0.last.column }
      .map { $0.first.column...min($0.last.column, width - 1) }
    for columns in joined { for column in columns.dropFirst() { headings[column] = "" } }
    fields = kind.match(headings).count { $0 != nil }
    if let next = texts[last + 1], ListHead.isNumbering(next) { last += 1 }
    (self.headings, rows) = (headings, row.index...last)
  }

  /// Whether a row only numbers the columns: `(1) (2) (3)`, `A B 1 2`.
  private static func isNumbering(_ row: ReadRow) -> Bool {
    let marks = row.cells.filter { !$0.isEmpty }.map { $0.text.filter { !"()[] ".contains($0) } }
    let numbers = marks.compactMap { Int($0) }
    guard marks.count >= 3, numbers.count >= 2, marks.allSatisfy({ Int($0) != nil || $0.count == 1 }) else {
      return false
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}

extension CellRange {
  func contains(_ address: CellAddress) -> Bool {
    (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
  }
}
