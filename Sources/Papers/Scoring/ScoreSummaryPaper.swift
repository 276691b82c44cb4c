import Domain

extension Paper {
  /// Bảng tổng hợp điểm: the ranking of a session with the reason of each place; where the council votes, how the
  /// ballots fell, and no ranking.
  public static func scoreSummary(
    plan: Plan, judgement: Judgement, council: String, session: String, day: Day, items: [ScoreSummaryPaper.Item]
  ) -> Paper {
    ScoreSummaryPaper(
      plan: plan, judgement: judgement, council: council, session: session, day: day, items: items
    ).paper
  }
}

/// What a summary of scores or votes says.
public struct ScoreSummaryPaper: Sendable {
  /// A dossier on its place.
  public struct Item: Sendable {
    var dossier: Dossier
    var standing: Standing<Dossier.ID>
    var votes: VoteCount?

    /// - Parameter votes: how the ballots fell where the council votes.
    public init(dossier: Dossier, standing: Standing<Dossier.ID>, votes: VoteCount? = nil) {
      self.dossier = dossier
      self.standing = standing
      self.votes = votes
    }
  }

  var plan: Plan
  var judgement: Judgement
  var council: String
  var session: String
  var day: Day
  var items: [Item]

  var paper: Paper {
    let name = judgement.isVote ? "Bảng tổng hợp kết quả bỏ phiếu" : "Bảng tổng hợp điểm"
    return Paper(
      name,
      [
        Paper.Part(
          [
            .letterhead(plan.letterhead(council: council, day: day)),
            .heading(name, subject: session), .table(table),
            .signatures([
              .signer(lines: ["THƯ KÝ"], name: nil), .signer(lines: ["CHỦ TỊCH HỘI ĐỒNG"], name: nil),
            ]),
          ], isLandscape: true)
      ]
    ).of(.scoreSummary, under: plan)
  }

  private var table: PaperTable { judgement.isVote ? votes : ranking }

  private var ranking: PaperTable {
    let rows = items.map { item in
      let (standing, writing) = (item.standing, item.dossier.writing)
      return PaperTable.Row([
        standing.rank.map(String.init) ?? "", writing.title, writing.authors.map(\.name).joined(separator: ", "),
        item.dossier.unitName ?? "", "\(standing.score.ballots)", standing.score.mean.map(judgement.text) ?? "",
        standing.outcome(of: judgement, under: plan), standing.explanation(by: judgement, under: plan),
      ])
    }
    return PaperTable(
      [
        .init("Hạng", width: 7, .centre), .init("Tên \(plan.workNames)", width: 22), .init("Tác giả", width: 13),
        .init("Đơn vị", width: 13), .init("Số phiếu", width: 6, .centre), .init(judgement.meanName, width: 7, .centre),
        .init("Kết quả", width: 9), .init("Căn cứ xếp hạng", width: 20),
      ], rows)
  }

  private var votes: PaperTable {
    let rows = items.enumerated().map { index, item in
      let (standing, writing, votes) = (item.standing, item.dossier.writing, item.votes)
      let reason = standing.explanation(by: judgement, under: plan)
      let share = votes.map { "\($0.yes) trên \($0.all) phiếu đạt." } ?? ""
      return PaperTable.Row([
        "\(index + 1)", writing.title, writing.authors.map(\.name).joined(separator: ", "),
        item.dossier.unitName ?? "", votes.map { "\($0.yes)" } ?? "", votes.map { "\($0.no)" } ?? "",
        votes.map { "\($0.blank)" } ?? "", standing.outcome(of: judgement, under: plan),
        reason.isEmpty ? share : reason,
      ])
    }
    return PaperTable(
      [
        .init("TT", width: 5, .centre), .init("Tên \(plan.workNames)", width: 22), .init("Tác giả", width: 13),
        .init("Đơn vị", width: 13), .init("Phiếu đạt", width: 7, .centre),
        .init("Phiếu không đạt", width: 7, .centre), .init("Phiếu trắng", width: 7, .centre),
        .init("Kết quả", width: 9), .init("Căn cứ", width: 17),
      ], rows)
  }
}

extension Standing {
  /// The grade, or whether it is recognised, as tables of results say it.
  public func outcome(of judgement: Judgement, under plan: Plan) -> String {
    if isOpen { return "Chờ Hội đồng quyết" }
    let name = grade.flatMap { id in plan.grades.first { $0.id == id }?.name }
    guard judgement.decides else { return isRecognised ? "Đạt" : "Không đạt" }
    return name ?? (isRecognised ? "Công nhận" : "Không công nhận")
  }
}
