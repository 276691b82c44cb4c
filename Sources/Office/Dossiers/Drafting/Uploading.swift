import Domain
import Store

/// Files on their way in: no change of a dossier yet, so no journal entry.
extension Office {
  /// What may be on its way and not yet whole, of one person and into one dossier: how many files, and their bytes.
  private static let uploadsOfPerson = (count: 20, bytes: 1 << 30)
  private static let uploadsOfDossier = (count: 40, bytes: 2 << 30)

  /// Announces an upload. The same file announced once more by the same person takes the place of the one begun before.
  ///
  /// - Throws: a `Refusal` when too much was begun and never finished.
  public func begin(_ upload: Upload) async throws {
    var upload = upload
    // By the machine's clock: a rehearsal's jumps while files arrive.
    upload.started = clock.realNow
    let limit = clock.realNow.adding(seconds: -Office.patience)
    let replaced = try await database.write { [upload] connection in
      // One announcement of a person after another, so that all of them are counted.
      _ = try Records.load(Person.self, upload.person.description, hold: .exclusive, on: connection)
      let begun = try Uploads.begun(by: upload.person, into: upload.dossier, since: limit, on: connection)
      let replaced = begun.filter { $0.isSameFile(as: upload) }
      try Office.requireRoom(for: upload, beside: begun.filter { !$0.isSameFile(as: upload) })
      for old in replaced { try Uploads.remove(old.id, on: connection) }
      try Uploads.insert(upload, on: connection)
      return replaced
    }
    // What stays is cleared away with what was abandoned.
    for old in replaced { try? await files.drop(old.id) }
  }

  private static func requireRoom(for upload: Upload, beside begun: [Upload]) throws {
    let own = begun.filter { $0.person == upload.person }
    let beside = begun.filter { $0.dossier == upload.dossier }
    for (uploads, limit, whose) in [(own, uploadsOfPerson, "Bạn"), (beside, uploadsOfDossier, "Hồ sơ này")] {
      guard uploads.count < limit.count, uploads.reduce(upload.size, { $0 + $1.size }) <= limit.bytes else {
        throw Refusal(
          "\(whose) đang có \(uploads.count) tệp tải lên dở dang; chưa nhận thêm tệp mới.", kind: .input,
          next: "Để các tệp đó tải xong rồi tải tiếp. Tệp bỏ dở tự hết hạn sau \(patience / 3600) giờ.", field: "file")
      }
    }
  }

  /// Forgets an upload that was given up or whose file cannot be taken.
  public func end(_ upload: Upload.ID) async throws {
    try await database.write { try Uploads.remove(upload, on: $0) }
  }
}

extension Upload {
  /// Whether both bring the same file, as far as can be told before it has arrived.
  fileprivate func isSameFile(as other: Upload) -> Bool {
    (person, dossier, part, name, size) == (other.person, other.dossier, other.part, other.name, other.size)
  }
}
