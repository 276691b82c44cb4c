import Domain
import Store

/// What someone says that a body of a plan is.
public enum BodyAnswer: Sendable {
  case unit(Unit.ID)
  /// The unit of that name.
  case named(String)
  /// It has no unit in this installation.
  case absent
}

extension Command<Void> {
  /// Says what the bodies of a plan are: units of the installation, or none here.
  ///
  /// - Parameter day: the first day on which that holds.
  public static func bindBodies(
    _ plan: Plan.ID, _ answers: [(body: Body.ID, answer: BodyAnswer)], from day: Day
  ) -> Command {
    .at(.installation, .bindBodies) { desk in
      try desk.hold(plan)
      let bodies = Dictionary(uniqueKeysWithValues: try desk.plan(plan).bodiesToBind.map { ($0.id, $0) })
      guard day <= desk.now.day else {
        throw Refusal.input("from", "Ngày bắt đầu không thể sau hôm nay (\(desk.now.day.short)).")
      }
      let tree = try desk.unitTree()
      var (kept, refusals): ([Bindings.Answer], [Refusal]) = ([], [])
      for (id, answer) in answers {
        guard let body = bodies[id] else { throw Refusal.absent }
        do {
          let unit = try tree.unit(answer, for: body, on: desk.now.day)
          kept.append(Bindings.Answer(body: id, unit: unit, since: day, by: desk.viewer?.person.id))
        } catch let refusal as Refusal {
          refusals.append(refusal)
        }
      }
      try refusals.throwIfAny()
      try desk.keep(kept, of: plan)
    }
  }
}

extension UnitTree {
  /// The unit that is meant; nil for a body that has none here.
  fileprivate func unit(_ answer: BodyAnswer, for body: Body, on day: Day) throws -> Unit.ID? {
    switch answer {
    case .absent: return nil
    case .named(let name):
      let found = all.filter { $0.exists(on: day) && $0.name.bodyKey == name.bodyKey }
      guard let unit = found.first, found.count == 1 else {
        throw Refusal.input(
          "other-\(body.id)",
          found.isEmpty ? "Không có đơn vị nào tên «\(name)»." : "Có \(found.count) đơn vị cùng tên «\(name)».",
          next: "Ghi đúng tên ở trang Đơn vị, hoặc thêm đơn vị ở đó trước.")
      }
      return unit.id
    case .unit(let id):
      guard let unit = self[id] else { throw Refusal.absent }
      guard !unit.exists(on: day) else { return id }
      let heir = lineage(of: id).dropFirst().lazy.compactMap { self[$0] }.first { $0.exists(on: day) }
      throw Refusal.input(
        "body-\(body.id)", "\(unit.name) đã giải thể nên không làm việc của \(body.name) được nữa.",
        next: heir.map { "Chọn \($0.name), nơi tiếp nhận, hoặc đơn vị khác." } ?? "Chọn đơn vị khác.")
    }
  }
}

extension Desk {
  fileprivate func keep(_ answers: [Bindings.Answer], of plan: Plan.ID) throws {
    guard try has(Bindings.self, plan.description) else {
      let bindings = Bindings(plan: plan).answering(answers)
      return try insert(bindings, ["answers": "\(bindings.answers.count)"])
    }
    let before = try held(Bindings.self, plan.description)
    let after = before.value.answering(answers)
    guard after != before.value else { return }
    try replace(before, by: after, ["answers": "\(after.answers.count)"])
  }

  /// What the bodies of the plan are; nil while nobody has said.
  public func bindings(of plan: Plan.ID) throws -> Bindings? { try Plans.bindings(of: plan, on: connection) }

  /// What the bodies of the plan are today.
  public func bodies(of plan: Plan) throws -> BodyUnits {
    BodyUnits(plan, try bindings(of: plan.id), in: try unitTree(), on: now.day)
  }

  /// - Throws: `Refusal` while it is not said what each body of the plan is: no dossier is begun under it.
  func requireBound(_ plan: Plan) throws { try plan.requireBound(bindings(of: plan.id), on: now.day) }
}
