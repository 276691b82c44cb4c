import Domain

extension Paper {
  /// Danh mục sáng kiến chuyển cấp trên: one line for each initiative, with what this level found where it judged.
  public static func forwardingList(list: ForwardingList, plan: Plan, forwarding: Forwarding) -> Paper {
    ForwardingListPaper(list: list, plan: plan, forwarding: forwarding).paper
  }
}

/// The paper while it is put together.
struct ForwardingListPaper {
  var list: ForwardingList
  var plan: Plan
  var forwarding: Forwarding

  var paper: Paper {
    let signers: [Block] = [
      .signatures([.empty, .signer(lines: plan.signingLines(of: list, forwarding), name: list.letter?.signer)])
    ]
    let head = plan.letterhead(of: plan.letterBody(of: forwarding), day: list.letter?.day)
    return Paper(
      "Danh mục \(plan.worksListed) chuyển cấp trên",
      [Paper.Part([.letterhead(head)] + blocks + signers, isLandscape: true)])
  }

  /// The heading and the table, as they also stand behind the letter.
  var blocks: [Block] {
    let copies =
      forwarding.copies.map { [Block.centred("Mỗi \(plan.workNames) gửi kèm \($0.twoDigits) bộ hồ sơ.")] } ?? []
    let confirmed = list.items.first?.confirmed ?? []
    let statement =
      confirmed.isEmpty
      ? []
      : [
        Block.centred(
          "Các \(plan.worksListed) đã được xác nhận: \(confirmed.map(\.lowercasedFirst).joined(separator: ", ")).")
      ]
    return [
      .heading(
        "Danh mục \(list.supplement == nil ? "" : "bổ sung ")\(plan.worksListed)",
        subject: "\(subject)\(list.unitName.map { " - \($0)" } ?? "")"),
      .annexed(
        """
        Kèm theo Công văn số \(list.letter?.number ?? "…") \(list.letter?.day.formal ?? "ngày … tháng … năm …") của \
        \(plan.letterBody(of: forwarding).fullName)
        """
      ),
    ] + copies + statement + [.table(table)]
  }

  private var subject: String {
    list.nominees.isEmpty
      ? "Chuyển \(list.to) xét, công nhận" : "Đề nghị \(list.to) xét \(list.nominees)"
  }

  /// Results have columns where something was judged.
  private var table: PaperTable {
    let isJudged = list.items.contains { $0.finding != nil }
    let results: [PaperTable.Column] =
      isJudged ? [.init("Kết quả", width: 17), .init("Quyết định công nhận", width: 17)] : []
    let named = list.nominees.isEmpty ? "Tác giả" : "Tập thể, cá nhân đề nghị"
    return PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Tên \(plan.workNames)", width: 28), .init(named, width: 16),
        .init("Đơn vị", width: 17),
      ] + results,
      list.items.enumerated().map { index, item in
        .init(
          ["\(index + 1)", item.title, names(of: item), item.unit]
            + (isJudged
              ? [item.finding?.text.capitalisedFirst ?? "Chưa xét", item.finding?.decisionText ?? ""] : []))
      })
  }

  private func names(of item: ForwardingList.Item) -> String {
    item.nominee?.text.capitalisedFirst ?? item.authors.joined(separator: ", ")
  }
}
