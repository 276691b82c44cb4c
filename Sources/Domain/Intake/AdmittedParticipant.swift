/// Somebody whom the receiving office lets take part in a plan though its rule on participants keeps them out.
public struct AdmittedParticipant: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<AdmittedParticipant>

  public let id: ID
  public let plan: Plan.ID
  public let person: Person.ID
  /// By what they are let in.
  public let admission: Admission

  public init(id: ID, plan: Plan.ID, person: Person.ID, admission: Admission) {
    self.id = id
    self.plan = plan
    self.person = person
    self.admission = admission
  }
}
