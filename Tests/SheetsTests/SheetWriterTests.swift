import Domain
import Foundation
import Sheets
import TestSupport
import Testing

@Suite("Excel files")
struct SheetWriterTests {
  /// What `write` makes of a file.
  private func written(_ write: (SheetWriter) throws -> Void) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try SheetWriter(path: path, title: "Danh mục")
    try write(writer)
    try writer.finish()
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func read(_ bytes: [UInt8]) throws -> SheetFile {
    try SheetReader.read(bytes, name: "thử.xlsx", within: .init(rows: 1000))
  }

  @Test("What was written is read again: text as text, numbers as numbers, days as days, and the sum below")
  func roundTrip() throws {
    let bytes = try written { writer in
      try writer.begin(
        "Danh mục [1]: sáng kiến", lines: ["DANH MỤC SÁNG KIẾN", "Năm 2024"],
        columns: [
          SheetColumn("Tên"), SheetColumn("Điểm", isTotalled: true), SheetColumn("Thưởng (đồng)", isTotalled: true),
          SheetColumn("Ngày"),
        ])
      try writer.row([
        .text("=1+1"), .points(Points(hundredths: 7950)), .money(Dong(2_000_000)),
        .day(Day(year: 2024, month: 2, day: 29)),
      ])
      try writer.row([
        .text("Nguyễn\u{1}Thử\n«dòng hai» & <b>"), .points(Points(8)), .empty, .day(Day(year: 1900, month: 1, day: 31)),
      ])
    }
    let sheet = try #require(try read(bytes).sheets.first)
    #expect(sheet.name == "Danh mục  1   sáng kiến")
    #expect(
      sheet.rows == [
        ReadRow(index: 0, cells: [ReadCell(.text("DANH MỤC SÁNG KIẾN"))]),
        ReadRow(index: 1, cells: [ReadCell(.text("Năm 2024"))]),
        ReadRow(
          index: 3,
          cells: ["Tên", "Điểm", "Thưởng (đồng)", "Ngày"].map { ReadCell(.text($0)) }),
        ReadRow(
          index: 4,
          cells: [
            ReadCell(.text("=1+1")), ReadCell(.number(79.5)), ReadCell(.number(2_000_000)),
            ReadCell(.day(try #require(Day(year: 2024, month: 2, day: 29)))),
          ]),
        ReadRow(
          index: 5,
          cells: [
            ReadCell(.text("NguyễnThử\n«dòng hai» & <b>")), ReadCell(.number(8)), .empty,
            ReadCell(.day(try #require(Day(year: 1900, month: 1, day: 31)))),
          ]),
        ReadRow(
          index: 6,
          cells: [
            ReadCell(.text("Cộng")), ReadCell(.number(87.5), isFormula: true),
            ReadCell(.number(2_000_000), isFormula: true),
          ]),
      ])
  }

  @Test("A mean is cut, never rounded up, in Excel too")
  func meansAreCut() throws {
    let mean = try #require(Mean(sum: Points(hundredths: 15_999), count: 2))
    #expect(Cell.mean(mean) == .points(Points(hundredths: 7999)))
  }

  @Test(
    "Cells are addressed as Excel does", arguments: [("A1", 0, 0), ("Z9", 25, 8), ("AA10", 26, 9), ("XFD1", 16_383, 0)])
  func addresses(text: String, column: Int, row: Int) {
    #expect(CellAddress(text) == CellAddress(column: column, row: row))
    #expect(CellAddress(column: column, row: row).description == text)
  }

  @Test("What is no address gives none", arguments: ["", "A", "7", "A0", "7A", "XFE1", "A1048577", "a1", "A1B"])
  func noAddresses(text: String) {
    #expect(CellAddress(text) == nil)
  }
}
