import CXLSXWriter
import Domain
import Foundation

/// Writes an Excel file row by row, in as much memory as one row takes.
///
/// A sheet has lines of a title, one row of headings that stays in sight, rows with a filter, and, where columns are
/// added up, a last row that follows the filter.
public final class SheetWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let look: SheetLook
  private var sheet: OpenSheet?
  private var isFinished = false

  /// The sheet that is being written.
  private struct OpenSheet {
    var worksheet: UnsafeMutablePointer<lxw_worksheet>
    var columns: [SheetColumn]
    /// The row of the headings.
    var head: Int
    /// The row to be written next.
    var next: Int
    /// What each column adds up to, and the last cell that told its kind.
    var sums: [Int]
    var kinds: [Cell]
  }

  /// Begins a file, in place of what lay there.
  ///
  /// - Parameter title: what the file says of itself.
  public init(path: String, title: String) throws {
    // The folder of the file is the one that surely has room.
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let made = folder.withMutableCString { tmpdir in
      var options = lxw_workbook_options(constant_memory: 1, tmpdir: tmpdir, use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let made, let look = SheetLook(of: made) else { throw SheetFailure("out of memory") }
    (workbook, self.look) = (made, look)
    title.withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      workbook_set_properties(workbook, &properties)
    }
  }

  deinit {
    // Nobody asks for the rest any more; this releases it.
    if !isFinished { workbook_close(workbook) }
  }

  /// Begins the next sheet.
  ///
  /// - Parameters:
  ///   - name: what stands on its tab, cut to what Excel takes.
  ///   - lines: what stands above the headings; the first is the title.
  public func begin(_ name: String, lines: [String] = [], columns: [SheetColumn]) throws {
    try endSheet()
    guard let worksheet = workbook_add_worksheet(workbook, SheetText.tab(name)) else {
      throw SheetFailure("the sheet «\(name)» cannot be added")
    }
    for (index, column) in columns.enumerated() {
      worksheet_set_column(worksheet, UInt16(index), UInt16(index), column.width, nil)
    }
    let head = lines.isEmpty ? 0 : lines.count + 1
    layOut(worksheet, head: head, columns: columns.count)
    for (row, line) in lines.enumerated() {
      worksheet_write_string(
        worksheet, UInt32(row), 0, SheetText.clean(line), row == 0 ? look.title : look.subtitle)
    }
    worksheet_set_row(worksheet, UInt32(head), 48, nil)
    for (index, column) in columns.enumerated() {
      try check(
        worksheet_write_string(
          worksheet, UInt32(head), UInt16(index), SheetText.clean(column.heading), look.heading))
    }
    sheet = OpenSheet(
      worksheet: worksheet, columns: columns, head: head, next: head + 1,
      sums: Array(repeating: 0, count: columns.count), kinds: Array(repeating: .empty, count: columns.count))
  }

  /// What stays in sight, and how it is printed: on A4 across, as wide as the page, the headings on each.
  private func layOut(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, head: Int, columns: Int) {
    worksheet_freeze_panes(worksheet, UInt32(head + 1), 0)
    worksheet_set_paper(worksheet, 9)
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, UInt32(head), UInt32(head))
    worksheet_set_footer(worksheet, "&C&P/&N")
  }

  /// Writes the next row.
  public func row(_ cells: [Cell]) throws {
    guard var sheet else { throw SheetFailure("a row without a sheet") }
    guard sheet.next < CellAddress.rows else { throw SheetFailure("more rows than a sheet holds") }
    for (index, cell) in cells.enumerated() {
      try write(cell, sheet.worksheet, sheet.next, index)
      guard index < sheet.columns.count, sheet.columns[index].isTotalled, let amount = cell.amount else { continue }
      (sheet.sums[index], sheet.kinds[index]) = (sheet.sums[index] + amount, cell)
    }
    sheet.next += 1
    self.sheet = sheet
  }

  private func write(
    _ cell: Cell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int
  ) throws {
    let (row, column) = (UInt32(row), UInt16(column))
    switch cell {
    case .empty: try check(worksheet_write_blank(worksheet, row, column, look.text))
    case .text(let text):
      try check(worksheet_write_string(worksheet, row, column, SheetText.clean(text), look.text))
    case .number(let number): try check(worksheet_write_number(worksheet, row, column, Double(number), look.number))
    case .ordinal(let number): try check(worksheet_write_number(worksheet, row, column, Double(number), look.ordinal))
    case .points(let points):
      try check(worksheet_write_number(worksheet, row, column, Double(points.hundredths) / 100, look.points))
    case .money(let dong): try check(worksheet_write_number(worksheet, row, column, Double(dong.amount), look.number))
    case .day(let day):
      try check(worksheet_write_number(worksheet, row, column, Double(SheetDay.serial(of: day)), look.day))
    }
  }

  /// Ends the sheet: the filter over its rows, and what they add up to.
  private func endSheet() throws {
    guard let sheet else { return }
    self.sheet = nil
    let last = sheet.next - 1
    try check(
      worksheet_autofilter(sheet.worksheet, UInt32(sheet.head), 0, UInt32(last), UInt16(sheet.columns.count - 1)))
    try limitEntries(sheet, through: last)
    guard last > sheet.head, sheet.columns.contains(where: \.isTotalled) else { return }
    try check(worksheet_write_string(sheet.worksheet, UInt32(sheet.next), 0, "Cộng", look.total))
    for (index, column) in sheet.columns.enumerated() where column.isTotalled {
      let (first, end) = (CellAddress(column: index, row: sheet.head + 1), CellAddress(column: index, row: last))
      let isPoints = if case .points = sheet.kinds[index] { true } else { false }
      // 109: the sum of what the filter shows.
      try check(
        worksheet_write_formula_num(
          sheet.worksheet, UInt32(sheet.next), UInt16(index), "=SUBTOTAL(109,\(first):\(end))",
          isPoints ? look.totalPoints : look.totalNumber, Double(sheet.sums[index]) / (isPoints ? 100 : 1)))
    }
  }

  /// Lets Excel refuse points that are beyond a column's limit while they are typed.
  private func limitEntries(_ sheet: OpenSheet, through last: Int) throws {
    for (index, column) in sheet.columns.enumerated() {
      guard let limit = column.limit, last > sheet.head else { continue }
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.maximum_number = Double(limit.hundredths) / 100
      let error = "Cho từ 0 đến \(limit.text) điểm.".withMutableCString { message in
        rule.error_message = message
        return worksheet_data_validation_range(
          sheet.worksheet, UInt32(sheet.head + 1), UInt16(index), UInt32(last), UInt16(index), &rule)
      }
      try check(error)
    }
  }

  /// Ends the file.
  public func finish() throws {
    try endSheet()
    isFinished = true
    try check(workbook_close(workbook))
  }

  private func check(_ error: lxw_error) throws {
    guard error != LXW_NO_ERROR else { return }
    throw SheetFailure(String(cString: lxw_strerror(error)))
  }
}

extension Cell {
  /// What it adds to a sum: hundredths of points, đồng or a plain number.
  fileprivate var amount: Int? {
    switch self {
    case .number(let number): number
    case .points(let points): points.hundredths
    case .money(let dong): dong.amount
    case .empty, .text, .ordinal, .day: nil
    }
  }
}

extension String {
  /// For functions that take text they do not change as if they did.
  fileprivate func withMutableCString<R>(_ body: (UnsafeMutablePointer<CChar>) -> R) -> R {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      var empty: CChar = 0
      return buffer.baseAddress.map(body) ?? body(&empty)
    }
  }
}
