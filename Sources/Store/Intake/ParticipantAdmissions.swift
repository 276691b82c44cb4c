import Domain
import Markup

extension ParticipantAdmission: StoredRecord {
  public static let table: StaticString = "participant_admission"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("person", person.sqlValue)]
  }
}

/// Those whom receiving offices let take part.
public enum ParticipantAdmissions {
  public static func find(
    of person: Person.ID, to plan: Plan.ID, on connection: any Connection
  ) throws -> ParticipantAdmission? {
    try Records.all(ParticipantAdmission.self, "WHERE plan = \(plan) AND person = \(person)", on: connection).first?
      .value
  }

  /// A page of those of a plan, the latest first, and how many there are in all.
  public static func page(
    of plan: Plan.ID, limit: Int, offset: Int, on connection: any Connection
  ) throws -> (admissions: [ParticipantAdmission], total: Int) {
    let total = try connection.first("SELECT count(*) FROM participant_admission WHERE plan = \(plan)") {
      try $0.int(0)
    }
    let page = try Records.all(
      ParticipantAdmission.self, "WHERE plan = \(plan) ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)",
      on: connection)
    return (page.map(\.value), total ?? 0)
  }
}
