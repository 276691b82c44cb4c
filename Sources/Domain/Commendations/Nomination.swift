/// A nomination (đề nghị khen thưởng): a unit puts a collective or a person forward for one kind of commendation.
public struct Nomination: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Nomination>

  public let id: ID
  public let plan: Plan.ID
  /// The version of the plan it was begun under; its merits are those of that version.
  public let planVersion: Int
  /// The unit that nominates.
  public let unit: Unit.ID
  /// The unit's name on the day it was begun.
  public let unitName: String
  public internal(set) var content: Content
  /// The initiatives of the candidate that count, as they stood when the nomination was sent.
  public internal(set) var initiatives: [Dossier.ID]
  /// Files that show that merits are met.
  public internal(set) var proofs: [Proof]
  public internal(set) var state: State
  public internal(set) var history: [Event]
  /// Number and recipients of the unit's report; nil where it goes to whom it addresses, and to the file.
  public internal(set) var report: Outgoing?
  /// What the cluster that the unit leads voted on the candidate; nil where it did not vote on them.
  public internal(set) var vote: ClusterVote?
  /// What people said of a nominee's name like theirs; nil while nobody has said anything.
  var said: [Statement]?

  /// What the unit writes.
  public struct Content: Hashable, Sendable, Codable {
    public var kind: CommendationKind.ID
    public var candidate: Candidate
    /// What the candidate achieved, in the unit's words.
    public var achievements: String
    /// The merits that the unit says are met.
    public var claims: [Claim]

    public init(kind: CommendationKind.ID, candidate: Candidate, achievements: String, claims: [Claim]) {
      self.kind = kind
      self.candidate = candidate
      self.achievements = achievements.typed
      self.claims = claims
    }
  }

  /// Whom the unit nominates.
  public struct Candidate: Hashable, Sendable, Codable {
    public var kind: CommendationKind.Candidate
    public var name: String
    /// A person's position and workplace; empty for a collective.
    public var position: String
    /// The account of the person, by which initiatives are found.
    public var person: Person.ID?
    /// The unit that the collective is, by which initiatives are found.
    public var unit: Unit.ID?

    public init(
      kind: CommendationKind.Candidate, name: String, position: String = "", person: Person.ID? = nil,
      unit: Unit.ID? = nil
    ) {
      self.kind = kind
      self.name = name.typed
      self.position = position.typed
      self.person = kind == .individual ? person : nil
      self.unit = kind == .collective ? unit : nil
    }

    /// Whether both are the same person or the same collective: by account or unit where both have one, else by name.
    public func isSame(as other: Candidate) -> Bool {
      guard kind == other.kind else { return false }
      if let person, let other = other.person { return person == other }
      if let unit, let other = other.unit { return unit == other }
      return words == other.words
    }

    /// Name and position, however they are typed.
    private var words: [Substring] { "\(name) \(position)".folded.split(whereSeparator: \.isWhitespace) }
  }

  /// A merit that the unit says is met, and by what that is seen.
  public struct Claim: Hashable, Sendable, Codable {
    /// The merit's place among those of the kind of commendation, from 0.
    public var merit: Int
    public var evidence: String
    /// An initiative of the candidate that was recognised elsewhere; nil where the merit asks for none.
    public var elsewhere: Recognition?

    public init(merit: Int, evidence: String, elsewhere: Recognition? = nil) {
      self.merit = merit
      self.evidence = evidence.typed
      self.elsewhere = elsewhere
    }
  }

  /// A file that shows that a merit is met; its bytes are kept by their digest.
  public struct Proof: Hashable, Sendable, Codable {
    /// SHA-256 of the bytes in hexadecimal.
    public var digest: String
    public var name: String
    /// Bytes.
    public var size: Int
    /// The media type found in the content.
    public var type: String
    /// The merit's place among those of the kind of commendation, from 0.
    public var merit: Int

    public init(digest: String, name: String, size: Int, type: String, merit: Int) {
      (self.digest, self.name, self.size, self.type, self.merit) = (digest, name, size, type, merit)
    }

    /// The most files of one nomination.
    public static let most = 50
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, sent, returned, verified, refused, withdrawn, proposed
    case passedOver = "passed-over"
    case commended
    case notCommended = "not-commended"

    public var name: String {
      switch self {
      case .draft: "nháp"
      case .sent: "chờ thẩm tra"
      case .returned: "trả lại để sửa"
      case .verified: "đủ điều kiện, chờ Hội đồng"
      case .refused: "không đủ điều kiện"
      case .withdrawn: "đã rút"
      case .proposed: "đã trình"
      case .passedOver: "không vào danh sách trình"
      case .commended: "được khen thưởng"
      case .notCommended: "không được khen thưởng"
      }
    }
  }

  /// A nomination that the unit begins.
  ///
  /// - Throws: `Refusal` when the plan knows no such kind of commendation or the candidate is not named.
  public static func begun(
    id: ID, content: Content, by person: Person.ID, unit: Unit, plan: Plan, version: Int, at now: Instant
  ) throws -> Nomination {
    let nomination = Nomination(
      id: id, plan: plan.id, planVersion: version, unit: unit.id, unitName: unit.name(on: now.day), content: content,
      initiatives: [], proofs: [], state: .draft, history: [Event(.begun, at: now, by: person)])
    return try nomination.written(content, under: plan)
  }
}
