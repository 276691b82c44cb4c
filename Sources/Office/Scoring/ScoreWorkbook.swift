import Domain
import Sheets
import Store

/// Bảng tổng hợp điểm: the ranking of a session with the reason of each place. Where the council votes, the initiatives
/// in their order with how the ballots fell: no places, no means.
public struct ScoreWorkbook: Workbook {
  var session: Session
  var plan: Plan
  var ranking: Ranking<Dossier.ID>

  /// - Parameter plan: the plan as the body judges under it.
  public init(session: Session, plan: Plan, ranking: Ranking<Dossier.ID>) {
    self.session = session
    self.plan = plan
    self.ranking = ranking
  }

  private var name: String { plan.isVote ? "Tổng hợp kết quả bỏ phiếu" : "Tổng hợp điểm" }

  public var title: String { "Bảng \(name.lowercasedFirst) \(session.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let lines = try Dossiers.lines(ranking.standings.map(\.key), on: desk.connection)
    let authors = try Dossiers.authors(of: lines.filter { $0.coauthors > 0 }.map(\.id), on: desk.connection)
    let byKey = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let counting = plan.isVote ? try BallotsThatCount(of: session, at: desk) : nil
    try writer.begin(
      plan.isVote ? "Kết quả bỏ phiếu" : "Tổng hợp điểm",
      lines: ["BẢNG \(name.uppercased())", "\(session.name) · ngày \(session.day.short) · \(plan.shortTitle)"],
      columns: [SheetColumn(plan.isVote ? "TT" : "Hạng", width: 7)] + SheetColumn.whose
        + (plan.isVote ? SheetColumn.votes : SheetColumn.points(under: plan)))
    for (index, standing) in ranking.standings.enumerated() {
      let line = byKey[standing.key]
      let votes = try counting.map { VoteCount(try $0.entries(on: try desk.dossier(standing.key))) }
      try writer.row(
        [
          plan.isVote ? .number(index + 1) : .ordinal(standing.rank), .text(line?.title),
          .text(authors[standing.key] ?? line?.byline), .text(line?.unitName ?? "cá nhân"),
        ] + (votes.map { cells($0, standing) } ?? cells(standing)))
    }
  }

  private func cells(_ standing: Standing<Dossier.ID>) -> [Cell] {
    let score = standing.score
    return [
      .number(score.ballots), .mean(score.mean), score.leftOut > 0 ? .number(score.leftOut) : .empty,
      .text(standing.outcome(under: plan)), standing.prize > .zero ? .money(standing.prize) : .empty,
      .text(standing.explanation(under: plan)),
    ]
  }

  private func cells(_ votes: VoteCount, _ standing: Standing<Dossier.ID>) -> [Cell] {
    [
      .number(votes.all), .number(votes.yes), .number(votes.no), .number(votes.blank),
      .text(standing.outcome(under: plan)), standing.prize > .zero ? .money(standing.prize) : .empty,
      .text(standing.explanation(under: plan)),
    ]
  }
}

extension SheetColumn {
  /// The initiative and whose it is.
  fileprivate static let whose = [
    SheetColumn("Tên sáng kiến", width: 46), SheetColumn("Tác giả", width: 28), SheetColumn("Đơn vị", width: 28),
  ]

  fileprivate static func points(under plan: Plan) -> [SheetColumn] {
    [
      SheetColumn("Số phiếu", width: 9), SheetColumn(plan.meanName, width: 11),
      SheetColumn("Phiếu lệch đã loại", width: 11), SheetColumn("Kết quả", width: 18),
      SheetColumn("Tiền thưởng (đồng)", width: 16, isTotalled: true), SheetColumn("Căn cứ xếp hạng", width: 40),
    ]
  }

  fileprivate static let votes = [
    SheetColumn("Số phiếu", width: 9), SheetColumn("Phiếu đạt", width: 9), SheetColumn("Phiếu không đạt", width: 9),
    SheetColumn("Phiếu trắng", width: 9), SheetColumn("Kết quả", width: 18),
    SheetColumn("Tiền thưởng (đồng)", width: 16, isTotalled: true), SheetColumn("Căn cứ", width: 40),
  ]
}
