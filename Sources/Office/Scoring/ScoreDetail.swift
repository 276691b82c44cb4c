import Domain
import Store

/// How each ballot judged a dossier of a closed session, for those who answer for the result.
public struct ScoreDetail: Sendable {
  /// One ballot.
  public struct Line: Sendable {
    /// Who gave it; nil for a secret ballot.
    public var member: Council.Member?
    public var name: String?
    public var entry: Ballot.Entry
    /// Its points by their weights.
    public var total: Mean
    /// Too far from the mean to count, by the plan's rule.
    public var isLeftOut: Bool
  }

  public var dossier: Dossier
  public var sheet: Sheet
  /// In the order of the council; secret ballots in the order in which they lie in the box.
  public var lines: [Line]
  public var standing: Standing<Dossier.ID>

  /// The mean of the ballots that count on a criterion, before its weight.
  public func mean(on criterion: Criterion.ID) -> Mean? {
    let kept = lines.filter { !$0.isLeftOut }
    let sum = kept.reduce(Points.zero) { $0 + ($1.entry.points[criterion.description] ?? .zero) }
    return Mean(sum: sum, count: kept.count)
  }

  /// The mean of the ballots that count in a group of criteria.
  public func mean(in group: Sheet.Group) -> Mean? {
    sheet.mean(of: lines.filter { !$0.isLeftOut }.map(\.entry.points), in: group)
  }
}

/// How each ballot judged a dossier, once the result is closed.
public struct ScoreDetailLook: AtSessionLook {
  public static let action = Action.followScoring

  let dossier: Dossier.ID
  let session: Session.ID

  public struct Found: Sendable {
    public var session: Session
    /// The plan under which the dossier was filed.
    public var plan: Plan
    /// By what it was judged.
    public var judgement: Judgement
    public var detail: ScoreDetail
    public var authors: AuthorList
  }

  public init(of dossier: Dossier.ID, in session: Session.ID) {
    self.dossier = dossier
    self.session = session
  }

  /// - Throws: `Refusal` before the closing, and for a dossier that is not before the session.
  public func find(at desk: Desk) throws -> Found {
    let session = try desk.session(session)
    let detail = try Judging(session, at: desk).detail(of: dossier)
    return Found(
      session: session, plan: try desk.plan(of: detail.dossier),
      judgement: try desk.judgement(of: detail.dossier, in: session), detail: detail,
      authors: try AuthorList(of: detail.dossier, at: desk))
  }
}

extension Judging {
  /// - Throws: `Refusal` before the closing, and for a dossier that is not before the session.
  func detail(of id: Dossier.ID) throws -> ScoreDetail {
    guard !session.isOpen else {
      throw Refusal(
        "Phiếu chấm chỉ xem được sau khi Chủ tịch Hội đồng khóa kết quả.", kind: .forbidden,
        next: "Trong khi chấm, bảng theo dõi cho biết ai đã nộp phiếu.")
    }
    guard let standing = try ranking().standings.first(where: { $0.key == id }) else { throw Refusal.absent }
    let dossier = try desk.dossier(id)
    let judgement = try desk.judgement(of: dossier, in: session)
    let given: [(member: Council.Member?, entry: Ballot.Entry)]
    if judgement.scoring.secret {
      given = try ballots.entries(on: dossier).map { (nil, $0) }
    } else {
      let handedIn = try ballots.ballots(on: dossier)
      given = ballots.members.compactMap { member in
        handedIn.first { $0.member == member.person }.map { (member, $0.entry) }
      }
    }
    let sheet = judgement.sheet(of: dossier, under: try desk.plan(of: dossier))
    let lines = zip(given, judgement.isLeftOut(given.map(\.entry), on: sheet)).map { ballot, isLeftOut in
      ScoreDetail.Line(
        member: ballot.member, name: ballot.member.flatMap { ballots.people[$0.person]?.name }, entry: ballot.entry,
        total: sheet.total(of: ballot.entry.points), isLeftOut: isLeftOut)
    }
    return ScoreDetail(dossier: dossier, sheet: sheet, lines: lines, standing: standing)
  }
}
