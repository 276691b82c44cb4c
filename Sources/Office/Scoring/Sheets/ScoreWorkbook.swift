import Domain
import Sheets
import Store

/// Bảng tổng hợp điểm: the ranking of a session with the reason of each place. Where the council votes, the initiatives
/// in their order with how the ballots fell: no places, no means.
extension RankingLook.Found: Workbook {
  private var name: String { judgement.isVote ? "Tổng hợp kết quả bỏ phiếu" : "Tổng hợp điểm" }

  public var title: String { "Bảng \(name.lowercasedFirst) \(session.name)" }

  /// A place of the ranking with its initiative; how the ballots fell, where the council votes.
  private typealias Line = (
    standing: Standing<Dossier.ID>, dossier: DossierLine?, votes: VoteCount?,
    recommended: RecommendationCount?
  )

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let authors = try Dossiers.authors(of: lines.values.filter { $0.coauthors > 0 }.map(\.id), on: desk.connection)
    let counting =
      judgement.isVote || judgement.scoring.recommends ? try BallotsThatCount(of: session, at: desk) : nil
    try writer.list(
      judgement.isVote ? "Kết quả bỏ phiếu" : "Tổng hợp điểm",
      lines: ["BẢNG \(name.uppercased())", "\(session.name) · ngày \(session.day.short) · \(plan.shortTitle)"],
      Listing(place + whose(authors) + (judgement.isVote ? votes : points) + result)
    ) { write in
      for standing in ranking.standings {
        let entries = try counting.map { try $0.entries(on: try desk.dossier(standing.key)) }
        try write(
          (standing, lines[standing.key], entries.map { VoteCount($0) }, entries.map { RecommendationCount($0) }))
      }
    }
  }

  private var place: [Listing<Line>.Column] {
    judgement.isVote ? [.place("TT", 7)] : [.column("Hạng", 7) { .ordinal($0.standing.rank) }]
  }

  private func whose(_ authors: [Dossier.ID: String]) -> [Listing<Line>.Column] {
    [
      .column("Tên \(plan.workNames)", 46) { .text($0.dossier?.title) },
      .column("Tác giả", 28) { .text(authors[$0.standing.key] ?? $0.dossier?.byline) },
      .column("Đơn vị", 28) { .text($0.dossier?.unitName ?? "cá nhân") },
    ]
  }

  private var points: [Listing<Line>.Column] {
    [
      .column("Số phiếu", 9) { .number($0.standing.score.ballots) },
      .column(judgement.meanName, 11) { .mean($0.standing.score.mean) },
      .column("Phiếu lệch đã loại", 11) {
        $0.standing.score.leftOut > 0 ? .number($0.standing.score.leftOut) : .empty
      },
    ] + (judgement.scoring.recommends ? [.column("Đề nghị công nhận", 11) { .number($0.recommended?.yes) }] : [])
  }

  private var votes: [Listing<Line>.Column] {
    [
      .column("Số phiếu", 9) { .number($0.votes?.all) },
      .column("Phiếu đạt", 9) { .number($0.votes?.yes) },
      .column("Phiếu không đạt", 9) { .number($0.votes?.no) },
      .column("Phiếu trắng", 9) { .number($0.votes?.blank) },
    ]
  }

  private var result: [Listing<Line>.Column] {
    let (plan, judgement) = (plan, judgement)
    let special: [Listing<Line>.Column] =
      plan.specialPrizes.isEmpty
      ? []
      : [
        .column("Giải riêng", 24) { line in
          .text(specials(of: line.standing.key).map(\.name).joined(separator: ", "))
        }
      ]
    return [.column("Kết quả", 18) { .text($0.standing.outcome(of: judgement, under: plan)) }] + special + [
      .column("Tiền thưởng (đồng)", 16, total: true) { line in
        let money = specials(of: line.standing.key).reduce(line.standing.prize) { $0 + $1.prize }
        return money > .zero ? .money(money) : .empty
      },
      .column(judgement.isVote ? "Căn cứ" : "Căn cứ xếp hạng", 40) {
        .text($0.standing.explanation(by: judgement, under: plan))
      },
    ]
  }
}
