import Domain
import Sheets
import Store

/// The complaints that an office has to deal with, by plan, the most urgent first.
public struct ComplaintsLook: Look {
  public static let action = Action.viewComplaint

  public struct Found: Sendable {
    public var plans: [(plan: Plan, complaints: [Complaint])]
    /// The titles of the dossiers.
    public var titles: [Dossier.ID: String]
    /// Those who complained.
    public var people: [Person.ID: Person]
    public var today: Day
  }

  public init() {}

  public func door(at desk: Desk) throws -> Door { .atOne(of: try desk.planPlaces()) }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans(for: .viewComplaint)
      .map { (plan: $0, complaints: try Complaints.of($0.id, on: desk.connection)) }
    let all = plans.flatMap(\.complaints)
    let lines = try Dossiers.lines(Array(Set(all.map(\.dossier))), on: desk.connection)
    return Found(
      plans: plans, titles: Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.title) }),
      people: try People.all(Array(Set(all.map(\.complainant))), on: desk.connection), today: desk.now.day)
  }
}

extension Chip {
  /// The state of a complaint.
  public init(_ state: Complaint.State) {
    let look: Look =
      switch state {
      case .filed, .accepted: .wait
      case .settled: .ok
      case .declined: .stop
      case .withdrawn: .plain
      }
    self.init(state.name, look)
  }
}
