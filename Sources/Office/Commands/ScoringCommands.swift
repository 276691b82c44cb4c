import Domain
import Store

/// Keeps what a member has written on a sheet, for nobody else to see.
public struct WriteBallot: Command {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public var entry: Ballot.Entry
  /// Hands the ballot in, so that it counts.
  public var submit: Bool
  public static let action = Action.scoreDossier

  public init(session: Session.ID, dossier: Dossier.ID, entry: Ballot.Entry, submit: Bool) {
    self.session = session
    self.dossier = dossier
    self.entry = entry
    self.submit = submit
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session, shared: true)) }

  public func perform(at desk: Desk) throws {
    let session = try desk.session(session, shared: true)
    guard session.dossiers.contains(dossier) else { throw Refusal.absent }
    let dossier = try desk.dossier(dossier, shared: true)
    let plan = try desk.plan(of: dossier, in: session)
    let member = try desk.person
    if let conflict = session.conflict(of: member, with: dossier, under: plan) {
      throw Refusal("Bạn không chấm hồ sơ này: \(conflict.lowercasedFirst)", kind: .forbidden)
    }
    if submit, let field = dossier.writing.field {
      let mistakes = plan.mistakes(in: entry, for: field)
      guard mistakes.isEmpty else { throw Refusals(mistakes) }
    }
    try save(member.id, dossier.id, session, at: desk)
  }

  private func save(_ member: Person.ID, _ dossier: Dossier.ID, _ session: Session, at desk: Desk) throws {
    let before = try Councils.ballot(session.id, dossier, member, on: desk.connection)
    if before?.value.submitted != nil, !submit {
      throw Refusal("Phiếu này đã nộp.", next: "Muốn sửa, sửa điểm rồi nộp lại trước khi Chủ tịch khóa kết quả.")
    }
    let base =
      before?.value ?? Ballot(id: Ballot.ID(at: desk.now), session: session.id, dossier: dossier, member: member)
    let written = try base.written(entry, in: session)
    let after = submit ? written.submitted(at: desk.now) : written
    let change = ["session": session.id.description, "submitted": submit ? "1" : "0"]
    if let before {
      // A draft is saved as often as it is typed in; only what is handed in is an event.
      if submit { try desk.replace(before, by: after, change) } else { try desk.saveBallotDraft(after, over: before) }
    } else {
      try desk.insert(after, change)
    }
  }
}

extension Desk {
  /// Saves a ballot that was not handed in; the journal records the handing in.
  func saveBallotDraft(_ ballot: Ballot, over before: Loaded<Ballot>) throws {
    guard ballot.submitted == nil else { throw Fault("a ballot that was handed in is saved with its journal entry") }
    try Records.save(ballot, over: before, on: connection)
  }
}

/// Declares a member's own conflict of interest.
public struct DeclareConflict: Command {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public var reason: String
  public static let action = Action.scoreDossier

  public init(session: Session.ID, dossier: Dossier.ID, reason: String) {
    self.session = session
    self.dossier = dossier
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.session(session)) }

  public func perform(at desk: Desk) throws {
    let conflict = Session.Conflict(member: try desk.person.id, dossier: dossier, reason: reason.typed)
    try desk.save(try desk.session(session).declaring(conflict))
  }
}
