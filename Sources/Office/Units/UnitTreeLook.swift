import Domain
import Store

/// Every unit, as a tree.
public struct UnitTreeLook: Look {
  public static let action = Action.viewAdministration

  public struct Found: Sendable {
    public var outline: [(unit: Unit, depth: Int)]
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    Found(outline: try Units.tree(on: desk.connection).outline, now: desk.now)
  }
}
