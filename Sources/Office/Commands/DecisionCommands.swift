import Domain
import Store

/// Issues the decision on the results of a closed session.
public struct IssueDecision: Command {
  /// The key was made with the form, so that a form sent twice gives one decision.
  public var id: Decision.ID
  public var session: Session.ID
  public var signing: Signing
  public static let action = Action.issueDecision

  public init(id: Decision.ID, session: Session.ID, signing: Signing) {
    self.id = id
    self.session = session
    self.signing = signing
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    if try Records.load(Decision.self, id.description, on: desk.connection) != nil { return }
    let before = try desk.session(session)
    // Grades have places in the plan as a whole: decisions on other sessions wait until this one is made.
    try desk.hold(before.plan)
    let plan = try desk.plan(before.plan)
    let after = try before.decided()
    let ranking = try desk.ranking(of: before)
    guard ranking.ties.isEmpty else {
      throw Refusal(
        "Còn chỗ mở vì bằng điểm nên chưa ban hành quyết định được.", clause: plan.grades.first?.source.clause,
        next: "Hội đồng xử lý bằng điểm trên trang xếp hạng trước.")
    }
    let items = try ranking.standings.map { try item($0, at: desk) }
    let issuance = try Issuance(
      signing, of: plan.issuer, notBefore: (before.day, "ngày họp Hội đồng"), by: desk.person.id, at: desk.now)
    try desk.requireFree(issuance)
    let decision = Decision(id: id, session: before, issuance: issuance, items: items)
    try desk.insert(decision, ["number": decision.number, "session": before.id.description])
    try desk.save(after)
    for standing in ranking.standings { try decide(standing, decision, at: desk) }
  }

  private func item(_ standing: Standing<Dossier.ID>, at desk: Desk) throws -> Decision.Item {
    let dossier = try desk.dossier(standing.key)
    return Decision.Item(
      dossier: dossier.id, title: dossier.writing.title, authors: dossier.writing.authors.map(\.name),
      unit: dossier.unitName ?? "", mean: standing.score.mean, recognised: standing.isRecognised,
      grade: standing.grade, prize: standing.prize)
  }

  private func decide(_ standing: Standing<Dossier.ID>, _ decision: Decision, at desk: Desk) throws {
    let outcome = Dossier.Outcome(
      ballots: standing.score.ballots, mean: standing.score.mean, recognised: standing.isRecognised,
      grade: standing.grade, prize: standing.prize, decision: decision.id)
    let after = try desk.dossier(standing.key).decided(
      outcome, number: decision.number, by: desk.person.id, at: desk.now)
    try desk.save(after)
  }
}

/// Gives certificates to everything that a decision recognised and that has none yet.
public struct IssueCertificates: Command {
  public var decision: Decision.ID
  public static let action = Action.certify

  public init(decision: Decision.ID) { self.decision = decision }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.decision(decision).plan) }

  public func perform(at desk: Desk) throws -> Int {
    let decision = try desk.decision(decision)
    var given = 0
    for item in decision.recognised {
      let before = try desk.dossier(item.dossier)
      guard before.state == .recognised else { continue }
      let certificate = Certificate(
        number: try Counters.next("certificate/\(decision.plan)", on: desk.connection), code: Certificate.Code(),
        issued: desk.now.day, decisionNumber: decision.number, decisionDay: decision.day)
      try desk.save(try before.certified(certificate, by: desk.person.id, at: desk.now))
      given += 1
    }
    return given
  }
}

/// Shows the certified initiatives of a decision to the public.
public struct PublishDecision: Command {
  public var decision: Decision.ID
  public static let action = Action.publish

  public init(decision: Decision.ID) { self.decision = decision }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.decision(decision).plan) }

  public func perform(at desk: Desk) throws -> Int {
    var published = 0
    for item in try desk.decision(decision).recognised {
      let before = try desk.dossier(item.dossier)
      guard before.state == .certified else { continue }
      try desk.save(try before.published(by: desk.person.id, at: desk.now))
      published += 1
    }
    return published
  }
}

/// Revokes a recognition by a decision.
public struct RevokeRecognition: Command {
  /// The key was made with the form, so that a form sent twice revokes once.
  public var id: Revocation.ID
  public var dossier: Dossier.ID
  public var reason: String
  public var signing: Signing
  public static let action = Action.revoke

  public init(id: Revocation.ID, dossier: Dossier.ID, reason: String, signing: Signing) {
    self.id = id
    self.dossier = dossier
    self.reason = reason
    self.signing = signing
  }

  public func place(at desk: Desk) throws -> Place { try desk.place(of: desk.dossier(dossier)) }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    if try Records.load(Revocation.self, id.description, on: desk.connection)?.value.dossier == dossier { return }
    guard before.state.isRecognised, let recognition = before.outcome?.decision else {
      throw Refusal(
        "Không hủy bỏ công nhận được: hồ sơ đang ở bước «\(before.state.name)».",
        next: "Tải lại trang để thấy bước hiện nay.")
    }
    let decision = try desk.decision(recognition)
    let issuance = try Issuance(
      signing, of: try desk.plan(before.plan).issuer, notBefore: (decision.day, "ngày quyết định công nhận"),
      by: desk.person.id, at: desk.now)
    let revocation = try Revocation(id: id, dossier: before, decision: decision, reason: reason, issuance: issuance)
    let after = try before.revoked(revocation, by: desk.person.id, at: desk.now)
    try desk.requireFree(issuance)
    try desk.insert(revocation, ["number": issuance.number, "dossier": before.id.description])
    try desk.save(after)
  }
}
