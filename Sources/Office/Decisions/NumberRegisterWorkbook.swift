import Domain
import Sheets

/// Sổ số quyết định: the numbers that a body gave in a year.
extension NumberRegisterLook.Found: Workbook {
  public var title: String { "Sổ số quyết định năm \(year)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Sổ số quyết định", lines: ["SỔ SỐ QUYẾT ĐỊNH NĂM \(year)", "\(issuer) · lập \(desk.now.short)"], .numbers,
      entries)
  }
}

extension Listing<RegisteredNumber> {
  /// The numbers that a body gave in a year.
  public static var numbers: Listing {
    Listing(
      .place(),
      .column("Số, ký hiệu", 20, page: .main()) { .text($0.number) },
      .column("Ngày ký", 12, page: .cell()) { .day($0.day) },
      .column("Loại quyết định", 44, page: .cell("Loại")) { .text($0.kind.name.capitalisedFirst) })
  }
}
