import Domain
import Office
import Papers

/// Reports that plans ask for: a unit's own, the round at its receiver, the consolidated one.
enum ReportRoutes {
  static let all: [Route] = [
    .page("/ke-hoach/:plan/bao-cao", { ReportsLook(of: try $0.slug("plan"), round: year($0)) }, \.page),
    .list("/ke-hoach/:plan/bao-cao/:duty", round, page: \.page),
    .list(
      "/ke-hoach/:plan/bao-cao/:duty/cap-duoi/:unit",
      { visit in
        ReportRoundLook(
          try duty(visit), of: try visit.slug("plan"), round: year(visit), askedBy: try visit.id("unit"),
          .init(rawValue: visit.query["loc"]), page: visit.query.page)
      }, page: \.page),
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/hoi",
      { visit in
        .requestReports(
          try duty(visit), by: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit),
          due: try visit.form.requiredDay("due", "Ghi hạn báo cáo của các đơn vị trực thuộc."))
      }, then: page, .saved),
    .page("/ke-hoach/:plan/bao-cao/:duty/tong-hop", consolidation, \.page),
    .paper("/ke-hoach/:plan/bao-cao/:duty/tong-hop/van-ban", back: consolidated) {
      try consolidation($0).map(\.paper)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/tong-hop/luu", file: Visit.documentLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .saveConsolidatedReport(
          of: try duty(visit), in: try visit.slug("plan"), round: year(visit), content: content, file: file,
          over: Int(visit.form["revision"])))
      return .redirect(try consolidated(visit), .reportSaved)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/tong-hop/ban-hanh", file: Visit.documentLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .issueConsolidatedReport(
          of: try duty(visit), in: try visit.slug("plan"), round: year(visit), content: content, file: file,
          over: Int(visit.form["revision"])))
      return .redirect(try consolidated(visit), .reportIssued)
    }.asking(consolidation, Confirmation.issuing),
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/tong-hop/mo-lai",
      { visit in
        .reopenReports(
          of: try duty(visit), in: try visit.slug("plan"), round: year(visit), reason: visit.form["reason"])
      }, then: consolidated, .saved),
    .page("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit", look, \.page),
    .paper("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/van-ban", back: page) { try look($0).map(\.paper) },
    .get("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/tep/:digest", ReportFileLook.self) { visit in
      let file = try await visit.look(
        ReportFileLook(
          visit.parameters.get("digest") ?? "", of: try duty(visit), try visit.id("unit"), in: try visit.slug("plan"),
          round: year(visit)))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/luu", file: Visit.documentLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .saveReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit), content: content,
          file: file, over: Int(visit.form["revision"])))
      return .redirect(try page(visit), .reportSaved)
    },
    .post("/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/gui", file: Visit.documentLimit) { visit in
      let (content, file) = (try visit.form.report(), try await kept(visit))
      try await visit.run(
        .sendReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit), content: content,
          entered: visit.form["entered"], file: file,
          over: Int(visit.form["revision"])))
      return .redirect(try page(visit), .reportSent)
    },
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/khong-them",
      { visit in
        .sendReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit), content: nil,
          signer: visit.form["signer"], entered: visit.form["entered"])
      }, then: page, .reportSent),
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/tra-lai",
      { visit in
        .returnReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit),
          reason: visit.form["reason"])
      }, then: page, .reportReturned),
    .post(
      "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit/nhan",
      { visit in
        .takeReport(
          try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit),
          note: visit.form["note"])
      }, then: page, .reportTaken),
  ]

  @Sendable
  private static func round(_ visit: Visit) throws -> ReportRoundLook {
    ReportRoundLook(
      try duty(visit), of: try visit.slug("plan"), round: year(visit), .init(rawValue: visit.query["loc"]),
      page: visit.query.page)
  }

  @Sendable
  private static func consolidation(_ visit: Visit) throws -> ConsolidationLook {
    ConsolidationLook(
      try duty(visit), of: try visit.slug("plan"), round: year(visit), page: visit.query.page,
      version: Int(visit.query["ban"])
    )
    .over(Int(visit.query["revision"]))
  }

  @Sendable
  private static func consolidated(_ visit: Visit) throws -> Link {
    .reportRound(try duty(visit), of: try visit.slug("plan"), round: year(visit) ?? 0, "tong-hop")
  }

  @Sendable
  private static func look(_ visit: Visit) throws -> ReportLook {
    ReportLook(
      try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit),
      version: Int(visit.query["ban"])
    ).over(Int(visit.query["revision"]))
  }

  @Sendable
  private static func page(_ visit: Visit) throws -> Link {
    .report(try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit) ?? 0)
  }

  private static func duty(_ visit: Visit) throws -> String {
    guard let duty = visit.parameters.get("duty") else { throw Refusal.absent }
    return duty
  }

  /// The round that the form or the address names; nil for the one that was opened last.
  private static func year(_ visit: Visit) -> Int? { Int(visit.form["dot"]) ?? Int(visit.query["dot"]) }

  /// A scan that came with the form, kept; nil where none did.
  private static func kept(_ visit: Visit) async throws -> KeptFile? {
    guard visit.bringsFile else { return nil }
    // Before a file is kept: only those who may write the report, or receive it.
    if visit.parameters.get("unit") != nil {
      guard try await visit.look(look(visit)).steps.contains(.write) else { throw Refusal.notYours }
    } else {
      guard try await visit.look(consolidation(visit)).receives else { throw Refusal.notYours }
    }
    return try await visit.keptFiles().first
  }
}
