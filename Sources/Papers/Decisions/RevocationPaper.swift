import Domain

extension Paper {
  /// Quyết định hủy bỏ kết quả công nhận sáng kiến.
  ///
  /// - Parameter decision: the decision that had recognised the initiative.
  public static func revocation(dossier: Dossier, plan: Plan, revocation: Revocation, decision: Decision) -> Paper {
    let work = plan.workName(of: dossier.writing)
    return Paper(
      "Quyết định hủy bỏ công nhận \(work)",
      [
        .letterhead(
          plan.letterhead(
            deciding: revocation.issuance.issuer, number: revocation.issuance.number, day: revocation.issuance.day)),
        .heading("Quyết định", subject: "Về việc hủy bỏ kết quả công nhận \(work)"),
        .proclamation(plan.decider.fullName.uppercased()),
        .basis(
          plan.decisionBasis(plan.decider, of: revocation.issuance) + [
            "Căn cứ Quyết định số \(decision.number) \(decision.day.formal) về việc công nhận \(plan.worksListed)",
            "Theo đề nghị của \(plan.standing.name)",
          ]), .proclamation("QUYẾT ĐỊNH:"),
        .article(
          1,
          """
          Hủy bỏ kết quả công nhận \(work) “\(strong: dossier.writing.title)” của \(dossier.byline), đã công nhận \
          tại Quyết định số \(decision.number) \(decision.day.formal). Lý do: \(revocation.reason.withoutStop).
          """
        ),
        .article(
          2,
          """
          Giấy chứng nhận đã cấp không còn giá trị. Tác giả nộp lại Giấy chứng nhận và các quyền lợi đã nhận theo quy \
          định.
          """
        ),
        .article(
          3,
          """
          Quyết định này có hiệu lực kể từ ngày ký. \(plan.standing.name) và tác giả có tên tại Điều 1 chịu trách \
          nhiệm thi hành Quyết định này./.
          """
        ), .signatures(plan.signatures(article: 3, of: revocation.issuance)),
      ]
    ).of(.revocation, under: plan, dossier)
  }
}

extension String {
  /// Without the full stop that the sentence around it brings.
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
