import Domain

/// What the entries about one subject come to: its history, which begins with version 1 and has no gap.
///
/// Where an entry leaves a draft, versions up to the next entry are the saves in between, of which the journal knows
/// nothing.
struct JournalHistory {
  /// The last entry's version and seal.
  var version: Int
  var seal: String
  /// The draft that the last entry leaves the row as; nil when it leaves none.
  var draft: String?
  /// Whether the last entry is that of its removal.
  var isEnded: Bool { seal == Journal.removed }

  /// - Parameter kind: the kind of record; nil for one that the program does not know.
  init(_ first: JournalEntry, of kind: (any StoredRecord.Type)?) throws {
    guard first.version == 1 else { throw JournalHistory.gap(first) }
    self.init(entry: first, kind)
  }

  private init(entry: JournalEntry, _ kind: (any StoredRecord.Type)?) {
    (version, seal, draft) = (entry.version, entry.seal, kind?.draft(after: entry))
  }

  /// The history with the next entry. A removal ends it, except for records that may come again.
  func followed(by next: JournalEntry, of kind: (any StoredRecord.Type)?) throws -> JournalHistory {
    guard !isEnded || kind?.comesAgain == true else {
      throw IntegrityBreak("\(next.kind) \(next.subject): the journal goes on after its removal")
    }
    guard next.version == version + 1 || draft != nil else { throw JournalHistory.gap(next) }
    return JournalHistory(entry: next, kind)
  }

  private static func gap(_ entry: JournalEntry) -> IntegrityBreak {
    IntegrityBreak("\(entry.kind) \(entry.subject): the journal's entry before version \(entry.version) is missing")
  }
}
