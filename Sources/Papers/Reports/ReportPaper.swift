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

/// A figure that a unit changed, as the annex of a consolidated report has it.
public struct ReportUnitChange: Sendable {
  public var figure: ReportFigure
  public var unit: String
  public var change: ReportSaid.Changed

  public init(figure: ReportFigure, unit: String, change: ReportSaid.Changed) {
    (self.figure, self.unit, self.change) = (figure, unit, change)
  }
}

extension Paper {
  /// Báo cáo of a unit, or of what it consolidates (Nghị định 30/2020/NĐ-CP, Phụ lục III).
  ///
  /// - Parameters:
  ///   - headings: those of the report.
  ///   - title: `Báo cáo 6 tháng kết quả thực hiện phong trào`.
  ///   - to: to whom it goes; empty where nobody is named.
  ///   - superior: the unit above, as it is over the unit in the head of its papers.
  ///   - lists: those of a review.
  ///   - units: of a consolidated report, for its annex.
  ///   - added: and what they added.
  ///   - changes: and which figures they changed.
  ///   - differences: whose figures are not what the program counts.
  public static func report(
    _ report: Report, figures: [ReportFigure], under headings: [ReportHeading], plan: Plan, title: String,
    source: Source, to: String, superior: String?, lists: [Report.Listed] = [], units: [ReportUnitLine] = [],
    added: [ReportAdded] = [], changes: [ReportUnitChange] = [], differences: [Report.Difference] = []
  ) -> Paper {
    ReportPaper(
      report: report, figures: figures, headings: headings, plan: plan, title: title, source: source, to: to,
      superior: superior, lists: lists, units: units, added: added, changes: changes, differences: differences
    ).paper
  }
}

/// The paper while it is put together.
struct ReportPaper {
  var report: Report
  var figures: [ReportFigure]
  var headings: [ReportHeading]
  var plan: Plan
  var title: String
  var source: Source
  var to: String
  var superior: String?
  var lists: [Report.Listed]
  var units: [ReportUnitLine]
  var added: [ReportAdded]
  var changes: [ReportUnitChange]
  var differences: [Report.Difference]

  /// Of the headings after the figures; as many as a plan can name.
  private static let numerals = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"]

  /// Additions that the annex has at most.
  private static let mostAdded = 60
  /// Figures of units that it names because they were changed, and because they are not what the program counts.
  private static let mostNamed = 100

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
            .recipients(content.recipients ?? plan.recipients(of: report, to: to)),
            .signer(
              lines: report.authority.lines, name: content.signer.isEmpty ? nil : content.signer),
          ])
        ])
    ]
    if !units.isEmpty { parts.append(annex) }
    return Paper(title, parts).of(
      report.id.kind == .own ? .report : .consolidatedReport, under: plan, nil,
      [("đơn vị báo cáo", report.unitName)] + headings.map { ($0.name, report.passage($0)) }, named)
  }

  private var subject: String {
    let start = ["Báo cáo: ", "Tổng hợp báo cáo ", "Báo cáo "].first { title.hasPrefix($0) } ?? ""
    return String(title.dropFirst(start.count)).capitalisedFirst
  }

  private var body: [Block] {
    var blocks: [Block] = [.paragraph("\(strong: "I. Số liệu")"), .table(table)]
    if let coverage = report.coverage {
      let missing = coverage.missing.joined(separator: ", ")
      let rest = coverage.asked - coverage.received - coverage.missing.count
      let named = missing.isEmpty ? "" : " Chưa có báo cáo của: \(missing)\(rest > 0 ? " và \(rest) đơn vị nữa" : "")."
      let asked = coverage.asked.twoDigits
      let received =
        coverage.received > 0
        ? "Tổng hợp từ báo cáo của \(coverage.received.twoDigits) trên \(asked) đơn vị."
        : "Lập khi chưa đơn vị nào trong \(asked) đơn vị gửi báo cáo."
      blocks.append(.paragraph("\(received)\(named)"))
    }
    for list in lists {
      blocks.append(.paragraph("\(slanted: "\(list.name):")"))
      blocks += list.items.isEmpty ? [.paragraph("Không có.")] : list.items.map { .paragraph(Line("- \($0)")) }
    }
    // Of a consolidated report nothing is said under a heading that was left empty: units may have written there.
    let shown = headings.filter { report.id.kind == .own || !report.passage($0).isEmpty }
    for (heading, numeral) in zip(shown, Self.numerals) {
      blocks.append(.paragraph("\(strong: "\(numeral). \(heading.name)")"))
      let text = report.passage(heading)
      blocks += text.isEmpty ? [.paragraph("Không.")] : Line.paragraphs(text)
    }
    return blocks
  }

  /// The figures and what is written, as lists for templates, whose columns are the same in every report.
  private var named: [PaperFields.List] {
    let figures = figures.map { [$0.name, $0.text, $0.change?.reason ?? ""] }
    let added = report.content.additions.map { [$0.name, $0.value, ""] }
    let own = [
      PaperFields.List("số liệu", columns: ["nội dung", "số liệu", "lý do sửa"], rows: figures + added),
      PaperFields.List("mục", columns: ["tên mục", "nội dung"], rows: headings.map { [$0.name, report.passage($0)] }),
    ]
    guard report.id.kind == .consolidated else { return own }
    return own + [
      PaperFields.List(
        "đơn vị", columns: ["tt", "tên đơn vị", "ngày gửi"],
        rows: units.enumerated().map { ["\($0 + 1)", $1.name, $1.sent?.short ?? "chưa gửi"] })
    ]
  }

  private var table: PaperTable {
    let notes = figures.contains { $0.change != nil || $0.differs }
    let note = notes ? [PaperTable.Column("Ghi chú", width: 24)] : []
    let counted = figures.filter { !$0.isNothing }.map { figure -> PaperTable.Row in
      let why =
        figure.change.map { "Trong hệ thống \(figure.text(of: figure.counted)): \($0.reason)" }
        ?? figure.whole.flatMap { figure.differs ? "Trong hệ thống \(figure.text(of: $0))" : nil } ?? ""
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
      [.heading("Phụ lục", subject: "Số liệu báo cáo của các đơn vị"), .table(PaperTable(columns, rows + [total]))]
        + additions + changed + differing,
      isLandscape: true)
  }

  /// What units added to the figures, as much of it as a paper has room for.
  private var additions: [Block] {
    guard !added.isEmpty else { return [] }
    let rows = added.prefix(Self.mostAdded).map { added in
      let named = added.units.prefix(5).map { "\($0.name): \($0.value)" }.joined(separator: "; ")
      let more = added.units.count > 5 ? "; và \((added.units.count - 5).grouped) đơn vị nữa" : ""
      return PaperTable.Row([added.name, added.total?.grouped ?? "", named + more])
    }
    let rest = added.count - rows.count
    return [
      .paragraph("\(strong: "Số liệu khác của các đơn vị")"),
      .table(
        PaperTable([.init("Nội dung", width: 30), .init("Cộng", width: 10, .right), .init("Đơn vị", width: 40)], rows)),
    ] + (rest > 0 ? [.paragraph("Và \(rest.grouped) số liệu khác.")] : [])
  }

  /// Which figures units changed, with the reasons.
  private var changed: [Block] {
    let rows = changes.prefix(Self.mostNamed).map { item in
      PaperTable.Row([
        item.figure.name, item.unit, item.figure.text(of: item.change.value),
        item.figure.text(of: item.change.counted), item.change.reason,
      ])
    }
    return listed(
      "Số liệu các đơn vị sửa khi báo cáo",
      [
        .init("Số liệu", width: 26), .init("Đơn vị", width: 22), .init("Số báo cáo", width: 10, .right),
        .init("Trong hệ thống khi gửi", width: 12, .right), .init("Lý do", width: 30),
      ], rows, of: changes.count)
  }

  /// Which figures of units are not what the program counts: they changed after they were sent, or no report came.
  private var differing: [Block] {
    let known = Dictionary(figures.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let rows = differences.prefix(Self.mostNamed).compactMap { item -> PaperTable.Row? in
      guard let figure = known[item.figure] else { return nil }
      return PaperTable.Row([
        figure.name, item.unit, item.reported.map { figure.text(of: .number($0)) } ?? "chưa gửi",
        figure.text(of: .number(item.counted)),
      ])
    }
    return listed(
      "Số liệu của đơn vị khác số trong hệ thống khi tổng hợp",
      [
        .init("Số liệu", width: 36), .init("Đơn vị", width: 34), .init("Số báo cáo", width: 14, .right),
        .init("Trong hệ thống", width: 16, .right),
      ], rows, of: differences.count)
  }

  /// A table of the annex under its name, with how many lines there was no room for; nothing where it has none.
  private func listed(
    _ name: String, _ columns: [PaperTable.Column], _ rows: [PaperTable.Row], of all: Int
  ) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let rest = all - rows.count
    return [.paragraph("\(strong: "\(name)")"), .table(PaperTable(columns, rows))]
      + (rest > 0 ? [.paragraph("Và \(rest.grouped) dòng khác, có trong bảng số liệu.")] : [])
  }

  private typealias Part = Paper.Part
}
