import Domain
import Store

/// Invites a colleague as a co-author. The account says what the person is called; the person says whether it is so.
public struct InviteAuthor: DossierCommand {
  public var dossier: Dossier.ID
  public var person: Person.ID
  public static let action = Action.inviteAuthor

  public init(dossier: Dossier.ID, person: Person.ID) {
    self.dossier = dossier
    self.person = person
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    let invited = try desk.colleague(person, for: before)
    let workplace = try desk.colleague(invited).unit
    try desk.save(try before.inviting(invited, workplace: workplace, by: desk.person.id, at: desk.now))
  }
}

/// Answers an invitation: yes, this is mine too, or no.
public struct AnswerInvitation: DossierCommand {
  public var dossier: Dossier.ID
  public var isAuthor: Bool
  public static let action = Action.answerInvitation

  public init(dossier: Dossier.ID, isAuthor: Bool) {
    self.dossier = dossier
    self.isAuthor = isAuthor
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    let person = try desk.person
    if isAuthor, let session = before.session, try desk.session(session).isOpen,
      try desk.plan(of: before).scoring.secret,
      try Councils.ballot(session, before.id, person.id, on: desk.connection)?.value.submitted != nil
    {
      throw Refusal(
        "Bạn đã bỏ phiếu kín cho hồ sơ này nên chưa xác nhận là tác giả được.",
        next: "Báo Thư ký Hội đồng cho chấm lại hồ sơ, rồi trả lời lời mời.")
    }
    try desk.save(try before.answered(isAuthor, by: person, at: desk.now))
  }
}

/// Says whether a typed author's name, which is like one's own, is one's own.
public struct StateName: DossierCommand {
  public var dossier: Dossier.ID
  public var isTheirs: Bool
  public static let action = Action.stateName

  public init(dossier: Dossier.ID, isTheirs: Bool) {
    self.dossier = dossier
    self.isTheirs = isTheirs
  }

  public func perform(at desk: Desk) throws {
    try desk.state(isTheirs, of: dossier)
  }
}

extension Desk {
  /// Keeps the viewer's word on a typed name like theirs; one that nobody asked for changes nothing.
  func state(_ isTheirs: Bool, of id: Dossier.ID) throws {
    let before = try dossier(id)
    let after = before.stated(isTheirs, by: try person, at: now)
    if after != before { try save(after) }
  }

  /// Keeps that the viewer is no author, where a typed name is like theirs.
  func stateApart(from id: Dossier.ID) throws {
    if try dossier(id, shared: true).standing(of: person) == .namesake { try state(false, of: id) }
  }

  /// Dossiers as they stand, not held, in the order of the keys.
  public func dossiers(_ ids: [Dossier.ID]) throws -> [Dossier] {
    try Dossiers.all(ids, on: connection)
  }

  /// - Throws: `Refusal` when the viewer is, or may be, an author of one of the session's dossiers.
  func requireApart(from session: Session, to deed: String) throws {
    let viewer = try person
    for dossier in try dossiers(session.dossiers) { try dossier.requireApart(viewer, to: deed) }
  }

  /// Whether the viewer takes the chair's steps on those dossiers: the deputy does where the chair may not.
  public func presides(over ids: [Dossier.ID], of session: Session) throws -> Bool {
    do {
      try requirePresiding(over: ids, of: session)
      return true
    } catch is Refusal {
      return false
    }
  }

  /// - Throws: `Refusal` for the deputy where the chair may do it.
  func requirePresiding(over ids: [Dossier.ID], of session: Session) throws {
    let council = try council(session.council)
    let chair = council.members(on: now.day).first { $0.seat == .chair }
    try council.requirePresiding(
      person, chair: try chair.map { try person($0.person) }, over: dossiers(ids), on: now.day)
  }
}
