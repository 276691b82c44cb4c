import Domain

extension Paper {
  /// Báo cáo thành tích đề nghị khen thưởng, by the unit that nominates (Nghị định 98/2023/NĐ-CP, Phụ lục).
  ///
  /// - Parameter initiatives: the titles of the candidate's initiatives that count.
  public static func achievementReport(nomination: Nomination, plan: Plan, initiatives: [String], day: Day) -> Paper {
    AchievementReportPaper(nomination: nomination, plan: plan, initiatives: initiatives, day: day).paper
  }
}

/// The paper while it is put together.
struct AchievementReportPaper {
  var nomination: Nomination
  var plan: Plan
  var initiatives: [String]
  var day: Day

  var paper: Paper {
    let candidate = nomination.content.candidate
    let kind = plan.commendations.first { $0.id == nomination.content.kind }
    let known: [Block] =
      [.paragraph("\(strong: candidate.kind == .collective ? "Tên tập thể:" : "Họ và tên:") \(candidate.name)")]
      + (candidate.position.isEmpty ? [] : [.paragraph("\(strong: "Chức vụ, nơi công tác:") \(candidate.position)")])
      + [.paragraph("\(strong: "Hình thức đề nghị:") \(kind?.name ?? "")")]
      + (nomination.vote.map { [.paragraph("\(strong: "Kết quả bỏ phiếu:") \($0.text).")] } ?? [])
    let claims = nomination.content.claims.flatMap { claim -> [Block] in
      guard let merits = kind?.merits, merits.indices.contains(claim.merit) else { return [] }
      let files = nomination.proofs.filter { $0.merit == claim.merit }.map(\.name).joined(separator: ", ")
      return [.paragraph("\(slanted: "\(merits[claim.merit].text):")")] + Line.paragraphs(claim.evidence)
        + (claim.elsewhere.map { [.paragraph("Được công nhận: \($0.text).")] } ?? [])
        + (files.isEmpty ? [] : [.paragraph("Kèm theo: \(files).")])
    }
    let works = plan.workNames.capitalisedFirst + (plan.recognises ? " được công nhận" : "")
    let titles = initiatives.enumerated().map { Block.paragraph(Line("\($0 + 1). \($1)")) }
    return Paper(
      "Báo cáo thành tích",
      [
        .letterhead(
          Letterhead(
            body: nomination.unitName, number: nomination.report?.number ?? "…/BC-…", place: plan.place, day: sent)),
        .heading("Báo cáo thành tích", subject: "Đề nghị \(kind?.deed ?? "khen thưởng")"),
        .addressee("Kính gửi: \(plan.standing.name)"), .paragraph("\(strong: "I. Sơ lược")"),
      ] + known + [.paragraph("\(strong: "II. Thành tích đạt được")")]
        + Line.paragraphs(nomination.content.achievements)
        + (claims.isEmpty ? [] : [.paragraph("\(strong: "III. Tiêu chuẩn và minh chứng")")] + claims)
        + [
          .paragraph(
            """
            \(strong: claims.isEmpty ? "III." : "IV.") \
            \(strong: "\(works): \(initiatives.count.twoDigits)")
            """
          )
        ] + titles + [
          .signatures([
            .recipients(nomination.report?.recipients ?? Recipients.addressee),
            .head(of: nomination.unitName),
          ])
        ])
  }

  /// The day on which it was sent; until then the day of printing.
  private var sent: Day { nomination.sentAt?.day ?? day }
}
