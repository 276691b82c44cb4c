import Markup

extension Schema {
  /// What was begun by a person and for a dossier is counted with each announcement.
  static let begunUploads: [SQL] = [
    "CREATE INDEX upload_person ON upload (person)", "CREATE INDEX upload_dossier ON upload (dossier)",
  ]
}
