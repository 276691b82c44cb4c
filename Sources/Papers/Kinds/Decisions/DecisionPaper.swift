import Domain

/// Quyết định công nhận sáng kiến, with the annexed list.
public struct DecisionPaper: Sendable {
  var items: [Decision.Item]
  /// Nil in a draft: number, day and signer are still open.
  var issuance: Issuance?
  var plan: Plan
  var council: Council

  public init(decision: Decision, plan: Plan, council: Council) {
    (items, issuance) = (decision.items, decision.issuance)
    self.plan = plan
    self.council = council
  }

  /// The decision as it would be issued, for those who review it.
  public init(draft: DecisionDraft, plan: Plan, council: Council) {
    items = draft.items
    self.plan = plan
    self.council = council
  }

  public var paper: Paper {
    let last = hasPrizes ? 3 : 2
    let bases =
      plan.basisLines + [
        "Căn cứ Quyết định số \(council.mandate.number) \(council.mandate.day.formal) về việc thành lập \(council.name)",
        "Theo kết quả đánh giá của \(council.name) và đề nghị của \(plan.offices.standing)",
      ]
    let prizes: [Block] = hasPrizes ? [.article(2, self.prizes)] : []
    let number = issuance?.number ?? "…/QĐ-…"
    let cited = "số \(number) \(issuance?.day.formal ?? "ngày … tháng … năm …")"
    let stamp: [Block] = issuance == nil ? [.centred("DỰ THẢO", .strong)] : []
    let head: [Block] = [
      .letterhead(
        Letterhead(
          superior: plan.superior, body: plan.issuer, number: number, place: plan.place, day: issuance?.day)),
      .heading("Quyết định", subject: "Về việc công nhận sáng kiến theo Kế hoạch \(plan.shortTitle)"),
      .proclamation(plan.offices.decides.uppercased()), .basis(bases), .proclamation("QUYẾT ĐỊNH:"),
      .article(
        1, "Công nhận \(recognised.count.twoDigits) sáng kiến có tên trong danh sách kèm theo."),
    ]
    let foot: [Block] = [
      .article(
        last,
        "Quyết định này có hiệu lực kể từ ngày ký. \(plan.offices.standing), thủ trưởng các đơn vị có liên quan và các tác giả có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
      ), .signatures(signatures(["Như Điều \(last)"])),
    ]
    let annex: [Block] = [
      .heading("Danh sách sáng kiến được công nhận", subject: ""),
      .annexed("Kèm theo Quyết định \(cited) của \(plan.issuer)"), .table(list),
    ]
    return Paper(
      "Quyết định công nhận sáng kiến",
      [Paper.Part(stamp + head + prizes + foot), Paper.Part(annex, isLandscape: true)]
    )
    .of(.decision, under: plan)
  }

  private func signatures(_ recipients: [String]) -> [SignatureBlock] {
    issuance.map { plan.signatures(recipients: recipients, of: $0) }
      ?? plan.signatures(recipients: recipients, name: nil)
  }

  private var recognised: [Decision.Item] { items.filter(\.recognised) }
  private var sum: Dong { items.reduce(.zero) { $0 + $1.prize } }
  private var hasPrizes: Bool { sum > .zero }

  private var prizes: Line {
    let kinds = plan.grades.compactMap { grade -> String? in
      let count = items.count { $0.grade == grade.id }
      return count == 0
        ? nil : "\(count.twoDigits) sáng kiến \(grade.name.lowercasedFirst), mỗi sáng kiến \(grade.prize.text)"
    }
    return "Thưởng \(kinds.joined(separator: "; ")). Tổng số tiền thưởng: \(sum.text) (\(sum.inWords))."
  }

  private var list: PaperTable {
    PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Tên sáng kiến", width: 26), .init("Tác giả", width: 16),
        .init("Đơn vị", width: 16), .init("Điểm", width: 8, .centre), .init("Xếp loại", width: 8, .centre),
        .init("Tiền thưởng (đồng)", width: 10, .right),
      ],
      recognised.enumerated().map { index, item in
        .init([
          "\(index + 1)", item.title, item.authors.joined(separator: ", "), item.unit, item.mean?.text ?? "",
          item.grade.flatMap { id in plan.grades.first { $0.id == id }?.name } ?? "",
          item.prize > .zero ? item.prize.amount.grouped : "",
        ])
      })
  }
}

extension Plan {
  /// The legal bases as a decision cites them.
  var basisLines: [String] {
    basis.map { basis in
      "Căn cứ \(basis.cite)\(basis.date.map { " ngày \($0.short)" } ?? "")\(basis.about.map { " \($0)" } ?? "")"
    }
  }

  /// Recipients on the left, who signs on the right.
  func signatures(recipients first: [String], name: String?) -> [SignatureBlock] {
    [.recipients(first + recipients), .signer(lines: signature.authority + [signature.title], name: name)]
  }

  /// Recipients on the left, who signed the decision on the right.
  func signatures(recipients first: [String], of issuance: Issuance) -> [SignatureBlock] {
    [.recipients(first + recipients), .signer(lines: signingLines(of: issuance), name: issuance.signer)]
  }

  /// What stands above the signer's name: the decision's own authority, or the plan's where none was recorded.
  func signingLines(of issuance: Issuance) -> [String] {
    issuance.authority?.lines ?? signature.authority + [signature.title]
  }
}
