import Domain
import Store

/// What depends on a unit and has to go somewhere when it is dissolved.
public struct UnitDependants: Sendable {
  /// How many dossiers are on their way, drafts among them, by plan and state: what is written in them is not the
  /// administrator's to read.
  public var dossiers: [(plan: Plan.ID, state: Dossier.State, count: Int)]
  public var peopleCount: Int
  /// Units directly below.
  public var children: [Unit]
  /// Roles that are held for the unit; they end with it.
  public var roles: [Appointment]
  /// Its own plans in response to movements, which stay on file.
  public var adoptions: [Adoption]

  public init(of unit: Unit.ID, at desk: Desk) throws {
    let today = desk.now.day
    dossiers = try Dossiers.tally(of: unit, on: desk.connection).filter { !$0.state.isFinal }
    peopleCount = try People.count(in: unit, on: desk.connection)
    children = try Units.tree(on: desk.connection).children(of: unit).filter { $0.exists(on: today) }
    roles = try People.appointments(where: [.unit(unit)], on: today, on: desk.connection).map(\.value)
    adoptions = try Units.adoptions(by: unit, on: desk.connection)
  }

  public var dossierCount: Int { dossiers.reduce(0) { $0 + $1.count } }

  /// Whether another unit has to take over.
  public var needsSuccessor: Bool { dossierCount > 0 || peopleCount > 0 || !children.isEmpty }
}

extension Command<Void> {
  /// Dissolves a unit. What runs under it, its people and the units below it go to the unit that takes over: people,
  /// units and drafts by this command, dossiers that were filed by the rule of who stands above (`Units.lineage`), so
  /// that they keep the name under which they were filed. Roles for the unit end.
  ///
  /// - Parameter reason: why there is none that takes over; needed without one.
  public static func dissolveUnit(_ unit: Unit.ID, day: Day, successor: Unit.ID?, reason: String = "") -> Command {
    .at(.installation, .manageUnits) { desk in
      let before = try desk.held(Unit.self, unit.description)
      guard day <= desk.now.day else {
        throw Refusal.input("day", "Ngày giải thể chưa tới.", next: "Ghi việc giải thể vào ngày đó hoặc sau đó.")
      }
      let heir = try successor.map { try before.value.heir($0, at: desk) }
      let dependants = try UnitDependants(of: unit, at: desk)
      guard heir != nil || !dependants.needsSuccessor else {
        throw Refusal.input(
          "successor", "Đơn vị này còn hồ sơ, người hoặc đơn vị trực thuộc.", next: "Chọn đơn vị tiếp nhận.")
      }
      try desk.replace(
        before, by: try before.value.dissolved(on: day, into: successor, reason: reason),
        ["dissolved": "\(day)", "successor": successor?.description ?? ""])
      for role in dependants.roles { try role.end(at: desk) }
      if let heir { try dependants.pass(from: unit, to: heir, at: desk) }
    }
  }
}

extension Unit {
  fileprivate func heir(_ successor: Unit.ID, at desk: Desk) throws -> Unit {
    let heir = try desk.unit(successor)
    guard heir.exists(on: desk.now.day) else {
      throw Refusal.input("successor", "Đơn vị tiếp nhận đã giải thể.", next: "Chọn đơn vị khác.")
    }
    guard try successor == id || !Units.below([id], on: desk.connection).contains(successor) else {
      throw Refusal.input(
        "successor", "Đơn vị tiếp nhận đang trực thuộc đơn vị này.", next: "Chọn một đơn vị không trực thuộc.")
    }
    return heir
  }
}

extension UnitDependants {
  fileprivate func pass(from unit: Unit.ID, to heir: Unit, at desk: Desk) throws {
    for child in children {
      let loaded = try desk.held(Unit.self, child.key)
      try desk.replace(loaded, by: loaded.value.moved(below: heir.id), ["parent": heir.key])
    }
    for person in try Records.all(Person.self, "WHERE unit = \(unit) ORDER BY id", on: desk.connection) {
      var moved = person.value
      moved.unit = heir.id
      try desk.replace(person, by: moved, ["unit": heir.key])
    }
    for draft in try Dossiers.drafts(of: unit, on: desk.connection) {
      try desk.saveWriting(try desk.dossier(draft).passed(to: heir, on: desk.now.day))
    }
  }
}
