import Domain
import Markup

extension AdmittedParticipant: StoredRecord {
  public static let table: StaticString = "admitted_participant"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("person", person.sqlValue), ("dossier", dossier.sqlValue)]
  }

  private var person: Person.ID? { if case .person(let person) = subject { person } else { nil } }
  private var dossier: Dossier.ID? { if case .authors(let dossier) = subject { dossier } else { nil } }
}

/// Those whom receiving offices let take part.
public enum AdmittedParticipants {
  public static func find(
    of person: Person.ID, to plan: Plan.ID, on connection: any Connection
  ) throws -> AdmittedParticipant? {
    try Records.all(AdmittedParticipant.self, "WHERE plan = \(plan) AND person = \(person)", on: connection).first?
      .value
  }

  /// By what the authors of a dossier take part: as those of one that came on paper, else as who files it.
  public static func find(for dossier: Dossier, on connection: any Connection) throws -> AdmittedParticipant? {
    guard dossier.onPaper != nil else { return try find(of: dossier.filer, to: dossier.plan, on: connection) }
    return try Records.all(AdmittedParticipant.self, "WHERE dossier = \(dossier.id)", on: connection).first?.value
  }

  /// A page of those of a plan, the latest first, and how many there are in all.
  public static func page(
    of plan: Plan.ID, limit: Int, offset: Int, on connection: any Connection
  ) throws -> (admissions: [AdmittedParticipant], total: Int) {
    let total = try connection.first("SELECT count(*) FROM admitted_participant WHERE plan = \(plan)") {
      try $0.int(0)
    }
    let page = try Records.all(
      AdmittedParticipant.self, "WHERE plan = \(plan) ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)",
      on: connection)
    return (page.map(\.value), total ?? 0)
  }
}
