/// Somebody whom the receiving office lets take part in a plan though its rule on participants keeps them out.
public struct AdmittedParticipant: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<AdmittedParticipant>

  /// Who is let in.
  public enum Subject: Hashable, Sendable, Codable {
    /// Somebody with an account, with whatever they file.
    case person(Person.ID)
    /// The authors of a dossier that came on paper.
    case authors(of: Dossier.ID)
  }

  public let id: ID
  public let plan: Plan.ID
  public let subject: Subject
  /// By what they are let in.
  public let admission: Admission

  public init(id: ID, plan: Plan.ID, subject: Subject, admission: Admission) {
    self.id = id
    self.plan = plan
    self.subject = subject
    self.admission = admission
  }
}
