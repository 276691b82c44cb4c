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
    try writer.list(
      "Đề nghị", lines: ["ĐỀ NGHỊ KHEN THƯỞNG", "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"],
      .nominations(under: plan), nominations)
  }
}

extension Listing<Nomination> {
  /// The nominations of a plan and how far each is.
  public static func nominations(under plan: Plan) -> Listing {
    let names = Dictionary(plan.commendations.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    return Listing(
      .place(),
      .column("Tập thể, cá nhân", 34, page: .main(), to: { .nomination($0.id) }) { .text($0.content.candidate.name) },
      .column("Đối tượng", 11, page: .below) { .text($0.content.candidate.kind.name) },
      .column("Chức vụ, nơi công tác", 40, page: .below) { .text($0.content.candidate.position) },
      .column("Đơn vị đề nghị", 34, page: .wide()) { .text($0.unitName) },
      .column("Hình thức", 34, page: .cell()) { .text(names[$0.content.kind]) },
      .column("\(plan.workNames.capitalisedFirst) được công nhận", 14, page: .figure("Sáng kiến", labelled: true)) {
        .number($0.initiatives.count)
      },
      .state("Trạng thái", 20, page: .cell()) { Chip($0.state) })
  }
}

extension Chip {
  /// How far a nomination is.
  public init(_ state: Nomination.State) {
    let look: Look =
      switch state {
      case .verified, .proposed, .commended: .ok
      case .sent, .returned: .wait
      case .refused, .withdrawn, .passedOver, .notCommended: .stop
      case .draft: .plain
      }
    self.init(state.name, look)
  }
}
