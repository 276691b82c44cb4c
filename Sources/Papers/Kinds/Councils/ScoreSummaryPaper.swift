import Domain

/// Bảng tổng hợp điểm: the ranking of a session with the reason of each place.
public struct ScoreSummaryPaper: Sendable {
  /// A dossier on its place.
  public struct Item: Sendable {
    var dossier: Dossier
    var standing: Standing<Dossier.ID>

    public init(dossier: Dossier, standing: Standing<Dossier.ID>) {
      self.dossier = dossier
      self.standing = standing
    }
  }

  var plan: Plan
  var council: String
  var session: String
  var day: Day
  var items: [Item]

  public init(plan: Plan, council: String, session: String, day: Day, items: [Item]) {
    self.plan = plan
    self.council = council
    self.session = session
    self.day = day
    self.items = items
  }

  public var paper: Paper {
    let name = plan.isVote ? "Bảng tổng hợp kết quả bỏ phiếu" : "Bảng tổng hợp điểm"
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

  /// Where the council votes, nothing is ranked, and in the place of a mean stands the share of yes.
  private var table: PaperTable {
    let rows = items.enumerated().map { index, item in
      let (standing, writing) = (item.standing, item.dossier.writing)
      let place = plan.isVote ? "\(index + 1)" : standing.rank.map(String.init) ?? ""
      return PaperTable.Row(
        [
          place, writing.title, writing.authors.map(\.name).joined(separator: ", "), item.dossier.unitName ?? "",
          "\(standing.score.ballots)",
          standing.score.mean.map(plan.text) ?? "", standing.outcome(under: plan),
          standing.explanation(under: plan),
        ])
    }
    return PaperTable(
      [
        .init(plan.isVote ? "TT" : "Hạng", width: 7, .centre), .init("Tên sáng kiến", width: 22),
        .init("Tác giả", width: 13), .init("Đơn vị", width: 13), .init("Số phiếu", width: 6, .centre),
        .init(plan.meanName, width: 7, .centre),
        .init("Kết quả", width: 9), .init(plan.isVote ? "Căn cứ" : "Căn cứ xếp hạng", width: 20),
      ], rows)
  }
}

extension Standing {
  /// The grade, or whether it is recognised, as tables of results say it.
  public func outcome(under plan: Plan) -> String {
    if isOpen { return "Chờ Hội đồng quyết" }
    let name = grade.flatMap { id in plan.grades.first { $0.id == id }?.name }
    return name ?? (isRecognised ? "Công nhận" : "Không công nhận")
  }
}
