import Domain
import Sheets
import Store

/// Danh mục: the list annexed to a decision of recognition, with certificates as far as they were given.
public struct RecognisedWorkbook: Workbook {
  var decision: Decision
  var plan: Plan
  var judgement: Judgement

  public init(decision: Decision, plan: Plan, judgement: Judgement) {
    self.decision = decision
    self.plan = plan
    self.judgement = judgement
  }

  public var title: String { "Danh mục kèm Quyết định số \(decision.number)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let dossiers = try decision.recognised.map { try desk.dossier($0.dossier) }
    func known<Value>(_ value: (Dossier) -> Value?) -> [Dossier.ID: Value] {
      Dictionary(dossiers.compactMap { dossier in value(dossier).map { (dossier.id, $0) } }, uniquingKeysWith: { $1 })
    }
    try writer.list(
      "Danh mục",
      lines: [
        "DANH MỤC SÁNG KIẾN ĐƯỢC CÔNG NHẬN",
        "Kèm theo Quyết định số \(decision.number) ngày \(decision.day.short) · \(decision.issuer)",
      ],
      .decided(
        by: judgement, under: plan, certificates: known(\.certificate), national: known(\.nationalNumber?.text)),
      decision.recognised)
  }
}

extension Listing<Decision.Item> {
  /// What a decision says of each initiative.
  ///
  /// - Parameters:
  ///   - certificates: those that were given, for the file.
  ///   - national: the numbers of the national portal, for the file.
  public static func decided(
    by judgement: Judgement, under plan: Plan, certificates: [Dossier.ID: Certificate] = [:],
    national: [Dossier.ID: String] = [:]
  ) -> Listing {
    let money: [Column] =
      plan.hasPrizes
      ? [
        .column("Tiền thưởng (đồng)", 16, total: true, page: .figure("Thưởng (đồng)", wide: true)) {
          $0.prize > .zero ? .money($0.prize) : .empty
        }
      ] : []
    let result: [Column] = [
      .place(page: .number()),
      .column(
        "Tên \(plan.workNames)", 50, page: .main(plan.workNames.capitalisedFirst), to: { .dossier($0.dossier) }
      ) { .text($0.title) },
      .column("Tác giả", 30, page: .below) { .text($0.writers) },
      .column("Đơn vị", 30, page: .below) { .text($0.unit) },
      .column(judgement.isVote ? "Tỷ lệ đạt (%)" : "Điểm", 9) { judgement.isVote ? .share($0.mean) : .mean($0.mean) },
      .column(judgement.isVote ? "Tỷ lệ đạt" : "Điểm", page: .figure()) { .text($0.mean.map(judgement.text)) },
      .column("Xếp loại", 14, page: .cell("Kết quả")) {
        .text($0.recognised ? plan.honours(of: $0) ?? "Công nhận" : "Không công nhận")
      },
    ]
    return Listing(
      result + money + [
        .column("Số giấy chứng nhận", 13) { .ordinal(certificates[$0.dossier]?.number) },
        .column("Mã xác minh", 18) { .text(certificates[$0.dossier]?.code.description) },
        .column("Mã trên Cổng quốc gia", 20) { .text(national[$0.dossier]) },
      ])
  }
}
