import Synchronization

/// What was decoded lately, by the document it was decoded from or by the seal of that.
///
/// A seal is the digest of the document, so that what stands here can never be out of date: a changed row has another
/// document, and another seal. Decoding a dossier takes some 80 µs, which a page that is asked for thousands of times a
/// second cannot spend.
enum DecodedRecords {
  private struct Key: Hashable {
    var table: String
    /// The seal where the row has one, or else the document.
    var content: String
  }

  /// Some of the values, under a lock of their own: each request asks for several.
  private final class Shelf: Sendable {
    let records = Mutex(RecentValues<Key, any Sendable>(limit: limit / count))
  }

  /// Values in a generation: some 10 MB when all are dossiers.
  private static let limit = 1000
  private static let count = 16
  private static let shelves = (0..<count).map { _ in Shelf() }

  /// The value of a row, decoded by `decode` if it is not known.
  ///
  /// - Parameter content: the seal of its document, or the document itself.
  static func value<T: Sendable>(
    in table: StaticString, of content: String, _ decode: () throws -> T
  ) rethrows -> T {
    let key = Key(table: table.description, content: content)
    let shelf = shelves[key.hashValue & (count - 1)]
    if let value = shelf.records.withLock({ $0[key] }) as? T { return value }
    let value = try decode()
    shelf.records.withLock { $0[key] = value }
    return value
  }
}
