/// Whom a cluster nominates: a list on which each member votes once, with the result and the minutes.
public struct ClusterList: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<ClusterList>

  public enum State: String, Hashable, Sendable, Codable {
    case voting, sent

    public var name: String {
      switch self {
      case .voting: "đang bỏ phiếu"
      case .sent: "đã gửi cơ quan thường trực"
      }
    }
  }

  /// Someone, or a unit, that is nominated.
  public struct Candidate: Hashable, Sendable, Codable {
    public let name: String
    /// For what, in words: a form of commendation or a title.
    public let honour: String
  }

  /// The vote of a member unit: whether it agrees, candidate by candidate.
  public struct Vote: Hashable, Sendable, Codable {
    public let unit: Unit.ID
    public let agrees: [Bool]
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let plan: Plan.ID
  public let cluster: Cluster.ID
  public let title: String
  public let candidates: [Candidate]
  public let opened: Instant
  public private(set) var votes: [Vote]
  public private(set) var state: State
  /// Number, day, what was discussed and the signed minutes, once the vote is over.
  public private(set) var minutes: SignedDocument?
  /// How many members there were when the vote ended.
  public private(set) var memberCount: Int?

  private static let mostCandidates = 50

  /// - Parameter lines: one candidate each: the name, then after a semicolon for what.
  /// - Throws: `Refusals` for a list without candidates or with too many, and for lines that cannot be read.
  public init(id: ID, of cluster: Cluster, title: String, lines: [String], at now: Instant) throws {
    var refusals: [Refusal] = []
    refusals.ask(title, "Ghi tên danh sách", in: "title", .told(5...200))
    let candidates = lines.map(\.typed).filter { !$0.isEmpty }.map { line in
      let parts = line.split(separator: ";", maxSplits: 1).map { String($0).typed }
      return Candidate(name: parts.first ?? "", honour: parts.count > 1 ? parts[1] : "")
    }
    if !(1...Self.mostCandidates).contains(candidates.count) {
      refusals.append(.input("candidates", "Ghi từ 1 đến \(Self.mostCandidates) đề nghị, mỗi dòng một đề nghị."))
    } else if candidates.contains(where: { $0.name.isEmpty || $0.honour.isEmpty || $0.name.count > 300 }) {
      refusals.append(
        .input("candidates", "Mỗi dòng ghi tên, dấu chấm phẩy, rồi hình thức đề nghị: «Phường Mẫu; Cờ thi đua»."))
    }
    try refusals.throwIfAny()
    (self.id, plan, self.cluster, self.title) = (id, cluster.plan, cluster.id, title.typed)
    (self.candidates, opened, votes, state) = (candidates, now, [], .voting)
  }

  /// Whether members vote on it now.
  public var isVoting: Bool { state == .voting }

  /// With the vote of a member; each votes once.
  public func voted(_ unit: Unit.ID, agrees: [Bool], by person: Person.ID, at now: Instant) throws -> ClusterList {
    guard state == .voting else { throw Refusal("Việc bỏ phiếu đã kết thúc.") }
    guard !votes.contains(where: { $0.unit == unit }) else { throw Refusal("Đơn vị đã bỏ phiếu cho danh sách này.") }
    guard agrees.count == candidates.count else {
      throw Refusal.input("agrees-0", "Chọn đồng ý hoặc không đồng ý cho từng đề nghị.")
    }
    var list = self
    list.votes.append(Vote(unit: unit, agrees: agrees, by: person, at: now))
    return list
  }

  /// Ended with the minutes, and sent to the standing office.
  ///
  /// - Throws: `Refusal` while not more than half of the members voted.
  public func concluded(_ minutes: SignedDocument, members: [Unit.ID]) throws -> ClusterList {
    guard state == .voting else { throw Refusal("Việc bỏ phiếu đã kết thúc.") }
    let voted = votes.count { members.contains($0.unit) }
    guard 2 * voted > members.count else {
      throw Refusal(
        "Mới có \(voted) trên \(members.count) thành viên bỏ phiếu.",
        next: "Kết thúc khi quá nửa thành viên đã bỏ phiếu.")
    }
    var list = self
    (list.minutes, list.memberCount, list.state) = (minutes, members.count, .sent)
    return list
  }

  /// How many agree to a candidate.
  public func agreeing(to index: Int) -> Int { votes.count { $0.agrees[index] } }

  /// Whether more than half of the members agree to a candidate.
  ///
  /// - Parameter members: how many there are while the vote goes on.
  public func isCarried(_ index: Int, of members: Int) -> Bool { 2 * agreeing(to: index) > (memberCount ?? members) }
}
