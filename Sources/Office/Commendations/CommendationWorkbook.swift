import Domain
import Sheets
import Store

/// Danh sách đề nghị khen thưởng: the candidates of a list with the council's votes and what became of them.
public struct CommendationWorkbook: Workbook {
  var list: CommendationList
  var kind: CommendationKind
  var plan: Plan

  public init(list: CommendationList, kind: CommendationKind, plan: Plan) {
    self.list = list
    self.kind = kind
    self.plan = plan
  }

  public var title: String { "\(list.name), \(kind.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Danh sách",
      lines: [
        "DANH SÁCH ĐỀ NGHỊ \(kind.deed.uppercased())", "\(list.name) · Kế hoạch \(plan.shortTitle) · \(plan.issuer)",
      ], .candidates(of: list.vote), list.items)
  }
}

extension Listing<CommendationList.Item> {
  /// The candidates of a list with the council's votes and what became of them.
  public static func candidates(of vote: CommendationList.Vote?) -> Listing {
    Listing(
      .place(page: .number()),
      .column("Tập thể, cá nhân", 34, page: .main(), to: { .nomination($0.nomination) }) { .text($0.candidate.name) },
      .column("Đối tượng", 11, page: .below) { .text($0.candidate.kind.name) },
      .column("Chức vụ, nơi công tác", 40) { .text($0.candidate.position) },
      .column("Đơn vị đề nghị", 34, page: .below) { .text($0.unitName) },
      .column("Phiếu", page: .figure(labelled: true)) { .text("\($0.votes)/\(vote?.present ?? 0)") },
      .column("Sáng kiến được công nhận", 14, page: .figure("Sáng kiến", wide: true)) { .number($0.initiatives) },
      .column("Phiếu tán thành", 10) { .number($0.votes) },
      .column("Số người bỏ phiếu", 10) { _ in .number(vote?.present) },
      .column("Kết quả", 34, page: .cell()) { .text($0.outcome.text) })
  }
}

extension Chip {
  /// How far a list is.
  public init(_ state: CommendationList.State) {
    let look: Look =
      switch state {
      case .open: .plain
      case .submitted: .wait
      case .decided: .ok
      }
    self.init(state.name, look)
  }
}
