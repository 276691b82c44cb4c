import Domain
import Store

/// Which dossier a member scores after one. Those between them are read in portions, whatever the session has besides.
public struct NextToScoreLook: AtSessionLook {
  public static let action = Action.scoreDossier

  private static let portion = 16

  let dossier: Dossier.ID?
  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    /// The next one without a ballot, from the start again at the end; nil when all are done.
    public var next: Dossier.ID?
  }

  /// - Parameter dossier: nil where the next one is not asked for.
  public init(after dossier: Dossier.ID?, in session: Session.ID) {
    self.dossier = dossier
    self.session = session
  }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    return Found(session: session, next: try dossier.flatMap { try next(after: $0, in: session, at: desk) })
  }

  private func next(after dossier: Dossier.ID, in session: Session, at desk: Desk) throws -> Dossier.ID? {
    let person = try desk.person
    let progress = try Ballots.progress(of: person.id, in: session.id, on: desk.connection)
    var left = session.dossiers(after: dossier).filter { progress[$0] != true }[...]
    while !left.isEmpty {
      let some = Array(left.prefix(NextToScoreLook.portion))
      left = left.dropFirst(some.count)
      try desk.preload(some)
      let next = try some.first { id in
        try session.isScored(id, by: person, at: desk) && !desk.dossier(id).allows(.resume)
      }
      if let next { return next }
    }
    return nil
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
