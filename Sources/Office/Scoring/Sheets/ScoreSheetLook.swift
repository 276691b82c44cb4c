import Domain
import Sheets
import Store

/// Taking a member's score sheet along as an Excel file, and bringing it back.
public struct ScoreSheetLook: AtSessionLook {
  public static let action = Action.scoreDossier

  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    public var judgement: Judgement
    public var member: Person
    /// Whether members have to say that they are no authors.
    public var asksApart: Bool
  }

  public init(of session: Session.ID) { self.session = session }

  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    let judgement = try desk.judgement(of: session)
    let person = try desk.person
    return Found(
      session: session, judgement: judgement, member: person,
      asksApart: try judgement.scoring.blind
        || desk.dossiers(session.dossiers).contains { $0.standing(of: person) == .namesake })
  }
}

/// The file that a member takes along to fill in.
extension ScoreSheetLook.Found: Workbook {
  public var title: String { "Phiếu chấm \(session.name) - \(member.name)" }

  /// - Throws: a `Refusal` when the session does not score now, or the member has nothing to score.
  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let form = try ScoreSheetForm(session.id, desk)
    guard !form.parts.isEmpty else {
      throw Refusal(
        "Bạn không còn hồ sơ nào phải chấm trong phiên này.", next: "Xem các phiếu đã nộp ở trang phiên họp.")
    }
    for part in form.parts {
      try writer.begin(
        part.name,
        lines: [
          "PHIẾU CHẤM SÁNG KIẾN: \(form.session.name), ngày \(form.session.day.short), \(form.member.name)",
          form.isVote
            ? "Cột Phiếu ghi: Đạt, Không đạt hoặc Phiếu trắng. Không đổi cột, không gộp ô, không dùng công thức."
            : "Chỉ điền các cột điểm và nhận xét. Không đổi cột, không gộp ô, không dùng công thức.", form.mark,
        ], columns: form.columns(part))
      for line in part.lines { try writer.row(form.cells(line, part)) }
    }
  }
}

extension ScoreSheetForm {
  fileprivate func columns(_ part: Part) -> [SheetColumn] {
    let fixed = [40.0, 6, 50, 26]
    return headings(of: part).enumerated().map { index, heading in
      if index < fixed.count { return SheetColumn(heading, width: fixed[index]) }
      let criterion = index - Self.first
      guard !isVote, part.criteria.indices.contains(criterion) else {
        return SheetColumn(heading, width: index == headings(of: part).count - 1 ? 30 : 16)
      }
      return SheetColumn(heading, width: 16, upTo: part.criteria[criterion].max)
    }
  }

  fileprivate func cells(_ line: Line, _ part: Part) -> [Cell] {
    let points: [Cell] =
      isVote
      ? [.text(line.entry.vote?.name)]
      : part.criteria.map { line.entry.points[$0.id.description].map { .points($0) } ?? .empty }
    let answers: [Cell] = questions.map { question in
      let answer = question.id.map { line.entry.found[$0] } ?? line.entry.recommends
      return .text(answer.map { $0 ? "Có" : "Không" })
    }
    return [.text(line.dossier.description), .number(line.number), .text(line.title), .text(line.byline)] + points
      + answers
      + [line.entry.remark.isEmpty ? .empty : .text(line.entry.remark)]
  }
}
