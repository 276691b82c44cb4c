import Domain
import Sheets

/// A list as it was found in a file: which sheet, where the headings stand, and the rows below them.
struct ListFile {
  var sheet: String
  /// The last row of the headings, from 1.
  var headRow: Int
  var headings: [String]
  var rows: [ReadRow]
  /// What was changed or passed over in reading; whole sentences.
  var notes: [String]

  /// Rows and columns that a list may have.
  private static let bounds = SheetReader.Bounds(rows: 50_000, columns: 60)

  /// Finds the list in a file.
  ///
  /// - Parameter asked: the sheet that holds it; nil to find the one with most of the kind's headings.
  /// - Throws: a `Refusal` for the field `file`, which names sheet and cell, or for `sheet`.
  init(_ bytes: [UInt8], name: String, sheet asked: String?, kind: ListKind) throws {
    let file = try SheetReader.read(bytes, name: name, within: ListFile.bounds)
    let (sheet, others) = try ListFile.sheet(of: file, asked, name, kind)
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    let head = ListHead.find(in: sheet, width: width, for: kind)
    notes = file.notes
    self.sheet = sheet.name
    headRow = head.rows.upperBound + 1
    headings = head.headings
    rows = sheet.rows.filter { $0.index >= head.rows.upperBound + 1 }
    notePassedOver(others)
    fillMerged(sheet.merged)
    join(head)
    clean()
    leaveOutEnd(of: kind)
    try refuseControls()
    noteHidden()
    noteFormulas()
    guard !rows.isEmpty else {
      throw Refusal.input(
        "file", "Trang «\(sheet.name)» không có dòng nào dưới dòng tiêu đề (dòng \(headRow)).", next: "Chọn lại tệp.")
    }
    dropEmptyColumns()
  }

  /// The sheet that holds the list, and those that are passed over.
  private static func sheet(
    of file: SheetFile, _ asked: String?, _ name: String, _ kind: ListKind
  ) throws -> (ReadSheet, others: [ReadSheet]) {
    let sheets = file.sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    if let asked {
      guard let sheet = sheets.first(where: { UnitNames.key($0.name) == UnitNames.key(asked) }) else {
        let names = sheets.prefix(10).map { "«\($0.name)»" }.joined(separator: ", ")
        throw Refusal.input(
          "sheet", "Tệp «\(name)» không có trang «\(asked.prefix(40))».", next: "Các trang: \(names).")
      }
      return (sheet, [])
    }
    let found = sheets.map { sheet in
      (sheet, ListHead.find(in: sheet, width: sheet.rows.map(\.cells.count).max() ?? 0, for: kind).fields)
    }
    guard let best = found.max(by: { $0.1 < $1.1 })?.0 else {
      throw Refusal.input("file", "Tệp «\(name)» không có trang nào có chữ.", next: "Chọn lại tệp.")
    }
    return (best, sheets.filter { $0.name != best.name })
  }

  // MARK: Cells

  /// What stands in cells merged over several rows is meant for each of them.
  private mutating func fillMerged(_ merged: [CellRange]) {
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.index, $0) })
    var (filled, first) = (0, CellAddress?.none)
    /// The last row of the merged cells above, by column: those of a sheet never overlap.
    var ends: [Int: Int] = [:]
    let tall = merged.filter { $0.first.row >= headRow && $0.first.row < $0.last.row }
    for range in tall.sorted(by: { $0.first.row < $1.first.row }) where range.first.row > ends[range.first.column] ?? 0
    {
      ends[range.first.column] = range.last.row
      guard let top = places[range.first.row], !rows[top][range.first.column].isEmpty else { continue }
      let cell = rows[top][range.first.column]
      for index in range.first.row + 1...min(range.last.row, max(rows.last?.index ?? 0, range.first.row + 1)) {
        guard let place = places[index], rows[place][range.first.column].isEmpty else { continue }
        rows[place].set(cell, at: range.first.column)
        (filled, first) = (filled + 1, first ?? range.first)
      }
    }
    guard let first else { return }
    notes.append(
      """
      Có ô gộp nhiều dòng (từ ô \(first)): nội dung được hiểu là của mọi dòng trong ô gộp, \(filled.grouped) ô được \
      điền.
      """
    )
  }

  /// Columns under one merged heading become one: «Nguyễn Thị» and «Hoa» under «Họ và tên».
  private mutating func join(_ head: ListHead) {
    for columns in head.joined {
      guard rows.contains(where: { row in columns.dropFirst().contains { !row[$0].isEmpty } }) else { continue }
      for index in rows.indices {
        let texts = columns.map { rows[index][$0].text.typed }.filter { !$0.isEmpty }
        rows[index].set(texts.isEmpty ? .empty : ReadCell(.text(texts.joined(separator: " "))), at: columns.lowerBound)
        for column in columns.dropFirst() { rows[index].set(.empty, at: column) }
      }
      let letters = [columns.lowerBound, columns.upperBound].map { CellAddress.letters(of: $0) }
      notes.append(
        "Cột \(letters[0]) đến \(letters[1]) cùng tiêu đề «\(headings[columns.lowerBound])» được ghép làm một.")
    }
  }

  /// Takes out what nobody sees and nobody means, such as what web pages put between words.
  private mutating func clean() {
    for row in rows.indices {
      for column in rows[row].cells.indices {
        guard case .text(let text) = rows[row].cells[column].content,
          text.unicodeScalars.contains(where: \.isWithoutWidth)
        else { continue }
        let clean = String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isWithoutWidth }))
        rows[row].cells[column].content = clean.allSatisfy(\.isWhitespace) ? .empty : .text(clean)
      }
    }
    rows.removeAll { $0.cells.allSatisfy(\.isEmpty) }
  }

  /// Columns behind the last that has a heading or holds anything.
  private mutating func dropEmptyColumns() {
    while headings.last == "", rows.allSatisfy({ $0[headings.count - 1].isEmpty }) { headings.removeLast() }
    for index in rows.indices { rows[index].cells = Array(rows[index].cells.prefix(headings.count)) }
  }

  // MARK: The end

  /// What follows a list of an office: its sum, places and signatures.
  private mutating func leaveOutEnd(of kind: ListKind) {
    let columns = kind.match(headings)
    let needed = kind.fields.filter(\.isNeeded).compactMap { columns.firstIndex(of: $0.id) }
    guard needed.count == kind.fields.count(where: \.isNeeded) else { return }
    func isWhole(_ row: ReadRow) -> Bool { needed.allSatisfy { !row[$0].isEmpty } }
    let tail = rows.suffix(ListFile.longestEnd)
    var start = tail.indices.first { ListFile.endsList(rows[$0]) }
    if start == nil, let last = rows.lastIndex(where: isWhole), last + 1 < rows.endIndex,
      rows[last + 1].index > rows[last].index + 1
    {
      start = last + 1
    }
    guard let start, start > rows.startIndex, rows.endIndex - start <= ListFile.longestEnd else { return }
    let left = rows[start...].map { row in
      "dòng \(row.index + 1) «\(row.cells.first { !$0.isEmpty }?.text.typed.prefix(30) ?? "")»"
    }
    rows.removeSubrange(start...)
    notes.append(
      """
      Bỏ qua phần cuối trang, không thuộc danh sách: \(left.prefix(5).joined(separator: ", "))\
      \(left.count > 5 ? " và \(left.count - 5) dòng nữa" : "").
      """
    )
  }

  private static let longestEnd = 20

  private static func endsList(_ row: ReadRow) -> Bool {
    let text = (row.cells.first { !$0.isEmpty }?.text ?? "").lowercased()
    return ["tổng cộng", "tổng số", "cộng:", "ấn định danh sách", "danh sách này có", "người lập", "nơi nhận"]
      .contains { text.hasPrefix($0) } || text == "cộng" || text == "tổng"
  }

  // MARK: What is told

  private mutating func notePassedOver(_ others: [ReadSheet]) {
    guard !others.isEmpty else { return }
    let names = others.prefix(5).map { "«\($0.name)»" }.joined(separator: ", ")
    notes.append(
      """
      Chỉ đọc trang «\(sheet)», bỏ qua \(names)\(others.count > 5 ? " và \(others.count - 5) trang nữa" : ""). Muốn \
      nhập trang khác thì tải tệp lên lần nữa và ghi tên trang.
      """
    )
  }

  private mutating func noteHidden() {
    guard let first = rows.first(where: \.isHidden) else { return }
    notes.append(
      "\(rows.count(where: \.isHidden).grouped) dòng đang ẩn trong Excel (từ dòng \(first.index + 1)) cũng được đọc.")
  }

  private mutating func noteFormulas() {
    let cells = rows.flatMap { row in
      row.cells.enumerated().filter(\.element.isFormula).map { CellAddress(column: $0.offset, row: row.index) }
    }
    guard let first = cells.first else { return }
    notes.append(
      "\(cells.count.grouped) ô là công thức (từ ô \(first)); lấy giá trị đã lưu trong tệp, không tính lại.")
  }

  private func refuseControls() throws {
    for row in rows {
      for (column, cell) in row.cells.enumerated() where cell.text.unicodeScalars.contains(where: \.isHidden) {
        throw Refusal.input(
          "file",
          "Trang «\(sheet)», ô \(CellAddress(column: column, row: row.index)): có ký tự điều khiển không nhìn thấy.",
          next: "Gõ lại ô đó rồi tải lên lại.")
      }
    }
  }
}

extension ReadRow {
  fileprivate mutating func set(_ cell: ReadCell, at column: Int) {
    guard column < cells.count || !cell.isEmpty else { return }
    if column >= cells.count { cells += Array(repeating: .empty, count: column + 1 - cells.count) }
    cells[column] = cell
  }
}

extension Unicode.Scalar {
  /// Controls, and marks that turn the direction of writing: nobody sees them, and they make one name look like
  /// another.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Places where a line may or may not break, and the mark of a text's beginning.
  fileprivate var isWithoutWidth: Bool { [0xAD, 0x200B, 0x2060, 0xFEFF].contains(value) }
}
