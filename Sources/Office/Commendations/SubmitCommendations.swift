import Domain
import Store

extension Command<Void> {
  /// Decides who is on a list, within the caps, and submits it to the one who gives the commendation.
  ///
  /// - Parameters:
  ///   - number: number and symbol of the submission; empty while it has none.
  ///   - recipients: to whom it goes; nil where to whom it addresses, and to the file.
  public static func submitCommendations(_ list: CommendationList.ID, number: String = "", recipients: [String]? = nil)
    -> Command
  {
    .at({ Place(plan: try $0.plan(of: list)) }, .submitCommendations) { desk in
      // Caps are counted over the whole plan: the one who decides another list of it waits until this one is decided.
      try desk.hold(desk.plan(of: list))
      let before = try desk.commendationList(list)
      let plan = try desk.plan(before.value.plan)
      let after = try before.value.submitted(
        under: plan.commendation(before.value.kind), given: before.value.givenBeside(under: plan, at: desk),
        number: number, recipients: recipients, by: desk.person.id, at: desk.now)
      try after.requireNoneTwice(under: plan, at: desk)
      try desk.save(after, over: before)
      for item in after.items {
        let nomination = try desk.nomination(item.nomination)
        try nomination.value.requireApart(desk.judge, to: "trình danh sách")
        try desk.save(try after.listing(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
      }
    }
  }
}

extension CommendationList {
  /// How many collectives and individuals other lists propose or have commended within the same caps.
  func givenBeside(under plan: Plan, at desk: Desk) throws -> [CommendationKind.Candidate: Int] {
    try Commendations.lists(under: self.plan, on: desk.connection)
      .filter { $0.id != id && $0.sharesCap(with: self, under: plan) }
      .reduce(into: [:]) { $0.merge($1.given, uniquingKeysWith: +) }
  }

  /// One achievement is honoured once (khoản 2 Điều 5 Luật Thi đua, khen thưởng 2022).
  fileprivate func requireNoneTwice(under plan: Plan, at desk: Desk) throws {
    let others = try Commendations.lists(under: self.plan, on: desk.connection)
      .filter { $0.id != id && (plan.period.every == nil || $0.year == year) }
    for (index, item) in proposed.enumerated() {
      let same: (Item) -> Bool = { $0.candidate.isSame(as: item.candidate) }
      let isElsewhere = others.contains { $0.proposed.contains(where: same) }
      guard isElsewhere || proposed[..<index].contains(where: same) else { continue }
      throw Refusal(
        "«\(item.candidate.name)» đã có trong danh sách đề nghị khen thưởng theo kế hoạch này.",
        clause: "khoản 2 Điều 5 Luật Thi đua, khen thưởng 2022",
        next: "Ghi «không đề nghị» cho một trong hai, vì một thành tích không khen thưởng nhiều lần.")
    }
  }
}
