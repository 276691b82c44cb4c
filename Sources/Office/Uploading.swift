import Domain
import Store

/// Files on their way in: no change of a dossier yet, so no journal entry.
extension Office {
  /// Announces an upload.
  public func begin(_ upload: Upload) async throws {
    var upload = upload
    // By the machine's clock: a rehearsal's jumps while files arrive.
    upload.started = clock.realNow
    try await database.write { [upload] in try Uploads.insert(upload, on: $0) }
  }

  /// Forgets an upload that was given up or whose file cannot be taken.
  public func end(_ upload: Upload.ID) async throws {
    try await database.write { try Uploads.remove(upload, on: $0) }
  }
}
