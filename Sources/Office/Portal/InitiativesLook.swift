import Domain
import Store

/// The public register of initiatives: what anybody finds in it.
public struct InitiativesLook: Look {
  public static let action = Action.visit
  /// Initiatives on a page.
  public static let size = 20
  /// Letters of what was typed that count.
  public static let longestTyped = 120

  /// What was typed, as far as it counts.
  public let typed: String
  /// Whether more was typed than counts.
  public let isCut: Bool
  public let search: PublicSearch
  public let page: Int

  public struct Found: Sendable {
    public var look: InitiativesLook
    public var initiatives: [PublicInitiative]
    public var total: Int
    /// Of each facet the values among what the rest of the search finds, the most first.
    public var facets: [Facet: [FacetCount]]
    /// What is chosen, as it is called.
    public var names: [Facet: [String: String]]
    /// What is near, where nothing was found.
    public var suggestions: [PublicSuggestion]
  }

  /// - Parameters:
  ///   - typed: in any length.
  ///   - order: nil for the usual one: what has the words in its title first, else the latest.
  public init(typed: String, chosen: [Facet: [String]], order: PublicSearch.Order?, page: Int) {
    let counted = SearchQuery.counted(of: typed, letters: InitiativesLook.longestTyped)
    self.typed = counted
    isCut = counted.count < typed.typed.count
    let words = SearchQuery.asked(of: counted)
    var (left, few): (Int, [Facet: [String]]) = (InitiativesLook.mostChosen, [:])
    for facet in Facet.allCases {
      few[facet] = Array((chosen[facet] ?? []).prefix(left))
      left -= few[facet]?.count ?? 0
    }
    let usual: PublicSearch.Order = words.isEmpty ? .latest : .relevance
    // Without words nothing fits better than something else.
    search = PublicSearch(words: words, chosen: few, order: order == .relevance ? usual : order ?? usual)
    self.page = page
  }

  /// Values that can be chosen at once, of all facets together: every link of the page names them.
  public static let mostChosen = 6

  public var reading: Reading { search.isWhole ? .page : .search }

  /// Whether something was typed in which there is no word.
  public var isWithoutWord: Bool { search.words.isEmpty && !typed.isEmpty }

  public func door(at desk: Desk) -> Door { .own }

  public func foresee(on connection: any Connection) throws {
    if search.isWhole {
      _ = try findings(on: connection)
    } else {
      try PublicInitiatives.foresee(search, on: connection)
    }
  }

  private func findings(on connection: any Connection) throws -> PublicFindings {
    let size = InitiativesLook.size
    return try PublicInitiatives.find(search, limit: size, offset: (page - 1) * size, on: connection)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try findings(on: desk.connection)
    return Found(
      look: self, initiatives: found.initiatives, total: found.total, facets: found.facets,
      names: try PublicInitiatives.chosenNames(search, on: desk.connection),
      suggestions: found.total == 0 ? try PublicInitiatives.suggestions(for: search, on: desk.connection) : [])
  }
}

/// What was found, in one file.
public struct InitiativesFileLook: Look {
  public static let action = Action.visit

  let look: InitiativesLook

  public init(_ look: InitiativesLook) { self.look = look }

  public func door(at desk: Desk) -> Door { .own }
  public func find(at desk: Desk) -> InitiativesWorkbook { InitiativesWorkbook(search: look.search) }
}
