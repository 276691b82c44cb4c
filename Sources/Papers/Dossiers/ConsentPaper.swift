import Domain

extension Paper {
  /// Phiếu đồng ý của cha, mẹ hoặc người giám hộ (Nghị định 13/2023/NĐ-CP điều 11, 20): names are filled in, answers
  /// are left to the pen.
  ///
  /// - Parameter place: of the author among the authors.
  /// - Returns: nil for an author whose guardian the plan does not ask.
  public static func consent(dossier: Dossier, plan: Plan, author place: Int) -> Paper? {
    guard let rule = plan.participants.consent,
      let (_, author) = plan.young(in: dossier.writing).first(where: { $0.place == place })
    else { return nil }
    return ConsentPaper(dossier: dossier, plan: plan, rule: rule, author: author).paper
  }
}

/// The paper while it is put together.
struct ConsentPaper {
  var dossier: Dossier
  var plan: Plan
  var rule: Plan.ConsentRule
  var author: Author

  private var consent: Consent? { dossier.writing.consent(of: author) }
  private var hasOwnWord: Bool { rule.asksOwnWord(of: author.birth) }

  var paper: Paper {
    let writing = dossier.writing
    let work = plan.workName(of: writing)
    let guardian = consent.flatMap { $0.guardian.isEmpty ? nil : $0.guardian }
    let dots = String(repeating: "…", count: 20)
    let title = writing.title.isEmpty ? dots : "“\(writing.title)”"
    let birth = author.birth.map { ", sinh ngày \($0.figures)" } ?? ""
    let filer: [Block] =
      dossier.guide.map { [.paragraph("\($0.title.capitalisedFirst), người nộp hồ sơ: \($0.text).")] } ?? []
    let own: [Block] =
      hasOwnWord
      ? [
        .paragraph(
          "\(strong: "Ý kiến của \(author.name):") Em đã được cho biết những điều trên và đồng ý như gia đình trả lời."
        )
      ] : []
    let name = "Phiếu đồng ý của cha, mẹ hoặc người giám hộ"
    let blocks: [Block] =
      [
        .nation, .heading("Phiếu đồng ý", subject: "Của cha, mẹ hoặc người giám hộ"),
        .addressee("Kính gửi: \(plan.standing.fullName)"),
        .paragraph("Tôi là: \(guardian ?? dots)"),
        .paragraph("Là \(consent?.relation?.name ?? "cha (mẹ, người giám hộ)") của: \(strong: author.name)\(birth)"),
        .paragraph("Đang học tại: \(author.workplace.isEmpty ? dossier.unitName ?? dots : author.workplace)"),
        .paragraph("Là tác giả của \(work): \(title)"),
      ] + filer + [
        .paragraph("\(strong: "Tôi đã được cho biết:")"),
        .paragraph(
          """
          Họ tên, ngày sinh, nơi học của con em tôi do \(plan.standing.name) lưu và dùng để xét \(work) theo \
          \(plan.document.kind.name.lowercasedFirst) “\(plan.title)”; ngày sinh, lớp và địa chỉ không công bố.
          """),
        .paragraph(
          """
          Việc nào tôi không đồng ý thì không công bố. Tôi có quyền xem, sửa những gì được lưu và rút lại sự đồng ý \
          bất cứ lúc nào bằng cách báo cho người nộp hồ sơ, nhà trường hoặc \(plan.standing.name).
          """),
        .paragraph(
          "\(strong: "Tôi đồng ý để con em tôi tham gia. Về từng việc sau đây, tôi trả lời (đánh dấu một ô):")"),
        .table(answers),
      ] + own + [
        .signatures([
          hasOwnWord ? .signer(lines: ["TÁC GIẢ"], dated: "\u{A0}", name: author.name) : .empty,
          .signer(
            lines: ["CHA, MẸ HOẶC NGƯỜI GIÁM HỘ"], dated: "\(plan.place), ngày … tháng … năm …", name: guardian),
        ])
      ]
    return Paper("\(name): \(author.name)", blocks).of(
      .consent, under: plan, dossier, [("con em", author.name), ("cha mẹ, người giám hộ", guardian ?? "")])
  }

  private var answers: PaperTable {
    PaperTable(
      [
        .init("TT", width: 8, .centre), .init("Việc", width: 56), .init("Đồng ý", width: 18, .centre),
        .init("Không đồng ý", width: 18, .centre),
      ],
      rule.matters.enumerated().map { index, matter in
        .init(["\(index + 1)", "\(matter.name.capitalisedFirst) của \(author.name)", "", ""])
      })
  }
}
