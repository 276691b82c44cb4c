import Domain

/// What the journal keeps of one change: ids and digests, no personal details and no long texts.
public struct JournalEntry: Hashable, Sendable {
  public var sequence: Int
  public var time: Instant
  /// Who did it; nil for the program itself.
  public var person: String?
  public var action: String
  /// The table of the subject and its key.
  public var kind: String
  public var subject: String
  /// The change as canonical JSON: sorted keys, no blanks.
  public var change: String
  /// The digest of the subject's row after the change.
  public var seal: String
  public var previous: String
  public var hash: String

  /// The hash that the entry must have: SHA-256 over every field and the previous hash, each field led by its length,
  /// so that no two different entries give the same bytes. A missing person leads with a length that no text has.
  func computedHash() -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    func add(_ field: String?) {
      let length = field.map { UInt64($0.utf8.count) } ?? .max
      withUnsafeBytes(of: length.littleEndian) { bytes.append(contentsOf: $0) }
      if let field { bytes.append(contentsOf: field.utf8) }
    }
    for field in [
      "\(sequence)", "\(time.microseconds)", person, action, kind, subject, change, seal, previous,
    ] {
      add(field)
    }
    return Digest.hex(of: bytes)
  }
}
