import Domain

/// A work that was recognised, as an annex has it.
public struct RecognisedLine: Sendable {
  public var authors: String
  public var title: String
  public var unit: String
  public var grade: String
  public var decision: String

  public init(authors: String, title: String, unit: String, grade: String, decision: String) {
    (self.authors, self.title, self.unit) = (authors, title, unit)
    (self.grade, self.decision) = (grade, decision)
  }
}

extension Paper {
  /// An annex of what came of a plan in its units: each with its head, its part of the targets, its dossiers, what it
  /// reported and did in time.
  ///
  /// - Parameters:
  ///   - body: whose units they are; nil for all of the plan.
  ///   - authors: of the latest works that were recognised.
  ///   - count: how many works were recognised in all.
  public static func unitResults(
    _ results: [UnitResult], of plan: Plan, as body: String?, authors: [RecognisedLine], of count: Int, on day: Day
  ) -> Paper {
    let fields = plan.targetFields
    let columns =
      [PaperTable.Column("TT", width: 5, .centre), .init("Đơn vị", width: 28), .init("Người đứng đầu", width: 20)]
      + ["Chỉ tiêu đạt", "Hồ sơ đã nộp"].map { .init($0, width: 11, .centre) }
      + fields.map { .init("Trong đó: \($0.name)", width: 14, .centre) }
      + ["Được công nhận", "Báo cáo đúng hạn", "Việc đúng hạn"].map { .init($0, width: 11, .centre) }
    let rows = results.enumerated().map { place, result in
      PaperTable.Row(
        [
          "\(place + 1)", result.unit.name, result.heads.joined(separator: ", "), result.targets.text,
          result.dossiers.grouped,
        ] + fields.map { result.share(of: $0).text }
          + [result.recognised.grouped, result.reports.text, result.duties.text])
    }
    let of = "\(body.map { "\($0); " } ?? "")\(plan.cited.capitalisedFirst), tính đến \(day.short)"
    let subject = "Kết quả thực hiện kế hoạch của đơn vị, trách nhiệm của người đứng đầu"
    return Paper(
      "Kết quả theo đơn vị \(plan.shortTitle)",
      [
        Part(
          [
            .heading("Phụ lục", subject: subject),
            .centred("\(slanted: of)"),
            .table(PaperTable(columns, rows)),
          ] + works(authors, of: plan, count), isLandscape: true)
      ])
  }

  /// Who made what was recognised.
  private static func works(_ lines: [RecognisedLine], of plan: Plan, _ count: Int) -> [Block] {
    guard !lines.isEmpty else { return [] }
    let title = "Tác giả có \(plan.workNames) được công nhận"
    let rest = count > lines.count ? " (\(lines.count.grouped) mới nhất trong \(count.grouped))" : ""
    let rows = lines.enumerated().map { place, line in
      PaperTable.Row(["\(place + 1)", line.authors, line.title, line.unit, line.grade, line.decision])
    }
    let columns: [PaperTable.Column] = [
      .init("TT", width: 5, .centre), .init("Tác giả", width: 24), .init(plan.workNames.capitalisedFirst, width: 32),
      .init("Đơn vị", width: 22), .init("Xếp loại", width: 10, .centre), .init("Quyết định", width: 14, .centre),
    ]
    return [.paragraph("\(strong: "\(title)\(rest)")"), .table(PaperTable(columns, rows))]
  }
}
