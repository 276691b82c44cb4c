import Domain
import Markup

extension Dossiers {
  /// Those that reached the receiving offices of plans and have some of the phrases, those with the most and rarest
  /// first; and what each phrase counts.
  public static func having(
    _ phrases: [Phrase], under plans: [Plan.ID], limit: Int, on connection: any Connection
  ) throws -> (ids: [Dossier.ID], weights: [(phrase: Phrase, weight: Double)]) {
    let found = try PhraseSearch.find(
      Dossier.table.description, marks: atOffice(of: plans), phrases, limit: limit, on: connection)
    return (found.ids.compactMap { Dossier.ID($0) }, found.weights)
  }

  /// Those that reached the receiving offices of plans and have all of the words, the latest change first.
  public static func having(
    words: String, under plans: [Plan.ID], limit: Int, on connection: any Connection
  ) throws -> [Dossier.ID] {
    guard SearchQuery.hasWords(words),
      let query = SearchQuery(kind: Dossier.table.description, words: words, marks: atOffice(of: plans))
    else { return [] }
    return try connection.search.find(query).page(limit: limit, offset: 0) { ids in
      try connection.rows("SELECT id FROM dossier WHERE id IN (\(ids)) ORDER BY changed DESC, id DESC") {
        try $0.identifier(0)
      }
    }
  }

  private static func atOffice(of plans: [Plan.ID]) -> [[SearchMark]] {
    [plans.map { SearchMark("plan", $0) }, [SearchMark("office")]]
  }
}

extension PublicInitiatives {
  /// Those of the public register that have some of the phrases, and what each phrase counts.
  public static func having(
    _ phrases: [Phrase], limit: Int, on connection: any Connection
  ) throws -> (initiatives: [PublicInitiative], weights: [(phrase: Phrase, weight: Double)]) {
    let found = try PhraseSearch.find(kind, marks: [[.everyone]], phrases, limit: limit, on: connection)
    guard !found.ids.isEmpty else { return ([], found.weights) }
    return (try rows("WHERE id IN (\(found.ids))", on: connection), found.weights)
  }
}
