/// Whom a plan or the law prefers where means are equal and places are not enough. It is proposed to the council with
/// its source; the council decides.
public struct TieRule: Hashable, Sendable, Codable {
  public enum Preference: String, Hashable, Sendable, Codable, CaseIterable {
    /// A woman, or a group of which at least 70% are women.
    case womenFirst = "woman-or-70-percent-women"
  }

  public var prefer: Preference
  public var source: Source

  public init(prefer: Preference, source: Source) {
    self.prefer = prefer
    self.source = source
  }
}

extension TieRule.Preference {
  /// Whether it holds for authors of whom so many are women.
  public func holds(women: Int, of authors: Int) -> Bool {
    switch self {
    case .womenFirst: authors > 0 && women * 10 >= authors * 7
    }
  }
}
