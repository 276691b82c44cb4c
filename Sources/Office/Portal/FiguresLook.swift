import Domain
import Store

/// How many initiatives the public register has of what.
public struct FiguresLook: Look {
  public static let action = Action.visit

  public struct Found: Sendable {
    public var count: Int
    /// Of each facet the values with how many there are: years in their order, of the others the most first, as many as
    /// are shown; and how many values there are.
    public var figures: [(facet: Facet, counts: [FacetCount], total: Int)]
    /// What applying them elsewhere brought in each year, the latest first: what heads confirmed and made public.
    public var benefits: [Replications.Sum]
    /// Until which day they count.
    public var today: Day
  }

  /// Values of a facet that are shown; years are shown all.
  static let most = 20

  public init() {}

  /// What replications brought is added up over all of them.
  public var reading: Reading { .search }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let found = try PublicInitiatives.figures({ $0 == .year ? .max : Self.most }, on: desk.connection)
    let figures = [Facet.year, .field, .level, .grade, .kind, .unit, .plan, .source].map { facet in
      let (counts, total) = found[facet] ?? ([], 0)
      let shown = facet == .year ? counts.sorted { $0.value.value < $1.value.value } : counts
      return (facet: facet, counts: shown, total: total)
    }
    var applied = ReplicationFilter()
    applied.isPublic = true
    return Found(
      count: try PublicInitiatives.count(on: desk.connection), figures: figures,
      benefits: try Replications.sums(applied, by: .year, on: desk.connection).sums, today: desk.now.day)
  }
}

/// The addresses of initiatives for those who look through the web, part by part.
public struct SitemapLook: Look {
  public static let action = Action.visit
  /// Addresses of a part: less than the 50.000 that one may have.
  public static let size = 20_000

  let part: Int

  public struct Found: Sendable {
    /// Each with its latest day; of one of which only the year is known no day that has not come yet.
    public var addresses: [(address: String, latest: String)]
    /// How many parts there are.
    public var parts: Int
  }

  /// - Parameter part: from 1; 0 for no more than how many there are.
  public init(part: Int) { self.part = part }

  public var reading: Reading { .export }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let parts = (try PublicInitiatives.count(on: desk.connection) + Self.size - 1) / Self.size
    guard part > 0 else { return Found(addresses: [], parts: parts) }
    guard part <= parts else { throw Refusal.absent }
    let today = desk.now.day.description
    return Found(
      addresses: try PublicInitiatives.addresses(
        limit: Self.size, offset: (part - 1) * Self.size, on: desk.connection
      ).map { ($0.address, min($0.latest, today)) }, parts: parts)
  }
}
