/// A session (phiên họp) of a council: the dossiers put before it, the scoring, the closing.
public struct Session: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Session>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case preparing, scoring, closed, decided

    public var name: String {
      switch self {
      case .preparing: "đang chuẩn bị"
      case .scoring: "đang chấm"
      case .closed: "đã khóa kết quả"
      case .decided: "đã có quyết định"
      }
    }
  }

  /// A member who does not score a dossier, and why.
  public struct Conflict: Hashable, Sendable, Codable {
    public var member: Person.ID
    public var dossier: Dossier.ID
    public var reason: String

    public init(member: Person.ID, dossier: Dossier.ID, reason: String) {
      self.member = member
      self.dossier = dossier
      self.reason = reason
    }
  }

  /// How the council settled equal means that stood across the last place of a grade.
  public struct TieOrder: Hashable, Sendable, Codable {
    /// The dossiers of the tie, the first one served first.
    public var order: [Dossier.ID]
    public var reason: String
    public var by: Person.ID
    public var at: Instant

    public init(order: [Dossier.ID], reason: String, by: Person.ID, at: Instant) {
      self.order = order
      self.reason = reason
      self.by = by
      self.at = at
    }
  }

  public let id: ID
  public let plan: Plan.ID
  public let council: Council.ID
  public internal(set) var name: String
  public internal(set) var day: Day
  public internal(set) var dossiers: [Dossier.ID]
  public internal(set) var state: State
  /// Conflicts that members declared themselves.
  public internal(set) var declared: [Conflict]
  public internal(set) var tieOrders: [TieOrder]
  public internal(set) var opened: Instant?
  public internal(set) var closed: Instant?
  public internal(set) var closedBy: Person.ID?

  /// A new session in preparation.
  public init(id: ID, plan: Plan.ID, council: Council.ID, name: String, day: Day) throws {
    let name = name.typed
    guard (2...200).contains(name.count) else {
      throw Refusal.input("name", "Tên phiên họp dài từ 2 đến 200 ký tự.")
    }
    self.id = id
    self.plan = plan
    self.council = council
    self.name = name
    self.day = day
    dossiers = []
    state = .preparing
    declared = []
    tieOrders = []
  }
}

extension Session {
  /// With more dossiers put before it; each must be ready for this plan's council.
  public func adding(_ added: [Dossier]) throws -> Session {
    guard state == .preparing || state == .scoring else { throw Refusal.sessionClosed }
    var session = self
    for dossier in added where !session.dossiers.contains(dossier.id) {
      guard dossier.plan == plan else { throw Refusal("Hồ sơ «\(dossier.writing.title)» thuộc kế hoạch khác.") }
      session.dossiers.append(dossier.id)
    }
    return session
  }

  /// Without a dossier, while the session is being prepared.
  public func removing(_ dossier: Dossier.ID) throws -> Session {
    guard state == .preparing else {
      throw Refusal("Phiên họp đã bắt đầu chấm, không rút hồ sơ ra được nữa.")
    }
    var session = self
    session.dossiers.removeAll { $0 == dossier }
    return session
  }

  /// Open for scoring.
  public func opened(at now: Instant) throws -> Session {
    guard state == .preparing else { throw Refusal("Phiên họp này đã mở chấm rồi.") }
    guard !dossiers.isEmpty else {
      throw Refusal("Phiên họp chưa có hồ sơ nào.", next: "Đưa hồ sơ hợp lệ vào phiên họp trước.")
    }
    var session = self
    session.state = .scoring
    session.opened = now
    return session
  }

  /// With a conflict that the member declares; the member's ballot on that dossier no longer counts.
  public func declaring(_ conflict: Conflict) throws -> Session {
    guard state == .preparing || state == .scoring else { throw Refusal.sessionClosed }
    guard dossiers.contains(conflict.dossier) else { throw Refusal.absent }
    guard !conflict.reason.typed.isEmpty else {
      throw Refusal.input("reason", "Ghi lý do xung đột lợi ích.")
    }
    var session = self
    session.declared.removeAll { $0.member == conflict.member && $0.dossier == conflict.dossier }
    session.declared.append(conflict)
    return session
  }

  /// Closed and locked by the chair: no ballot changes any more.
  public func closed(by person: Person.ID, at now: Instant) throws -> Session {
    guard state == .scoring else { throw Refusal("Phiên họp không ở bước chấm điểm.") }
    var session = self
    session.state = .closed
    session.closed = now
    session.closedBy = person
    return session
  }

  /// Open again by a recorded reason, before a decision was issued.
  public func reopened() throws -> Session {
    guard state == .closed else { throw Refusal("Chỉ mở lại được phiên họp đã khóa và chưa có quyết định.") }
    var session = self
    session.state = .scoring
    session.closed = nil
    session.closedBy = nil
    session.tieOrders = []
    return session
  }

  /// With the council's order for a tie; whether it fits a tie is for the ranking to say.
  public func ordering(_ tie: TieOrder) throws -> Session {
    guard state == .closed else {
      throw Refusal("Chỉ xử lý bằng điểm sau khi Chủ tịch Hội đồng khóa kết quả chấm.")
    }
    guard (5...2000).contains(tie.reason.typed.count) else {
      throw Refusal.input("reason", "Ghi lý do của Hội đồng khi xếp thứ tự, ít nhất một câu ngắn.")
    }
    var session = self
    session.tieOrders.removeAll { Set($0.order) == Set(tie.order) }
    session.tieOrders.append(tie)
    return session
  }

  /// Its results went into a decision.
  public func decided() throws -> Session {
    guard state == .closed else {
      throw Refusal("Chủ tịch Hội đồng chưa khóa kết quả của phiên họp này.")
    }
    var session = self
    session.state = .decided
    return session
  }

  /// Why the member does not score the dossier; nil when there is no conflict.
  ///
  /// The program finds that the member wrote the dossier, or works in its unit where the plan counts that.
  public func conflict(of member: Person, with dossier: Dossier, under plan: Plan) -> String? {
    if dossier.isWritten(by: member.id) { return "Ủy viên là tác giả hoặc đồng tác giả." }
    if plan.scoring.sameUnitConflict, let unit = dossier.unit, unit == member.unit {
      return "Ủy viên cùng đơn vị với tác giả."
    }
    return declared.first { $0.member == member.id && $0.dossier == dossier.id }?.reason
  }
}

extension Refusal {
  static let sessionClosed = Refusal(
    "Kết quả chấm của phiên họp này đã khóa.", next: "Chủ tịch Hội đồng có thể mở lại và ghi lý do.")
}
