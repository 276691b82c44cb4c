import Domain
import Markup

/// What waits for the authors of a dossier, as rows that follow from it.
public enum AuthorNotice: String, Hashable, Sendable {
  /// Someone is asked whether they are an author.
  case invited
  /// Who files the dossier is told that someone is not.
  case declined
}

extension AuthorNotice {
  /// What waits because of a dossier, and for whom.
  static var table: DerivedTable<Dossier> {
    DerivedTable("author_notice", of: "dossier", ["person", "kind"]) { dossier in
      guard !dossier.isWithdrawn else { return [] }
      let isTold = dossier.declinations.contains { !$0.isSettled } && !dossier.state.isFinal
      let told = isTold ? [(dossier.filer, AuthorNotice.declined)] : []
      return (Set(dossier.invitedAuthors).sorted().map { ($0, .invited) } + told).map { person, kind in
        [person.sqlValue, kind.rawValue.sqlValue]
      }
    }
  }
}

extension Dossiers {
  /// The dossiers that wait for a person's word on their authors, the latest first: so many of them, and how many there
  /// are.
  public static func waiting(
    for person: Person.ID, _ kind: AuthorNotice, limit: Int = 100, on connection: any Connection
  ) throws -> (lines: [DossierLine], total: Int) {
    let ids: [Dossier.ID] = try connection.rows(
      """
      SELECT dossier FROM author_notice WHERE person = \(person) AND kind = \(kind.rawValue)
      ORDER BY dossier DESC LIMIT \(limit)
      """
    ) { try $0.identifier(0) }
    guard ids.count == limit else { return (try lines(ids, on: connection), ids.count) }
    let total = try connection.first(
      "SELECT count(*) FROM author_notice WHERE person = \(person) AND kind = \(kind.rawValue)"
    ) { try $0.int(0) }
    return (try lines(ids, on: connection), total ?? 0)
  }
}
