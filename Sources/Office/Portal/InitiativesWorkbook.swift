import Domain
import Sheets
import Store

/// The published initiatives that a search finds.
public struct InitiativesWorkbook: Workbook {
  var filter: DossierFilter

  /// - Parameter filter: only of what is published.
  public init(filter: DossierFilter) { self.filter = filter }

  public var title: String { "Sáng kiến đã công nhận" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Sáng kiến", lines: ["SÁNG KIẾN ĐÃ CÔNG NHẬN", "Lập \(desk.now.short)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Tên sáng kiến", width: 50), SheetColumn("Tác giả", width: 30),
        SheetColumn("Đơn vị", width: 30), SheetColumn("Lĩnh vực", width: 24), SheetColumn("Kế hoạch", width: 26),
        SheetColumn("Xếp loại", width: 12), SheetColumn("Mã xác minh", width: 18),
      ])
    let plans = Dictionary(try desk.plans().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var place = 0
    var shared: [Dossier.ID] = []
    try Dossiers.register(filter, on: desk.connection) { if $0.coauthors > 0 { shared.append($0.id) } }
    let authors = try Dossiers.authors(of: shared, on: desk.connection)
    try Dossiers.register(filter, on: desk.connection) { line in
      place += 1
      let plan = plans[line.plan]
      try writer.row([
        .ordinal(place), .text(line.title), .text(authors[line.id] ?? line.byline), .text(line.unitName ?? "cá nhân"),
        .text(line.field.flatMap { plan?.fields.category($0)?.name }), .text(plan?.shortTitle),
        .text(line.grade.flatMap { id in plan?.grades.first { $0.id == id }?.name }),
        .text(line.code.flatMap { Certificate.Code(typed: $0) }?.description),
      ])
    }
  }
}
