/// What someone said of a name like theirs in a list of authors or of nominees.
public struct Statement: Hashable, Sendable, Codable {
  public let person: Person.ID
  /// Whether the name is theirs.
  public let isTheirs: Bool
  public let at: Instant
}

extension [Statement] {
  /// The last thing that the person said; nil while they have said nothing.
  func last(of person: Person.ID) -> Statement? { last { $0.person == person } }
}
