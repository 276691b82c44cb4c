import Domain

extension Paper {
  /// Quyết định khen thưởng, with the annexed list; before the result is recorded a draft with dots for its number.
  public static func commendationDecision(list: CommendationList, kind: CommendationKind, plan: Plan) -> Paper {
    CommendationDecisionPaper(list: list, kind: kind, plan: plan).paper
  }
}

/// The paper while it is put together.
struct CommendationDecisionPaper {
  var list: CommendationList
  var kind: CommendationKind
  var plan: Plan

  var paper: Paper {
    let (giver, body) = (plan.body(kind.by), plan.body(giving: kind))
    let number = list.issuance?.number ?? "…/QĐ-…"
    let submitter = plan.body(submitting: kind).name
    let submission = list.submitted.map {
      "Theo đề nghị của \(submitter) tại Tờ trình\($0.number.isEmpty ? "" : " số \($0.number)") \($0.day.formal)"
    }
    let blocks: [Block] = [
      .letterhead(
        plan.letterhead(of: giver, number: number, day: list.issuance?.day)),
      .heading("Quyết định", subject: "Về việc \(kind.deed)"), .proclamation(giver.fullName.uppercased()),
      .basis(
        plan.lawfulBasis(of: giver, on: list.issuance?.day ?? list.submitted?.day)
          + LawInForce.emulation.basis(on: list.issuance?.day ?? list.submitted?.day)
          + plan.basisLines(on: list.issuance?.day ?? list.submitted?.day) + [
            submission ?? "Theo đề nghị của \(submitter)"
          ]), .proclamation("QUYẾT ĐỊNH:"),
      .article(
        1,
        """
        \(strong: kind.deed.capitalisedFirst) cho \(list.proposed.countText) có thành tích trong thực hiện \
        \(plan.cited) (có danh sách tại Phụ lục kèm theo).
        """
      ), .article(2, "Tiền thưởng kèm theo thực hiện theo quy định hiện hành của pháp luật về thi đua, khen thưởng."),
      .article(
        3,
        """
        Quyết định này có hiệu lực kể từ ngày ký. \(submitter), thủ trưởng các đơn vị có liên quan và các tập thể, cá \
        nhân có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.
        """
      ),
      .signatures([
        .recipients(list.issuance?.recipients ?? plan.recipients(giving: kind)),
        .signer(
          lines: list.issuance?.authority.lines ?? SigningAuthority(plan.signature(giving: kind)).lines,
          name: list.issuance?.signer),
      ]),
    ]
    let annex: [Block] = [
      .centred("Phụ lục", .strong), .heading("Danh sách tập thể, cá nhân được \(kind.deed)", subject: ""),
      .annexed(
        "Kèm theo Quyết định số \(number) \(list.issuance?.day.formal ?? "ngày … tháng … năm …") của \(body.fullName)"),
      .table(table),
    ]
    return Paper("Quyết định khen thưởng", [Paper.Part(blocks), Paper.Part(annex)])
  }

  private var table: PaperTable {
    var rows: [PaperTable.Row] = []
    for candidate in CommendationKind.Candidate.allCases {
      let items = list.proposed.filter { $0.candidate.kind == candidate }
      guard !items.isEmpty else { continue }
      rows.append(.init([candidate.name], isStrong: true))
      rows += items.enumerated().map { index, item in
        .init([
          "\(index + 1)", item.candidate.name,
          item.candidate.position.isEmpty ? item.unitName : item.candidate.position,
        ])
      }
    }
    return PaperTable(
      [
        .init("TT", width: 8, .centre), .init("Tập thể, cá nhân", width: 40), .init("Chức vụ, đơn vị", width: 52),
      ], rows)
  }
}
