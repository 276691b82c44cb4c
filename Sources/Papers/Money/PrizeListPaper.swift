import Domain

extension Paper {
  /// Danh sách chi tiền thưởng of a decision, to be signed by those who receive it.
  public static func prizeList(decision: Decision, plan: Plan, day: Day) -> Paper {
    PrizeListPaper(decision: decision, plan: plan, day: day).paper
  }
}

/// The paper while it is put together.
struct PrizeListPaper {
  var decision: Decision
  var plan: Plan
  var day: Day

  private var name: String { "Danh sách chi tiền thưởng \(plan.worksListed)" }

  var paper: Paper {
    Paper(
      name,
      [
        Paper.Part(
          [
            .letterhead(plan.letterhead(of: plan.standing, day: day)),
            .heading(name, subject: ""),
            .annexed("Theo Quyết định số \(decision.number) \(decision.day.formal) của \(decision.issuer)"),
            .table(table),
            .paragraph(
              """
              Tổng số tiền: \(strong: decision.prizes.text) (bằng chữ: \
              \(slanted: decision.prizes.inWords.capitalisedFirst)).
              """
            ),
            .signatures([
              .signer(lines: ["NGƯỜI LẬP"], name: nil), .signer(lines: ["KẾ TOÁN"], name: nil),
              .head(of: plan.standing.fullName),
            ]),
          ], isLandscape: true)
      ])
  }

  private var table: PaperTable {
    let items = decision.items.filter { $0.prize > .zero }
    return PaperTable(
      [
        .init("TT", width: 5, .centre), .init("Tên \(plan.workNames)", width: 30), .init("Tác giả", width: 18),
        .init("Đơn vị", width: 17), .init("Xếp loại", width: 8, .centre), .init("Số tiền (đồng)", width: 11, .right),
        .init("Ký nhận", width: 11),
      ],
      items.enumerated().map { index, item in
        .init([
          "\(index + 1)", item.title, item.authors.joined(separator: ", "), item.unit,
          plan.honours(of: item) ?? "", item.prize.amount.grouped, "",
        ])
      } + [.init(["", "Tổng số", "", "", "", decision.prizes.amount.grouped, ""], isStrong: true)])
  }
}
