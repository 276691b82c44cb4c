import Domain

extension Paper {
  /// Tờ trình khen thưởng: the list as it goes to the one who gives the commendation.
  ///
  /// - Parameter day: the day on which it is printed; the submission's own day where it was submitted.
  public static func commendationProposal(
    list: CommendationList, kind: CommendationKind, plan: Plan, council: String, day: Day
  ) -> Paper {
    CommendationProposalPaper(list: list, kind: kind, plan: plan, council: council, day: day).paper
  }
}

/// The paper while it is put together.
struct CommendationProposalPaper {
  var list: CommendationList
  var kind: CommendationKind
  var plan: Plan
  var council: String
  var day: Day

  var paper: Paper {
    let (submitting, giver) = (plan.body(submitting: kind), plan.body(kind.by).fullName)
    let submitter = submitting.fullName
    let number = list.submitted.flatMap { $0.number.isEmpty ? nil : $0.number } ?? "…/TTr-…"
    let counts = list.proposed.countText
    let vote = list.vote.map { "họp \($0.day.formal), \($0.present.twoDigits) thành viên bỏ phiếu" } ?? "họp xét"
    return Paper(
      "Tờ trình khen thưởng",
      [
        .letterhead(
          plan.letterhead(of: submitting, number: number, day: list.submitted?.day ?? day)),
        .heading("Tờ trình", subject: "Về việc đề nghị \(kind.deed)"), .addressee("Kính gửi: \(giver)"),
        .basis(plan.basisLines(on: list.submitted?.day ?? day)),
        .paragraph("\(council) \(vote), xét thành tích của các tập thể, cá nhân do các đơn vị đề nghị."),
        .paragraph(
          """
          \(submitter) kính trình \(giver) xem xét, \(strong: kind.deed) cho \(counts) có thành tích \
          trong phong trào, theo danh sách sau đây, xếp từ cao xuống thấp:
          """
        ), .table(table),
        .paragraph(
          "\(submitter) chịu trách nhiệm về thành tích của các tập thể, cá nhân nêu trên. Hồ sơ đề nghị gửi kèm./."),
        .signatures([
          .recipients(list.submitted?.recipients ?? plan.recipients(submitting: kind)),
          submitting.id == plan.issuedBy
            ? .signer(lines: plan.signature.authority + [plan.signature.title], name: plan.signature.name)
            : .head(of: submitter),
        ]),
      ])
  }

  private var table: PaperTable {
    var rows: [PaperTable.Row] = []
    for candidate in CommendationKind.Candidate.allCases {
      let items = list.proposed.filter { $0.candidate.kind == candidate }
      guard !items.isEmpty else { continue }
      rows.append(.init(["\(candidate.name): \(items.count.twoDigits)"], isStrong: true))
      rows += items.enumerated().map { index, item in
        .init([
          "\(index + 1)", item.candidate.name,
          item.candidate.position.isEmpty ? item.unitName : item.candidate.position, "\(item.initiatives)",
          "\(item.votes)/\(list.vote?.present ?? 0)",
        ])
      }
    }
    return PaperTable(
      [
        .init("TT", width: 6, .centre), .init("Tập thể, cá nhân", width: 26),
        .init("Chức vụ, đơn vị", width: 32),
        .init("\(plan.workNames.capitalisedFirst) được công nhận", width: 14, .centre),
        .init("Phiếu tán thành", width: 14, .centre),
      ], rows)
  }
}

extension [CommendationList.Item] {
  /// `02 tập thể và 05 cá nhân`.
  var countText: String {
    CommendationKind.Candidate.allCases.compactMap { kind in
      let count = count { $0.candidate.kind == kind }
      return count == 0 ? nil : "\(count.twoDigits) \(kind.name.lowercasedFirst)"
    }.joined(separator: " và ")
  }
}
