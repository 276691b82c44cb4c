import Domain
import Markup
import Office
import Store

/// What goes to higher levels and what came from lower ones, plan by plan.
extension ForwardingsLook.Found {
  var page: Page {
    let cards = plans.map { found in
      found.ways.map { card($0, of: found) }.joined() + arrivals(found) + packages(of: found.plan)
    }.joined()
    return Page(
      title: "Chuyển cấp trên", place: .forwarding,
      lead:
        """
        <p class="lead">Danh mục sáng kiến gửi cấp trên kèm kết quả và hồ sơ; kết quả cấp trên trả về hiện ở đây.</p>
        """,
      body: cards.isEmpty
        ? Parts.empty("Các kế hoạch của bạn không chuyển sáng kiến lên cấp trên và chưa nhận sáng kiến từ cấp dưới.")
        : cards)
  }

  private func packages(of plan: Plan) -> HTML {
    #"<p><a href="\#(Link.packages(plan.id))">Gói hồ sơ của \#(plan.shortTitle): nhận, nhập, trả kết quả</a></p>"#
  }

  private func card(_ way: ForwardingsLook.Way, of found: ForwardingsLook.PlanForwarding) -> HTML {
    let (plan, forwarding, candidates) = (found.plan, way.forwarding, way.candidates)
    let ready = forwarding.onAuthorsWish ? candidates.asked : candidates.all
    let waiting: HTML =
      forwarding.onAuthorsWish
      ? "\(ready) \(plan.workNames) có tác giả đề nghị, \(candidates.all - ready) chưa hoặc không đề nghị."
      : "\(ready) \(plan.workNames) chưa vào danh mục nào."
    let begin = found.canForward && ready > 0 ? beginning(way, of: plan) : .empty
    return Parts.card(
      "\(plan.shortTitle) → \(plan.receiver(of: forwarding).name)",
      """
      <div class="para">\(forwarding.what) \(Parts.clause(forwarding.source, of: plan))</div>
      <dl><dt>Lập danh mục</dt>\
      <dd>\(plan.sender(of: forwarding).name)\(forwarding.cap.map { ", tối đa \($0) \(plan.workNames)" } ?? "")\
      \(if: forwarding.isConsolidated, ", mỗi đợt một danh mục tổng hợp")</dd>
      \(if: forwarding.due != nil, "<dt>Gửi trong</dt><dd>\(forwarding.due?.phrase) \(daysLeft(way, of: plan))</dd>")
      \(if: forwarding.resultsDue != nil, "<dt>Nhận kết quả</dt><dd>\(forwarding.resultsDue?.phrase)</dd>")
      <dt>Đang chờ</dt><dd>\(waiting)</dd></dl>\(begin)\(table(way.lists))
      """)
  }

  /// Where the plan sends one list a round, a second one is a supplement, after that one has gone.
  private func beginning(_ way: ForwardingsLook.Way, of plan: Plan) -> HTML {
    let link = Link.newForwardingList(plan.id, way.forwarding.id)
    switch way.consolidated?.isSent {
    case nil: return Parts.link("Lập danh mục", link)
    case true: return Parts.quietLink("Lập danh mục bổ sung", link)
    case false: return .empty
    }
  }

  /// How long there is until a list has to go; once one has gone in this round, when it did.
  private func daysLeft(_ way: ForwardingsLook.Way, of plan: Plan) -> HTML {
    let round = plan.lists(way.lists.map(\.list), of: way.forwarding.id, on: today)
    if let sent = round.first(where: \.isSent)?.sent { return "(đã gửi ngày \(sent.day.short))" }
    if let first = plan.firstDay(of: way.forwarding), today < first {
      return "(chuyển được từ ngày \(first.short))"
    }
    return plan.days(of: way.forwarding.due).map { "(\(Parts.daysLeft($0.last, today: today)))" } ?? .empty
  }

  private func table(_ lists: [(list: ForwardingList, verdicts: [Finding.Verdict?])]) -> HTML {
    guard !lists.isEmpty else { return .empty }
    let table = ListTable<(list: ForwardingList, verdicts: [Finding.Verdict?])>(
      Listing(
        .column("Danh mục", page: .main(), to: { .forwardingList($0.list.id) }) { .text($0.list.title) },
        .column(page: .below) { .text($0.list.unitName ?? "Toàn cơ quan") },
        .column("Số lượng", page: .figure()) { .text("\($0.list.items.count) sáng kiến") },
        .column("Kết quả cấp trên", page: .cell()) { .text($0.list.isSent ? told($0.verdicts) : "chưa gửi") }))
    return table.html(lists.reversed())
  }

  private func told(_ verdicts: [Finding.Verdict?]) -> String {
    let recognised = verdicts.count { $0 == .recognised }
    let open = verdicts.count { $0 == nil }
    return "\(recognised) được công nhận, \(verdicts.count - recognised - open) không, \(open) đang chờ"
  }

  /// What came from below, by the list with which it came.
  private func arrivals(_ found: ForwardingsLook.PlanForwarding) -> HTML {
    let plan = found.plan
    guard !found.arrivals.isEmpty else { return .empty }
    let table = ListTable<Arrival>(
      Listing(
        .column("Nơi gửi", page: .main()) { .text($0.origin.from) },
        .column(page: .below) { .text($0.origin.letter) },
        .column(page: .below) { .text($0.origin.planTitle) },
        .column("Số lượng", page: .figure()) { .text("\($0.count) sáng kiến") },
        .column("Đang ở bước", page: .cell()) { arrival in
          let waiting = arrival.states[.endorsed] ?? 0
          return .text(
            """
            \(waiting) chờ tiếp nhận, \(arrival.count - arrival.settled - waiting) đang xét, \
            \(arrival.settled) có kết quả
            """)
        }))
    return Parts.card(
      "\(plan.shortTitle): cấp dưới chuyển lên",
      """
      \(table.html(found.arrivals))
      <p>\(Parts.quietLink("Đến hàng chờ tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)])))</p>
      """)
  }
}

extension ForwardingList {
  /// `Công văn số 18/CV ngày 1/10/2022`, or the day of preparing.
  var title: String {
    letter.map { "Công văn số \($0.number) ngày \($0.day.short)" } ?? "Danh mục lập ngày \(prepared.day.short)"
  }
}
