import Domain
import Sheets

/// Sổ số quyết định: the numbers that a body gave in a year.
public struct NumberRegisterWorkbook: Workbook {
  var issuer: String
  var year: Int
  var entries: [RegisteredNumber]

  public init(issuer: String, year: Int, entries: [RegisteredNumber]) {
    self.issuer = issuer
    self.year = year
    self.entries = entries
  }

  public var title: String { "Sổ số quyết định năm \(year)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Sổ số quyết định", lines: ["SỔ SỐ QUYẾT ĐỊNH NĂM \(year)", "\(issuer) · lập \(desk.now.short)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Số, ký hiệu", width: 20), SheetColumn("Ngày ký", width: 12),
        SheetColumn("Loại quyết định", width: 44),
      ])
    for (index, entry) in entries.enumerated() {
      try writer.row([
        .ordinal(index + 1), .text(entry.number), .day(entry.day), .text(entry.kind.name.capitalisedFirst),
      ])
    }
  }
}
