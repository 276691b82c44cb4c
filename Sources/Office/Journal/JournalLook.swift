import Domain
import Store

/// The head of the journal, to be kept elsewhere, and the check of one that was kept.
public struct JournalLook: Look {
  public static let action = Action.viewAdministration

  let keeper: JournalKeeper
  let kept: String

  public struct Found: Sendable {
    public var signed: SignedHead?
    /// Whether the signature is genuine and this installation's.
    public var isOurs: Bool
    /// Entries that the program did not write.
    public var strange: Int
    /// Whether the last sealing went wrong.
    public var hasTrouble: Bool
    /// Entries that wait for their seal.
    public var waiting: Int
    /// What was typed to be compared; empty when nothing was.
    public var kept: String
    public var comparison: Comparison?
    /// The latest first.
    public var takeovers: [JournalTakeover]
    public var viewer: String?
    public var now: Instant
  }

  /// What comes of comparing the journal with a head that was kept elsewhere.
  public enum Comparison: Sendable {
    case unreadable
    case agrees(with: Journal.Head)
    case differs(from: Journal.Head)
  }

  /// - Parameter kept: a line that was kept elsewhere, or the number and hash of a printed head; empty to compare
  ///   nothing.
  public init(by keeper: JournalKeeper, comparing kept: String) {
    self.keeper = keeper
    self.kept = kept
  }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let signed = try Journal.signedHead(on: desk.connection)
    return Found(
      signed: signed, isOurs: signed.map { $0.isGenuine && $0.key == keeper.key.publicKey } ?? false,
      strange: try Journal.strange(besides: keeper.key, on: desk.connection), hasTrouble: keeper.trouble != nil,
      waiting: try Journal.unsealed(on: desk.connection), kept: kept,
      comparison: kept.isEmpty ? nil : try comparison(desk),
      takeovers: try Records.all(JournalTakeover.self, "ORDER BY id DESC", on: desk.connection).map(\.value),
      viewer: desk.viewer?.person.name, now: desk.now)
  }

  private func comparison(_ desk: Desk) throws -> Comparison {
    guard let head = SignedHead(kept)?.head ?? Journal.Head(kept) else { return .unreadable }
    return try Journal.holds(head, on: desk.connection) ? .agrees(with: head) : .differs(from: head)
  }
}
