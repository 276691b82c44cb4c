import Domain
import Store

/// Records the decision that answers a list.
public struct RecordCommendations: OldCommand {
  public var list: CommendationList.ID
  public var signing: Signing
  /// The candidates who were not commended, each with the reason.
  public var struck: [Nomination.ID: String]
  public static let action = Action.recordCommendations

  public init(list: CommendationList.ID, signing: Signing, struck: [Nomination.ID: String] = [:]) {
    self.list = list
    self.signing = signing
    self.struck = struck
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.commendationList(list).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.commendationList(list)
    let plan = try desk.plan(before.value.plan)
    let issuance = try Issuance(
      signing, of: plan.body(giving: plan.commendation(before.value.kind)),
      notBefore: (before.value.earliestAnswer(), "ngày trình"), by: desk.person.id, at: desk.now)
    try desk.requireFree(issuance)
    let after = try before.value.decided(issuance, struck: struck)
    try desk.save(after, over: before)
    for item in after.items {
      let nomination = try desk.nomination(item.nomination)
      try nomination.value.requireApart(desk.judge, to: "ghi kết quả khen thưởng")
      try desk.save(after.answering(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
    }
  }
}
