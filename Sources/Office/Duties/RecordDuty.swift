import Domain

extension Command<Void> {
  /// Says that a duty was done: by its unit, or by the standing office for a body that told it so.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice records once.
  public static func recordDuty(
    _ duty: String, of plan: Plan.ID, round: Int? = nil, holder: DutyHolder, id: Fulfilment.Entry.ID, report: DutyReport
  ) -> Command {
    .at({ try $0.place(of: holder, in: plan) }, .recordDuty) { desk in
      let plan = try desk.plan(plan, round: round)
      let found = try desk.duty(duty, of: plan)
      guard let given = found.given else {
        throw Refusal(
          "Việc này tự xong theo tiến trình của kế hoạch, không ghi tay.", clause: found.duty.source.clause)
      }
      guard given.isSaidByHand(for: holder, isEarlier: try desk.nextRound(after: plan) != nil) else {
        throw Refusal(
          "Việc này tự xong khi có \(given.closingRecord) trong hệ thống, không ghi tay.", clause: given.source.clause)
      }
      try desk.unitRequest(duty, of: plan)?.requireFile(in: report)
      try desk.saying(duty, holder, of: plan, ["duty": duty, "to": "done"]) {
        try $0.recorded(
          report, id: id, given: given, in: plan.period, from: found.duty.opens, by: desk.person.id, at: desk.now)
      }
    }
  }
}
