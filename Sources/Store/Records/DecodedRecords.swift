/// Records that were decoded lately, by the seal of their document.
///
/// A seal is the digest of the document, so that what stands here can never be out of date: a changed row has another
/// seal. Decoding a dossier takes some 80 µs, which a page that is asked for thousands of times a second cannot spend.
enum DecodedRecords {
  private struct Key: Hashable {
    var table: String
    var seal: String
  }

  /// Some 10 MB in a generation when all are dossiers.
  private static let values = RecentValues<Key, any Sendable>(limit: 1000)

  /// The value of that seal, decoded by `decode` if it is not known.
  static func value<R: StoredRecord>(seal: String, _ decode: () throws -> R) rethrows -> R {
    let key = Key(table: R.table.description, seal: seal)
    if let value = values[key] as? R { return value }
    let value = try decode()
    values[key] = value
    return value
  }
}
