import Domain

/// That somebody of a unit has a draft, and nothing of what is written in it: that is its author's alone.
public struct OpenDraft: Sendable {
  public let name: String
  public let unit: Unit.ID
  public let plan: Plan.ID
  public let track: Track.ID
  public let started: Instant
  /// Whether it was handed in before, and sent back.
  public let isSentBack: Bool
}

extension Dossiers {
  /// The drafts of people of those units in the running round of a plan's track, the oldest first.
  public static func drafts(
    in units: [Unit.ID], under plan: Plan, track: Track.ID, limit: Int, on connection: any Connection
  ) throws -> [OpenDraft] {
    try connection.rows(
      """
      SELECT dossier.id, person.name, person.unit, dossier.submitted FROM dossier
      JOIN person ON person.id = dossier.filer
      WHERE dossier.unit IN (\(units)) AND dossier.state IN (\(Dossier.states(for: .submit).map(\.rawValue)))
        AND dossier.plan = \(plan.id) AND dossier.round = \(plan.round) AND dossier.track = \(track)
        AND person.unit IN (\(units))
      ORDER BY dossier.id LIMIT \(limit)
      """
    ) { row in
      let id: Dossier.ID = try row.identifier(0)
      return OpenDraft(
        name: try row.text(1), unit: try row.identifier(2), plan: plan.id, track: track, started: id.made,
        isSentBack: !row.isNull(3))
    }
  }
}
