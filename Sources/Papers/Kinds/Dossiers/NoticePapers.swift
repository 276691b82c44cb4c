import Domain

/// Thông báo bổ sung hồ sơ: what the office asks the author to complete, and by when.
public struct CompletionNoticePaper: Sendable {
  var dossier: Dossier
  var plan: Plan
  var request: Dossier.CompletionRequest

  public init(dossier: Dossier, plan: Plan, request: Dossier.CompletionRequest) {
    self.dossier = dossier
    self.plan = plan
    self.request = request
  }

  public var paper: Paper {
    .notice(
      "Về việc bổ sung hồ sơ đề nghị công nhận sáng kiến", on: request.asked.day, of: dossier, under: plan,
      [
        .paragraph(
          "\(plan.receiver(of: dossier)) đã kiểm tra hồ sơ sáng kiến «\(strong: dossier.writing.title)» và đề nghị \(dossier.byline) bổ sung những nội dung sau:"
        )
      ] + Line.paragraphs(request.text) + [
        .paragraph(
          "Hạn bổ sung: \(strong: "đến hết \(request.due.formal)") (theo \(plan.timeLimits.source.clause ?? "quy định") của Kế hoạch). Quá hạn trên mà chưa bổ sung, hồ sơ được xem xét theo những gì đã nộp./."
        )
      ]
    ).of(
      .completionNotice, under: plan, dossier,
      [("nội dung bổ sung", request.text), ("hạn bổ sung", request.due.formal)])
  }
}

/// Thông báo từ chối hồ sơ, with its clause.
public struct RefusalNoticePaper: Sendable {
  var dossier: Dossier
  var plan: Plan
  var refusal: Dossier.Event

  /// - Parameter refusal: the event of the dossier's history that refused it.
  public init(dossier: Dossier, plan: Plan, refusal: Dossier.Event) {
    self.dossier = dossier
    self.plan = plan
    self.refusal = refusal
  }

  public var paper: Paper {
    .notice(
      "Về việc không chấp nhận hồ sơ đề nghị công nhận sáng kiến", on: refusal.at.day, of: dossier, under: plan,
      [
        .paragraph(
          "\(plan.receiver(of: dossier)) đã kiểm tra hồ sơ sáng kiến «\(strong: dossier.writing.title)» của \(dossier.byline) và không chấp nhận hồ sơ vì lý do sau:"
        )
      ] + Line.paragraphs(refusal.note) + [
        .paragraph(
          "Tác giả không đồng ý với thông báo này có quyền khiếu nại đến \(plan.issuer) theo quy định của pháp luật./.")
      ]
    ).of(.refusalNotice, under: plan, dossier, [("lý do", refusal.note)])
  }
}

extension Paper {
  /// A notice of the receiving office to the author of a dossier.
  static func notice(
    _ subject: String, on day: Day, of dossier: Dossier, under plan: Plan, _ content: [Block]
  ) -> Paper {
    let number = dossier.received.map { "\($0.number.twoDigits)/TB" } ?? "…/TB"
    return Paper(
      "Thông báo",
      [
        .letterhead(
          Letterhead(
            superior: plan.issuer, body: plan.receiver(of: dossier), number: number, place: plan.place, day: day)),
        .heading("Thông báo", subject: subject), .addressee("Kính gửi: \(dossier.byline)"),
      ] + content + [
        .signatures([
          .recipients(["Như trên"] + (dossier.unitName.map { [$0] } ?? []) + ["Lưu: VT"]),
          .signer(lines: ["THỦ TRƯỞNG CƠ QUAN"], name: nil),
        ])
      ])
  }
}
