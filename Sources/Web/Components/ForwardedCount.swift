import Domain
import Office
import Store

/// How many initiatives of a plan went to a higher level, and what came of them there.
struct ForwardedCount: Sendable {
  var forwarding: Forwarding.ID
  var sent = 0
  var recognised = 0
  var waiting = 0

  init(_ forwarding: Forwarding.ID, of plan: Plan.ID, _ desk: Desk) throws {
    self.forwarding = forwarding
    for list in try ForwardingLists.of(plan, on: desk.connection) where list.forwarding == forwarding && list.isSent {
      let answers = try desk.verdicts(on: list)
      sent += answers.count
      recognised += answers.count { $0 == .recognised }
      waiting += answers.count { $0 == nil }
    }
  }

  /// `Đã chuyển 5 sáng kiến: cấp trên công nhận 2, không công nhận 1, đang xét 2.`
  var text: String {
    "Đã chuyển \(sent) sáng kiến: cấp trên công nhận \(recognised), không công nhận \(sent - recognised - waiting), đang xét \(waiting)."
  }
}
