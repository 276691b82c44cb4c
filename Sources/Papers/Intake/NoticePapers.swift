import Domain

extension Paper {
  /// Thông báo bổ sung hồ sơ: what the office asks the author to complete, and by when.
  public static func completionNotice(dossier: Dossier, plan: Plan, request: Dossier.CompletionRequest) -> Paper {
    let limits = plan.timeLimits.source
    let ground = limits.cited.map { "\($0) của \(plan.document.kind.name)" } ?? limits.law?.cite ?? "quy định"
    return .notice(
      "Về việc bổ sung hồ sơ đề nghị công nhận \(plan.workName(of: dossier.writing))", on: request.asked.day,
      of: dossier, under: plan,
      sent: request.notice,
      [
        .paragraph(
          """
          \(plan.receiver(of: dossier).name) đã kiểm tra hồ sơ \(plan.workName(of: dossier.writing)) \
          “\(strong: dossier.writing.title)” và đề nghị ông (bà) bổ sung những nội dung sau:
          """
        )
      ] + Line.paragraphs(request.text) + [
        .paragraph(
          """
          Hạn bổ sung: \(strong: "đến hết \(request.due.formal)") (theo \(ground)). \
          Quá hạn trên mà chưa bổ sung, hồ sơ được xem xét theo những gì đã nộp./.
          """
        )
      ]
    ).of(
      .completionNotice, under: plan, dossier,
      [("nội dung bổ sung", request.text), ("hạn bổ sung", request.due.formal)])
  }
}

extension Paper {
  /// Thông báo từ chối hồ sơ, with its clause.
  ///
  /// - Returns: nil when the office never refused the dossier.
  public static func refusalNotice(dossier: Dossier, plan: Plan) -> Paper? {
    RefusalNoticePaper(dossier: dossier, plan: plan)?.paper
  }
}

/// The paper while it is put together.
struct RefusalNoticePaper {
  var dossier: Dossier
  var plan: Plan
  var reason: String
  var clause: Clause
  /// By what it is refused where it had been found valid.
  var document: DecisionReference?
  var day: Day

  init?(dossier: Dossier, plan: Plan) {
    guard let refusal = dossier.refusal else { return nil }
    self.dossier = dossier
    self.plan = plan
    (reason, clause, document, day) = (refusal.reason, refusal.clause, refusal.document, refusal.at.day)
  }

  /// The reason with its clause in brackets: of the plan where it is numbered as the plan's are.
  private var whole: String {
    clause.isNumbered ? "\(reason) (\(clause.cited) của \(plan.document.kind.name))." : "\(reason) (\(clause.cited))"
  }

  /// What the office did with the dossier.
  private var finding: String {
    guard let document else { return "đã kiểm tra" }
    let day = dossier.accepted.map { " ngày \($0.day.short)" } ?? ""
    return "căn cứ \(document.text), sau khi đã xác nhận hợp lệ\(day), xem xét lại"
  }

  var paper: Paper {
    .notice(
      "Về việc không chấp nhận hồ sơ đề nghị công nhận \(plan.workName(of: dossier.writing))", on: day, of: dossier,
      under: plan,
      sent: dossier.refusalNotice,
      [
        .paragraph(
          """
          \(plan.receiver(of: dossier).name) \(finding) hồ sơ \(plan.workName(of: dossier.writing)) \
          “\(strong: dossier.writing.title)” và không chấp nhận hồ sơ vì lý do sau:
          """
        )
      ] + Line.paragraphs(whole) + [
        .paragraph(
          """
          Tác giả không đồng ý với thông báo này có quyền khiếu nại đến \(plan.decider.fullName) theo quy định của \
          pháp luật./.
          """)
      ]
    ).of(.refusalNotice, under: plan, dossier, [("lý do", "\(reason) (\(clause.cited))")])
  }
}

extension Paper {
  /// A notice of the receiving office to the author of a dossier.
  ///
  /// - Parameters:
  ///   - outgoing: its number and recipients, where they were filled in.
  ///   - recipients: to whom it goes where they were not; those of any notice when nil.
  static func notice(
    _ subject: String, on day: Day, of dossier: Dossier, under plan: Plan, sent outgoing: Outgoing?,
    to recipients: [String]? = nil, _ content: [Block]
  ) -> Paper {
    let receiver = plan.receiver(of: dossier)
    return Paper(
      "Thông báo",
      [
        .letterhead(plan.letterhead(of: receiver, number: outgoing?.number ?? "…/TB-…", day: day)),
        .heading("Thông báo", subject: subject), .addressee("Kính gửi: Ông (bà) \(dossier.addressee)"),
      ] + content + [
        .signatures([
          .recipients(outgoing?.recipients ?? recipients ?? plan.noticeRecipients(of: dossier)),
          .head(of: receiver.fullName),
        ])
      ])
  }
}
