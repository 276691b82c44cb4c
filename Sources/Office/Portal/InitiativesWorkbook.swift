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
      plans: try desk.plans(), authors: try Dossiers.authors(in: filter, on: desk.connection),
      below: try Dossiers.recognisedBelow(on: desk.connection))
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
    // A closure that is called for each line has no plan: it would copy it each time.
    func byPlan<Value>(_ value: (Plan) -> Value?) -> [Plan.ID: Value] {
      Dictionary(
        plans.compactMap { plan in value(plan).map { (plan.id, $0) } }, uniquingKeysWith: { first, _ in first })
    }
    let (titles, fields, grades) = (byPlan { $0.shortTitle }, byPlan { $0.fields }, byPlan { $0.grades })
    let specials = byPlan { $0.specialPrizes }
    // Of plans that take in several kinds of works.
    let works = byPlan { plan in
      plan.asksForWork
        ? Dictionary(plan.works.map { (Optional($0.id), $0.name.capitalisedFirst) }, uniquingKeysWith: { $1 }) : nil
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
      .column("Lĩnh vực", 24) { line in .text(line.field.flatMap { fields[line.plan]?.category($0)?.name }) },
      .column("Kế hoạch", 26, page: .cell()) { line in
        guard let lower = below[line.id] else { return .text(titles[line.plan]) }
        return .text([titles[line.plan], titles[lower]].compactMap { $0 }.joined(separator: ", "))
      },
      .column("Xếp loại", 12, page: .cell()) { line in
        .text(grades[line.plan]?.first { $0.id == line.grade }?.name)
      },
      .column("Giải riêng", 24, page: .under()) { .text(specials[$0.plan]?.names(of: $0.specials)) },
      .column("Quyết định công nhận", 18) { .text($0.decision) },
      .column("Ngày quyết định", 12) { .day($0.decided) },
      .column("Mã xác minh", 18) { .text(code($0)?.description) })
  }
}
