import Domain
import Store

/// Adds a unit to the tree.
public struct AddUnit: OldCommand {
  public var id: Unit.ID
  public var name: String
  public var kind: String
  public var parent: Unit.ID?
  public var since: Day
  public static let action = Action.manageUnits

  public init(id: Unit.ID, name: String, kind: String, parent: Unit.ID?, since: Day) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.since = since
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    if try desk.has(Unit.self, id.description) { return }
    if let parent { _ = try desk.unit(parent) }
    let kind = kind.typed.isEmpty ? "don-vi" : kind.typed
    guard Slug<Unit>(kind) != nil else {
      throw Refusal.input("kind", "Loại đơn vị viết bằng chữ không dấu và gạch nối, ví dụ phong-ban, truong-hoc.")
    }
    try desk.insert(Unit(id: id, name: try Unit.checked(name), kind: kind, parent: parent, since: since))
  }
}
