import Domain
import Store

extension ReportSums {
  /// Figures that are counted from dossiers and are not what the program counts now: by figure, of each the units that
  /// differ most first. What is beneath a unit that reports is that one's.
  func differences(in round: ReportRound, at desk: Desk) throws -> [Report.Difference] {
    let known = Dictionary(lines.map { ($0.unit, $0) }, uniquingKeysWith: { $1 })
    // What came in is where it was counted, wherever its unit is now.
    let counted = Dictionary(
      try Reports.counted(in: round.plan, duty: round.duty.id, asked: round.asking, on: desk.connection)
        .map { ($0.unit, $0.reporter) }, uniquingKeysWith: { first, _ in first })
    var counts: [Domain.Unit.ID: ReportCounts] = [:]
    for (unit, dossiers) in try Reports.dossiersByUnit(of: round.plan, in: round.counting, on: desk.connection) {
      let reporter = counted[unit] ?? round.units.tree.lineage(of: unit).first { known[$0] != nil }
      guard let reporter else { continue }
      counts[reporter, default: ReportCounts()].dossiers.append(dossiers)
    }
    let own = Set(ReportCounts().works(under: round.plan).map(\.key))
    let now = counts.mapValues { counts in
      Dictionary(counts.works(under: round.plan).map { ($0.key, $0.value.number ?? 0) }, uniquingKeysWith: { $1 })
    }
    return figures.filter { own.contains($0.key) }.flatMap { figure -> [Report.Difference] in
      lines.compactMap { line -> Report.Difference? in
        let reported = line.isIn ? line.figures[figure.key]?.number : nil
        let counted = now[line.unit]?[figure.key] ?? 0
        guard counted != reported ?? 0 else { return nil }
        return Report.Difference(figure: figure.key, unit: line.name, reported: reported, counted: counted)
      }.sorted { abs($0.difference) > abs($1.difference) }
    }
  }
}
