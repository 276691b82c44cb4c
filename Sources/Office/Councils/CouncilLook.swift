import Domain
import Papers
import Store

/// One council: its members and their terms, the decisions that changed them, its sessions.
public struct CouncilLook: Look {
  public static let action = Action.viewCouncil

  let council: Council.ID
  /// What the rows say in which new members take their seats.
  let names: [Int: String]

  public struct Found: Sendable {
    public var council: Council
    public var plan: Plan
    /// The members.
    public var people: [Person.ID: Person]
    public var sessions: [Session]
    /// The signed copy of the decision that set it up.
    public var signed: SignedCopyState
    /// Whether the viewer may let members leave and join.
    public var canChange: Bool
    public var canPrepareSession: Bool
    /// Whom the rows mean.
    public var joining: [Int: SeatSearch]
    public var now: Instant
  }

  public init(_ council: Council.ID, joining names: [Int: String] = [:]) {
    self.council = council
    self.names = names
  }

  public func door(at desk: Desk) throws -> Door { .at(desk.place(of: try desk.council(council))) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.council(council)
    let allowed = desk.allowed([.establishCouncil, .prepareSession], at: desk.place(of: found))
    let canChange = allowed.contains(.establishCouncil)
    return Found(
      council: found, plan: try desk.plan(found.plan),
      people: try People.all(found.members.map(\.person), on: desk.connection),
      sessions: try Sessions.of(council, on: desk.connection),
      signed: try SignedCopyState(.init(.council, council.description), at: desk), canChange: canChange,
      canPrepareSession: allowed.contains(.prepareSession),
      // Who signs in by what is told to nobody who may not set up councils.
      joining: canChange ? try SeatSearch.find(names, at: desk) : [:], now: desk.now)
  }
}

/// Whom the rows of a form mean by which members join a council.
public struct JoiningLook: Look {
  public static let action = Action.establishCouncil

  let council: Council.ID
  let names: [Int: String]

  public init(_ names: [Int: String], in council: Council.ID) {
    self.council = council
    self.names = names
  }

  public func door(at desk: Desk) throws -> Door { .at(desk.place(of: try desk.council(council))) }
  public func find(at desk: Desk) throws -> [Int: SeatSearch] { try SeatSearch.find(names, at: desk) }
}

/// The form by which a council, a sub-group or an appraisal team is set up.
public struct NewCouncilLook: Look {
  public static let action = Action.establishCouncil

  let plan: Plan.ID
  /// What the rows say in which members take their seats.
  let names: [Int: String]

  public struct Found: Sendable {
    public var plan: Plan
    /// The councils of which it can be a sub-group.
    public var councils: [Council]
    /// Whom the rows mean.
    public var joining: [Int: SeatSearch]
    public var now: Instant
  }

  public init(under plan: Plan.ID, joining names: [Int: String]) {
    self.plan = plan
    self.names = names
  }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.plan(plan).id)) }

  public func find(at desk: Desk) throws -> Found {
    Found(
      plan: try desk.plan(plan),
      councils: try Councils.of(plan, on: desk.connection).filter { $0.kind == .council },
      joining: try SeatSearch.find(names, at: desk), now: desk.now)
  }
}

/// The decision that set a council up, with its first members.
public struct EstablishmentLook: Look {
  public static let action = Action.viewCouncil

  let council: Council.ID

  public init(of council: Council.ID) { self.council = council }

  public func door(at desk: Desk) throws -> Door { .at(desk.place(of: try desk.council(council))) }
  public func find(at desk: Desk) throws -> Paper {
    try SessionPapers.establishment(of: try desk.council(council), at: desk)
  }
}
