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

/// Gives certificates to everything that a decision recognised and that has none yet.
public struct IssueCertificates: DecisionCommand {
  public var decision: Decision.ID
  public static let action = Action.certify

  public init(decision: Decision.ID) { self.decision = decision }

  public func perform(at desk: Desk) throws -> Int {
    let decision = try desk.decision(decision)
    var given = 0
    for item in decision.recognised {
      let before = try desk.dossier(item.dossier)
      guard before.allows(.certify) else { continue }
      let certificate = Certificate(
        number: try Counters.next(Counters.certificates(of: decision.plan), on: desk.connection),
        code: Certificate.Code(),
        issued: desk.now.day, decisionNumber: decision.number, decisionDay: decision.day)
      try desk.save(try before.certified(certificate, by: desk.person.id, at: desk.now))
      given += 1
    }
    return given
  }
}

/// Gives leave to show a decision to the public.
public struct AllowPublication: DecisionCommand {
  public var decision: Decision.ID
  public static let action = Action.allowPublication

  public init(decision: Decision.ID) { self.decision = decision }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Decision.self, decision.description)
    let after = try before.value.allowingPublication(by: desk.person.id, at: desk.now)
    try desk.replace(before, by: after, ["publication": "allowed"])
  }
}

/// Shows the certified initiatives of a decision to the public, once that is allowed.
public struct PublishDecision: DecisionCommand {
  public var decision: Decision.ID
  public static let action = Action.publish

  public init(decision: Decision.ID) { self.decision = decision }

  public func perform(at desk: Desk) throws -> Int {
    let decision = try desk.decision(decision)
    guard decision.publication != nil else {
      throw Refusal(
        "Người ký chưa cho công bố quyết định số \(decision.number).",
        next: "Đề nghị người quyết định công nhận cho công bố, rồi làm lại.")
    }
    var published = 0
    for item in decision.recognised {
      let before = try desk.dossier(item.dossier)
      guard before.allows(.publish) else { continue }
      try desk.save(try before.published(by: desk.person.id, at: desk.now))
      published += 1
    }
    return published
  }
}
