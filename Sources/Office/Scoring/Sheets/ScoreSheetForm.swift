import Domain
import Sheets
import Store

/// What a member fills in outside of the program: one sheet for each of the plan's sheets of criteria, with the
/// dossiers that the member scores and has not handed in a ballot on. The same value writes the file and reads it back.
struct ScoreSheetForm {
  /// A dossier to be scored.
  struct Line {
    var dossier: Dossier.ID
    /// Its place in the session, from 1.
    var number: Int
    var title: String
    /// Who wrote it; empty where the plan hides it.
    var byline: String
    /// What the member wrote so far.
    var entry: Ballot.Entry
  }

  /// A question that is answered with yes or no.
  struct Question {
    /// Nil for whether the member recommends to recognise the initiative.
    var id: String?
    var name: String
  }

  /// The dossiers of one sheet of criteria.
  struct Part {
    var name: String
    var criteria: [Criterion]
    var lines: [Line]
  }

  var session: Session
  var member: Person
  var isVote: Bool
  /// What the plan calls its works.
  var works: String
  /// What is asked beside the result, in the order of the columns.
  var questions: [Question]
  var parts: [Part]

  /// The row of the headings and the column of the first points, both from 0.
  static let head = 4
  static let first = 4

  /// Tells a file of one member and session from another's.
  var mark: String { "\(session.id)/\(member.id)" }

  /// - Throws: a `Refusal` when the session does not score now.
  init(_ id: Session.ID, _ desk: Desk) throws {
    session = try desk.session(id, shared: true)
    let judgement = try desk.judgement(of: session)
    guard session.allows(.score) else {
      let (state, verb) = (judgement.name(of: session.state), judgement.verb)
      throw Refusal("Phiên họp \(state); phiếu Excel chỉ dùng khi đang \(verb).", kind: .forbidden)
    }
    member = try desk.person
    isVote = judgement.isVote
    works = try desk.plan(of: session).workNames
    questions =
      judgement.asks.map { Question(id: $0.id.description, name: $0.name) }
      + (judgement.scoring.recommends ? [Question(id: nil, name: "Đề nghị công nhận")] : [])
    parts = []
    for (index, dossier) in session.dossiers.enumerated() {
      try take(try desk.dossier(dossier, shared: true), index + 1, desk)
    }
  }

  private mutating func take(_ dossier: Dossier, _ number: Int, _ desk: Desk) throws {
    let judgement = try desk.judgement(of: dossier, in: session)
    guard session.asks(member.id, for: dossier.id, under: judgement),
      session.conflict(of: member, with: dossier, under: judgement) == nil
    else { return }
    let ballot = try Ballots.find(session.id, dossier.id, member.id, on: desk.connection)?.value
    guard ballot?.submitted == nil else { return }
    let criteria = judgement.sheet(of: dossier, under: try desk.plan(of: dossier)).criteria
    let line = Line(
      dossier: dossier.id, number: number,
      title: Blinding(of: dossier, isBlind: judgement.scoring.blind).masked(dossier.writing.title),
      byline: judgement.scoring.blind ? "" : dossier.byline, entry: ballot?.entry ?? Ballot.Entry())
    if let index = parts.firstIndex(where: { $0.criteria.map(\.id) == criteria.map(\.id) }) {
      parts[index].lines.append(line)
    } else {
      parts.append(Part(name: "Phiếu \(parts.count + 1)", criteria: criteria, lines: [line]))
    }
  }

  /// The headings of a part, in their order.
  func headings(of part: Part) -> [String] {
    let points = isVote ? ["Phiếu"] : part.criteria.map { "\($0.name) (tối đa \($0.max.text))" }
    return ["Mã hồ sơ", "TT", "Tên \(works)", "Tác giả"] + points
      + questions.map { "\($0.name) (Có hoặc Không)" } + ["Nhận xét chung"]
  }
}
