/// What someone said of a name like theirs in a list of authors or of nominees.
public struct Statement: Hashable, Sendable, Codable {
  public let person: Person.ID
  /// Whether the name is theirs.
  public let isTheirs: Bool
  public let at: Instant

  public init(person: Person.ID, isTheirs: Bool, at: Instant) {
    self.person = person
    self.isTheirs = isTheirs
    self.at = at
  }
}

extension [Statement] {
  /// The last thing that the person said; nil while they have said nothing.
  func last(of person: Person.ID) -> Statement? { last { $0.person == person } }
}
