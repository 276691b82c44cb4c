import Domain
import Store

/// How far the scoring of a session has come: who has handed in how many ballots of how many. Never what they say.
public struct ScoringProgress: Hashable, Sendable {
  /// A member's part of the work.
  public struct Member: Hashable, Sendable {
    public var person: Person.ID
    public var name: String
    public var seat: Council.Seat
    public var handedIn: Int
    /// The dossiers that the member has to score: those without a conflict, where the plan has markers those that the
    /// member marks.
    public var expected: Int
    /// Those of them for which the member has handed in nothing.
    public var missing: [Dossier.ID]

    public var isDone: Bool { handedIn >= expected }
  }

  /// What has come in on a dossier.
  public struct Work: Hashable, Sendable {
    public var dossier: Dossier.ID
    public var title: String
    public var handedIn: Int
    /// The ballots that a result needs.
    public var needed: Int
    /// The markers differ: one more has to be asked to mark the dossier.
    public var asksForOneMore: Bool

    public var isEnough: Bool { handedIn >= needed }
  }

  public var state: Session.State
  public var members: [Member]
  public var dossiers: [Work]

  /// Whether ballots are taken now.
  public var isLive: Bool { Session.allows(.score, in: state) }

  public var handedIn: Int { dossiers.reduce(0) { $0 + $1.handedIn } }

  /// All ballots that the members owe.
  public var expected: Int { members.reduce(0) { $0 + $1.expected } }

  /// The members who owe ballots.
  public var owing: [Member] { members.filter { !$0.missing.isEmpty } }

  /// `còn thiếu 12 trên 18 phiếu, của 6 thành viên`; nil where nothing is missing.
  public var shortfall: String? {
    let missing = owing.reduce(0) { $0 + $1.missing.count }
    return missing == 0 ? nil : "còn thiếu \(missing) trên \(expected) phiếu, của \(owing.count) thành viên"
  }
}

/// A ballot that was handed in.
private struct Given: Hashable {
  var member: Person.ID
  var dossier: Dossier.ID
}

extension Judging {
  /// How far the scoring of the session has come, as it is now.
  func progress() throws -> ScoringProgress {
    var handedIn: [Person.ID: Int] = [:]
    var owed: [Person.ID: [Dossier.ID]] = [:]
    var given: Set<Given> = []
    let works = try session.dossiers.map { id in
      let dossier = try desk.dossier(id)
      let judgement = try desk.judgement(of: dossier, in: session)
      for person in ballots.people.values where session.conflict(of: person, with: dossier, under: judgement) == nil {
        if session.asks(person.id, for: id, under: judgement) { owed[person.id, default: []].append(id) }
      }
      let cast = try ballots.ballots(on: dossier)
      for ballot in cast {
        handedIn[ballot.member, default: 0] += 1
        given.insert(Given(member: ballot.member, dossier: id))
      }
      let plan = try desk.plan(of: dossier)
      let marked = judgement.markersNeeded(
        cast.map(\.entry), on: judgement.sheet(of: dossier, under: plan), grades: plan.grades(of: judgement))
      let needed =
        try marked
        ?? judgement.scoring.validity.leastBallots(
          members: ballots.members.count, present: ballots.present(on: dossier))
      return ScoringProgress.Work(
        dossier: id,
        title: Blinding(of: dossier, isBlind: judgement.scoring.blind && session.isOpen).masked(dossier.writing.title),
        handedIn: cast.count, needed: needed,
        asksForOneMore: judgement.scoring.markers.map { needed > $0.count && session.third(on: id) == nil } ?? false)
    }
    let members = ballots.members.map { member in
      let owed = owed[member.person] ?? []
      return ScoringProgress.Member(
        person: member.person, name: ballots.people[member.person]?.name ?? "", seat: member.seat,
        handedIn: handedIn[member.person] ?? 0, expected: owed.count,
        missing: owed.filter { !given.contains(Given(member: member.person, dossier: $0)) })
    }
    return ScoringProgress(state: session.state, members: members, dossiers: works)
  }
}

/// How far the scoring of a session had come when it was looked at.
public struct FollowedProgress: Sendable {
  public let progress: ScoringProgress
  /// Compared with an earlier one, tells cheaply whether the progress can have changed.
  private let pulse: [Int]

  fileprivate init(of session: Session.ID, since before: FollowedProgress?, at desk: Desk) throws {
    pulse = try Ballots.pulse(of: session, on: desk.connection)
    if let before, before.pulse == pulse {
      progress = before.progress
    } else {
      progress = try Judging(try desk.session(session), at: desk).progress()
    }
  }
}

extension Office {
  /// How far the scoring of a session has come, for the pages of those to whom `BoardLook` was open. The ballots are
  /// counted only when something can have changed.
  public func progress(of session: Session.ID, since before: FollowedProgress?) async throws -> FollowedProgress {
    try await read(as: nil) { try FollowedProgress(of: session, since: before, at: $0) }
  }
}
