import Domain
import Sheets

/// A list as it was found in a file: which sheet, where the headings stand, and the rows below them.
struct ListFile {
  var sheet: String
  /// The row of the headings, from 1.
  var headRow: Int
  var headings: [String]
  var rows: [ReadRow]
  /// What was changed or passed over in reading; whole sentences.
  var notes: [String]

  /// Rows and columns that a list may have.
  private static let bounds = SheetReader.Bounds(rows: 50_000, columns: 60)

  /// How far down the headings are looked for.
  private static let headDepth = 20

  /// Finds the list in a file.
  ///
  /// - Throws: a `Refusal` for the field `file`, which names sheet and cell.
  init(_ bytes: [UInt8], name: String, kind: ListKind) throws {
    let file = try SheetReader.read(bytes, name: name, within: ListFile.bounds)
    let sheets = file.sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    let found = sheets.map { ($0, ListFile.head(of: $0, for: kind)) }
    guard let (sheet, head) = found.max(by: { $0.1.fields < $1.1.fields }) else {
      throw Refusal.input("file", "Tệp «\(name)» không có trang nào có chữ.", next: "Chọn lại tệp.")
    }
    notes = file.notes
    if sheets.count > 1 {
      let others = sheets.filter { $0.name != sheet.name }.map { "«\($0.name)»" }.joined(separator: ", ")
      notes.append("Tệp có \(sheets.count) trang; chỉ đọc trang «\(sheet.name)», bỏ qua \(others).")
    }
    self.sheet = sheet.name
    headRow = head.row.index + 1
    headings = head.row.cells.map { $0.text.typed.replacing("\n", with: " ") }
    let width = headings.count
    rows = sheet.rows.filter { $0.index > head.row.index }
      .map { ReadRow(index: $0.index, cells: Array($0.cells.prefix(width))) }.filter {
        $0.cells.contains { !$0.isEmpty }
      }
    try refuseMerged(sheet)
    try refuseControls()
    noteFormulas()
    guard !rows.isEmpty else {
      throw Refusal.input(
        "file", "Trang «\(sheet.name)» không có dòng nào dưới dòng tiêu đề (dòng \(headRow)).", next: "Chọn lại tệp.")
    }
  }

  /// The row that has most of the kind's headings; the first one when none has any.
  private static func head(of sheet: ReadSheet, for kind: ListKind) -> (row: ReadRow, fields: Int) {
    var best = (row: sheet.rows[0], fields: 0)
    for row in sheet.rows.prefix(headDepth) {
      let fields = kind.match(row.cells.map(\.text)).count { $0 != nil }
      if fields > best.fields { best = (row, fields) }
    }
    return best
  }

  /// Titles above the headings may be merged, rows of the list may not: what stands in them belongs to one row alone.
  private func refuseMerged(_ sheet: ReadSheet) throws {
    let merged = sheet.merged.filter { $0.last.row >= headRow && $0.first != $0.last }
    guard !merged.isEmpty else { return }
    let names = merged.prefix(3).map(\.description).joined(separator: ", ")
    throw Refusal.input(
      "file", "Trang «\(sheet.name)»: ô gộp ở \(names)\(merged.count > 3 ? " và \(merged.count - 3) chỗ nữa" : "").",
      next: "Bỏ gộp ô, ghi đủ nội dung vào từng dòng rồi tải lên lại.")
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

  private mutating func noteFormulas() {
    let cells = rows.flatMap { row in
      row.cells.enumerated().filter(\.element.isFormula).map { CellAddress(column: $0.offset, row: row.index) }
    }
    guard let first = cells.first else { return }
    notes.append(
      "\(cells.count.grouped) ô là công thức (từ ô \(first)); lấy giá trị đã lưu trong tệp, không tính lại.")
  }
}

extension Unicode.Scalar {
  /// Controls, and marks that turn the direction of writing: nobody sees them, and they make one name look like another.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
