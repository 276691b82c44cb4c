import Domain

extension Paper {
  /// Quyết định công nhận sáng kiến, with the annexed list.
  public static func decision(_ decision: Decision, plan: Plan, judgement: Judgement, council: Council) -> Paper {
    DecisionPaper(
      items: decision.items, grading: decision.grading, issuance: decision.issuance, plan: plan, judgement: judgement,
      council: council,
      day: decision.day
    ).paper
  }

  /// The decision as it would be issued, for those who review it.
  ///
  /// - Parameter day: the day on which it is looked at, for the law that it would rest on.
  public static func decision(
    draft: DecisionDraft, plan: Plan, judgement: Judgement, council: Council, day: Day
  ) -> Paper {
    DecisionPaper(
      items: draft.items, grading: draft.grading, issuance: nil, plan: plan, judgement: judgement, council: council,
      day: day
    ).paper
  }
}

/// The paper while it is put together.
struct DecisionPaper {
  var items: [Decision.Item]
  var grading: Decision.Grading?
  /// Nil in a draft: number, day and signer are still open.
  var issuance: Issuance?
  var plan: Plan
  var judgement: Judgement
  var council: Council
  /// The day by which the law in force is cited.
  var day: Day

  var paper: Paper {
    let last = hasPrizes ? 3 : 2
    let early = (grading?.early).map { admission in
      "Căn cứ Văn bản số \(admission.document) \(admission.day.formal) cho xếp loại trước khi đợt xét đủ kết quả"
    }
    let bases =
      plan.decisionBasis(plan.decider, of: issuance, on: day) + [early].compactMap { $0 } + [
        """
        Căn cứ Quyết định số \(council.mandate.number) \(council.mandate.day.formal) về việc thành lập \
        \(council.name)
        """,
        """
        Theo kết quả \(judgement.isVote ? "bỏ phiếu" : "đánh giá") của \(council.name) và đề nghị của \
        \(plan.standing.name)
        """,
      ]
    let prizes: [Block] = hasPrizes ? [.article(2, self.prizes)] : []
    let later: [Block] = items.gradedLater.isEmpty || onlyGrades ? [] : [.paragraph(self.later)]
    let number = issuance?.number ?? "…/QĐ-…"
    let cited = "số \(number) \(issuance?.day.formal ?? "ngày … tháng … năm …")"
    let stamp: [Block] = issuance == nil ? [.centred("DỰ THẢO", .strong)] : []
    let letterhead = plan.letterhead(deciding: issuance?.issuer, number: number, day: issuance?.day)
    let head: [Block] = [
      .heading(
        "Quyết định",
        subject: "Về việc \(onlyGrades ? "xếp loại" : "công nhận") \(plan.worksListed)\(plan.inYear)"),
      .proclamation(plan.decider.fullName.uppercased()), .basis(bases), .proclamation("QUYẾT ĐỊNH:"),
      .article(
        1,
        onlyGrades
          ? self.later
          : "Công nhận \(recognised.count.twoDigits) \(plan.worksListed) (có danh sách tại Phụ lục kèm theo)."),
    ]
    let foot: [Block] = [
      .article(
        last,
        """
        Quyết định này có hiệu lực kể từ ngày ký. \(plan.standing.name), thủ trưởng các đơn vị có liên quan và các \
        tác giả có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.
        """
      ), .signatures(signatures(article: last)),
    ]
    let annex: [Block] = [
      .centred("Phụ lục", .strong), .heading("Danh sách \(plan.worksListed) được công nhận", subject: ""),
      .annexed("Kèm theo Quyết định \(cited) của \(plan.decider.fullName)"), .table(list),
    ]
    return Paper(
      "Quyết định công nhận \(plan.worksListed)",
      [
        Paper.Part([.letterhead(letterhead)] + stamp + head + later + prizes + foot),
        Paper.Part(annex, isLandscape: true),
      ]
    )
    .of(.decision, under: plan)
  }

  private func signatures(article: Int) -> [SignatureBlock] {
    issuance.map { plan.signatures(article: article, of: $0) }
      ?? plan.signatures(article: article, by: plan.decidingSignature, name: nil)
  }

  private var recognised: [Decision.Item] { items.recognised }

  /// It judges nothing itself, and grades what earlier decisions recognised.
  private var onlyGrades: Bool { items.own.isEmpty && !items.gradedLater.isEmpty }

  /// What it grades besides, and by what it does so before the whole round has results.
  private var later: Line {
    """
    Xếp loại \(items.gradedLater.count.twoDigits) \(plan.worksListed) đã được công nhận trước (có tên tại Phụ lục), \
    từ danh sách chung của đợt xét.
    """
  }
  private var sum: Dong { items.reduce(.zero) { $0 + $1.prize } }
  private var hasPrizes: Bool { sum > .zero }

  private var prizes: Line {
    let kinds = plan.grades.compactMap { grade -> String? in
      let count = items.count { $0.grade == grade.id }
      guard count > 0 else { return nil }
      let given = "\(count.twoDigits) \(plan.worksListed) \(grade.name.lowercasedFirst)"
      return "\(given), mỗi \(plan.workNames) \(grade.prize.text)"
    }
    let specials = plan.specialPrizes.compactMap { special -> String? in
      let count = items.count { $0.specials?.contains { $0.prize == special.id } ?? false }
      return count == 0 || special.prize == .zero
        ? nil : "\(count.twoDigits) \(special.name.lowercasedFirst), mỗi giải \(special.prize.text)"
    }
    return
      """
      Thưởng \((kinds + specials).joined(separator: "; ")). Tổng số tiền thưởng: \(sum.text) (bằng chữ: \
      \(sum.inWords.capitalisedFirst)).
      """
  }

  /// With the decision that recognised it, where that was another.
  private static func title(_ item: Decision.Item) -> String {
    item.recognisedBefore.map { "\(item.title) (đã công nhận tại Quyết định số \($0))" } ?? item.title
  }

  /// Points, grades and prizes have columns where the plan has them.
  private var list: PaperTable {
    typealias Column = (column: PaperTable.Column, value: (Decision.Item) -> String)
    var columns: [Column] = [
      (.init("Tên \(plan.workNames)", width: 26), Self.title),
      (.init("Tác giả", width: 16), \.writers), (.init("Đơn vị", width: 16), \.unit),
    ]
    if !judgement.isVote { columns.append((.init("Điểm", width: 8, .centre), { $0.mean?.text ?? "" })) }
    if !plan.grades.isEmpty || !plan.specialPrizes.isEmpty {
      let plan = plan
      columns.append((.init("Xếp loại", width: 8, .centre), { plan.honours(of: $0) ?? "" }))
    }
    if plan.hasPrizes {
      let prize = PaperTable.Column("Tiền thưởng (đồng)", width: 10, .right)
      columns.append((prize, { $0.prize > .zero ? $0.prize.amount.grouped : "" }))
    }
    return PaperTable(
      [.init("TT", width: 6, .centre)] + columns.map(\.column),
      (recognised + items.gradedLater).enumerated().map { index, item in
        .init(["\(index + 1)"] + columns.map { $0.value(item) })
      })
  }
}
