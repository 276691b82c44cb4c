import Domain
import Store

/// How many initiatives of a plan went to a higher level, and what came of them there.
public struct ForwardedCount: Sendable {
  public var forwarding: Forwarding.ID
  public var sent = 0
  public var recognised = 0
  public var waiting = 0

  public init(_ forwarding: Forwarding.ID, of plan: Plan.ID, at desk: Desk) throws {
    self.forwarding = forwarding
    for list in try ForwardingLists.of(plan, on: desk.connection) where list.forwarding == forwarding && list.isSent {
      let answers = try list.verdicts(at: desk)
      sent += answers.count
      recognised += answers.count { $0 == .recognised }
      waiting += answers.count { $0 == nil }
    }
  }

  /// `Đã chuyển 5 sáng kiến: cấp trên công nhận 2, không công nhận 1, đang xét 2.`
  public var text: String {
    """
    Đã chuyển \(sent) sáng kiến: cấp trên công nhận \(recognised), không công nhận \(sent - recognised - waiting), \
    đang xét \(waiting).
    """
  }
}
