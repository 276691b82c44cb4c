import Markup

extension Schema {
  /// What waits for authors: invitations to answer, and for who files the dossier, that someone declined.
  static let authorNotices: [SQL] = [
    """
    CREATE TABLE author_notice (
      person TEXT NOT NULL, dossier TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (person, dossier, kind))
    """,
    // What was withdrawn before it was ever submitted is its authors' alone.
    "UPDATE dossier SET at_office = 0 WHERE submitted IS NULL",
    "CREATE INDEX author_notice_dossier ON author_notice (dossier)",
  ]
}
