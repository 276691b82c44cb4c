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
  /// Points by criterion; a draft may lack some.
  public internal(set) var points: [String: Points]
  public internal(set) var vote: Vote?
  public internal(set) var remarks: [String: String]
  public internal(set) var remark: String
  /// Set when the member hands it in; before that nobody else sees it.
  public internal(set) var submitted: Instant?

  public init(id: ID, session: Session.ID, dossier: Dossier.ID, member: Person.ID) {
    self.id = id
    self.session = session
    self.dossier = dossier
    self.member = member
    points = [:]
    remarks = [:]
    remark = ""
  }

  /// What a member writes on the sheet.
  public struct Entry: Hashable, Sendable {
    public var points: [String: Points]
    public var vote: Vote?
    public var remarks: [String: String]
    public var remark: String

    public init(
      points: [String: Points] = [:], vote: Vote? = nil, remarks: [String: String] = [:], remark: String = ""
    ) {
      self.points = points
      self.vote = vote
      self.remarks = remarks
      self.remark = remark
    }
  }

  /// With what the member wrote so far.
  public func written(_ entry: Entry, in session: Session) throws -> Ballot {
    guard session.state == .scoring else {
      throw session.state == .preparing ? Refusal("Phiên họp chưa mở chấm.") : Refusal.sessionClosed
    }
    let remarks = entry.remarks.mapValues(\.typed).filter { !$0.value.isEmpty }
    guard entry.remark.typed.count <= 5000, remarks.values.allSatisfy({ $0.count <= 2000 }) else {
      throw Refusal.input("remark", "Nhận xét chung dài tối đa 5.000 ký tự, nhận xét từng tiêu chí 2.000 ký tự.")
    }
    var ballot = self
    ballot.points = entry.points
    ballot.vote = entry.vote
    ballot.remarks = remarks
    ballot.remark = entry.remark.typed
    return ballot
  }

  /// Handed in; the caller has checked the sheet against the plan's criteria.
  public func submitted(at now: Instant) -> Ballot {
    var ballot = self
    ballot.submitted = now
    return ballot
  }

  /// The sum of the points written so far.
  public var total: Points { points.values.reduce(.zero, +) }
}
