import Domain
import Office

/// The records behind the figures of reports, and what is taken back of a report before it is sent.
enum FigureRoutes {
  private static let (own, consolidated) = (
    "/ke-hoach/:plan/bao-cao/:duty/don-vi/:unit", "/ke-hoach/:plan/bao-cao/:duty/tong-hop"
  )

  static let all: [Route] = [
    .list("\(own)/so-lieu/:figure", { try figure($0, .unit($0.id("unit"))) }, page: \.page),
    .list("\(consolidated)/so-lieu/:figure", { try figure($0, .all) }, page: \.page),
    .post(
      "\(own)/tep/:digest/bo", on: own,
      { visit in
        .removeReportFile(
          visit.parameters.get("digest") ?? "", of: try duty(visit), try visit.id("unit"), in: try visit.slug("plan"),
          round: year(visit))
      }, then: report, .removed),
    .post(
      "\(own)/bo", on: own,
      { .discardReport(try duty($0), of: try $0.id("unit"), in: try $0.slug("plan"), round: year($0)) }, then: report,
      .removed),
    .post(
      "\(consolidated)/tep/:digest/bo", on: consolidated,
      { visit in
        .removeConsolidatedFile(
          visit.parameters.get("digest") ?? "", of: try duty(visit), in: try visit.slug("plan"), round: year(visit))
      }, then: whole, .removed),
    .post(
      "\(consolidated)/bo", on: consolidated,
      { .discardConsolidatedReport(of: try duty($0), in: try $0.slug("plan"), round: year($0)) }, then: whole,
      .removed),
  ]

  private static func figure(_ visit: Visit, _ whose: FigureListLook.Whose) throws -> FigureListLook {
    FigureListLook(
      visit.parameters.get("figure") ?? "", of: try duty(visit), whose, in: try visit.slug("plan"), round: year(visit),
      page: visit.query.page)
  }

  @Sendable
  private static func report(_ visit: Visit) throws -> Link {
    .report(try duty(visit), of: try visit.id("unit"), in: try visit.slug("plan"), round: year(visit) ?? 0)
  }

  @Sendable
  private static func whole(_ visit: Visit) throws -> Link {
    .reportRound(try duty(visit), of: try visit.slug("plan"), round: year(visit) ?? 0, "tong-hop")
  }

  /// The round that the form or the address names; nil for the one that was opened last.
  private static func year(_ visit: Visit) -> Int? { Int(visit.form["dot"]) ?? Int(visit.query["dot"]) }

  private static func duty(_ visit: Visit) throws -> String {
    guard let duty = visit.parameters.get("duty") else { throw Refusal.absent }
    return duty
  }
}

extension Link {
  /// The records behind a figure of a report, by its key.
  static func figure(_ key: String, of duty: String, _ whose: FigureListLook.Whose, in plan: Plan) -> Link {
    switch whose {
    case .unit(let unit): .report(duty, of: unit, in: plan.id, round: plan.round, "so-lieu/\(key)")
    case .all: .reportRound(duty, of: plan.id, round: plan.round, "tong-hop/so-lieu/\(key)")
    }
  }
}
