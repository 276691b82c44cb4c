import Domain
import Store

/// A unit that is moved, merged with others or divided: what depends on it, before it is done.
public struct ReorganisingLook: Look {
  public static let action = Action.manageUnits
  /// People who are named one by one; the others go where the unit's things go.
  public static let mostPeople = 50

  let unit: Unit.ID
  let others: [String]

  public struct Found: Sendable {
    /// The unit, then the others that were named and found.
    public var units: [(unit: Unit, dependants: UnitDependants)]
    /// The first people of the first unit, by name.
    public var people: [Person]
    /// Those who hold roles for the units.
    public var holders: [Person.ID: Person]
    /// The name of what is above the unit.
    public var parent: String?
    public var kinds: UnitKinds
    public var now: Instant

    public var unit: Unit { units[0].unit }
    public var dependants: UnitDependants { units[0].dependants }
  }

  /// - Parameter others: names of units that are merged with it.
  public init(_ unit: Unit.ID, with others: [String] = []) { (self.unit, self.others) = (unit, others) }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  /// - Throws: `Refusal` when the unit is dissolved already.
  public func find(at desk: Desk) throws -> Found {
    let unit = try desk.unit(unit)
    guard unit.dissolved == nil else { throw Refusal("\(unit.name) đã giải thể.") }
    let tree = try others.isEmpty ? nil : desk.unitTree()
    // Of a name that no unit has, or several, the command says so.
    let named = others.prefix(Reorganising.mostUnits).compactMap { name in
      try? tree?.unit(named: name, at: "others", on: desk.now.day)
    }
    let units: [(unit: Unit, dependants: UnitDependants)] = try ([unit] + named).map {
      ($0, try UnitDependants(of: $0.id, at: desk))
    }
    return Found(
      units: units,
      people: try People.of(unit.id, limit: ReorganisingLook.mostPeople, on: desk.connection),
      holders: try People.all(units.flatMap { $0.dependants.roles.map(\.person) }, on: desk.connection),
      parent: try unit.parent.map { try desk.unit($0).name }, kinds: try Units.kinds(on: desk.connection),
      now: desk.now)
  }
}

/// The bounds of one reorganisation.
public enum Reorganising {
  /// Units that are merged at once, and among which one is divided.
  public static let (mostUnits, mostHeirs) = (20, 6)
  /// Units beneath one that are named one by one when it is divided; the others go where its things go.
  public static let mostBeneath = 30
}
