import Domain
import Store

/// A record of the program that does something of a duty, with who made it and when.
public struct DutyRecord: Sendable {
  public var record: DutyEvidence.Record
  /// The name of who made it; nil where that was not kept.
  public var by: String?
  /// The day on which it was entered; nil where that was not kept.
  public var entered: Day?

  /// The day on which it was entered, where that is later than its own.
  public var enteredLater: Day? { entered.flatMap { $0 > record.day ? $0 : nil } }
}

extension Desk {
  /// Records with who made them, in their order.
  func made(_ records: [DutyEvidence.Record]) throws -> [DutyRecord] {
    let makers = try records.map { try maker(of: $0) }
    let people = try People.all(Array(Set(makers.compactMap { $0?.by })), on: connection)
    return zip(records, makers).map { record, maker in
      DutyRecord(record: record, by: maker?.by.flatMap { people[$0]?.name }, entered: maker?.at?.day)
    }
  }

  private func maker(of record: DutyEvidence.Record) throws -> (by: Person.ID?, at: Instant?)? {
    switch record.kind {
    case .responsePlan(let id, _):
      let sent = try load(ResponsePlan.self, id.description).sent
      return (sent.by, sent.at)
    case .submission(let id): return (try load(SubmissionList.self, id.description).preparedBy, nil)
    case .forwarding(let id, _):
      let list = try load(ForwardingList.self, id.description)
      return (list.preparedBy, list.sent)
    case .commendations(let id, _): return (try load(CommendationList.self, id.description).submitted?.by, nil)
    case .session(let id, _, _):
      let session = try load(Session.self, id.description)
      return (session.closedBy, session.closed)
    case .decision(let id):
      let issuance = try load(Decision.self, id.description).issuance
      return (issuance.issuedBy, issuance.issued)
    case .estimate(let id): return try load(Estimate.self, id.description).approvals.first.map { ($0.by, $0.at) }
    case .payment(let id):
      let payment = try load(Payment.self, id.description)
      return (payment.by, payment.at)
    case .answer(let id): return try load(Question.self, id.description).answers.first.map { ($0.by, $0.at) }
    case .announcement(let id, _): return try load(Announcement.self, id.description).issue.map { ($0.by, $0.at) }
    case .report(let key): return try load(Report.self, key.description).sent.map { ($0.by, $0.at) }
    case .review(let id):
      return try load(Cluster.self, id.description).reviews.first { $0.at.day == record.day }.map { ($0.by, $0.at) }
    case .event(let id): return try load(Event.self, id.description).outcomes.first.map { ($0.by, $0.at) }
    case .followUp(let id, let followUp):
      let followUps = try load(Inspection.self, id.description).followUps
      return followUps.first { $0.id == followUp }?.done.map { ($0.by, $0.at) }
    case .confirmation(let id, let unit):
      let acknowledgement = try load(Acknowledgement.self, Acknowledgement.key(id, unit))
      return (acknowledgement.by, acknowledgement.at)
    case .passingOn(let id, let unit):
      let distribution = try load(Distribution.self, Distribution.key(id, via: unit))
      return (distribution.by, distribution.at)
    case .replication(let id): return try load(Replication.self, id.description).confirmed.first.map { ($0.by, $0.at) }
    case .model(let id): return try load(Model.self, id.description).reviews.last.map { ($0.by, $0.at) }
    case .need(let id):
      let introduced = try load(Need.self, id.description).offers.compactMap(\.introduction)
      return introduced.min { $0.at < $1.at }.map { ($0.by, $0.at) }
    case .inspection(let id): return try load(Inspection.self, id.description).finding.map { ($0.by, $0.at) }
    }
  }
}
