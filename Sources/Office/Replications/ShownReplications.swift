import Domain
import Store

/// Who applies an initiative, as everyone reads it: what the heads confirmed and agreed to publish, nothing else.
public struct ShownReplications: Sendable {
  public struct Line: Sendable {
    public var unit: String
    public var since: Day
    public var isStopped: Bool
    /// What was confirmed of all years together; zero where the unit states none.
    public var benefit: Dong
  }

  /// Lines that a page shows; the rest is counted.
  public static let most = 100

  /// The first confirmed first.
  public var lines: [Line]
  public var total: Int
  /// Whether who looks records for a unit.
  public var mayRecord: Bool

  /// - Parameter dossier: as any level recognised it.
  init(of dossier: Dossier, at desk: Desk) throws {
    let lowest = try desk.lowest(of: dossier)
    try self.init(ofKey: ReplicatedInitiative.here(lowest.id, of: lowest.plan).key, at: desk)
  }

  /// - Parameter key: of what is applied.
  init(ofKey key: String, at desk: Desk) throws {
    let (shown, total) = try Replications.shown(of: key, limit: Self.most, on: desk.connection)
    lines = try shown.compactMap { replication in
      guard let standing = replication.standing, standing.isPublic else { return nil }
      return Line(
        unit: try desk.unit(replication.unit).name, since: standing.proposal.content.since,
        isStopped: replication.isStopped, benefit: replication.counted)
    }
    self.total = total
    mayRecord = desk.viewer?.units(for: .writeReplication).isEmpty == false
  }
}
