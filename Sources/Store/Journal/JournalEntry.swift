import Cryptography
import Domain

/// What the journal keeps of one change: ids and digests, no personal details and no long texts.
public struct JournalEntry: Hashable, Sendable {
  public var time: Instant
  /// Who did it; nil for the program itself.
  public var person: String?
  public var action: String
  /// The table of the subject and its key.
  public var kind: String
  public var subject: String
  /// The version of the subject's row after the change.
  public var version: Int
  /// The change as canonical JSON: sorted keys, no blanks.
  public var change: String
  /// The digest of the subject's row after the change.
  public var seal: String
  /// The entry's place in the chain; nil for the moment until it is sealed.
  public var link: Link?
  /// Until then, what shows that the program wrote it (`InstallationKey.mark`); empty afterwards.
  public var mark = ""

  /// A place in the chain.
  public struct Link: Hashable, Sendable {
    /// From 1, without gaps.
    public var sequence: Int
    /// The hash of the entry before.
    public var previous: String
    public var hash: String
  }

  /// The place after `head`.
  func linked(after head: Journal.Head) -> Link {
    let sequence = head.sequence + 1
    return Link(sequence: sequence, previous: head.hash, hash: hash(sequence: sequence, previous: head.hash))
  }

  /// The hash that the entry must have there: SHA-256 over every field and the previous hash.
  private func hash(sequence: Int, previous: String) -> String {
    var bytes = JournalEntry.bytes(["\(sequence)"])
    bytes += content
    bytes += JournalEntry.bytes([previous])
    return Digest.hex(of: bytes)
  }

  /// All that the entry says.
  var content: [UInt8] {
    JournalEntry.bytes(["\(time.microseconds)", person, action, kind, subject, "\(version)", change, seal])
  }

  /// Each field led by its length, so that no two different lists give the same bytes. A missing one leads with a
  /// length that no text has.
  static func bytes(_ fields: [String?]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for field in fields {
      let length = field.map { UInt64($0.utf8.count) } ?? .max
      withUnsafeBytes(of: length.littleEndian) { bytes.append(contentsOf: $0) }
      if let field { bytes.append(contentsOf: field.utf8) }
    }
    return bytes
  }

  /// Whether the change names the value under that key. A change is canonical JSON, in which quotes within texts are
  /// escaped: what is looked for stands nowhere else.
  func says(_ key: String, _ value: String) -> Bool { change.contains(#""\#(key)":"\#(value)""#) }
}
