import Domain
import Papers

/// The invitation to the meeting of a session.
public struct MeetingInvitationLook: AtSessionLook {
  public static let action = Action.viewCouncil

  let session: Session.ID

  public init(of session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Paper {
    try SessionPapers(try desk.session(session), at: desk).invitation
  }
}

/// The minutes of a session.
public struct MinutesLook: Look {
  public static let action = Action.viewMinutes

  let session: Session.ID

  public init(of session: Session.ID) { self.session = session }

  public func door(at desk: Desk) throws -> Door {
    .only(if: desk.mayReadMinutes(of: try desk.session(session)), else: .notYours)
  }

  public func find(at desk: Desk) throws -> Paper { try SessionPapers(try desk.session(session), at: desk).minutes() }
}

/// The summary of a session's points or votes.
public struct ScoreSummaryLook: AtSessionLook {
  public static let action = Action.viewRanking

  let session: Session.ID

  public init(of session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Paper {
    let session = try desk.session(session)
    try session.requireResult()
    return try SessionPapers(session, at: desk).scoreSummary()
  }
}
