import Domain
import Sheets
import Store

/// Bảng tổng hợp điểm: the ranking of a session with the reason of each place.
public struct ScoreWorkbook: Workbook {
  var session: Session
  var plan: Plan
  var ranking: Ranking<Dossier.ID>

  public init(session: Session, plan: Plan, ranking: Ranking<Dossier.ID>) {
    self.session = session
    self.plan = plan
    self.ranking = ranking
  }

  public var title: String { "Bảng tổng hợp điểm \(session.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Tổng hợp điểm",
      lines: ["BẢNG TỔNG HỢP ĐIỂM", "\(session.name) · ngày \(session.day.short) · \(plan.shortTitle)"],
      columns: [
        SheetColumn("Hạng", width: 7), SheetColumn("Tên sáng kiến", width: 46), SheetColumn("Tác giả", width: 28),
        SheetColumn("Đơn vị", width: 28), SheetColumn("Số phiếu", width: 9),
        SheetColumn(plan.isVote ? "Tỷ lệ đạt (%)" : "Điểm bình quân", width: 11),
        SheetColumn("Phiếu lệch đã loại", width: 11), SheetColumn("Kết quả", width: 18),
        SheetColumn("Tiền thưởng (đồng)", width: 16, isTotalled: true), SheetColumn("Căn cứ xếp hạng", width: 40),
      ])
    let lines = try Dossiers.lines(ranking.standings.map(\.key), on: desk.connection)
    let authors = try Dossiers.authors(of: lines.filter(\.hasCoauthors).map(\.id), on: desk.connection)
    let byKey = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for standing in ranking.standings {
      let line = byKey[standing.key]
      let score = standing.score
      try writer.row([
        .ordinal(standing.rank), .text(line?.title), .text(authors[standing.key] ?? line?.byline),
        .text(line?.unitName ?? "cá nhân"),
        .number(score.ballots), plan.isVote ? .share(score.mean) : .mean(score.mean),
        score.leftOut > 0 ? .number(score.leftOut) : .empty,
        .text(result(standing)), standing.prize > .zero ? .money(standing.prize) : .empty,
        .text(standing.explanation(under: plan)),
      ])
    }
  }

  private func result(_ standing: Standing<Dossier.ID>) -> String {
    if standing.isOpen { return "Chờ Hội đồng quyết" }
    let grade = standing.grade.flatMap { id in plan.grades.first { $0.id == id }?.name }
    return grade ?? (standing.isRecognised ? "Công nhận" : "Không công nhận")
  }
}
