import Domain

/// A unit as the annex of a consolidated report has it.
public struct ReportUnitLine: Sendable {
  public var name: String
  /// Nil where its report is missing.
  public var sent: Day?
  public var figures: [String: ReportFigure.Value]

  public init(name: String, sent: Day?, figures: [String: ReportFigure.Value]) {
    (self.name, self.sent, self.figures) = (name, sent, figures)
  }
}

extension Paper {
  /// Báo cáo of a unit, or of what it consolidates (Nghị định 30/2020/NĐ-CP, Phụ lục III).
  ///
  /// - Parameters:
  ///   - title: `Báo cáo 6 tháng kết quả thực hiện phong trào`.
  ///   - to: to whom it goes; empty where nobody is named.
  ///   - superior: the unit above, as it is over the unit in the head of its papers.
  ///   - lists: those of a review.
  ///   - units: of a consolidated report, for its annex.
  public static func report(
    _ report: Report, figures: [ReportFigure], plan: Plan, title: String, source: Source, to: String,
    superior: String?, lists: [Report.Listed] = [], units: [ReportUnitLine] = []
  ) -> Paper {
    ReportPaper(
      report: report, figures: figures, plan: plan, title: title, source: source, to: to, superior: superior,
      lists: lists, units: units
    ).paper
  }
}

/// The paper while it is put together.
struct ReportPaper {
  var report: Report
  var figures: [ReportFigure]
  var plan: Plan
  var title: String
  var source: Source
  var to: String
  var superior: String?
  var lists: [Report.Listed]
  var units: [ReportUnitLine]

  /// Columns of the annex: more do not fit on a page.
  private static let annexed = [
    "filed", "endorsed", "accepted", "recognised", "commended", "duties-done", "duties-late",
  ]

  var paper: Paper {
    let content = report.content
    let clause = source.cited.map { "\($0) " } ?? ""
    var parts = [
      Paper.Part(
        [
          .letterhead(
            Letterhead(
              superior: superior, body: report.unitName, number: content.number.isEmpty ? "…/BC-…" : content.number,
              place: plan.place, day: content.number.isEmpty ? nil : content.day)),
          .heading("Báo cáo", subject: subject),
        ] + (to.isEmpty ? [] : [.addressee("Kính gửi: \(to)")]) + [
          .paragraph(
            """
            Thực hiện \(clause)\(plan.cited), \(report.unitName) báo cáo như sau:
            """)
        ] + body + [
          .signatures([
            .recipients(["Như trên", "Lưu: VT"]),
            .head(of: report.unitName, name: content.signer.isEmpty ? nil : content.signer),
          ])
        ])
    ]
    if !units.isEmpty { parts.append(annex) }
    return Paper(title, parts)
  }

  private var subject: String {
    let words = title.hasPrefix("Báo cáo: ") ? title.dropFirst(9) : title.dropFirst("Báo cáo ".count)
    return String(words).capitalisedFirst
  }

  private var body: [Block] {
    var blocks: [Block] = [.paragraph("\(strong: "I. Số liệu")"), .table(table)]
    if let coverage = report.coverage {
      let missing = coverage.missing.joined(separator: ", ")
      let rest = coverage.asked - coverage.received - coverage.missing.count
      let named = missing.isEmpty ? "" : " Chưa có báo cáo của: \(missing)\(rest > 0 ? " và \(rest) đơn vị nữa" : "")."
      blocks.append(
        .paragraph(
          "Tổng hợp từ báo cáo của \(coverage.received.twoDigits) trên \(coverage.asked.twoDigits) đơn vị.\(named)"))
    }
    for list in lists {
      blocks.append(.paragraph("\(slanted: "\(list.name):")"))
      blocks += list.items.isEmpty ? [.paragraph("Không có.")] : list.items.map { .paragraph(Line("- \($0)")) }
    }
    let numerals = ["II", "III", "IV", "V", "VI"]
    for (heading, numeral) in zip(ReportHeading.allCases, numerals) {
      blocks.append(.paragraph("\(strong: "\(numeral). \(heading.name)")"))
      let text = report.passage(heading)
      blocks += text.isEmpty ? [.paragraph("Không.")] : Line.paragraphs(text)
    }
    return blocks
  }

  private var table: PaperTable {
    let notes = figures.contains { $0.change != nil }
    let note = notes ? [PaperTable.Column("Ghi chú", width: 24)] : []
    let counted = figures.map { figure -> PaperTable.Row in
      let why = figure.change.map { "Trong hệ thống \(figure.text(of: figure.counted)): \($0.reason)" } ?? ""
      return .init([figure.name, figure.text] + (notes ? [why] : []))
    }
    let added = report.content.additions.map { PaperTable.Row([$0.name, $0.value] + (notes ? [""] : [])) }
    return PaperTable(
      [.init("Nội dung", width: 46), .init("Số liệu", width: 20, .right)] + note, counted + added)
  }

  /// What each unit reported.
  private var annex: Part {
    let shown = figures.filter { Self.annexed.contains($0.key) }
    let columns =
      [PaperTable.Column("TT", width: 5, .centre), .init("Đơn vị", width: 26)]
      + shown.map { PaperTable.Column($0.name, width: 11, .right) } + [.init("Ngày gửi", width: 10, .centre)]
    let rows = units.enumerated().map { index, unit in
      PaperTable.Row(
        ["\(index + 1)", unit.name]
          + shown.map { figure in unit.figures[figure.key].map { figure.text(of: $0) } ?? "" }
          + [unit.sent?.short ?? "chưa gửi"])
    }
    let total = PaperTable.Row(
      ["", "Cộng"] + shown.map { $0.text(of: $0.counted) } + [""], isStrong: true)
    return Part(
      [.heading("Phụ lục", subject: "Số liệu báo cáo của các đơn vị"), .table(PaperTable(columns, rows + [total]))],
      isLandscape: true)
  }

  private typealias Part = Paper.Part
}
