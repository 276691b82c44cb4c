import Domain
import Store

extension Command<Void> {
  /// Notes a unit's own plan in response to a movement.
  public static func adoptPlan(_ adoption: Adoption) -> Command {
    .at({ try $0.place(of: adoption.unit) }, .adoptPlan) { desk in
      let tree = try Units.tree(on: desk.connection)
      let bindings = try Plans.bindings(on: desk.connection)
      let plans = tree.plans(for: adoption.unit, among: try desk.plans(), bindings, on: desk.now.day)
      guard let plan = plans.first(where: { $0.id == adoption.plan }) else {
        throw Refusal.input("don-vi", "Kế hoạch này không áp dụng cho đơn vị, nên không có kế hoạch hưởng ứng.")
      }
      guard !tree.issued(plan, adoption.unit, bindings[plan.id], on: desk.now.day) else {
        throw Refusal.input("don-vi", "\(plan.issuer) ban hành kế hoạch này nên không có kế hoạch hưởng ứng riêng.")
      }
      guard try Units.adoptions(of: adoption.plan, by: [adoption.unit], on: desk.connection).isEmpty else {
        throw Refusal("Đơn vị đã có kế hoạch hưởng ứng cho kế hoạch này.")
      }
      try desk.insert(adoption, ["plan": adoption.plan.description])
    }
  }
}
