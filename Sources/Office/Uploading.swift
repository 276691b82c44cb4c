import Domain
import Store

/// Files on their way in: no change of a dossier yet, so no journal entry.
extension Office {
  /// How long an upload may lie unfinished.
  private static let patience: Int64 = 24 * 3600

  /// Announces an upload and sweeps away those that nobody finished.
  public func begin(_ upload: Upload) async throws {
    let limit = upload.started.adding(seconds: -Office.patience)
    let abandoned = try await database.write { connection in
      let abandoned = try Uploads.abandoned(before: limit, on: connection)
      for id in abandoned { try Uploads.remove(id, on: connection) }
      try Uploads.insert(upload, on: connection)
      return abandoned
    }
    for id in abandoned { try await files.drop(id) }
  }

  public func end(_ upload: Upload.ID) async throws {
    try await database.write { try Uploads.remove(upload, on: $0) }
  }
}
