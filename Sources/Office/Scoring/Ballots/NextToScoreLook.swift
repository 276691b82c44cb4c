import Domain
import Store

/// Which dossier a member scores after one. However many there are, no more are read than lie between.
public struct NextToScoreLook: AtSessionLook {
  public static let action = Action.scoreDossier

  let dossier: Dossier.ID
  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    /// The next one without a ballot, from the start again at the end; nil when all are done.
    public var next: Dossier.ID?
  }

  public init(after dossier: Dossier.ID, in session: Session.ID) {
    self.dossier = dossier
    self.session = session
  }

  public func find(at desk: Desk) throws -> Found {
    let (session, person) = (try desk.session(session), try desk.person)
    let progress = try Ballots.progress(of: person.id, in: session.id, on: desk.connection)
    let next = try session.dossiers(after: dossier).first { id in
      guard progress[id] != true, try session.isScored(id, by: person, at: desk) else { return false }
      return try !desk.dossier(id).allows(.resume)
    }
    return Found(session: session, next: next)
  }
}

extension Session {
  /// Its dossiers behind one, then those before it.
  func dossiers(after open: Dossier.ID?) -> [Dossier.ID] {
    guard let place = open.flatMap({ dossiers.firstIndex(of: $0) }) else { return dossiers }
    return Array(dossiers[(place + 1)...] + dossiers[..<place])
  }

  /// Whether someone is asked for a ballot on a dossier and has no conflict with it.
  func isScored(_ id: Dossier.ID, by person: Person, at desk: Desk) throws -> Bool {
    let dossier = try desk.dossier(id)
    let judgement = try desk.judgement(of: dossier, in: self)
    return asks(person.id, for: id, under: judgement)
      && conflict(of: person, with: dossier, under: judgement) == nil
  }
}
