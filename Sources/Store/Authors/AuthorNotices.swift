import Domain
import Markup

/// What waits for the authors of a dossier, as rows that follow from it.
public enum AuthorNotice: String, Hashable, Sendable {
  /// Someone is asked whether they are an author.
  case invited
  /// Who files the dossier is told that someone is not.
  case declined
}

extension Dossier {
  private struct Notice: Hashable {
    var person: Person.ID
    var kind: AuthorNotice
  }

  private var notices: Set<Notice> {
    guard !isWithdrawn else { return [] }
    let invited = invitedAuthors.map { Notice(person: $0, kind: .invited) }
    let isTold = declinations.contains { !$0.isSettled } && !state.isFinal
    return Set(invited + (isTold ? [Notice(person: filer, kind: .declined)] : []))
  }

  func updateNotices(from before: Dossier?, on connection: any Connection) throws {
    let (old, new) = (before?.notices ?? [], notices)
    for notice in old.subtracting(new) {
      try connection.run(
        """
        DELETE FROM author_notice
        WHERE person = \(notice.person) AND dossier = \(id) AND kind = \(notice.kind.rawValue)
        """)
    }
    for notice in new.subtracting(old) {
      try connection.run(
        "INSERT INTO author_notice (person, dossier, kind) VALUES (\(notice.person), \(id), \(notice.kind.rawValue))")
    }
  }

  func noticesMismatch(on connection: any Connection) throws -> Bool {
    let stored = try connection.rows("SELECT person, kind FROM author_notice WHERE dossier = \(id)") { row in
      "\(try row.text(0)) \(try row.text(1))"
    }
    return Set(stored) != Set(notices.map { "\($0.person) \($0.kind.rawValue)" })
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
