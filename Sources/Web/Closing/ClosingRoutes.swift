import Domain
import Office

/// Closing the round of a plan, and its archive.
enum ClosingRoutes {
  static let all: [Route] = [
    .page("/ke-hoach/:plan/ket-thuc", look, \.page),
    Route.post(
      "/ke-hoach/:plan/ket-thuc",
      { visit in
        .closeRound(
          of: try visit.slug("plan"), round: round(visit), id: try visit.form.required("key"),
          reason: visit.form["reason"], verifying: visit.verifying)
      }, then: page, .roundClosed
    ).asking(look) { .closing($0, $1) },
    .post(
      "/ke-hoach/:plan/mo-lai", on: "/ke-hoach/:plan/ket-thuc",
      { .reopenRound(of: try $0.slug("plan"), round: round($0), reason: $0.form["reason"]) }, then: page,
      .roundReopened),
    .get("/ke-hoach/:plan/ket-thuc/:time", ArchiveLook.self) { visit in
      let archive = try await visit.look(ArchiveLook(try visit.id("time"), of: try visit.slug("plan")))
      return try await visit.kept(archive.digest, archive.name, type: "application/zip", size: archive.size)
    },
  ]

  @Sendable
  private static func look(_ visit: Visit) throws -> RoundClosingLook {
    RoundClosingLook(of: try visit.slug("plan"), round: round(visit))
  }

  @Sendable
  private static func page(_ visit: Visit) throws -> Link {
    .closing(try visit.slug("plan"), round: round(visit) ?? 0)
  }

  /// The round that the form or the address names; nil for the one that was opened last.
  private static func round(_ visit: Visit) -> Int? { Int(visit.form["dot"]) ?? Int(visit.query["dot"]) }
}
