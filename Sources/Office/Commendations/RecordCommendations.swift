import Domain

extension Command<Void> {
  /// Records the decision that answers a list.
  ///
  /// - Parameter struck: the candidates who were not commended, each with the reason.
  public static func recordCommendations(
    _ list: CommendationList.ID, signing: Signing, struck: [Nomination.ID: String] = [:]
  ) -> Command {
    .at({ Place(plan: try $0.commendationList(list).value.plan) }, .recordCommendations) { desk in
      let before = try desk.commendationList(list)
      let plan = try desk.plan(before.value.plan)
      let issuance = try Issuance(
        signing, of: plan.body(giving: plan.commendation(before.value.kind)).fullName,
        notBefore: (before.value.earliestAnswer(), "ngày trình"), by: desk.person.id, at: desk.now)
      try issuance.requireFree(at: desk)
      let after = try before.value.decided(issuance, struck: struck)
      try desk.save(after, over: before)
      for item in after.items {
        let nomination = try desk.nomination(item.nomination)
        try nomination.value.requireApart(desk.judge, to: "ghi kết quả khen thưởng")
        try desk.save(after.answering(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
      }
    }
  }
}
