/// Where those who carry the plan out turn with a difficulty (khó khăn, vướng mắc).
public struct Difficulties: Hashable, Sendable, Codable {
  /// The body that answers.
  public var to: Body.ID
  /// What the plan says of it, in its own words; nil where it says no more.
  public var text: String?
  public var source: Source

  public init(to: Body.ID, text: String? = nil, source: Source) {
    self.to = to
    self.text = text
    self.source = source
  }
}

extension Plan {
  /// Whether the standing office answers difficulties: who works there for the plan does it.
  public var standingOfficeAnswers: Bool { difficulties?.to == offices.standing }

  /// - Throws: `Refusal` where the plan does not say where to turn.
  public func requireDifficulties() throws -> Difficulties {
    guard let difficulties else { throw Refusal.absent }
    return difficulties
  }
}
