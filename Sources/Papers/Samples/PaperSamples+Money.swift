import Domain

extension PaperSamples {
  /// The papers of a plan's money: the estimate with which it begins, and the prizes of a decision.
  static func money(under plan: Plan, of decision: Decision, on day: Day) throws -> [Sample] {
    let now = VietnamTime.start(of: day)
    func id<T>(_ number: UInt64) -> Identifier<T> { Identifier(at: now, random: (number, number)) }
    var number: UInt64 = 50
    let lines = Estimate.lines(of: plan) {
      number += 1
      return id(number)
    }
    let meeting = Estimate.Line(
      id: id(40), text: "Chi cho thành viên Hội đồng đánh giá sáng kiến",
      fund: lines.first?.fund ?? "Ngân sách nhà nước",
      unit: "người", quantity: 9, price: Dong(500_000), basis: plan.budget.first?.ratesBy ?? "")
    let estimate = try Estimate(id: id(41), plan: plan.id, year: day.year).written(
      lines + [meeting], spent: [:], by: id(2), under: plan)
    return [
      Sample(name: "du-toan", paper: Paper.estimate(estimate: estimate, plan: plan, day: day)),
      Sample(name: "danh-sach-chi-thuong", paper: Paper.prizeList(decision: decision, plan: plan, day: day)),
    ]
  }
}
