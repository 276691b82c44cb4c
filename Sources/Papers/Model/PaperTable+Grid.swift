extension PaperTable {
  /// What stands at a place of a row, from left to right: every row covers every column exactly once.
  enum Slot: Hashable {
    /// A cell that begins here.
    case cell(text: String, column: Int, columns: Int, rows: Int)
    /// The lower part of a cell that began in a row above.
    case lowerPart(column: Int, columns: Int)
  }

  /// The rows of the head, laid on the columns.
  var headerSlots: [[Slot]] {
    slots(header.isEmpty ? [Row(merged: columns.map { Cell($0.title) })] : header)
  }

  /// The other rows, laid on the columns.
  var rowSlots: [[Slot]] { slots(rows) }

  /// The table cut into tables of at most that many characters and rows, where no cell reaches from one into the next.
  func cut(characters: Int, rows most: Int) -> [PaperTable] {
    var tables: [PaperTable] = []
    var (start, weight, open) = (0, 0, 0)
    for (index, row) in rows.enumerated() {
      let isFull = weight > 0 && (weight + row.weight > characters || index - start >= most)
      if isFull, open == 0 {
        tables.append(PaperTable(columns, header: header, Array(rows[start..<index])))
        (start, weight) = (index, 0)
      }
      weight += row.weight
      open = max(open, row.cells.reduce(1) { max($0, $1.rows) }) - 1
    }
    tables.append(PaperTable(columns, header: header, Array(rows[start...])))
    return tables
  }

  private func slots(_ rows: [Row]) -> [[Slot]] {
    /// A cell from above: where it stands and how many rows it still reaches over.
    struct Above {
      var columns: Int
      var rows: Int
    }
    var above: [Int: Above] = [:]
    return rows.enumerated().map { index, row in
      var slots: [Slot] = []
      var cells = row.cells[...]
      var column = 0
      while column < columns.count {
        if let over = above[column] {
          slots.append(.lowerPart(column: column, columns: over.columns))
          above[column] = over.rows > 1 ? Above(columns: over.columns, rows: over.rows - 1) : nil
          column += over.columns
          continue
        }
        let cell = cells.popFirst() ?? Cell("")
        let end = above.keys.filter { $0 > column }.min() ?? columns.count
        let width = min(max(1, cell.columns), end - column)
        let height = min(max(1, cell.rows), rows.count - index)
        slots.append(.cell(text: cell.text, column: column, columns: width, rows: height))
        if height > 1 { above[column] = Above(columns: width, rows: height - 1) }
        column += width
      }
      return slots
    }
  }
}

extension PaperTable.Row {
  /// Its characters, and something for the row itself.
  fileprivate var weight: Int { cells.reduce(40) { $0 + $1.text.utf8.count } }
}
