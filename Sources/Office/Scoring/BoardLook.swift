import Domain

/// Who has handed in how many ballots of how many; never points, and of secret ballots never what they say.
public struct BoardLook: AtSessionLook {
  public static let action = Action.followScoring

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var progress: ScoringProgress
    /// What the council does: `chấm`, or `bỏ phiếu` where it votes.
    public var verb: String
    public var now: Instant
  }

  public init(of session: Session.ID) { self.session = session }

  /// - Throws: `Refusal` before the scoring.
  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    let verb = try desk.judgement(of: session).verb
    guard session.hasBegun else {
      throw Refusal("Phiên họp chưa mở \(verb).", next: "Bảng theo dõi có từ khi Thư ký mở \(verb).")
    }
    return Found(session: session, progress: try Judging(session, at: desk).progress(), verb: verb, now: desk.now)
  }
}

/// A session whose scoring the viewer may follow.
public struct FollowedSessionLook: AtSessionLook {
  public static let action = Action.followScoring

  let session: Session.ID

  public init(_ session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Session { try desk.session(session) }
}

/// What is there and what is missing before the result of a session is locked.
public struct ClosingLook: AtSessionLook {
  public static let action = Action.closeSession

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var progress: ScoringProgress
    /// How many members take part: by the roll, or who handed in a ballot where none was called.
    public var present: Int
    /// How many have to.
    public var quorum: Int
    public var viewer: Person.ID?
  }

  public init(of session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    let progress = try Judging(session, at: desk).progress()
    let voted = Set(progress.members.filter { $0.handedIn > 0 }.map(\.person))
    return Found(
      session: session, progress: progress, present: session.participants(voted: voted).count,
      quorum: try desk.judgement(of: session).scoring.quorum(of: progress.members.count),
      viewer: desk.viewer?.person.id)
  }
}
