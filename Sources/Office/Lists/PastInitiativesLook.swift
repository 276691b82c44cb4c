import Domain
import Store

/// Initiatives of past years: where one looks whether something is known already.
public struct PastInitiativesLook: Look {
  public static let action = Action.searchPast
  /// Initiatives on a page.
  public static let size = 50

  public let words: String
  /// Only those of that year.
  public let year: Int?
  public let page: Int

  public struct Found: Sendable {
    public var asked: PastInitiativesLook
    public var initiatives: [PastInitiative]
    public var total: Int
    /// The years of which there are some.
    public var years: [Int]
  }

  public init(words: String, year: Int?, page: Int) {
    self.words = words
    self.year = year
    self.page = page
  }

  public var reading: Reading { .finding(words) }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let size = PastInitiativesLook.size
    let (initiatives, total) = try PastInitiatives.list(
      words: words, year: year, limit: size, offset: (page - 1) * size, on: desk.connection)
    return Found(
      asked: self, initiatives: initiatives, total: total, years: try PastInitiatives.years(on: desk.connection))
  }
}
