import Synchronization

/// Values that were decoded lately, by the seal of their document.
///
/// A seal is the digest of the document, so that what stands here can never be out of date: a changed row has another
/// seal. Decoding a dossier takes some 80 µs, which a page that is asked for thousands of times a second cannot spend.
enum DecodedRecords {
  private struct Key: Hashable {
    var table: String
    var seal: String
  }

  /// Two generations: what is used moves to the young one; when that is full, the old one is forgotten.
  private struct State {
    var young: [Key: any Sendable] = [:]
    var old: [Key: any Sendable] = [:]
  }

  /// Values in a generation; some 10 MB when all are dossiers.
  private static let limit = 1000
  private static let state = Mutex(State())

  /// The value of that seal, decoded by `decode` if it is not known.
  static func value<R: StoredRecord>(seal: String, _ decode: () throws -> R) rethrows -> R {
    let key = Key(table: R.table.description, seal: seal)
    let (found, isYoung) = state.withLock { state in
      let young = state.young[key]
      return (young ?? state.old[key], young != nil)
    }
    if isYoung, let value = found as? R { return value }
    let value = try found as? R ?? decode()
    state.withLock { state in
      if state.young.count >= limit {
        state.old = state.young
        state.young = [:]
      }
      state.young[key] = value
    }
    return value
  }
}
