/// A kind of commendation (hình thức khen thưởng) with its caps.
public struct CommendationKind: Hashable, Sendable, Codable {
  public typealias ID = Slug<CommendationKind>

  public enum Candidate: String, Hashable, Sendable, Codable, CaseIterable { case collective, individual }

  /// How many may be given.
  public enum Cap: Hashable, Sendable, Codable {
    case none
    /// So many collectives and individuals together.
    case joint(Int)
    case separate(collectives: Int, individuals: Int)
  }

  /// What a candidate must have done, by kind of candidate: one tick with its evidence.
  public struct Merit: Hashable, Sendable, Codable {
    /// How much it counts.
    public enum Need: String, Hashable, Sendable, Codable, CaseIterable {
      /// Everyone must meet it.
      case all
      /// One of those of the kind of candidate is enough.
      case any
      /// Nobody has to; the council sees who does.
      case prefer
    }

    /// By what it is seen.
    public enum Evidence: String, Hashable, Sendable, Codable, CaseIterable {
      /// Words or files.
      case documents
      /// An initiative of the candidate, recognised here or elsewhere.
      case initiative
    }

    public var candidate: Candidate
    public var text: String
    public var need: Need
    public var evidence: Evidence
    public var source: Source

    public init(
      candidate: Candidate, text: String, need: Need = .all, evidence: Evidence = .documents, source: Source
    ) {
      self.candidate = candidate
      self.text = text
      self.need = need
      self.evidence = evidence
      self.source = source
    }
  }

  /// What the standing office asks before it finds a nominee eligible, such as an open disciplinary case.
  public struct Condition: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Slug<Condition>

    public var id: ID
    public var text: String
    public var source: Source

    public init(id: ID, text: String, source: Source) {
      self.id = id
      self.text = text
      self.source = source
    }
  }

  public var id: ID
  public var name: String
  /// Who gives it.
  public var by: Body.ID
  public var candidates: [Candidate]
  public var cap: Cap
  public var merits: [Merit]
  public var conditions: [Condition]
  public var source: Source

  public init(
    id: ID, name: String, by: Body.ID, candidates: [Candidate], cap: Cap, merits: [Merit], conditions: [Condition] = [],
    source: Source
  ) {
    self.id = id
    self.name = name
    self.by = by
    self.candidates = candidates
    self.cap = cap
    self.merits = merits
    self.conditions = conditions
    self.source = source
  }
}
