import Domain

extension Paper {
  /// Phiếu đánh giá sáng kiến: blank for the pen, or filled.
  ///
  /// - Parameters:
  ///   - entry: what the member gave; nil for a blank sheet.
  ///   - member: who gave it; nil for a secret ballot or a blank sheet.
  ///   - isBlind: leaves out who wrote the initiative and where.
  public static func ballot(
    dossier: Dossier, plan: Plan, judgement: Judgement, council: String, day: Day, entry: Ballot.Entry? = nil,
    member: String? = nil, isBlind: Bool = false
  ) -> Paper {
    BallotPaper(
      dossier: dossier, plan: plan, judgement: judgement, council: council, day: day, entry: entry, member: member,
      isBlind: isBlind
    ).paper
  }
}

/// The paper while it is put together.
struct BallotPaper {
  var dossier: Dossier
  var plan: Plan
  var judgement: Judgement
  var council: String
  var day: Day
  var entry: Ballot.Entry?
  var member: String?
  var isBlind: Bool

  private var name: String {
    let work = plan.workName(of: dossier.writing)
    guard judgement.isVote else { return "Phiếu đánh giá \(work)" }
    return judgement.role == .selects ? "Phiếu thẩm định \(work)" : "Phiếu xét công nhận \(work)"
  }

  var paper: Paper {
    let writing = dossier.writing
    let field = writing.field.flatMap { plan.fields.category($0)?.name } ?? "…"
    var blocks: [Block] = [
      .letterhead(plan.letterhead(council: council, day: day)),
      .heading(name, subject: ""),
      .paragraph(
        """
        Tên \(plan.workName(of: writing)): \(strong: Blinding(of: dossier, isBlind: isBlind).masked(writing.title))
        """
      ),
      .paragraph("Lĩnh vực: \(field)"),
    ]
    if !isBlind {
      let unit = dossier.unitName.map { ", \($0)" } ?? ""
      blocks.append(.paragraph("Tác giả: \(writing.authors.map(\.name).joined(separator: ", "))\(unit)"))
    }
    blocks += judgement.isVote ? criteria + [vote] : [.table(sheet)]
    blocks += judgement.asks.map { question($0.name, entry?.found[$0.id.description]) }
    if judgement.scoring.recommends { blocks.append(question("Đề nghị công nhận", entry?.recommends)) }
    let remark = entry?.remark ?? ""
    blocks.append(.paragraph("Nhận xét chung: \(remark)"))
    if remark.isEmpty { blocks.append(.pen(lines: 3)) }
    if entry == nil || member != nil {
      blocks.append(.signatures([.empty, .signer(lines: ["THÀNH VIÊN HỘI ĐỒNG"], name: member)]))
    }
    return Paper(name, blocks).of(.ballot, under: plan, isBlind ? nil : dossier)
  }

  private var sheet: PaperTable {
    let sheet = judgement.sheet(of: dossier, under: plan)
    let rows = sheet.outline.enumerated().flatMap { index, place -> [PaperTable.Row] in
      let criterion = place.criterion
      let (id, weight) = (criterion.id.description, criterion.weight)
      let heading = place.opens.map { group in
        let subtotal = entry.map { sheet.subtotal(of: $0.points, in: group).shortText } ?? ""
        return PaperTable.Row(
          ["", group.name, sheet.most(of: group).shortText, subtotal, ""], isStrong: true)
      }
      let row = PaperTable.Row([
        "\(index + 1)",
        (weight == .one ? criterion.name : "\(criterion.name) (hệ số \(weight.text))") + levels(criterion),
        criterion.max.text,
        entry?.points[id]?.text ?? "", entry?.remarks[id] ?? "",
      ])
      return [heading, row].compactMap { $0 }
    }
    let total = entry.map { sheet.total(of: $0.points).shortText } ?? ""
    return PaperTable(
      [
        .init("TT", width: 5, .centre), .init("Tiêu chí", width: 22), .init("Tối đa", width: 6, .centre),
        .init("Điểm", width: 6, .centre), .init("Nhận xét", width: 14),
      ], rows + [PaperTable.Row(["", "Tổng cộng", sheet.most.shortText, total, ""], isStrong: true)])
  }

  /// The levels of which one is chosen, with their points.
  private func levels(_ criterion: Criterion) -> String {
    criterion.levels.isEmpty
      ? ""
      : ": "
        + criterion.levels.map { "\($0.name.lowercasedFirst) \($0.from.text)-\($0.through.text)" }.joined(
          separator: "; ")
  }

  /// What the members who vote are to look at.
  private var criteria: [Block] {
    let sheet = judgement.sheet(of: dossier, under: plan)
    guard !sheet.criteria.isEmpty else { return [] }
    return [.paragraph("Tiêu chí xem xét:")]
      + sheet.criteria.map { criterion in
        .paragraph("- \(criterion.name)\(criterion.about.map { ": \($0.lowercasedFirst)" } ?? "").")
      }
  }

  /// What is asked beside the result.
  private func question(_ name: String, _ answer: Bool?) -> Block {
    let marks = [(true, "Có"), (false, "Không")].map { "\(answer == $0 ? "■" : "□") \($1)" }
    return .paragraph("\(strong: "\(name):") \(marks.joined(separator: .wideBlank))")
  }

  /// On paper a vote is left blank by marking none.
  private var vote: Block {
    let votes = Ballot.Vote.allCases.filter { entry != nil || $0 != .blank }
    let marks = votes.map { "\(entry?.vote == $0 ? "■" : "□") \($0.name)" }
    return .paragraph("\(strong: "Ý kiến:") \(marks.joined(separator: .wideBlank))")
  }
}

extension String {
  /// Room between marks on a line.
  static let wideBlank = String(repeating: "\u{A0}", count: 8)
}
