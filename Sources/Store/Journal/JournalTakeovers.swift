import Cryptography
import Domain
import Markup

/// That a journal went on under another key, or from another head than the one that was seen last: after a restore, or
/// on an administrator's word.
public struct JournalTakeover: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<JournalTakeover>

  public let id: ID
  public var time: Instant
  /// Whose signature the head had; nil when it had none that was right.
  public var signer: PublicKey?
  /// Who signs from now on.
  public var signedBy: PublicKey
  /// The number of the last entry, and its hash.
  public var sequence: Int
  public var hash: String
  /// Why, in the words of the one who did it.
  public var reason: String

  public init(
    id: ID, time: Instant, signer: PublicKey?, signedBy: PublicKey, head: Journal.Head, reason: String
  ) {
    (self.id, self.time, self.signer, self.signedBy, self.reason) = (id, time, signer, signedBy, reason)
    (sequence, hash) = (head.sequence, head.hash)
  }
}

extension JournalTakeover: StoredRecord {
  public static let table: StaticString = "journal_takeover"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [] }
}
