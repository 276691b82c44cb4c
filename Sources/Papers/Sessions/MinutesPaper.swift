import Domain

extension Paper {
  /// Biên bản họp Hội đồng: who was there, how it went, the ballots, each initiative with its result, the conclusion.
  public static func minutes(
    plan: Plan, judgement: Judgement, council: Council, session: Session, record: MinutesPaper.Record
  ) -> Paper {
    MinutesPaper(plan: plan, judgement: judgement, council: council, session: session, record: record).paper
  }
}

/// What minutes say.
public struct MinutesPaper: Sendable {
  /// Someone at the meeting.
  public struct Attendee: Hashable, Sendable {
    var name: String
    var role: String

    /// - Parameter role: the seat, or for a guest the body.
    public init(name: String, role: String) {
      self.name = name
      self.role = role
    }

    var line: String { role.isEmpty ? name : "\(name), \(role)" }
  }

  /// An initiative with its ballots and its result. A number that is not known is left open for the pen.
  public struct Item: Hashable, Sendable {
    var title: String
    var authors: String
    var issued: Int?
    var collected: Int?
    var valid: Int?
    var mean: String?
    /// How the ballots fell where the council votes.
    var votes: VoteCount?
    var result: String

    /// - Parameters:
    ///   - issued: ballots given out to members without a conflict of interest.
    ///   - collected: ballots handed in.
    ///   - valid: those of them that count.
    ///   - mean: the mean of the points; nil where the council votes.
    public init(
      title: String, authors: String, issued: Int? = nil, collected: Int? = nil, valid: Int? = nil, mean: String? = nil,
      votes: VoteCount? = nil, result: String = ""
    ) {
      (self.title, self.authors, self.result) = (title, authors, result)
      (self.issued, self.collected, self.valid, self.mean) = (issued, collected, valid, mean)
      self.votes = votes
    }
  }

  /// What is on record beside the session itself, with names.
  public struct Record: Sendable {
    var present: [Attendee]
    /// Members who were not there, with the reason when it is known.
    var absent: [Attendee]
    var memberCount: Int
    var chair: String?
    var secretary: String?
    /// Who does not judge what, and why.
    var conflicts: [String]
    var notes: [String]
    var items: [Item]
    /// How the meeting voted after the points.
    var meetingVotes: [String]
    /// How members recommend, what the chair answered, and what the chair decided where markers differ.
    var chairWords: [String]
    /// How equal means were settled.
    var ties: [String]

    /// - Parameter present: nobody while the roll has not been called; the numbers are left to the pen then.
    public init(
      present: [Attendee], absent: [Attendee], memberCount: Int, chair: String?, secretary: String?,
      conflicts: [String], notes: [String], items: [Item], meetingVotes: [String] = [],
      chairWords: [String] = [], ties: [String]
    ) {
      (self.present, self.absent, self.memberCount) = (present, absent, memberCount)
      (self.chair, self.secretary, self.conflicts) = (chair, secretary, conflicts)
      (self.notes, self.items, self.ties) = (notes, items, ties)
      (self.meetingVotes, self.chairWords) = (meetingVotes, chairWords)
    }
  }

  var plan: Plan
  var judgement: Judgement
  var council: Council
  var session: Session
  var record: Record

  var paper: Paper {
    let foot: [Block] = [
      .paragraph(
        """
        Cuộc họp kết thúc vào … giờ …, \(session.day.formal). Biên bản đã được đọc lại để các thành viên dự họp cùng \
        nghe và nhất trí thông qua./.
        """
      ),
      .signatures([
        .signer(lines: ["THƯ KÝ"], name: record.secretary), .signer(lines: ["CHỦ TỌA"], name: record.chair),
      ]), .signatures([.recipients(session.meeting.recipients ?? plan.minutesRecipients), .empty]),
    ]
    return Paper("Biên bản họp", head + attendance + course + results + foot).of(.minutes, under: plan)
  }

  private var head: [Block] {
    let mandate = council.mandate
    let place = session.meeting.place.isEmpty ? "…" : session.meeting.place
    return [
      .letterhead(plan.letterhead(council: council.name, number: "…/BB-…", day: session.day)),
      .heading("Biên bản", subject: subject),
      .paragraph(
        """
        Căn cứ Quyết định số \(mandate.number) \(mandate.day.formal) về việc thành lập \(council.name), hôm nay, lúc \
        \(session.time), tại \(place), \(council.name) họp theo \(plan.cited).
        """
      ), .paragraph("Phiên họp: \(session.name)."),
    ] + outsideDays
  }

  /// By what it was held outside of the days that the plan gives it.
  private var outsideDays: [Block] {
    guard let admission = session.admission, let days = judgement.days else { return [] }
    return [
      .paragraph(
        """
        Kế hoạch định thời gian \(days.window.phrase); phiên họp được phép làm ngoài thời gian này theo văn bản số \
        \(admission.document) \(admission.day.formal), lý do: \(admission.reason).
        """)
    ]
  }

  /// What the meeting was for; its own name, as it was typed, stands in the text.
  private var subject: String {
    judgement.role == .selects
      ? "Họp \(council.name) thẩm định hồ sơ \(plan.worksListed)\(plan.inYear)"
      : "Họp \(council.name) xét công nhận \(plan.worksListed)\(plan.inYear)"
  }

  private var attendance: [Block] {
    let count = record.present.isEmpty ? "…" : record.present.count.twoDigits
    let nobody = record.present.isEmpty ? "…" : "không."
    var blocks: [Block] = [
      .paragraph("\(strong: "I. Thành phần dự họp")"),
      .paragraph("1. Có mặt: \(count)/\(record.memberCount.twoDigits) thành viên."),
    ]
    blocks += record.present.map { .paragraph("- \($0.line).") }
    blocks.append(.paragraph("2. Vắng mặt: \(record.absent.isEmpty ? nobody : "\(record.absent.count.twoDigits).")"))
    blocks += record.absent.map { .paragraph("- \($0.line).") }
    if !session.meeting.guests.isEmpty {
      blocks.append(.paragraph("3. Khách mời:"))
      blocks += session.meeting.guests.map { .paragraph("- \(Attendee(name: $0.name, role: $0.body).line).") }
    }
    blocks.append(.paragraph("Chủ tọa: \(record.chair ?? "…"). Thư ký: \(record.secretary ?? "…")."))
    return blocks
  }

  private var course: [Block] {
    let agenda = session.meeting.agenda.enumerated().map { "\($0 + 1). \($1)." }
    let conflicts = record.conflicts.isEmpty ? ["Không có xung đột lợi ích."] : record.conflicts
    let notes: [Block] =
      record.notes.isEmpty ? [.pen(lines: 3)] : record.notes.flatMap { Line.paragraphs("- \($0)") }
    return [.paragraph("\(strong: "II. Diễn biến")")] + agenda.map { .paragraph(Line($0)) }
      + [.paragraph("\(slanted: "Xung đột lợi ích:")")] + conflicts.map { .paragraph(Line($0)) }
      + [.paragraph("\(slanted: "Ý kiến thảo luận:")")] + notes
  }

  private var results: [Block] {
    var blocks: [Block] = [
      .paragraph("\(strong: judgement.isVote ? "III. Kết quả bỏ phiếu" : "III. Kết quả đánh giá")"), .table(table),
    ]
    blocks += (record.meetingVotes + record.chairWords + record.ties).map { .paragraph(Line($0)) }
    blocks.append(.paragraph("\(strong: "IV. Kết luận")"))
    let conclusion = session.meeting.conclusion
    blocks += conclusion.isEmpty ? [.pen(lines: 3)] : Line.paragraphs(conclusion)
    return blocks
  }

  /// Where the council votes there are no means: the ballots fall into yes and no, and blank ones where there are any.
  private var table: PaperTable {
    let hasBlank = record.items.contains { ($0.votes?.blank ?? 0) > 0 }
    let cast = judgement.isVote ? ["đạt", "không đạt"] + (hasBlank ? ["trắng"] : []) : []
    let counted = ["phát ra", "thu về", "hợp lệ", "không hợp lệ"] + cast
    let mean = judgement.isVote ? [] : ["Điểm bình quân"]
    let header: [PaperTable.Row] = [
      .init(
        merged: [
          .init("TT", rows: 2), .init("\(plan.workNames.capitalisedFirst), tác giả", rows: 2),
          .init("Số phiếu", columns: counted.count),
        ] + (mean + ["Kết quả"]).map { .init($0, rows: 2) }, isStrong: true),
      .init(merged: counted.map { .init($0) }, isStrong: true),
    ]
    let rows = record.items.enumerated().map { index, item in
      let invalid = item.collected.flatMap { collected in item.valid.map { collected - $0 } }
      let fallen = judgement.isVote ? [item.votes?.yes, item.votes?.no] + (hasBlank ? [item.votes?.blank] : []) : []
      let counts = ([item.issued, item.collected, item.valid, invalid] + fallen).map { $0.map(String.init) ?? "" }
      return PaperTable.Row(
        ["\(index + 1)", "\(item.title) (\(item.authors))"] + counts + (judgement.isVote ? [] : [item.mean ?? ""]) + [
          item.result
        ])
    }
    // No word of a heading breaks.
    func width(for heading: String) -> Int {
      heading.split(separator: " ").contains { $0.count > 4 } ? 8 : 6
    }
    return PaperTable(
      [.init("TT", width: 4, .centre), .init("\(plan.workNames.capitalisedFirst), tác giả", width: 24)]
        + counted.map { .init($0, width: width(for: $0), .centre) }
        + mean.map { .init($0, width: 8, .centre) }
        + [.init("Kết quả", width: 11)],
      header: header, rows)
  }
}
