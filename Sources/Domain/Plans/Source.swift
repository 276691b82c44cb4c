/// Where a rule of a plan comes from.
public enum Source: Hashable, Sendable, Codable {
  /// The clause of the plan's text, such as `II.3.1`.
  case clause(Clause)
  /// The document is silent; the reason why the plan file says this all the same.
  case assumption(String)

  /// `II.3.1`; nil for an assumption.
  public var clause: Clause? {
    if case .clause(let clause) = self { clause } else { nil }
  }
}
