import Domain
import Sheets
import Store

/// Báo cáo: every report of a plan's round at every level, with its figures and what is written in it.
public struct RoundReportsWorkbook: Workbook {
  /// As it is in the round.
  var plan: Plan

  public init(plan: Plan) { self.plan = plan }

  public var title: String { "Báo cáo \(plan.shortTitle)" }

  /// Reports that are loaded at once.
  private static let portion = 200

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let tree = try desk.unitTree()
    let round = plan.round == 0 ? "" : ", \(plan.roundName)"
    try writer.list(
      "Báo cáo", lines: ["BÁO CÁO CỦA CÁC ĐƠN VỊ", "\(plan.shortTitle)\(round) · lập \(desk.now.short)"],
      reports(tree)
    ) { write in try each(at: desk, write) }
    try writer.list("Số liệu", figures) { write in
      try each(at: desk) { report in
        for figure in report.figures { try write((report, figure.name, .counted(figure))) }
        for addition in report.content.additions { try write((report, addition.name, .added(addition.value))) }
      }
    }
    try writer.list("Nội dung", passages) { write in
      try each(at: desk) { report in
        for heading in headings(of: report) where !report.passage(heading).isEmpty {
          try write((report, heading.name, report.passage(heading)))
        }
      }
    }
  }

  /// What a report says of something: a figure of the program, or one that the unit added, in its words.
  private enum Said {
    case counted(ReportFigure)
    case added(String)

    var figure: ReportFigure? { if case .counted(let figure) = self { figure } else { nil } }

    var reported: Cell {
      switch self {
      case .counted(let figure): Cell(figure.value, of: figure)
      case .added(let words): Int(count: words).map { .number($0) } ?? .text(words)
      }
    }
  }

  private func each(at desk: Desk, _ body: (Report) throws -> Void) throws {
    var done = 0
    while true {
      let some = try Reports.all(of: plan, limit: Self.portion, offset: done, on: desk.connection)
      for report in some { try body(report) }
      done += some.count
      if some.count < Self.portion { return }
    }
  }

  private func headings(of report: Report) -> [ReportHeading] {
    name(of: report).given.map { report.headings(under: $0) } ?? report.headings
  }

  /// What the duty calls the report; its key where the plan has no such duty any more.
  private func name(of report: Report) -> (title: String, given: GivenDuty?) {
    let given = plan.namedDuty(report.id.duty).flatMap { plan.given($0) }
    let title = given?.reportTitle ?? report.id.duty
    return (report.id.kind == .own ? title : "Tổng hợp: \(title.lowercasedFirst)", given)
  }

  // MARK: Columns

  private func reports(_ tree: UnitTree) -> Listing<Report> {
    Listing(
      .place(),
      .column("Báo cáo", 50) { .text(name(of: $0).title) },
      .column("Đơn vị", 40) { .text($0.unitName) },
      .column("Gửi đến", 40) { report in .text(report.receiver.flatMap { tree[$0]?.name }) },
      .column("Hạn", 12) { report in .day(plan.namedDuty(report.id.duty)?.due) },
      .column("Ngày gửi", 12) { .day($0.sent?.at.day) },
      .column("Trạng thái", 18) { .text($0.state.name) },
      .column("Số lần trả lại", 10) { .number($0.versions.count) },
      .column("Số, ký hiệu", 18) { .text($0.content.number) },
      .column("Ngày văn bản", 12) { .day($0.content.number.isEmpty ? nil : $0.content.day) },
      .column("Người ký", 26) { .text($0.content.signer) })
  }

  private var figures: Listing<(report: Report, name: String, said: Said)> {
    Listing(
      .column("Báo cáo", 50) { .text(name(of: $0.report).title) },
      .column("Đơn vị", 40) { .text($0.report.unitName) },
      .column("Số liệu", 50) { .text($0.name) },
      .column("Số báo cáo", 16) { $0.said.reported },
      .column("Trong hệ thống", 16) { line in line.said.figure.map { Cell($0.counted, of: $0) } ?? .empty },
      .column("Lý do khác", 40) { .text($0.said.figure?.change?.reason) })
  }

  private var passages: Listing<(report: Report, name: String, text: String)> {
    Listing(
      .column("Báo cáo", 50) { .text(name(of: $0.report).title) },
      .column("Đơn vị", 40) { .text($0.report.unitName) },
      .column("Mục", 30) { .text($0.name) },
      .column("Nội dung", 100) { .text($0.text) })
  }
}
