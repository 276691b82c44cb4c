import Domain

extension Paper {
  /// Thông báo thụ lý, or thông báo không thụ lý, a complaint.
  ///
  /// - Parameter complaint: one that was accepted or declined.
  public static func complaintNotice(complaint: Complaint, dossier: Dossier, plan: Plan) -> Paper {
    let received = """
      \(plan.standing.name) đã nhận khiếu nại gửi \(complaint.filed.day.formal) về kết quả của hồ sơ \
      \(plan.workName(of: dossier.writing)) “\(dossier.writing.title)” (\(complaint.subject.name)).
      """
    if let acceptance = complaint.acceptance {
      let limits = plan.timeLimits.complaints
      let days = complaint.prolonging == nil ? limits.settlementDays : limits.difficultDays
      let due = acceptance.at.day.adding(days: days).formal
      return .notice(
        "Về việc thụ lý giải quyết khiếu nại", on: acceptance.at.day, of: dossier, under: plan,
        sent: complaint.notice, to: plan.complaintRecipients(of: dossier),
        [
          .paragraph(Line(received)),
          .paragraph(
            """
            Khiếu nại đủ điều kiện và được thụ lý để giải quyết. Thời hạn giải quyết: \(strong: "đến hết \(due)") \
            (\(days) ngày từ ngày thụ lý)./.
            """
          ),
        ])
    }
    return .notice(
      "Về việc không thụ lý giải quyết khiếu nại", on: complaint.ending?.at.day ?? complaint.filed.day, of: dossier,
      under: plan, sent: complaint.notice, to: plan.complaintRecipients(of: dossier),
      [.paragraph(Line(received)), .paragraph("Khiếu nại không được thụ lý vì lý do sau:")]
        + Line.paragraphs(complaint.ending?.note ?? ""))
  }
}

extension Paper {
  /// Quyết định giải quyết khiếu nại (Luật Khiếu nại 2011, Điều 31).
  ///
  /// - Parameter complainant: the name of who complained.
  public static func settlement(
    complaint: Complaint, settlement: Complaint.Settlement, dossier: Dossier, plan: Plan, complainant: String
  ) -> Paper {
    let issuance = settlement.issuance
    let followUp = settlement.followUp.map { "Giao \(plan.standing.name) thực hiện: \($0.name)." }
    let found: [Block] = Line.paragraphs(settlement.answer)
    return Paper(
      "Quyết định giải quyết khiếu nại",
      [
        .letterhead(plan.letterhead(deciding: issuance.issuer, number: issuance.number, day: issuance.day)),
        .heading("Quyết định", subject: "Về việc giải quyết khiếu nại của \(complainant)"),
        .proclamation(plan.decider.fullName.uppercased()),
        .basis([
          "Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011",
          """
          Xét khiếu nại \(complaint.filed.day.formal) của \(complainant) về hồ sơ \
          \(plan.workName(of: dossier.writing)) “\(dossier.writing.title)” (\(complaint.subject.name))
          """,
          "Theo đề nghị của \(plan.standing.name)",
        ]), .paragraph("\(strong: "Kết quả xác minh:")"),
      ] + found + [
        .proclamation("QUYẾT ĐỊNH:"),
        .article(1, Line("Kết luận: \(settlement.outcome.name). \(followUp ?? "")".typed)),
        .article(
          2,
          """
          Người khiếu nại không đồng ý với Quyết định này có quyền khiếu nại lần hai đến cấp trên trực tiếp hoặc khởi \
          kiện vụ án hành chính tại Tòa án theo quy định của pháp luật.
          """
        ),
        .article(
          3,
          """
          Quyết định này có hiệu lực kể từ ngày ký. \(plan.standing.name) và người khiếu nại chịu trách nhiệm thi \
          hành Quyết định này./.
          """
        ), .signatures(plan.signatures(article: 3, of: issuance)),
      ])
  }
}
