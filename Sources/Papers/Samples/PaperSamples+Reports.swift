import Domain

extension PaperSamples {
  /// A consolidated report of two units, one of which has not reported, issued on that day.
  static func report(under plan: Plan, on day: Day) throws -> Paper {
    let now = VietnamTime.start(of: day)
    let duty = plan.givenDuties.first { $0.doneBy == .report }
    var counts = ReportCounts()
    counts.dossiers = [
      .init(state: .accepted, grade: nil, count: 3, endorsed: 3, benefit: 0, stated: 0),
      .init(state: .recognised, grade: plan.grades.first?.id, count: 1, endorsed: 1, benefit: 12_000_000, stated: 1),
    ]
    counts.duties = [.done: 4, .late: 1]
    var content = Report.Content()
    content.passages = [
      ReportHeading.results.rawValue: "Các đơn vị đã phổ biến kế hoạch; bốn hồ sơ hợp lệ.",
      ReportHeading.shortcomings.rawValue: "Chưa có kinh phí riêng cho việc áp dụng thử.",
      ReportHeading.next.rawValue: "Nhắc đơn vị chưa báo cáo; xét công nhận trong quý sau.",
    ]
    content.additions = [Report.Addition(name: "Buổi tuyên truyền", value: "06")]
    (content.number, content.day, content.signer) = ("31/BC-VP", day, "Lê Tiếp Nhận Mẫu")
    let key = Report.Key(
      plan: plan.id, round: plan.round, duty: "bao-cao", unit: Unit.ID(at: now, random: (4, 4)), kind: .consolidated)
    let figures = counts.figures(under: plan)
    let report = try Report(key, unitName: plan.standing.name, receiver: nil, closes: nil)
      .written(content, today: day).sent(
        with: figures, coverage: Report.Coverage(asked: 2, received: 1, missing: ["Trường Tiểu học Thử"]),
        by: Person.ID(at: now, random: (2, 2)), at: now)
    let values = Dictionary(figures.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    return .report(
      report, figures: figures, plan: plan,
      title: duty.map { $0.reportTitle } ?? "Báo cáo kết quả thực hiện kế hoạch",
      source: duty?.source ?? plan.offices.source, to: duty?.to.first.map { plan.body($0).name } ?? plan.decider.name,
      superior: plan.issuer,
      units: [
        ReportUnitLine(name: "Trường Tiểu học Mẫu", sent: day, figures: values),
        ReportUnitLine(name: "Trường Tiểu học Thử", sent: nil, figures: [:]),
      ])
  }
}
