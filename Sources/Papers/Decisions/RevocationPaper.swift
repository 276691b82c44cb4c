import Domain

extension Paper {
  /// Quyết định hủy bỏ kết quả công nhận sáng kiến.
  ///
  /// - Parameter decision: the decision that had recognised the initiative.
  public static func revocation(dossier: Dossier, plan: Plan, revocation: Revocation, decision: Decision) -> Paper {
    let work = plan.workName(of: dossier.writing)
    let recognition = "Quyết định số \(decision.number) \(decision.day.formal)"
    let head = plan.head(
      ofDecision: revocation.issuance, "Về việc hủy bỏ kết quả công nhận \(work)",
      changing: "Căn cứ \(recognition) về việc công nhận \(plan.worksListed)")
    return Paper(
      "Quyết định hủy bỏ công nhận \(work)",
      head + [
        .article(
          1,
          """
          Hủy bỏ kết quả công nhận \(work) “\(strong: dossier.writing.title)” của \(dossier.byline), đã công nhận \
          tại \(recognition). Lý do: \(revocation.reason.withoutStop).
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
