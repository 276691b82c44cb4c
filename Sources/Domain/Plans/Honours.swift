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

  /// What a candidate must have done, by kind of candidate.
  public struct Merit: Hashable, Sendable, Codable {
    public var candidate: Candidate
    public var text: String
    public var source: Source

    public init(candidate: Candidate, text: String, source: Source) {
      self.candidate = candidate
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
  public var source: Source

  public init(
    id: ID, name: String, by: Body.ID, candidates: [Candidate], cap: Cap, merits: [Merit], source: Source
  ) {
    self.id = id
    self.name = name
    self.by = by
    self.candidates = candidates
    self.cap = cap
    self.merits = merits
    self.source = source
  }
}
