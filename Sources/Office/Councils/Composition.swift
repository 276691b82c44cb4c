import Domain
import Store

extension Desk {
  /// Compares who sits in a council on a day with what the plan says of the body that it is: how many, who
  /// chairs, which bodies are represented. A member represents a body by the decision's words, or by being of its unit.
  ///
  /// - Throws: `Refusals` with everything that is not as the plan says.
  func requireComposition(of council: Council, on day: Day, under plan: Plan) throws {
    let body = council.body.map(plan.body) ?? plan.council
    guard council.parent == nil, case .council(let asked) = body.kind else { return }
    let (members, units) = (council.members(on: day), try bodies(of: plan))
    let (clause, name) = (body.source?.clause, council.kind.name)
    var refusals: [Refusal] = []
    func refuse(_ reason: String, _ next: String) {
      refusals.append(Refusal(reason, clause: clause, next: next, field: "members"))
    }
    if let least = asked.atLeast, members.count < least {
      refuse("\(name) có ít nhất \(least) thành viên; mới có \(members.count).", "Thêm thành viên.")
    }
    if let most = asked.atMost, members.count > most {
      refuse("\(name) có nhiều nhất \(most) thành viên; đang có \(members.count).", "Bớt thành viên.")
    }
    if let chair = asked.chair.map(plan.body), let seated = members.first(where: { $0.seat == .chair }),
      try !stands(seated, for: chair, units)
    {
      refuse(
        "\(Council.Seat.chair.name(in: council.kind)) phải là \(chair.name).",
        "Chọn người khác, hoặc ghi cơ quan mà người này đại diện.")
    }
    for body in asked.mustInclude.map(plan.body) {
      guard try !members.contains(where: { try stands($0, for: body, units) }) else { continue }
      refuse(
        "\(name) chưa có đại diện của \(body.name).",
        "Thêm thành viên của \(body.name), hoặc ghi cơ quan này ở ô «Đại diện» của người đại diện.")
    }
    try refusals.throwIfAny()
  }

  private func stands(_ member: Council.Member, for body: Body, _ units: BodyUnits) throws -> Bool {
    if !member.body.isEmpty, [body.name, body.fullName].map(\.bodyKey).contains(member.body.bodyKey) { return true }
    guard let unit = units.unit(of: body.id) else { return false }
    return try person(member.person).unit == unit.id
  }
}
