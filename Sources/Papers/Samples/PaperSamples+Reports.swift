import Domain

extension PaperSamples {
  /// A unit's own report with a figure that it changed, and the consolidated one of two units, of which one has not
  /// reported; issued on that day.
  static func reports(under plan: Plan, on day: Day) throws -> [Sample] {
    let scene = try ReportScene(plan, day)
    return [
      Sample(name: "bao-cao", paper: try scene.own), Sample(name: "bao-cao-tong-hop", paper: try scene.consolidated),
    ]
  }
}

/// A round of reports of made-up units.
private struct ReportScene {
  private let plan: Plan
  private let day: Day
  private let duty: GivenDuty?
  private let figures: [ReportFigure]
  private let content: Report.Content

  init(_ plan: Plan, _ day: Day) throws {
    (self.plan, self.day) = (plan, day)
    duty = plan.givenDuties.first { $0.doneBy == .report }
    var counts = ReportCounts()
    counts.dossiers = [
      .init(state: .accepted, grade: nil, count: 3, endorsed: 3, benefit: 0, stated: 0),
      .init(state: .recognised, grade: plan.grades.first?.id, count: 1, endorsed: 1, benefit: 12_000_000, stated: 1),
    ]
    counts.duties = [.done: 4, .late: 1]
    figures = counts.figures(under: plan)
    let words = [
      "Các đơn vị đã phổ biến kế hoạch; bốn hồ sơ hợp lệ.", "Chưa có kinh phí riêng cho việc áp dụng thử.", "", "",
      "Nhắc đơn vị chưa báo cáo; xét công nhận trong quý sau.",
    ]
    var content = Report.Content()
    let headings = duty?.headings ?? ReportHeading.standard
    content.passages = Dictionary(
      zip(headings, words).filter { !$1.isEmpty }.map { ($0.key, $1) }, uniquingKeysWith: { $1 })
    content.additions = [Report.Addition(name: "Buổi tuyên truyền", value: "06")]
    (content.number, content.day, content.signer) = ("31/BC-VP", day, "Lê Tiếp Nhận Mẫu")
    self.content = content
  }

  private var now: Instant { VietnamTime.start(of: day) }
  private var headings: [ReportHeading] { duty?.headings ?? ReportHeading.standard }

  var own: Paper {
    get throws {
      var content = content
      content.changes = [.init(key: "filed", value: .number(5), reason: "Một hồ sơ giấy chưa nhập.")]
      return try paper(
        of: "Trường Tiểu học Mẫu", .own, content, coverage: nil, title: title, to: plan.standing.name, units: [])
    }
  }

  var consolidated: Paper {
    get throws {
      let values = Dictionary(figures.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
      return try paper(
        of: plan.standing.name, .consolidated, content,
        coverage: Report.Coverage(asked: 2, received: 1, missing: ["Trường Tiểu học Thử"]), title: title,
        to: duty?.to.first.map { plan.body($0).name } ?? plan.decider.name,
        units: [
          ReportUnitLine(name: "Trường Tiểu học Mẫu", sent: day, figures: values),
          ReportUnitLine(name: "Trường Tiểu học Thử", sent: nil, figures: [:]),
        ], added: ReportAdded.all([("Trường Tiểu học Mẫu", content.additions)]))
    }
  }

  private var title: String { duty?.reportTitle ?? "Báo cáo kết quả thực hiện kế hoạch" }

  private func paper(
    of unit: String, _ kind: Report.Kind, _ content: Report.Content, coverage: Report.Coverage?, title: String,
    to: String, units: [ReportUnitLine], added: [ReportAdded] = []
  ) throws -> Paper {
    let key = Report.Key(
      plan: plan.id, round: plan.round, duty: "bao-cao", unit: Unit.ID(at: now, random: (4, 4)), kind: kind)
    let report = try Report(key, unitName: unit, receiver: nil, closes: nil)
      .written(content, under: headings, today: day)
      .sent(with: figures, under: headings, coverage: coverage, by: Person.ID(at: now, random: (2, 2)), at: now)
    return .report(
      report, figures: report.figures, under: headings, plan: plan, title: title,
      source: duty?.source ?? plan.offices.source, to: to, superior: plan.issuer, units: units, added: added)
  }
}
