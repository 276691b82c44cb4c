import Domain
import Sheets

/// Danh sách đề nghị khen thưởng của các đơn vị: the nominations of a plan and where each stands.
public struct NominationWorkbook: Workbook {
  var nominations: [Nomination]
  var plan: Plan

  /// - Parameter nominations: those that the viewer may see.
  public init(nominations: [Nomination], plan: Plan) {
    self.nominations = nominations
    self.plan = plan
  }

  public var title: String { "Đề nghị khen thưởng \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Đề nghị", lines: ["ĐỀ NGHỊ KHEN THƯỞNG", "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Tập thể, cá nhân", width: 34), SheetColumn("Đối tượng", width: 11),
        SheetColumn("Chức vụ, nơi công tác", width: 40), SheetColumn("Đơn vị đề nghị", width: 34),
        SheetColumn("Hình thức", width: 34), SheetColumn("Sáng kiến được công nhận", width: 14),
        SheetColumn("Trạng thái", width: 20),
      ])
    let names = Dictionary(plan.commendations.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    for (index, nomination) in nominations.enumerated() {
      let candidate = nomination.content.candidate
      try writer.row([
        .ordinal(index + 1), .text(candidate.name), .text(candidate.kind.name), .text(candidate.position),
        .text(nomination.unitName), .text(names[nomination.content.kind]), .number(nomination.initiatives.count),
        .text(nomination.state.name),
      ])
    }
  }
}
