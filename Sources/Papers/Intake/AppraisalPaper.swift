import Domain

extension Paper {
  /// Phiếu thẩm định hồ sơ sáng kiến: each condition with its verdict, the opinion and the conclusion; blank for the
  /// pen while it is not appraised.
  public static func appraisal(dossier: Dossier, plan: Plan, finding: AppraisalPaper.Finding? = nil) -> Paper {
    AppraisalPaper(dossier: dossier, plan: plan, finding: finding).paper
  }
}

/// What an appraisal sheet says.
public struct AppraisalPaper: Sendable {
  /// What the appraiser found.
  public struct Finding: Sendable {
    var opinion: String
    var isShortlisted: Bool
    var day: Day
    var appraiser: String

    public init(opinion: String, isShortlisted: Bool, day: Day, appraiser: String) {
      self.opinion = opinion
      self.isShortlisted = isShortlisted
      self.day = day
      self.appraiser = appraiser
    }
  }

  var dossier: Dossier
  var plan: Plan
  var finding: Finding?

  var paper: Paper {
    let writing = dossier.writing
    let work = plan.workName(of: writing)
    let field = writing.field.flatMap { plan.fields.category($0)?.name } ?? "…"
    let appraisal = plan.judgements(for: dossier.track).first { $0.role == .selects && !$0.isByUnit }
    let body = plan.body(appraisal?.by ?? plan.offices.standing)
    let received = dossier.received.map { "số \($0.number.twoDigits), \($0.at.day.formal)" } ?? "…"
    return Paper(
      "Phiếu thẩm định hồ sơ \(work)",
      [
        .letterhead(plan.letterhead(of: body, day: finding?.day)),
        .heading("Phiếu thẩm định", subject: "Hồ sơ đề nghị công nhận \(work)"),
        .paragraph("Tên \(work): \(strong: writing.title)"),
        .paragraph("Tác giả: \(writing.authors.map(\.name).joined(separator: ", "))"),
        .paragraph("Đơn vị: \(dossier.unitName ?? "cá nhân")"), .paragraph("Lĩnh vực: \(field)"),
        .paragraph("Tiếp nhận: \(received)"), .table(verdicts),
        .paragraph("\(strong: "Ý kiến thẩm định:") \(finding?.opinion ?? "")"),
      ] + (finding == nil ? [.pen(lines: 3)] : []) + [
        .paragraph("\(strong: "Kết luận:") \(conclusion)"),
        .signatures([.empty, .signer(lines: ["NGƯỜI THẨM ĐỊNH"], name: finding?.appraiser)]),
      ]
    ).of(.appraisal, under: plan, dossier)
  }

  private var conclusion: String {
    let toCouncil = "đề nghị trình \(plan.council.name)"
    guard let finding else { return "□ \(toCouncil)\(String.wideBlank)□ không \(toCouncil)" }
    return finding.isShortlisted ? "\(toCouncil)." : "không \(toCouncil)."
  }

  private var verdicts: PaperTable {
    let checks = Dictionary(dossier.checks.map { ($0.rule, $0) }, uniquingKeysWith: { $1 })
    func row(_ number: Int, _ rule: String, _ text: String, _ source: Source) -> PaperTable.Row {
      let check = checks[rule]
      return PaperTable.Row([
        "\(number)", text, source.cited?.capitalisedFirst ?? "", check.map { $0.holds ? "Đạt" : "Không đạt" } ?? "",
        check?.note ?? "",
      ])
    }
    let asked = plan.conditions(for: dossier.writing)
    let conditions = asked.enumerated().map { row($0 + 1, $1.id.description, $1.text, $1.source) }
    let exclusions = plan.exclusions(at: .intake).enumerated().map { index, rule in
      row(asked.count + index + 1, rule.id.description, "Không thuộc: \(rule.text)", rule.source)
    }
    return PaperTable(
      [
        .init("TT", width: 5, .centre), .init("Nội dung thẩm định", width: 26), .init("Căn cứ", width: 9),
        .init("Kết quả", width: 8, .centre), .init("Ghi chú", width: 14),
      ], conditions + exclusions)
  }
}
