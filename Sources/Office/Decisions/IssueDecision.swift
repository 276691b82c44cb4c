import Domain
import Store

/// Issues the decision on a closed session as its draft was approved.
public struct IssueDecision: SessionCommand {
  /// The key was made with the form, so that a form sent twice gives one decision.
  public var id: Decision.ID
  public var session: Session.ID
  public var signing: Signing
  /// Whether it may be shown to the public as soon as certificates are given; else that takes a leave of its own.
  public var allowsPublication: Bool
  public static let action = Action.issueDecision

  public init(id: Decision.ID, session: Session.ID, signing: Signing, allowsPublication: Bool = true) {
    self.id = id
    self.session = session
    self.signing = signing
    self.allowsPublication = allowsPublication
  }

  public func perform(at desk: Desk) throws {
    if try desk.has(Decision.self, id.description) { return }
    let before = try desk.session(session)
    let after = try before.decided()
    try desk.requireApart(from: before, to: "ban hành quyết định")
    let items = try desk.items(of: before)
    guard let draft = try desk.draft(of: before) else { throw Refusal.noDraft }
    let issued = try draft.value.issued(items, by: desk.person.id, at: desk.now)
    let issuance = try Issuance(
      signing, of: try desk.plan(before.plan).decidingBody, notBefore: (before.day, "ngày họp Hội đồng"),
      by: desk.person.id, at: desk.now)
    try desk.requireFree(issuance)
    var decision = Decision(id: id, session: before, issuance: issuance, items: items)
    if allowsPublication { decision = try decision.allowingPublication(by: desk.person.id, at: desk.now) }
    try desk.insert(decision, ["number": decision.number, "session": before.id.description])
    try desk.replace(draft, by: issued, ["to": issued.state.rawValue])
    try desk.save(after)
    for item in items { try decide(item, decision, at: desk) }
  }

  private func decide(_ item: Decision.Item, _ decision: Decision, at desk: Desk) throws {
    let outcome = Dossier.Outcome(
      ballots: item.ballots, mean: item.mean, recognised: item.recognised, grade: item.grade, prize: item.prize,
      decision: decision.id)
    try desk.save(
      try desk.dossier(item.dossier).decided(outcome, number: decision.number, by: desk.person, at: desk.now))
  }
}
