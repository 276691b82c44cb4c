import Domain
import Papers
import Store

/// A member's sheet on one dossier, beside what the dossier says.
public struct BallotLook: AtSessionLook {
  public static let action = Action.scoreDossier

  let dossier: Dossier.ID
  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    /// The name of the council.
    public var council: String
    public var dossier: Dossier
    /// The plan under which the dossier was filed.
    public var plan: Plan
    /// By what it is judged.
    public var judgement: Judgement
    public var member: Person
    public var ballot: Ballot?
    /// The version of the ballot's row, 0 before the first save.
    public var revision: Int
    /// Why the member does not score the dossier.
    public var conflict: String?
    /// How the member stands to the authors.
    public var standing: Dossier.Standing
    /// Why the member does not mark it, where the plan has markers.
    public var notAsked: Refusal?
    public var work: WorkList
  }

  public init(on dossier: Dossier.ID, in session: Session.ID) {
    self.dossier = dossier
    self.session = session
  }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    guard session.dossiers.contains(dossier), session.hasBegun else { throw Refusal.absent }
    let dossier = try desk.dossier(dossier)
    let judgement = try desk.judgement(of: dossier, in: session)
    let person = try desk.person
    let ballot = try Ballots.find(session.id, dossier.id, person.id, on: desk.connection)
    return Found(
      session: session, council: try desk.council(session.council).name, dossier: dossier,
      plan: try desk.plan(of: dossier), judgement: judgement, member: person,
      ballot: ballot?.value, revision: ballot?.version ?? 0,
      conflict: session.conflict(of: person, with: dossier, under: judgement), standing: dossier.standing(of: person),
      notAsked: session.refusal(of: person.id, on: dossier.id, under: judgement),
      work: try WorkList(of: person, in: session, at: dossier.id, desk))
  }
}

extension BallotLook {
  /// The sheet on paper: as it was handed in, or blank. A secret ballot is nobody's any more.
  public var paper: some Look<Paper> {
    map { found in
      let isGiven = found.ballot?.submitted != nil && !found.judgement.scoring.secret
      return Paper.ballot(
        dossier: found.dossier, plan: found.plan, judgement: found.judgement, council: found.council,
        day: found.session.day,
        entry: isGiven ? found.ballot?.entry : nil, member: isGiven ? found.member.name : nil,
        isBlind: found.judgement.scoring.blind)
    }
  }
}

extension BallotLook.Found {
  public var blinding: Blinding { Blinding(of: dossier, isBlind: judgement.scoring.blind) }

  /// Whether what is attached to it is shown to the member: to everyone who judges it, also where others were asked to
  /// read it (VT-7); never in a conflict.
  public var givesFiles: Bool {
    session.asks(member.id, for: dossier.id, under: judgement)
      && session.conflict(of: member, with: dossier, under: judgement) == nil
  }

  /// The file of that number with the name that the member sees.
  ///
  /// - Throws: `Refusal` where there is none, and where it does not go to the member.
  public func file(_ number: Int?) throws -> (file: Attachment, name: String) {
    guard givesFiles, let number, dossier.readable.indices.contains(number - 1) else { throw Refusal.absent }
    let file = dossier.readable[number - 1]
    return (file, blinding.name(of: file, number: number))
  }
}
