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
      let before = try desk.held(Unit.self, unit.description)
      guard day <= desk.now.day else {
        throw Refusal.input("day", "Ngày giải thể chưa tới.", next: "Ghi việc giải thể vào ngày đó hoặc sau đó.")
      }
      let dependants = try UnitDependants(of: unit, at: desk)
      guard let successor else {
        guard !dependants.needsSuccessor else {
          throw Refusal.input(
            "successor", "Đơn vị này còn hồ sơ, người, đơn vị trực thuộc hoặc nhiệm vụ trong kế hoạch.",
            next: "Chọn đơn vị tiếp nhận.")
        }
        for role in dependants.roles { try role.end(at: desk) }
        return try desk.replace(
          before, by: try before.value.dissolved(on: day, into: nil, reason: reason),
          ["dissolved": "\(day)", "successor": ""])
      }
      let heir = try before.value.heir(successor, at: desk)
      try PassingOnWork.requireNone(for: [unit, heir.id], at: desk)
      var what = Reorganisation(
        document: "", day: day, units: [unit], end: true, heirs: [.init(id: heir.id, name: heir.name, isNew: false)])
      if leavesBodies {
        for bound in dependants.bodies { what.choices[Passed.body(bound.body.id, of: bound.plan.id)] = Passed.nobody }
      }
      try Succession(of: unit, to: [heir], what, at: desk).perform()
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
