import Domain
import Store

/// Whose reports make the difference between a sum and what the program counts.
public struct ReportDifference: Sendable {
  public let name: String
  /// Nil where the report is missing.
  public let reported: Int?
  public let counted: Int

  /// By how much the program counts more.
  public var difference: Int { counted - (reported ?? 0) }
}

extension ReportSums {
  /// Of figures that are counted from dossiers and whose sum differs: the units that make it, the greatest first. What
  /// is beneath a unit that reports is that one's.
  func differences(in round: ReportRound, at desk: Desk) throws -> [String: [ReportDifference]] {
    let differing = figures.filter { $0.whole != nil && $0.whole != $0.counted }
    guard !differing.isEmpty else { return [:] }
    let known = Dictionary(lines.map { ($0.unit, $0) }, uniquingKeysWith: { $1 })
    var counts: [Domain.Unit.ID: ReportCounts] = [:]
    for (unit, dossiers) in try Reports.dossiersByUnit(of: round.plan, on: desk.connection) {
      guard let reporter = round.units.tree.lineage(of: unit).first(where: { known[$0] != nil }) else { continue }
      counts[reporter, default: ReportCounts()].dossiers.append(dossiers)
    }
    let own = Set(ReportCounts().works(under: round.plan).map(\.key))
    let now = counts.mapValues { counts in
      Dictionary(counts.works(under: round.plan).map { ($0.key, $0.value.number ?? 0) }, uniquingKeysWith: { $1 })
    }
    var found: [String: [ReportDifference]] = [:]
    for figure in differing where own.contains(figure.key) {
      let all = lines.map { line in
        ReportDifference(
          name: line.name, reported: line.isIn ? line.figures[figure.key]?.number : nil,
          counted: now[line.unit]?[figure.key] ?? 0)
      }
      found[figure.key] = all.filter { $0.difference != 0 }.sorted { abs($0.difference) > abs($1.difference) }
    }
    return found
  }
}
