import Domain
import Markup

/// A plan to which a record belongs, and what says of which of its rounds the record is.
public struct RoundMark: Hashable, Sendable {
  public enum Sign: Hashable, Sendable {
    /// The record itself names the round.
    case number(Int)
    /// The edition of the plan under which it was begun.
    case edition(Int)
    /// The year for which it counts.
    case year(Int)
    /// The dossier that it is about.
    case dossier(Dossier.ID)
    /// Its day: up to the first day of the next round.
    case day(Day)
    /// Nothing: it is of the round that runs.
    case running
  }

  public var plan: Plan.ID
  public var sign: Sign

  public init(_ plan: Plan.ID, _ sign: Sign) { (self.plan, self.sign) = (plan, sign) }
}

extension StoredRecord {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    var (plan, sign): (Plan.ID?, RoundMark.Sign) = (nil, .running)
    for column in columns {
      switch (column.name.description, column.value) {
      case ("plan", .text(let text)): plan = Plan.ID(text)
      case ("round", .int(let number)): sign = .number(Int(number))
      default: break
      }
    }
    return plan.map { [RoundMark($0, sign)] } ?? []
  }

  /// Those of another record, with which this one goes.
  fileprivate func roundMarks<R: StoredRecord>(
    with type: R.Type, _ key: String, on connection: any Connection
  ) throws -> [RoundMark] {
    try Records.load(type, key, on: connection)?.value.roundMarks(on: connection) ?? []
  }
}

// MARK: Kinds whose rows do not name their round

extension Session {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    [RoundMark(plan, dossiers.first.map { .dossier($0) } ?? .day(day))]
  }
}

extension DecisionDraft {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Session.self, session.description, on: connection)
  }
}

extension Decision {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    [RoundMark(plan, items.first.map { .dossier($0.dossier) } ?? .day(day))]
  }
}

extension Revocation {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .dossier(dossier))] }
}

extension Correction {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Decision.self, decision.description, on: connection)
  }
}

extension Complaint {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .dossier(dossier))] }
}

extension Remuneration {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .dossier(dossier))] }
}

extension Nomination {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    [RoundMark(plan, .edition(planVersion))]
  }
}

extension CommendationList {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .year(year))] }
}

extension Estimate {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .year(year))] }
}

extension Payment {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Estimate.self, estimate.description, on: connection)
  }
}

extension SubmissionList {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    [RoundMark(plan, items.first.map { .dossier($0.dossier) } ?? .day(prepared.day))]
  }
}

extension ForwardingList {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    [RoundMark(plan, items.first.map { .dossier($0.dossier) } ?? .day(prepared.day))]
  }
}

extension Question {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .day(asked.day))] }
}

extension Inspection {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .day(time.from))] }
}

extension Cluster {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .year(year))] }
}

extension ClusterList {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Cluster.self, cluster.description, on: connection)
  }
}

extension Reminder {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] { [RoundMark(plan, .day(sent.day))] }
}

/// A signed copy is of the round of what was signed.
extension SignedCopy {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    func of<R: StoredRecord>(_ type: R.Type) throws -> [RoundMark] {
      try roundMarks(with: type, subject.key, on: connection)
    }
    switch subject.kind {
    case .plan:
      let edition = subject.key.split(separator: "@").last.flatMap { Int($0) }
      return [RoundMark(plan, edition.map { .edition($0) } ?? .running)]
    case .council: return [RoundMark(plan, .running)]
    case .completionNotice, .refusalNotice:
      let dossier = subject.key.split(separator: "@").first.flatMap { Dossier.ID($0) }
      return [RoundMark(plan, dossier.map { .dossier($0) } ?? .running)]
    case .submission: return try of(SubmissionList.self)
    case .invitation, .minutes: return try of(Session.self)
    case .decision, .certificates: return try of(Decision.self)
    case .correction: return try of(Correction.self)
    case .revocation: return try of(Revocation.self)
    case .complaintNotice, .settlement: return try of(Complaint.self)
    case .letter: return try of(ForwardingList.self)
    case .report: return try of(Nomination.self)
    case .proposal, .commendation: return try of(CommendationList.self)
    }
  }
}

// MARK: Kinds whose rows do not name their plan

/// An event may serve several plans; it is of each of them.
extension Event {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    Set(details.plans + details.duties.map(\.plan)).sorted().map { RoundMark($0, .day(time.from)) }
  }
}

extension Participant {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Event.self, event.description, on: connection)
  }
}

extension EventRatings {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Event.self, event.description, on: connection)
  }
}

extension Distribution {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Announcement.self, announcement.description, on: connection)
  }
}

extension Acknowledgement {
  public func roundMarks(on connection: any Connection) throws -> [RoundMark] {
    try roundMarks(with: Announcement.self, announcement.description, on: connection)
  }
}
