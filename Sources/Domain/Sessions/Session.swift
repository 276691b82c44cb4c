/// A session (phiên họp) of a council: the dossiers put before it, who reads them, the scoring, the meeting, the
/// closing.
public struct Session: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Session>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case preparing, scoring, closed, decided

    public var name: String {
      switch self {
      case .preparing: "đang chuẩn bị"
      case .scoring: "đang lấy phiếu"
      case .closed: "đã khóa kết quả"
      case .decided: "đã có quyết định"
      }
    }
  }

  public let id: ID
  public let plan: Plan.ID
  public let council: Council.ID
  /// The judgement of the plan that is held.
  public let judgement: Judgement.ID
  /// What that judgement is there for.
  public let role: Judgement.Role
  /// Whether a council or an appraisal team meets.
  public let kind: Council.Kind
  public internal(set) var name: String
  public internal(set) var day: Day
  public internal(set) var dossiers: [Dossier.ID]
  /// Those that were refused while they were before it.
  public internal(set) var losses: [Loss]
  public internal(set) var state: State
  /// Who reads which dossier before the session.
  public internal(set) var readings: [Reading]
  /// Place, agenda, guests, who came, what was said.
  public internal(set) var meeting: Meeting
  /// Those who cast ballots: the members of the council on the session's day, kept from the opening on, so that a
  /// later change of the council changes no result.
  public internal(set) var members: [Council.Member]
  /// Conflicts that members declared themselves.
  public internal(set) var declared: [Conflict]
  /// Every conflict that there was when the result was closed.
  public internal(set) var conflicts: [Conflict]
  /// The clusters of its dossiers when the result was closed, so that no later merger or binding changes a grade.
  public internal(set) var clusters: [Clustered]
  /// The edition of the plan by which the result was closed, so that a later one changes no grade.
  public internal(set) var edition: Int?
  public internal(set) var tieOrders: [TieOrder]
  /// The prizes that the council gave beside the grades.
  public internal(set) var specialPrizes: [GivenPrize]
  /// What was recorded of authors because a rule on ties needs it.
  public internal(set) var sexes: [SexRecord]
  /// How the meeting voted after the points, where the plan asks for that.
  public internal(set) var votes: [MeetingVote]
  /// What the chair decided where markers differ.
  public internal(set) var settlements: [Settlement]
  /// What the chair answered to members who recommend otherwise than the result.
  public internal(set) var answers: [ChairAnswer]
  public internal(set) var reopenings: [Reopening]
  /// By what it is held outside of the days that the plan gives it; nil while it keeps to them.
  public internal(set) var admission: Admission?
  /// By what its decision gives grades before everything in the round has a result.
  public internal(set) var gradesEarly: Admission?
  public internal(set) var opened: Instant?
  public internal(set) var closed: Instant?
  public internal(set) var closedBy: Person.ID?

  /// A new session in preparation.
  ///
  /// - Throws: `Refusal` for a judgement that no such council holds, and for a day outside of the council's term.
  public init(id: ID, of council: Council, holding judgement: Judgement, name: String, day: Day) throws {
    guard council.holds(judgement) else {
      throw Refusal.input("judgement", "«\(judgement.name)» không phải việc của \(council.name).")
    }
    let name = try name.asked("Tên phiên họp dài từ 2 đến 200 ký tự", in: "name", .untold(2...200))
    guard day >= council.mandate.day, council.through.map({ day <= $0 }) ?? true else {
      throw Refusal.input(
        "day",
        """
        Ngày họp phải trong nhiệm kỳ của \(council.kind.name): từ \(council.mandate.day.short)\
        \(council.through.map { " đến \($0.short)" } ?? "").
        """
      )
    }
    self.id = id
    self.plan = council.plan
    self.council = council.id
    self.judgement = judgement.id
    role = judgement.role
    kind = council.kind
    self.name = name
    self.day = day
    dossiers = []
    losses = []
    state = .preparing
    readings = []
    meeting = Meeting()
    members = []
    declared = []
    conflicts = []
    clusters = []
    tieOrders = []
    sexes = []
    specialPrizes = []
    votes = []
    settlements = []
    answers = []
    reopenings = []
  }
}

extension Session {
  /// Those who sit in it: as kept from the opening on, before that as the council stands on its day.
  public func members(of council: Council) -> [Council.Member] {
    members.isEmpty ? council.members(on: day) : members
  }

  /// With more dossiers put before it.
  public func adding(_ added: [Dossier]) throws -> Session {
    try require(.addDossiers)
    var session = self
    for dossier in added where !session.dossiers.contains(dossier.id) {
      guard dossier.plan == plan else { throw Refusal("Hồ sơ «\(dossier.writing.title)» thuộc kế hoạch khác.") }
      // Ballots that were cast before would count again.
      guard !session.losses.contains(where: { $0.dossier == dossier.id }) else {
        throw Refusal(
          "Hồ sơ «\(dossier.writing.title)» đã bị từ chối khi đang ở phiên họp này.",
          next: "Đưa hồ sơ ra một phiên họp khác.")
      }
      session.dossiers.append(dossier.id)
    }
    return session
  }

  /// Without a dossier, while the session is being prepared.
  public func removing(_ dossier: Dossier.ID) throws -> Session {
    try require(.removeDossier)
    var session = self
    session.dossiers.removeAll { $0 == dossier }
    session.readings.removeAll { $0.dossier == dossier }
    return session
  }

  /// Without a dossier that is refused, ballots on it or not: none of them counts any more.
  public func losing(_ refused: Dossier) throws -> Session {
    try require(.loseRefused)
    guard let refusal = refused.history.last else { throw Refusal.absent }
    var session = withoutWords(on: refused.id)
    session.dossiers.removeAll { $0 == refused.id }
    session.readings.removeAll { $0.dossier == refused.id }
    session.losses.append(Loss(dossier: refused.id, reason: refusal.note, at: refusal.at))
    return session
  }

  /// Open for scoring, by those who sit in the council on the session's day.
  ///
  /// - Parameter grades: whether recognised dossiers of the round wait for grades, which a session without dossiers of
  ///   its own gives.
  /// - Throws: `Refusal` outside of the days that the plan gives the judgement, unless it was admitted.
  public func opened(
    by council: Council, at now: Instant, under judgement: Judgement, grades: Bool = false
  ) throws -> Session {
    var session = try stepped(.open)
    try judgement.requireDay(at: now, admission: admission)
    guard !dossiers.isEmpty || grades else {
      throw Refusal("Phiên họp chưa có hồ sơ nào.", next: "Đưa hồ sơ hợp lệ vào phiên họp trước.")
    }
    try requireMarkersAssigned(under: judgement)
    session.members = council.members(on: day)
    session.opened = now
    return session
  }

  /// With a conflict that the member declares; the member's ballot on that dossier no longer counts.
  public func declaring(_ conflict: Conflict) throws -> Session {
    try require(.declareConflict)
    guard dossiers.contains(conflict.dossier) else { throw Refusal.absent }
    try conflict.reason.asked("Ghi lý do xung đột lợi ích", .untold(2...2000))
    var session = self
    session.declared.removeAll { $0.member == conflict.member && $0.dossier == conflict.dossier }
    session.declared.append(conflict)
    session.readings = session.readings.compactMap { $0.without(conflict.member, on: conflict.dossier) }
    session.settlements.removeAll { $0.dossier == conflict.dossier }
    return session
  }

  /// Closed and locked by the chair: no ballot changes any more, and the conflicts are those that there are now.
  ///
  /// - Parameters:
  ///   - conflicts: every conflict between its members and its dossiers.
  ///   - clusters: those of its dossiers, where the plan has any.
  ///   - edition: the edition of the plan that holds now.
  /// - Throws: `Refusal` outside of the days that the plan gives the judgement, unless it was admitted.
  public func closed(
    by person: Person.ID, conflicts: [Conflict], clusters: [Clustered] = [], edition: Int, at now: Instant,
    under judgement: Judgement
  ) throws -> Session {
    var session = try stepped(.close)
    try judgement.requireDay(at: now, admission: admission)
    session.conflicts = conflicts
    session.clusters = clusters
    session.edition = edition
    session.closed = now
    session.closedBy = person
    return session
  }

  /// Open again by a recorded document, before a decision was issued.
  public func reopened(_ reopening: Reopening) throws -> Session {
    var session = try stepped(.reopen)
    session.closed = nil
    session.closedBy = nil
    session.conflicts = []
    session.clusters = []
    session.edition = nil
    session.tieOrders = []
    session.specialPrizes = []
    session.gradesEarly = nil
    session.reopenings.append(reopening)
    return session
  }

  /// With the council's order for a tie; whether it fits a tie is for the ranking to say.
  ///
  /// - Throws: `Refusal` for a second ballot that itself leaves two of them equal.
  public func ordering(_ tie: TieOrder) throws -> Session {
    try require(.orderTie)
    try tie.reason.asked("Ghi lý do của Hội đồng khi xếp thứ tự", .shortSentence)
    if let votes = tie.votes {
      guard votes.count == tie.order.count, Set(votes).count == votes.count, votes == votes.sorted(by: >) else {
        throw Refusal.input(
          "reason", "Kết quả bỏ phiếu lại vẫn bằng nhau.", next: "Bỏ phiếu lần nữa, hoặc xếp thứ tự và ghi lý do.")
      }
    }
    var session = self
    session.tieOrders.removeAll { Set($0.order) == Set(tie.order) }
    session.tieOrders.append(tie)
    return session
  }

  /// With what was asked of authors because a rule on ties needs it.
  public func recording(_ records: [SexRecord]) throws -> Session {
    try require(.orderTie)
    guard !records.isEmpty else { throw Refusal.input("sex", "Chọn giới tính của ít nhất một tác giả.") }
    var session = self
    for record in records {
      session.sexes.removeAll { $0.dossier == record.dossier && $0.author == record.author }
      session.sexes.append(record)
    }
    return session
  }

  /// Admitted outside of the days that the plan gives the judgement.
  ///
  /// - Throws: `Refusal` where the plan gives no days.
  public func admitted(_ admission: Admission, to judgement: Judgement) throws -> Session {
    try require(.admit)
    guard judgement.days != nil else { throw Refusal("Kế hoạch không định thời gian cho «\(judgement.name)».") }
    var session = self
    session.admission = admission
    return session
  }

  /// With leave to give grades before everything in the round has a result.
  public func gradingEarly(_ admission: Admission) throws -> Session {
    try require(.gradeEarly)
    var session = self
    session.gradesEarly = admission
    return session
  }

  /// Its results went into a decision.
  public func decided() throws -> Session { try stepped(.decide) }
}

extension Refusal {
  static let sessionClosed = Refusal(
    "Kết quả của phiên họp này đã khóa.", next: "Chủ tịch Hội đồng có thể mở lại và ghi lý do.")
}
