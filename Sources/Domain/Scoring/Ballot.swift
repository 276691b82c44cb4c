/// A member's ballot (phiếu chấm) on one dossier in one session.
public struct Ballot: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Ballot>

  /// A vote where the plan votes instead of scoring.
  public enum Vote: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, no, blank

    public var name: String {
      switch self {
      case .yes: "Đạt"
      case .no: "Không đạt"
      case .blank: "Phiếu trắng"
      }
    }
  }

  public let id: ID
  public let session: Session.ID
  public let dossier: Dossier.ID
  public let member: Person.ID
  /// What the member wrote; a draft may lack some. Empty once a secret ballot was handed in: see `BallotBox`.
  public internal(set) var entry: Entry
  /// Set when the member hands it in; before that nobody else sees it.
  public internal(set) var submitted: Instant?
  /// When the member declared that they are no author of the dossier and have no conflict of interest.
  public internal(set) var declaredApart: Instant?

  /// A blank ballot.
  public init(id: ID, session: Session.ID, dossier: Dossier.ID, member: Person.ID) {
    self.id = id
    self.session = session
    self.dossier = dossier
    self.member = member
    entry = Entry()
  }

  /// What a member writes on the sheet.
  public struct Entry: Hashable, Sendable, Codable {
    /// Points by criterion.
    public var points: [String: Points]
    /// The level that was chosen, by its place among those of its criterion, where the points are still to be given;
    /// nil where there is none.
    public var levels: [String: Int]?
    public var vote: Vote?
    /// What was found beside the result, by question.
    public var found: [String: Bool]
    /// Whether the member says to recognise the initiative, where the plan asks for that.
    public var recommends: Bool?
    /// Remarks by criterion.
    public var remarks: [String: String]
    /// The general remark.
    public var remark: String

    public init(
      points: [String: Points] = [:], levels: [String: Int]? = nil, vote: Vote? = nil, found: [String: Bool] = [:],
      recommends: Bool? = nil, remarks: [String: String] = [:], remark: String = ""
    ) {
      self.points = points
      self.levels = levels
      self.vote = vote
      self.found = found
      self.recommends = recommends
      self.remarks = remarks
      self.remark = remark
    }
  }
}

extension Ballot {
  /// With what the member wrote so far.
  ///
  /// - Parameter declaresApart: whether the member says that they are no author and have no conflict of interest.
  /// - Throws: `Refusal` when it was handed in, or the session does not score now.
  public func written(_ entry: Entry, declaresApart: Bool, in session: Session, at now: Instant) throws -> Ballot {
    try session.require(.score)
    if let submitted {
      throw Refusal(
        "Phiếu này bạn đã nộp lúc \(submitted.short).", kind: .conflict,
        next: "Muốn sửa, lấy lại phiếu rồi nộp lại trước khi Chủ tịch khóa kết quả.")
    }
    let remarks = entry.remarks.mapValues(\.typed).filter { !$0.value.isEmpty }
    guard entry.remark.typed.count <= 5000, remarks.values.allSatisfy({ $0.count <= 2000 }) else {
      throw Refusal.input("remark", "Nhận xét chung dài tối đa 5.000 ký tự, nhận xét từng tiêu chí 2.000 ký tự.")
    }
    var ballot = self
    ballot.declaredApart = declaresApart ? declaredApart ?? now : nil
    // Points say their level themselves.
    let open = entry.levels?.filter { entry.points[$0.key] == nil } ?? [:]
    ballot.entry = Entry(
      points: entry.points, levels: open.isEmpty ? nil : open, vote: entry.vote, found: entry.found,
      recommends: entry.recommends, remarks: remarks, remark: entry.remark.typed)
    return ballot
  }

  /// Handed in; the caller has checked the sheet against the plan's criteria.
  public func submitted(at now: Instant) -> Ballot {
    var ballot = self
    ballot.submitted = now
    ballot.entry.levels = nil
    return ballot
  }

  /// Handed in, and what it says put into the box: what stays here tells that the member voted, not how.
  ///
  /// - Throws: `Refusal` when the box holds the member's ballot already.
  public func cast(
    into box: BallotBox, at now: Instant, using random: inout some RandomNumberGenerator
  ) throws -> (mark: Ballot, box: BallotBox) {
    var ballot = submitted(at: now)
    let filled = try box.taking(ballot.entry, of: member, using: &random)
    ballot.entry = Entry()
    return (ballot, filled)
  }

  /// Back with the member, who handed it in before, to be corrected and handed in again.
  ///
  /// - Throws: `Refusal` when it was not handed in, when one more was asked to mark because of it, or when the session
  ///   does not score now.
  public func takenBack(in session: Session) throws -> Ballot {
    guard session.third(on: dossier) ?? member == member else {
      throw Refusal(
        "Phiếu này không lấy lại được nữa: người chấm thứ ba đã được mời vì các phiếu chấm khác nhau.", kind: .conflict)
    }
    guard session.settlement(on: dossier) == nil else {
      throw Refusal("Phiếu này không lấy lại được nữa: Chủ tịch Hội đồng đã quyết điểm của hồ sơ.", kind: .conflict)
    }
    return try setAside(in: session)
  }

  /// The same, because the whole dossier is scored once more.
  public func setAside(in session: Session) throws -> Ballot {
    try session.require(.score)
    guard submitted != nil else { throw Refusal("Phiếu này chưa nộp, bạn cứ sửa tiếp.") }
    var ballot = self
    ballot.submitted = nil
    return ballot
  }
}
