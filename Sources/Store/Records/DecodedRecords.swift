import Synchronization

/// Records that were decoded lately, by the seal of their document.
///
/// A seal is the digest of the document, so that what stands here can never be out of date: a changed row has another
/// seal. Decoding a dossier takes some 80 µs, which a page that is asked for thousands of times a second cannot spend.
enum DecodedRecords {
  private struct Key: Hashable {
    var table: String
    var seal: String
  }

  /// Some of the records, under a lock of their own: each request asks for several.
  private final class Shelf: Sendable {
    let records = Mutex(RecentValues<Key, any Sendable>(limit: limit / count))
  }

  /// Records in a generation: some 10 MB when all are dossiers.
  private static let limit = 1000
  private static let count = 16
  private static let shelves = (0..<count).map { _ in Shelf() }

  /// The value of that seal, decoded by `decode` if it is not known.
  static func value<R: StoredRecord>(seal: String, _ decode: () throws -> R) rethrows -> R {
    let key = Key(table: R.table.description, seal: seal)
    let shelf = shelves[key.hashValue & (count - 1)]
    if let value = shelf.records.withLock({ $0[key] }) as? R { return value }
    let value = try decode()
    shelf.records.withLock { $0[key] = value }
    return value
  }
}
