/// A fund (quỹ) that a plan sets up: who keeps it, who manages it beside them, and what its money is for.
public struct FundRules: Hashable, Sendable, Codable {
  /// What money of the fund is spent on; nothing else is paid from it.
  public struct Purpose: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Slug<Purpose>

    public var id: ID
    public var name: String
    /// The award whose prizes are paid under it; nil for any other purpose.
    public var award: CommendationKind.ID?
    public var source: Source

    public init(id: ID, name: String, award: CommendationKind.ID? = nil, source: Source) {
      (self.id, self.name, self.award, self.source) = (id, name, award, source)
    }
  }

  public var name: String
  /// Whose papers its statements are.
  public var by: Body.ID
  /// Who manages it beside them: the heads of these bodies' units see its ledger and approve spending too.
  public var with: [Body.ID]
  public var purposes: [Purpose]
  public var source: Source

  public init(name: String, by: Body.ID, with: [Body.ID] = [], purposes: [Purpose], source: Source) {
    (self.name, self.by, self.with, self.purposes, self.source) = (name, by, with, purposes, source)
  }

  public func purpose(_ id: Purpose.ID) -> Purpose? { purposes.first { $0.id == id } }

  /// Everyone who manages it, who keeps it first.
  public var managers: [Body.ID] { [by] + with }
}
