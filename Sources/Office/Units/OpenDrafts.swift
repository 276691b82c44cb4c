import Domain
import Store

/// Who of a unit's people has drafts that are not handed in, while they still can be: those whose days end first come
/// first.
public struct OpenDrafts: Sendable {
  /// How many are told of.
  public static let most = 50

  public struct Line: Sendable {
    public var name: String
    public var unitName: String
    public var planTitle: String
    public var started: Day
    /// The last day on which it can be handed in.
    public var lastDay: Day
    /// Whether it was handed in before, and sent back.
    public var isSentBack: Bool
  }

  public var lines: [Line] = []
  /// Whether there are more.
  public var hasMore = false

  init(of units: [Unit.ID], under plans: [Plan], at desk: Desk) throws {
    let open = plans.flatMap { plan in plan.tracks.map { (plan: plan, track: $0) } }
      .filter { $0.track.intake.phase(at: desk.now) == .open }
      .sorted { ($0.track.intake.until.lastDay, $0.plan.id) < ($1.track.intake.until.lastDay, $1.plan.id) }
    for (plan, track) in open where lines.count <= Self.most {
      lines += try Dossiers.drafts(
        in: units, under: plan, track: track.id, limit: Self.most + 1 - lines.count, on: desk.connection
      ).map { draft in
        Line(
          name: draft.name, unitName: try desk.unit(draft.unit).name(on: desk.now.day), planTitle: plan.shortTitle,
          started: draft.started.day, lastDay: track.intake.until.lastDay, isSentBack: draft.isSentBack)
      }
    }
    hasMore = lines.count > Self.most
    lines = Array(lines.prefix(Self.most))
  }
}
