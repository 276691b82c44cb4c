import Domain
import Store

/// A unit as the administrator sees it: its names, what is above it, what took it over.
public struct UnitRecordLook: Look {
  public static let action = Action.viewAdministration

  let unit: Unit.ID

  public struct Found: Sendable {
    public var unit: Unit
    /// The name of its kind.
    public var kind: String
    /// The name of the unit above it.
    public var parent: String?
    /// The units that took over, the main one first.
    public var successors: [(id: Unit.ID, name: String)]
    /// Where it was before, the last first: the name of what was above it, and the first day on which it was not there.
    public var earlier: [(name: String?, until: Day)]
    /// Units that went into it, with the day.
    public var takenOver: [(id: Unit.ID, name: String, day: Day)]
    /// How far its people and dossiers are that go to those that took over; nil where none are on their way.
    public var passing: Work?
    /// Whether the viewer may rename and dissolve it.
    public var canManage: Bool
    public var today: Day
  }

  public init(_ unit: Unit.ID) { self.unit = unit }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let unit = try desk.unit(unit)
    return Found(
      unit: unit, kind: try Units.kinds(on: desk.connection).name(unit.kind),
      parent: try unit.parent.map { try desk.unit($0).name },
      successors: try ([unit.mergedInto].compactMap { $0 } + (unit.dividedInto ?? [])).map {
        ($0, try desk.unit($0).name)
      },
      earlier: try (unit.earlier ?? []).reversed().map { place in
        (try place.parent.map { try desk.unit($0).name }, place.until)
      },
      takenOver: try Units.takenOver(by: unit.id, on: desk.connection).compactMap { old in
        old.dissolved.map { (old.id, old.name, $0) }
      },
      passing: try PassingOnWork.work(for: unit.id, on: desk.connection),
      canManage: desk.allows(.manageUnits, at: .installation), today: desk.now.day)
  }
}

/// What runs under a unit, and who can take it over, before the unit is dissolved.
public struct DissolvingLook: Look {
  public static let action = Action.manageUnits

  let unit: Unit.ID

  public struct Found: Sendable {
    public var unit: Unit
    public var dependants: UnitDependants
    /// Those who hold roles for the unit.
    public var people: [Person.ID: Person]
    public var plans: [Plan.ID: Plan]
    public var today: Day
  }

  public init(_ unit: Unit.ID) { self.unit = unit }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  /// - Throws: `Refusal` when the unit is dissolved already.
  public func find(at desk: Desk) throws -> Found {
    let unit = try desk.unit(unit)
    guard unit.dissolved == nil else { throw Refusal("Đơn vị này đã giải thể.") }
    let dependants = try UnitDependants(of: unit.id, at: desk)
    return Found(
      unit: unit, dependants: dependants,
      people: try People.all(dependants.roles.map(\.person), on: desk.connection),
      plans: Dictionary(uniqueKeysWithValues: try desk.plans().map { ($0.id, $0) }),
      today: desk.now.day)
  }
}
