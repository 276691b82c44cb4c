import Domain

/// Quyết định hủy bỏ kết quả công nhận sáng kiến.
public struct RevocationPaper: Sendable {
  var dossier: Dossier
  var plan: Plan
  var revocation: Dossier.Event

  /// - Parameter revocation: the event of the dossier's history that revoked it.
  public init(dossier: Dossier, plan: Plan, revocation: Dossier.Event) {
    self.dossier = dossier
    self.plan = plan
    self.revocation = revocation
  }

  public var paper: Paper {
    let number = revocation.note.firstMatch(of: /Quyết định số ([^)]+)\)$/).map { String($0.output.1) }
    let recognised = dossier.certificate.map {
      "đã công nhận tại Quyết định số \($0.decisionNumber) \($0.decisionDay.formal)"
    }
    return Paper(
      "Quyết định hủy bỏ công nhận sáng kiến",
      [
        .letterhead(
          Letterhead(
            superior: plan.superior, body: plan.issuer, number: number ?? "…/QĐ", place: plan.place,
            day: revocation.at.day)),
        .heading("Quyết định", subject: "Về việc hủy bỏ kết quả công nhận sáng kiến"),
        .proclamation(plan.offices.decides.uppercased()),
        .basis(plan.basisLines + ["Theo đề nghị của \(plan.offices.standing)"]), .proclamation("QUYẾT ĐỊNH:"),
        .article(
          1,
          "Hủy bỏ kết quả công nhận sáng kiến «\(strong: dossier.writing.title)» của \(dossier.byline), \(recognised ?? "đã được công nhận"). Lý do: \(revocation.note)."
        ),
        .article(
          2,
          "Giấy chứng nhận đã cấp không còn giá trị. Tác giả nộp lại Giấy chứng nhận và các quyền lợi đã nhận theo quy định."
        ),
        .article(
          3,
          "Quyết định này có hiệu lực kể từ ngày ký. \(plan.offices.standing) và tác giả có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
        ), .signatures(plan.signatures(recipients: ["Như Điều 3"], name: plan.signature.name)),
      ])
  }
}
