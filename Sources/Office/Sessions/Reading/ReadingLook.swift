import Domain
import Store

/// Who reads which dossier before the session, and who can.
public struct ReadingLook: AtSessionLook {
  public static let action = Action.prepareSession

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var plan: Plan
    public var judgement: Judgement
    /// Those who sit in the session.
    public var members: [Council.Member]
    public var people: [Person.ID: Person]
    public var dossiers: [Line]
  }

  /// A dossier with those who could read it.
  public struct Line: Sendable {
    public var dossier: Dossier.ID
    /// Without names while a plan that scores blind is scored.
    public var title: String
    /// Author and unit; nil while they are hidden.
    public var writers: String?
    /// Those who read it.
    public var readers: [Person.ID]
    /// Who was asked to mark it in addition.
    public var third: Person.ID?
    /// Its markers differ, and one more has to be asked.
    public var asksForThird: Bool
    /// Why a member does not read it; without reasons while names are hidden.
    public var conflicts: [Person.ID: String]
    /// Members who are experts of its field.
    public var experts: Set<Person.ID>
  }

  public init(of session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    try desk.preload(session.dossiers)
    let members = session.members(of: try desk.council(session.council))
    let people = try People.all(members.map(\.person), on: desk.connection)
    let judgement = try desk.judgement(of: session)
    let judging = judgement.scoring.markers == nil ? nil : try Judging(session, at: desk)
    return Found(
      session: session, plan: try desk.plan(of: session), judgement: judgement, members: members, people: people,
      dossiers: try Dossiers.lines(session.dossiers, on: desk.connection).map {
        try line($0, session, members, people, judging, desk)
      })
  }

  private func line(
    _ line: DossierLine, _ session: Session, _ members: [Council.Member], _ people: [Person.ID: Person],
    _ judging: Judging?, _ desk: Desk
  ) throws -> Line {
    let dossier = try desk.dossier(line.id)
    let judgement = try desk.judgement(of: dossier, in: session)
    let isBlind = judgement.scoring.blind && session.isOpen
    let ancestry = Set(try desk.plan(of: dossier).ancestry(of: dossier))
    let third = session.third(on: line.id)
    let conflicts = people.compactMapValues { session.conflict(of: $0, with: dossier, under: judgement) }
    return Line(
      dossier: line.id, title: Blinding(of: dossier, isBlind: isBlind).masked(line.title),
      writers: isBlind ? nil : "\(line.byline) · \(line.unitName ?? "cá nhân")", readers: session.readers(of: line.id),
      third: third, asksForThird: try third == nil && judging?.difference(on: line.id) != nil,
      conflicts: isBlind ? conflicts.mapValues { _ in "có xung đột lợi ích" } : conflicts,
      experts: Set(members.filter { !ancestry.isDisjoint(with: $0.fields) }.map(\.person)))
  }
}
