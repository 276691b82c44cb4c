import Domain
import Store

/// Adds a unit to the tree.
public struct AddUnit: Command {
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

/// Gives a unit a new name from a day on.
public struct RenameUnit: Command {
  public var unit: Unit.ID
  public var name: String
  public var from: Day
  public static let action = Action.manageUnits

  public init(unit: Unit.ID, name: String, from: Day) {
    self.unit = unit
    self.name = name
    self.from = from
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Unit.self, unit.description)
    try desk.replace(before, by: try before.value.renamed(name, from: from))
  }
}

/// Notes a unit's own plan in response to a movement.
public struct AdoptPlan: Command {
  public var adoption: Adoption
  public static let action = Action.adoptPlan

  public init(adoption: Adoption) { self.adoption = adoption }

  public func place(at desk: Desk) throws -> Place { try desk.place(of: adoption.unit) }

  public func perform(at desk: Desk) throws {
    let tree = try Units.tree(on: desk.connection)
    let plans = tree.plans(for: adoption.unit, among: try desk.plans(), on: desk.now.day)
    guard let plan = plans.first(where: { $0.id == adoption.plan }) else {
      throw Refusal.input("don-vi", "Kế hoạch này không áp dụng cho đơn vị, nên không có kế hoạch hưởng ứng.")
    }
    guard !tree.issued(plan, adoption.unit, on: desk.now.day) else {
      throw Refusal.input("don-vi", "\(plan.issuer) ban hành kế hoạch này nên không có kế hoạch hưởng ứng riêng.")
    }
    guard try Units.adoptions(of: adoption.plan, by: [adoption.unit], on: desk.connection).isEmpty else {
      throw Refusal("Đơn vị đã có kế hoạch hưởng ứng cho kế hoạch này.")
    }
    try desk.insert(adoption, ["plan": adoption.plan.description])
  }
}
