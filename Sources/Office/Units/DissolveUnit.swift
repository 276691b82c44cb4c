import Domain
import Store

extension Command<Void> {
  /// Dissolves a unit. What runs under it, its people, the units below it and its place in plans go to the unit that
  /// takes over: dossiers that were filed by the rule of who stands above (`Units.lineage`), so that they keep the name
  /// under which they were filed. Roles for the unit end.
  ///
  /// - Parameters:
  ///   - reason: why there is none that takes over; needed without one.
  ///   - leavesBodies: whether it is said later which units the bodies of plans are that it was.
  public static func dissolveUnit(
    _ unit: Unit.ID, day: Day, successor: Unit.ID?, reason: String = "", leavesBodies: Bool = false
  ) -> Command {
    .at(.installation, .manageUnits) { desk in
      try desk.dissolve(unit, day: day, reason: reason, leavesBodies: leavesBodies) { successor }
    }
  }

  /// The same, with the name of the unit that takes over; empty for none.
  public static func dissolveUnit(_ unit: Unit.ID, day: Day, into successor: String, reason: String) -> Command {
    .at(.installation, .manageUnits) { desk in
      try desk.dissolve(unit, day: day, reason: reason, leavesBodies: false) {
        try desk.unit(named: successor, at: "successor")?.id
      }
    }
  }
}

extension Desk {
  fileprivate func dissolve(
    _ unit: Domain.Unit.ID, day: Day, reason: String, leavesBodies: Bool, into successor: () throws -> Domain.Unit.ID?
  ) throws {
    let before = try held(Unit.self, unit.description)
    guard day <= now.day else {
      throw Refusal.input("day", "Ngày giải thể chưa tới.", next: "Ghi việc giải thể vào ngày đó hoặc sau đó.")
    }
    let dependants = try UnitDependants(of: unit, at: self)
    guard let successor = try successor() else {
      guard !dependants.needsSuccessor else {
        throw Refusal.input(
          "successor", "Đơn vị này còn hồ sơ, người, đơn vị trực thuộc hoặc nhiệm vụ trong kế hoạch.",
          next: "Chọn đơn vị tiếp nhận.")
      }
      for role in dependants.roles { try role.end(at: self) }
      return try replace(
        before, by: try before.value.dissolved(on: day, into: nil, reason: reason),
        ["dissolved": "\(day)", "successor": ""])
    }
    let heir = try before.value.heir(successor, at: self)
    try PassingOnWork.requireNone(for: [unit, heir.id], at: self)
    var what = Reorganisation(
      document: "", day: day, units: [unit], end: true, heirs: [.init(id: heir.id, name: heir.name, isNew: false)])
    if leavesBodies {
      for bound in dependants.bodies { what.choices[Passed.body(bound.body.id, of: bound.plan.id)] = Passed.nobody }
    }
    try Succession(of: unit, to: [heir], what, at: self).perform()
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
