import Domain

extension Paper {
  /// Dự toán kinh phí of a plan for a year.
  public static func estimate(estimate: Estimate, plan: Plan, day: Day) -> Paper {
    EstimatePaper(estimate: estimate, plan: plan, day: day).paper
  }
}

/// The paper while it is put together.
struct EstimatePaper {
  var estimate: Estimate
  var plan: Plan
  var day: Day

  var paper: Paper {
    let appraisal: [Block] =
      estimate.appraisal.flatMap { found in
        plan.estimateAppraisal.map { asked in
          [.paragraph("Dự toán được \(plan.body(asked.by).name) thẩm định \(found.at.day.formal).")]
        }
      } ?? []
    let approval: [Block] =
      estimate.approval.map {
        [.paragraph("Dự toán được phê duyệt tại văn bản số \($0.number) \($0.day.formal), tổng số \($0.total.text).")]
      } ?? []
    let blocks: [Block] =
      [
        .letterhead(plan.letterhead(of: plan.standing, day: day)),
        .heading("Dự toán", subject: "Kinh phí hoạt động \(plan.worksListed) năm \(estimate.year)"),
        .basis(plan.basisLines(on: day)), .table(table),
        .paragraph(
          """
          Tổng số tiền: \(strong: estimate.total.text) (bằng chữ: \
          \(slanted: estimate.total.inWords.capitalisedFirst)).
          """
        ),
      ] + appraisal + approval + [
        .signatures([
          .signer(lines: ["NGƯỜI LẬP"], name: nil),
          .head(of: plan.standing.fullName),
        ])
      ]
    return Paper("Dự toán kinh phí", [Paper.Part(blocks, isLandscape: true)])
  }

  private var table: PaperTable {
    PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Nội dung chi", width: 30), .init("Nguồn kinh phí", width: 22),
        .init("ĐVT", width: 9, .centre), .init("Số lượng", width: 8, .centre),
        .init("Đơn giá (đồng)", width: 13, .right),
        .init("Thành tiền (đồng)", width: 14, .right),
      ],
      estimate.lines.enumerated().map { index, line in
        .init([
          "\(index + 1)", line.basis.isEmpty ? line.text : "\(line.text) (\(line.basis))", line.fund, line.unit,
          line.quantity.grouped,
          line.price == .zero ? "" : line.price.amount.grouped, line.price == .zero ? "" : line.amount.amount.grouped,
        ])
      } + [.init(["", "Tổng số", "", "", "", "", estimate.total.amount.grouped], isStrong: true)])
  }
}
