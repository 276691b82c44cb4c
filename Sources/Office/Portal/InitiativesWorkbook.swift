import Domain
import Sheets
import Store

/// The initiatives of the public register that a search finds.
public struct InitiativesWorkbook: Workbook {
  var search: PublicSearch

  public var title: String { "Sáng kiến đã công nhận" }

  /// Initiatives of a file at most: who needs all takes the open data.
  static let most = 50_000

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let heads = [
      "SÁNG KIẾN ĐÃ CÔNG NHẬN", "Lập \(desk.now.short); tối đa \(Self.most.grouped) dòng, dữ liệu mở có đủ",
    ]
    try writer.list("Sáng kiến", lines: heads, .initiatives) { line in
      try PublicInitiatives.each(search, limit: Self.most, on: desk.connection, line)
    }
  }
}

extension Listing<PublicInitiative> {
  /// Initiatives of the public register, as a file has them.
  public static var initiatives: Listing {
    Listing(
      .place(),
      .column("Tên sáng kiến", 50) { .text($0.title) },
      .column("Loại", 18) { .text($0.kind) },
      .column("Tác giả", 30) { .text($0.authors.joined(separator: ", ")) },
      .column("Đơn vị", 30) { .text($0.unitName.isEmpty ? "cá nhân" : $0.unitName) },
      .column("Lĩnh vực", 24) { .text($0.field) },
      .column("Cấp công nhận", 16) { .text($0.recognised.map(\.level).joined(separator: ", ")) },
      .column("Kế hoạch", 26) { .text($0.recognised.compactMap(\.planTitle).joined(separator: ", ")) },
      .column("Xếp loại", 12) { .text($0.highest?.grade) },
      .column("Giải riêng", 24) { .text($0.highest?.specials) },
      .column("Quyết định công nhận", 18) { .text($0.highest?.decisionNumber) },
      .column("Ngày quyết định", 12) { .day($0.highest?.decisionDay) },
      .column("Năm", 8) { .text($0.highest.map { "\($0.year)" }) },
      .column("Nguồn", 24) { .text($0.source.name) },
      .column("Mã", 18) { .text($0.address.description) },
      .column("Mã trên Cổng quốc gia", 20) { .text($0.nationalNumber) })
  }
}
