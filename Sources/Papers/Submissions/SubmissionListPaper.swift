import Domain

extension Paper {
  /// Tờ trình đề nghị công nhận sáng kiến (mẫu M-01): the unit's submission list, with dots for number, day and name
  /// until it is signed.
  public static func submissionList(list: SubmissionList, plan: Plan) -> Paper {
    SubmissionListPaper(list: list, plan: plan).paper
  }
}

/// The paper while it is put together.
struct SubmissionListPaper {
  var list: SubmissionList
  var plan: Plan

  private var name: String { plan.name(of: .submissionList) }

  /// Tờ trình is a kind of document by itself, of which the subject stands below it (Nghị định 30/2020/NĐ-CP).
  private var isRequest: Bool { name.hasPrefix("Tờ trình") }

  var paper: Paper {
    let sending = list.sending
    let signature = SignatureBlock.signer(
      lines: sending?.authority.lines ?? SigningAuthority(Plan.Signature(headOf: list.unitName)).lines,
      name: sending?.signer)
    return Paper(
      name,
      [
        .letterhead(
          Letterhead(
            superior: list.superior, body: list.unitName, number: sending?.number ?? (isRequest ? "…/TTr-…" : "…"),
            place: plan.place,
            day: sending?.day)),
        .heading(isRequest ? "Tờ trình" : name, subject: "Về việc đề nghị công nhận \(plan.worksListed)\(plan.inYear)"),
        .addressee("Kính gửi: \(plan.council.fullName) (qua \(list.via ?? plan.standing.name))"),
        .basis(plan.basisLines(on: sending?.day ?? list.prepared.day)),
        .paragraph(
          """
          \(list.unitName) đề nghị xét công nhận \(list.items.count.twoDigits) \(plan.worksListed) sau đây:
          """
        ), .table(table),
        .paragraph(
          """
          \(list.unitName) cam kết đã xem xét, thẩm định nội dung các giải pháp và chịu trách nhiệm về tính trung \
          thực của hồ sơ./.
          """
        ), .signatures([.recipients(sending?.recipients ?? list.proposedRecipients), signature]),
      ]
    ).of(.submissionList, under: plan)
  }

  /// The authors' units have a column where they are not all the one that submits.
  private var table: PaperTable {
    let hasUnits = list.items.contains { $0.unit != list.unitName }
    let unit = hasUnits ? [PaperTable.Column("Đơn vị", width: 13)] : []
    return PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Tên \(plan.workNames)", width: 22), .init("Tác giả", width: 14),
        .init("Chức danh", width: 11),
      ] + unit + [.init("Lĩnh vực", width: 12), .init("Đánh giá của đơn vị", width: 14)],
      list.items.enumerated().map { index, item in
        .init(
          ["\(index + 1)", item.title, item.authors.joined(separator: ", "), item.position]
            + (hasUnits ? [item.unit] : [])
            + [item.field, item.assessment.isEmpty ? "Đề nghị công nhận" : item.assessment])
      })
  }
}
