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
    let rows = items.map { item in
      let standing = item.standing
      return PaperTable.Row([
        standing.rank.map(String.init) ?? "", item.dossier.writing.title,
        item.dossier.writing.authors.map(\.name).joined(separator: ", "), item.dossier.unitName ?? "",
        "\(standing.score.ballots)", standing.score.mean?.text ?? "",
        standing.outcome(under: plan),
        standing.explanation(under: plan),
      ])
    }
    let table = PaperTable(
      [
        .init("Hạng", width: 7, .centre), .init("Tên sáng kiến", width: 22), .init("Tác giả", width: 13),
        .init("Đơn vị", width: 13), .init("Số phiếu", width: 6, .centre), .init("Điểm bình quân", width: 7, .centre),
        .init("Kết quả", width: 9), .init("Căn cứ xếp hạng", width: 20),
      ], rows)
    return Paper(
      "Bảng tổng hợp điểm",
      [
        Paper.Part(
          [
            .letterhead(plan.letterhead(council: council, day: day)),
            .heading("Bảng tổng hợp điểm", subject: session), .table(table),
            .signatures([
              .signer(lines: ["THƯ KÝ"], name: nil), .signer(lines: ["CHỦ TỊCH HỘI ĐỒNG"], name: nil),
            ]),
          ], isLandscape: true)
      ]
    ).of(.scoreSummary, under: plan)
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
