import Domain

extension Command<Void> {
  /// Sends a report of a unit to the body that the plan names; its figures stay as they are counted now.
  ///
  /// - Parameters:
  ///   - content: nil where the unit has nothing to add to what the program fills in.
  ///   - signer: who signed it, where there is nothing to add.
  ///   - entered: why the standing office enters it in the unit's name.
  ///   - revision: what the window showed that wrote it; nil takes whatever is there.
  public static func sendReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil, content: Report.Content?,
    signer: String = "", entered: String = "", file: KeptFile? = nil, over revision: Int? = nil
  ) -> Command {
    .at({ try $0.place(writingOf: unit, in: plan) }, .writeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), for: unit, at: desk)
      try desk.hold(plan)
      try desk.requireBegun(round)
      try desk.requireOpen(round)
      if content == nil, let from = desk.nothingFrom(round), desk.now.day < from {
        throw Refusal(
          "Báo cáo tổng kết chỉ gửi với «Không có gì thêm» từ ngày \(from.short), tháng cuối của đợt.",
          clause: round.given.source.clause, next: "Viết kết quả đã có rồi gửi, hoặc gửi từ ngày đó.")
      }
      let figures = try desk.figures(of: unit, in: round)
      let report = try desk.report(of: unit, in: round)
      let headings = round.given.headings
      let sender = desk.sender(at: try desk.place(writingOf: unit, in: plan), reason: entered)
      var content = try content ?? desk.proposal(for: report, in: round).content.withNothingToAdd(under: headings)
      if content.signer.isEmpty { content.signer = signer }
      let counted = try desk.counted(for: unit, in: round)
      let closes = round.request == nil ? round.duty.id : nil
      try desk.changing(report, "sent", over: revision) {
        try $0.addressed(to: round.receiver?.id, closing: closes)
          .written(content, under: headings, adding: file, today: desk.now.day)
          .noting($0, under: headings, by: desk.person.id, at: desk.now)
          .sent(
            with: figures, under: headings, lists: desk.lists(of: unit, in: round), of: counted, as: sender,
            by: desk.person.id, at: desk.now)
      }
    }
  }
}
