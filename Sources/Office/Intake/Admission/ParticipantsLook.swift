import Domain
import Store

/// Those whom the receiving office lets take part in a plan though its rule keeps them out.
public struct ParticipantsLook: Look {
  public static let action = Action.admitParticipant
  /// Admissions on a page.
  public static let size = 50

  let plan: Plan.ID
  let page: Int

  public struct Found: Sendable {
    public var plan: Plan
    public var admissions: [AdmittedParticipant]
    public var people: [Person.ID: Person]
    /// The dossiers that came on paper whose authors are let in.
    public var dossiers: [Dossier.ID: Dossier]
    public var number: Int
    public var total: Int
    public var now: Instant
  }

  public init(of plan: Plan.ID, page: Int) {
    self.plan = plan
    self.page = page
  }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.plan(plan).id)) }

  public func find(at desk: Desk) throws -> Found {
    let size = ParticipantsLook.size
    let (admissions, total) = try AdmittedParticipants.page(
      of: plan, limit: size, offset: (page - 1) * size, on: desk.connection)
    var (people, dossiers): (Set<Person.ID>, [Dossier.ID]) = (Set(admissions.map(\.admission.by)), [])
    for admitted in admissions {
      switch admitted.subject {
      case .person(let person): people.insert(person)
      case .authors(let dossier): dossiers.append(dossier)
      }
    }
    return Found(
      plan: try desk.plan(plan), admissions: admissions,
      people: try People.all(Array(people), on: desk.connection),
      dossiers: Dictionary(try desk.dossiers(dossiers).map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
      number: page, total: total, now: desk.now)
  }
}
