import Domain

extension Paper {
  /// Báo cáo thu, chi of a fund for a year: opening balance, who gave, what was spent by purpose, closing balance.
  ///
  /// - Parameter isClosed: whether the book of the year is closed.
  public static func fundStatement(
    _ statement: FundStatement, of rules: FundRules, under plan: Plan, isClosed: Bool, day: Day
  ) -> Paper {
    FundStatementPaper(statement: statement, rules: rules, plan: plan, isClosed: isClosed, day: day).paper
  }
}

/// The paper while it is put together.
struct FundStatementPaper {
  var statement: FundStatement
  var rules: FundRules
  var plan: Plan
  var isClosed: Bool
  var day: Day

  private var keeper: Body { plan.body(rules.by) }
  private var clause: String { rules.source.cited.map { "\($0) " } ?? "" }

  var paper: Paper {
    let state = isClosed ? "Sổ năm \(statement.year) đã khóa." : "Số liệu đến ngày \(day.short), sổ chưa khóa."
    var blocks: [Block] = [
      .letterhead(plan.letterhead(of: keeper, number: "…/BC-…", day: nil)),
      .heading("Báo cáo", subject: "Tình hình thu, chi \(rules.name) năm \(statement.year)"),
      .paragraph(
        "Thực hiện \(clause)\(plan.cited), \(keeper.fullName) báo cáo tình hình thu, chi \(rules.name) như sau:"),
      .paragraph("\(strong: "I. Số dư đầu kỳ")"), .paragraph("Số dư đầu kỳ: \(strong: statement.opening.text)."),
      .paragraph("\(strong: "II. Đóng góp trong kỳ")"),
    ]
    blocks += contributions
    blocks.append(.paragraph("\(strong: "III. Chi trong kỳ theo nội dung")"))
    blocks.append(.table(spending))
    if !statement.corrections.isEmpty {
      blocks += [.paragraph("\(strong: "IV. Điều chỉnh khoản của kỳ trước")"), .table(corrections)]
    }
    blocks += [
      .paragraph("\(strong: statement.corrections.isEmpty ? "IV. Số dư cuối kỳ" : "V. Số dư cuối kỳ")"),
      .paragraph(
        """
        Số dư cuối kỳ: \(strong: statement.closing.text) (bằng chữ: \
        \(slanted: statement.closing.inWords.capitalisedFirst)). \(state)
        """),
      .signatures([
        .signer(lines: ["NGƯỜI LẬP"], name: nil), .signer(lines: ["KẾ TOÁN"], name: nil),
        .head(of: keeper.fullName),
      ]),
    ]
    return Paper("Báo cáo thu, chi \(rules.name) năm \(statement.year)", blocks)
  }

  private var contributions: [Block] {
    guard !statement.contributions.isEmpty else { return [.paragraph("Trong kỳ không có khoản đóng góp nào.")] }
    let unnamed = statement.unnamed
    var rows = statement.named.enumerated().map { index, line in
      PaperTable.Row(["\(index + 1)", line.giver, line.amount.amount.grouped])
    }
    if unnamed.count > 0 {
      rows.append(
        .init([
          "\(rows.count + 1)", "\(unnamed.count) khoản không nêu tên theo đề nghị của người đóng góp",
          unnamed.amount.amount.grouped,
        ]))
    }
    rows.append(.init(["", "Tổng số", statement.given.amount.grouped], isStrong: true))
    return [.table(PaperTable(columns("Tổ chức, cá nhân đóng góp"), rows))]
  }

  private var spending: PaperTable {
    PaperTable(
      columns("Nội dung chi"),
      statement.spending(of: rules).enumerated().map { index, line in
        .init(["\(index + 1)", line.purpose.name, line.amount.amount.grouped])
      } + [.init(["", "Tổng số", statement.spent.amount.grouped], isStrong: true)])
  }

  private var corrections: PaperTable {
    PaperTable(
      columns("Bút toán đảo"),
      statement.corrections.enumerated().map { index, entry in
        .init(["\(index + 1)", correction(entry), entry.effect.grouped])
      } + [.init(["", "Tổng số", statement.corrected.grouped], isStrong: true)])
  }

  /// What an entry takes back, without who gave or received, and without the reason, which may name them.
  private func correction(_ entry: FundEntry) -> String {
    guard let purpose = entry.purpose else { return "Đảo một khoản đóng góp" }
    return "Đảo một khoản chi: \(rules.purpose(purpose)?.name ?? purpose.description)"
  }

  private func columns(_ name: String) -> [PaperTable.Column] {
    [.init("TT", width: 7, .centre), .init(name, width: 65), .init("Số tiền (đồng)", width: 28, .right)]
  }
}
