import Domain
import Sheets
import Store

/// The published initiatives that a search finds.
public struct InitiativesWorkbook: Workbook {
  var filter: DossierFilter

  /// - Parameter filter: only of what is published.
  init(filter: DossierFilter) { self.filter = filter }

  public var title: String { "Sáng kiến đã công nhận" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let list = Listing.initiatives(
      plans: try desk.plans(), authors: try Dossiers.authors(in: filter, on: desk.connection))
    try writer.list("Sáng kiến", lines: ["SÁNG KIẾN ĐÃ CÔNG NHẬN", "Lập \(desk.now.short)"], list) {
      try Dossiers.register(filter, on: desk.connection, $0)
    }
  }
}

extension Listing<DossierLine> {
  /// Published initiatives.
  ///
  /// - Parameters:
  ///   - authors: who the authors are, where a line only counts them.
  ///   - below: the plans by which a lower level recognised them too.
  public static func initiatives(
    plans: [Plan], authors: [Dossier.ID: String] = [:], below: [Dossier.ID: Plan.ID] = [:]
  ) -> Listing {
    let plans = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Of plans that take in several kinds of works.
    let works = plans.filter(\.value.asksForWork).mapValues { plan in
      Dictionary(plan.works.map { (Optional($0.id), $0.name.capitalisedFirst) }, uniquingKeysWith: { $1 })
    }
    func code(_ line: DossierLine) -> Certificate.Code? { line.code.flatMap { Certificate.Code(typed: $0) } }
    return Listing(
      .place(),
      .column("Tên sáng kiến", 50, page: .main("Sáng kiến"), to: { code($0).map { .initiative($0) } }) {
        .text($0.title)
      },
      .column("Loại", 18, page: .below) { line in .text(works[line.plan]?[line.work]) },
      .column("Tác giả", 30, page: .below) { .text(authors[$0.id] ?? $0.byline) },
      .column("Đơn vị", 30, page: .wide()) { .text($0.unitName ?? "cá nhân") },
      .column("Lĩnh vực", 24) { .text(plans[$0.plan]?.name(ofField: $0.field)) },
      .column("Kế hoạch", 26, page: .cell()) { line in
        let names = [plans[line.plan]?.shortTitle, below[line.id].flatMap { plans[$0]?.shortTitle }]
        return .text(names.compactMap { $0 }.joined(separator: ", "))
      },
      .column("Xếp loại", 12, page: .cell()) { .text(plans[$0.plan]?.name(ofGrade: $0.grade)) },
      .column("Mã xác minh", 18) { .text(code($0)?.description) })
  }
}
