import Domain
import Store

/// A member's dossiers in a session: how many ballots are handed in, what comes before and after, what to score next.
public struct WorkList: Sendable {
  public let session: Session
  /// What the council does with them: `chấm`, or `bỏ phiếu` where it votes.
  public let verb: String
  /// The dossier that is open, from 1; 0 on the session's page.
  public let number: Int
  /// The dossiers that the member scores.
  public let own: [Dossier.ID]
  public let handedIn: Set<Dossier.ID>
  /// Those that wait for their authors.
  private let waiting: Set<Dossier.ID>

  init(of person: Person, in session: Session, at open: Dossier.ID? = nil, _ desk: Desk) throws {
    self.session = session
    verb = try desk.judgement(of: session).verb
    try desk.preload(session.dossiers)
    number = open.flatMap { session.dossiers.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    own = try session.dossiers.filter { try session.isScored($0, by: person, at: desk) }
    let progress = try Ballots.progress(of: person.id, in: session.id, on: desk.connection)
    handedIn = Set(own.filter { progress[$0] == true })
    waiting = Set(try own.filter { try desk.dossier($0).allows(.resume) })
  }

  /// How many dossiers the member can still score now.
  public var remaining: Int { own.count { !handedIn.contains($0) && !waiting.contains($0) } }

  /// The next dossier without a ballot after the open one, from the start again at the end; nil when all are done.
  public var next: Dossier.ID? {
    let left = Set(own).subtracting(handedIn).subtracting(waiting)
    return session.dossiers(after: number > 0 ? session.dossiers[number - 1] : nil).first(where: left.contains)
  }
}
