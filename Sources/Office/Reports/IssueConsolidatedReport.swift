import Domain

extension Command<Void> {
  /// Keeps what the receiving unit has written of the consolidated report of a round so far.
  public static func saveConsolidatedReport(
    of duty: String, in plan: Plan.ID, content: Report.Content, file: Fulfilment.File?
  ) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
      try desk.changing(desk.consolidated(round), "draft") {
        try $0.written(content, adding: file, today: desk.now.day)
      }
    }
  }

  /// Issues the consolidated report of a round: the sums stay, and the round takes nothing more.
  public static func issueConsolidatedReport(
    of duty: String, in plan: Plan.ID, content: Report.Content, file: Fulfilment.File? = nil
  ) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
      try desk.hold(plan)
      let sums = try ReportSums(of: round, at: desk)
      guard sums.received > 0 else {
        throw Refusal("Chưa có báo cáo nào để tổng hợp.", next: "Nhắc các đơn vị gửi báo cáo trước.")
      }
      try desk.changing(desk.consolidated(round), "sent") {
        try $0.written(content, adding: file, today: desk.now.day)
          .sent(
            with: sums.figures, lists: desk.lists(of: nil, in: round), coverage: sums.coverage, by: desk.person.id,
            at: desk.now)
      }
    }
  }
}
