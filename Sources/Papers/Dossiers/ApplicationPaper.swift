import Domain

extension Paper {
  /// Đơn yêu cầu công nhận sáng kiến (mẫu M-02).
  ///
  /// - Parameter day: the day of the paper while the dossier is not submitted.
  public static func application(dossier: Dossier, plan: Plan, day: Day) -> Paper {
    ApplicationPaper(dossier: dossier, plan: plan, day: day).paper
  }
}

/// The paper while it is put together.
struct ApplicationPaper {
  var dossier: Dossier
  var plan: Plan
  var day: Day

  var paper: Paper {
    let writing = dossier.writing
    let work = plan.workName(of: writing)
    let isShared = writing.authors.count > 1
    let owner = writing.owner.isEmpty ? (isShared ? "Nhóm tác giả" : "Tác giả") : writing.owner
    let field = writing.field.flatMap { plan.fields.category($0)?.name } ?? "…"
    let head: [Block] =
      [
        .nation, .heading(plan.name(of: .application), subject: ""),
        .addressee("Kính gửi: \(plan.council.fullName)"),
        .paragraph("\(isShared ? "Chúng tôi" : "Tôi") ghi tên dưới đây:"),
        .table(authors),
      ] + collective + guide + [
        .paragraph(
          "Là \(isShared ? "nhóm tác giả" : "tác giả") đề nghị xét công nhận \(work): \(strong: writing.title)"),
        .paragraph("- Chủ đầu tư tạo ra \(work): \(owner)"), .paragraph("- Lĩnh vực áp dụng \(work): \(field)"),
      ] + application + [.paragraph("\(strong: "Mô tả bản chất của \(work)")")]
    let nature: [Writing.Passage] = [
      .before, .content, .novelty, .spread, .confidential, .requirements, .benefitByAuthors,
    ]
    let benefit: [Block] =
      writing.yearlyBenefit.map {
        [.paragraph("- Số tiền làm lợi trong một năm: \($0.text) (bằng chữ: \($0.inWords.capitalisedFirst)).")]
      } ?? []
    let others = passages([.benefitByUsers, .firstUsers])
    let foot: [Block] =
      [
        .paragraph(
          """
          \(isShared ? "Chúng tôi" : "Tôi") xin cam đoan mọi thông tin nêu trong đơn là trung thực, đúng sự thật và \
          hoàn toàn chịu trách nhiệm trước pháp luật.
          """
        )
      ]
      + signatures
    let asked = Paper.told(in: .application, of: dossier, under: plan)
    return Paper(
      plan.name(of: .application), head + passages(nature) + benefit + others + recognitions + asked + foot
    )
    .of(.application, under: plan, dossier)
  }

  /// Who files for the authors and guides them.
  private var guide: [Block] {
    dossier.guide.map { [.paragraph("\($0.title.capitalisedFirst): \(strong: $0.text)")] } ?? []
  }

  /// Who files signs last: the authors, or beneath them who guides them.
  private var signatures: [Block] {
    let (authors, dated) = (dossier.writing.authors, "\(plan.place), \((dossier.submitted?.day ?? day).formal)")
    guard let guide = dossier.guide else { return SignatureBlock.authors(authors, as: "NGƯỜI NỘP ĐƠN", dated: dated) }
    return SignatureBlock.authors(authors, as: "TÁC GIẢ", dated: dated) + [
      .signatures([.empty, .signer(lines: ["NGƯỜI NỘP ĐƠN", guide.title.uppercased()], name: guide.name)])
    ]
  }

  /// The group under whose name the authors file.
  private var collective: [Block] {
    dossier.writing.collective.map { [.paragraph("Thay mặt tập thể: \(strong: $0)")] } ?? []
  }

  /// The day of first use, where it is asked for or known.
  private var application: [Block] {
    let writing = dossier.writing
    guard writing.firstApplied != nil || plan.application(of: writing) != nil else { return [] }
    let work = plan.workName(of: writing)
    return [
      .paragraph("- Ngày \(work) được áp dụng lần đầu hoặc áp dụng thử: \(writing.firstApplied?.figures ?? "…")")
    ]
  }

  private var recognitions: [Block] {
    let entries = dossier.writing.recognitions
    guard !entries.isEmpty else { return [] }
    return [.paragraph("\(slanted: "Đã được công nhận, đạt giải:")")] + entries.map { .paragraph("- \($0.text)") }
  }

  private var authors: PaperTable {
    PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Họ và tên", width: 14), .init("Ngày sinh", width: 14, .centre),
        .init("Nơi công tác (hoặc nơi thường trú)", width: 17), .init("Chức danh", width: 12),
        .init("Trình độ chuyên môn", width: 12), .init("Tỷ lệ đóng góp", width: 10, .centre),
      ],
      dossier.writing.authors.enumerated().map { index, author in
        .init([
          "\(index + 1)", author.name, author.birth?.figures ?? "", author.workplace, author.position,
          author.qualification, author.share?.text ?? "",
        ])
      })
  }

  private func passages(_ passages: [Writing.Passage]) -> [Block] {
    passages.flatMap { passage -> [Block] in
      guard let text = dossier.writing.passages[passage] else { return [] }
      return [.paragraph("\(slanted: "\(plan.name(of: passage, in: dossier.writing)):")")] + Line.paragraphs(text)
    }
  }
}
