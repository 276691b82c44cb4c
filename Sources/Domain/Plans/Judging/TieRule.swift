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

  /// Whether it holds for those authors; nil while that depends on one whose sex nobody has said.
  public func holds(for authors: [Sex?]) -> Bool? {
    let women = authors.count { $0 == .female }
    let unknown = authors.count { $0 == nil }
    let (least, most) = (holds(women: women, of: authors.count), holds(women: women + unknown, of: authors.count))
    return least == most ? least : nil
  }
}

extension Plan {
  /// The rule for which the sex of authors has to be known; nil where the plan has none.
  public var ruleOnSex: TieRule? { ties.first { $0.prefer == .womenFirst } }
}

/// An order that a rule of the plan or the law proposes to the council for a tie. The council confirms it, or decides
/// otherwise.
public struct TieProposal: Hashable, Sendable {
  /// An author of whom nobody has said what the rule needs.
  public struct Unknown: Hashable, Sendable {
    public var dossier: Dossier.ID
    /// The place in the list of authors, from 0.
    public var author: Int
    public var name: String
  }

  public var rule: TieRule
  /// Those whom it prefers, as far as that is known.
  public var preferred: [Dossier.ID]
  /// The preferred first, within them and behind them as they were given; nil while something is unknown, and where the
  /// rule does not tell them apart.
  public var order: [Dossier.ID]?
  public var unknown: [Unknown]

  /// What a rule proposes for dossiers of equal means.
  ///
  /// - Parameter recorded: what was recorded of authors after the dossiers were filed.
  public init(_ rule: TieRule, for tie: [Dossier], recorded: [Session.SexRecord]) {
    self.rule = rule
    preferred = []
    unknown = []
    for dossier in tie {
      let sexes = dossier.writing.authors.enumerated().map { index, author in
        recorded.last { $0.dossier == dossier.id && $0.author == index }?.sex ?? author.sex
      }
      switch rule.prefer.holds(for: sexes) {
      case true: preferred.append(dossier.id)
      case false: break
      case nil:
        for (index, sex) in sexes.enumerated() where sex == nil {
          unknown.append(Unknown(dossier: dossier.id, author: index, name: dossier.writing.authors[index].name))
        }
      }
    }
    guard unknown.isEmpty, !preferred.isEmpty, preferred.count < tie.count else { return }
    order = preferred + tie.map(\.id).filter { !preferred.contains($0) }
  }
}
