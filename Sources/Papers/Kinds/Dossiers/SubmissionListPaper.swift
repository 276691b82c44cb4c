import Domain

/// Tờ trình đề nghị công nhận sáng kiến (mẫu M-01): the unit's submission list.
public struct SubmissionListPaper: Sendable {
  var unit: String
  var head: String
  var plan: Plan
  var dossiers: [Dossier]
  var day: Day

  /// - Parameter head: the name of the unit's head, who signs.
  public init(unit: String, head: String, plan: Plan, dossiers: [Dossier], day: Day) {
    self.unit = unit
    self.head = head
    self.plan = plan
    self.dossiers = dossiers
    self.day = day
  }

  public var paper: Paper {
    Paper(
      "Tờ trình đề nghị công nhận sáng kiến",
      [
        .letterhead(Letterhead(body: unit, number: "…/TTr-…", place: plan.place, day: day)),
        .heading("Tờ trình", subject: "Về việc đề nghị công nhận sáng kiến\(plan.year(on: day))"),
        .addressee("Kính gửi: \(plan.offices.council) (qua \(plan.offices.standing))"),
        .paragraph(
          "Căn cứ \(plan.cited), \(unit) đề nghị xét công nhận \(dossiers.count.twoDigits) sáng kiến sau đây:"
        ), .table(list),
        .paragraph(
          "Đơn vị cam kết đã xem xét, thẩm định nội dung các giải pháp và chịu trách nhiệm về tính trung thực của hồ sơ./."
        ),
        .signatures([
          .recipients(["Như trên", "Lưu: VT"]), .head(of: unit, name: head),
        ]),
      ]
    ).of(.submissionList, under: plan)
  }

  private var list: PaperTable {
    PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Tên sáng kiến", width: 22), .init("Tác giả", width: 14),
        .init("Chức danh", width: 11), .init("Lĩnh vực", width: 12), .init("Đánh giá của đơn vị", width: 14),
      ],
      dossiers.enumerated().map { index, dossier in
        .init([
          "\(index + 1)", dossier.writing.title, dossier.writing.authors.map(\.name).joined(separator: ", "),
          dossier.writing.authors.first?.position ?? "",
          dossier.writing.field.flatMap { plan.fields.category($0)?.name } ?? "", assessment(dossier),
        ])
      })
  }

  private func assessment(_ dossier: Dossier) -> String {
    let note = dossier.history.last { $0.kind == .endorsed }?.note ?? ""
    return note.isEmpty ? "Đề nghị công nhận" : note
  }
}
