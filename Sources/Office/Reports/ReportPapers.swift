import Domain
import Papers

extension ReportLook.Found {
  /// The report as a paper.
  public var paper: Paper {
    .report(
      report, figures: shown.isEmpty ? figures : shown, under: headings, plan: plan, title: given.reportTitle,
      source: given.source,
      to: receiver, superior: superior, lists: shownLists)
  }
}

extension ConsolidationLook.Found {
  /// The same with what each unit reported as its annex.
  public var paper: Paper {
    .report(
      report, figures: (try? figures.changed(by: isIssued ? [] : report.content.changes)) ?? figures,
      under: headings, plan: plan,
      title: "Báo cáo tổng hợp \(given.reportTitle.lowercasedFirst.withoutReport)", source: given.source, to: receiver,
      superior: superior, lists: lists,
      units: sums.lines.map { line in
        ReportUnitLine(
          name: line.name, sent: line.isIn ? line.sent : nil,
          figures: line.isIn ? line.figures : [:])
      }, added: sums.added,
      changes: figures.flatMap { figure in
        sums.changes(of: figure).map { ReportUnitChange(figure: figure, unit: $0.name, change: $0.change) }
      }, differences: differences)
  }
}

extension String {
  /// `6 tháng …` of `báo cáo 6 tháng …`
  fileprivate var withoutReport: String {
    for start in ["báo cáo: ", "tổng hợp báo cáo ", "báo cáo "] where hasPrefix(start) {
      return String(dropFirst(start.count))
    }
    return self
  }
}
