import Domain
import HeavyWork
import Office
import Papers

/// Reports that plans ask for: a unit's own, the round at its receiver, the consolidated one.
enum ReportRoutes {
  /// The largest scan of a report.
  private static let fileLimit = 15 << 20

  static let all: [Route] = [
    .page("/ke-hoach/:plan/bao-cao", { ReportsLook(of: try $0.slug("plan")) }, \.page),
    .list("/ke-hoach/:plan/bao-cao/:duty", round, page: \.page),
    .page("/ke-hoach/:plan/bao-cao/:duty/tong-hop", consolidation, \.page),
    .paper("/ke-hoach/:plan/bao-cao/:duty/tong-hop/van-ban", back: consolidated) {
      try consolidation($0).map(\.paper)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/tong-hop/luu", file: fileLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .saveConsolidatedReport(of: try duty(visit), in: try visit.slug("plan"), content: content, file: file))
      return .redirect(try consolidated(visit), .reportSaved)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/tong-hop/ban-hanh", file: fileLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .issueConsolidatedReport(of: try duty(visit), in: try visit.slug("plan"), content: content, file: file))
      return .redirect(try consolidated(visit), .reportIssued)
    },
    .page("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit", look, \.page),
    .paper("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/van-ban", back: page) { try look($0).map(\.paper) },
    .get("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/tep/:digest", ReportFileLook.self) { visit in
      let file = try await visit.look(
        ReportFileLook(
          visit.parameters.get("digest") ?? "", of: try duty(visit), try visit.id("unit"), in: try visit.slug("plan")))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/luu", file: fileLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .saveReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), content: content, file: file))
      return .redirect(try page(visit), .reportSaved)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/gui", file: fileLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .sendReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), content: content, file: file))
      return .redirect(try page(visit), .reportSent)
    },
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/khong-them",
      { visit in
        .sendReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), content: nil)
      }, then: page, .reportSent),
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/tra-lai",
      { visit in
        .returnReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), reason: visit.form["reason"])
      }, then: page, .reportReturned),
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/nhan",
      { visit in
        .takeReport(try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), note: visit.form["note"])
      }, then: page, .reportTaken),
  ]

  @Sendable
  private static func round(_ visit: Visit) throws -> ReportRoundLook {
    ReportRoundLook(
      try duty(visit), of: try visit.slug("plan"), .init(rawValue: visit.query["loc"]), page: visit.query.page)
  }

  @Sendable
  private static func consolidation(_ visit: Visit) throws -> ConsolidationLook {
    ConsolidationLook(try duty(visit), of: try visit.slug("plan"), page: visit.query.page)
  }

  @Sendable
  private static func consolidated(_ visit: Visit) throws -> Link {
    .reportRound(try duty(visit), of: try visit.slug("plan"), "tong-hop")
  }

  @Sendable
  private static func look(_ visit: Visit) throws -> ReportLook {
    ReportLook(try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"))
  }

  @Sendable
  private static func page(_ visit: Visit) throws -> Link {
    .report(try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"))
  }

  private static func duty(_ visit: Visit) throws -> String {
    guard let duty = visit.parameters.get("duty") else { throw Refusal.absent }
    return duty
  }

  /// A scan that came with the form, kept; nil where none did.
  private static func kept(_ visit: Visit) async throws -> Fulfilment.File? {
    guard let file = visit.file, file.size > 0 else { return nil }
    // Before a file is kept: only those who may write the report, or receive it.
    if visit.parameters.get("unit") != nil {
      guard try await visit.look(look(visit)).steps.contains(.write) else { throw Refusal.notYours }
    } else {
      _ = try await visit.look(consolidation(visit))
    }
    guard let kept = try await WorkLine.uploads.run({ try await visit.office.files.keep(file.arrived) }) else {
      throw Refusal.strangeFile(file.name)
    }
    return Fulfilment.File(
      digest: kept.digest, name: file.name.unquoted.keptFileName, size: kept.size, type: kept.type.mediaType)
  }
}
