import Domain

extension Command<Void> {
  /// Issues the consolidated report of a round: the sums stay, and the round takes nothing more.
  ///
  /// - Parameter revision: what the window showed that wrote it; nil takes whatever is there.
  public static func issueConsolidatedReport(
    of duty: String, in plan: Plan.ID, round: Int? = nil, content: Report.Content,
    file: KeptFile? = nil, over revision: Int? = nil
  ) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan, round: round), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), at: desk)
      try desk.hold(plan)
      let sums = try ReportSums(of: round, at: desk)
      guard sums.received > 0 else {
        throw Refusal("Chưa có báo cáo nào để tổng hợp.", next: "Nhắc các đơn vị gửi báo cáo trước.")
      }
      try desk.changing(desk.consolidated(round), "sent", over: revision) {
        try $0.written(content, under: round.given.headings, adding: file, today: desk.now.day)
          .noting($0, under: round.given.headings, by: desk.person.id, at: desk.now)
          .sent(
            with: sums.figures, under: round.given.headings, lists: desk.lists(of: nil, in: round),
            coverage: sums.coverage, differences: sums.differences(in: round, at: desk), by: desk.person.id,
            at: desk.now)
      }
    }
  }
}
