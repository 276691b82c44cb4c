import Domain

/// Danh mục sáng kiến chuyển cấp trên: one line for each initiative, with what this level found.
public struct ForwardingListPaper: Sendable {
  var list: ForwardingList
  var plan: Plan

  public init(list: ForwardingList, plan: Plan) {
    self.list = list
    self.plan = plan
  }

  public var paper: Paper {
    let signers: [Block] = [
      .signatures([
        .empty,
        .signer(lines: plan.signature.authority + [plan.signature.title], name: list.letter?.signer),
      ])
    ]
    let head = Letterhead(
      superior: plan.superior, body: plan.issuer, number: nil, place: plan.place, day: list.letter?.day)
    return Paper(
      "Danh mục sáng kiến chuyển cấp trên",
      [Paper.Part([.letterhead(head)] + blocks + signers, isLandscape: true)])
  }

  /// The heading and the table, as they also stand behind the letter.
  var blocks: [Block] {
    [
      .heading(
        "Danh mục sáng kiến", subject: "Chuyển \(list.to) xét, công nhận\(list.unitName.map { " - \($0)" } ?? "")"),
      .annexed(
        "Kèm theo Công văn số \(list.letter?.number ?? "…") \(list.letter?.day.formal ?? "ngày … tháng … năm …") của \(plan.issuer)"
      ), .table(table),
    ]
  }

  private var table: PaperTable {
    PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Tên sáng kiến", width: 28), .init("Tác giả", width: 16),
        .init("Đơn vị", width: 17), .init("Kết quả", width: 17), .init("Quyết định công nhận", width: 17),
      ],
      list.items.enumerated().map { index, item in
        .init([
          "\(index + 1)", item.title, item.authors.joined(separator: ", "), item.unit,
          item.finding?.text.capitalisedFirst ?? "Chưa xét", item.finding?.decisionText ?? "",
        ])
      })
  }
}
