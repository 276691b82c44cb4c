import Domain
import Office

/// What a plan gives to do: the list by day, a duty of a holder, reminding.
enum DutyRoutes {
  static let all: [Route] = [
    .page("/theo-doi", { OfficerDayLook(.init(rawValue: $0.query["xem"])) }, \.page),
    .page(
      "/ke-hoach/:plan/don-vi/:unit", { UnitStateLook(try $0.id("unit"), in: try $0.slug("plan")) }, \.page),
    .list(
      "/ke-hoach/:plan/viec",
      { visit in
        DutiesLook(
          of: try visit.slug("plan"), round: Int(visit.query["dot"]),
          .init(
            state: .init(rawValue: visit.query["trang-thai"]),
            duty: visit.query["viec"].isEmpty ? nil : visit.query["viec"], unit: visit.query.id("don-vi"),
            isReceived: visit.query["gui-den"] == "1"),
          page: visit.query.page)
      }, page: \.page),
    .list("/ke-hoach/:plan/ket-qua", results, page: \.page),
    .paper("/ke-hoach/:plan/ket-qua/van-ban", back: { .results(try $0.slug("plan")) }) { visit in
      try results(visit).map(\.paper)
    },
    .list("/ke-hoach/:plan/yeu-cau", { UnitRequestsLook(of: try $0.slug("plan")) }, page: \.page),
    .post("/ke-hoach/:plan/yeu-cau", ask, then: { .requests(try $0.slug("plan")) }, .saved),
    .post(
      "/ke-hoach/:plan/yeu-cau/:id/thoi", on: "/ke-hoach/:plan/yeu-cau",
      { .withdrawRequest(try $0.id(), of: try $0.slug("plan"), reason: $0.form["reason"]) },
      then: { .requests(try $0.slug("plan")) }, .saved),
    .page("/ke-hoach/:plan/viec/:duty/:holder", look, \.page),
    .post("/ke-hoach/:plan/viec/:duty/:holder/ghi", file: Visit.documentLimit, record),
    .post(
      "/ke-hoach/:plan/viec/:duty/:holder/lay-lai",
      { visit in
        .takeBackDuty(
          try duty(visit), of: try visit.slug("plan"), round: round(visit), holder: try holder(visit),
          entry: try visit.form.required("entry"), reason: visit.form["reason"])
      }, then: page, .removed),
    .post(
      "/ke-hoach/:plan/viec/:duty/:holder/mien",
      { visit in
        .excuseDuty(
          try duty(visit), of: try visit.slug("plan"), round: round(visit), holder: try holder(visit),
          reason: visit.form["reason"])
      }, then: page, .saved),
    .post(
      "/ke-hoach/:plan/viec/:duty/:holder/thoi-mien",
      { .demandDuty(try duty($0), of: try $0.slug("plan"), round: round($0), holder: try holder($0)) }, then: page,
      .saved),
    .post("/ke-hoach/:plan/viec/:duty/:holder/nhan", { try received($0, returned: nil) }, then: page, .saved),
    .post(
      "/ke-hoach/:plan/viec/:duty/:holder/tra-lai", { try received($0, returned: $0.form["reason"]) }, then: page,
      .saved),
    .get("/ke-hoach/:plan/viec/:duty/:holder/tep/:digest", DutyFileLook.self) { visit in
      let file = try await visit.look(
        DutyFileLook(
          visit.parameters.get("digest") ?? "", of: try duty(visit), try holder(visit), in: try visit.slug("plan"),
          round: round(visit)))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
  ]

  @Sendable
  private static func ask(_ visit: Visit) throws -> Command<Void> {
    .askUnits(
      id: try visit.form.required("key"), of: try visit.slug("plan"),
      kind: UnitRequest.Kind(rawValue: visit.form["kind"]), what: visit.form["what"], why: visit.form["why"],
      bodies: visit.form.all("body").compactMap { Body.ID($0) },
      names: visit.form["names"].split(whereSeparator: \.isNewline).map(String.init),
      due: try visit.form.day("due"))
  }

  @Sendable
  private static func look(_ visit: Visit) throws -> DutyLook {
    DutyLook(try duty(visit), of: try holder(visit), in: try visit.slug("plan"), round: round(visit))
  }

  private static func received(_ visit: Visit, returned reason: String?) throws -> Command<Void> {
    .receiveAnswer(
      try duty(visit), of: try visit.slug("plan"), round: round(visit), holder: try holder(visit),
      entry: try visit.form.required("entry"), returned: reason)
  }

  @Sendable
  private static func results(_ visit: Visit) throws -> UnitResultsLook {
    UnitResultsLook(
      of: try visit.slug("plan"), body: visit.query.slug("co-quan"), page: visit.query.page)
  }

  @Sendable
  private static func page(_ visit: Visit) throws -> Link {
    .duty(try duty(visit), try holder(visit), of: try visit.slug("plan"), round: round(visit) ?? 0)
  }

  /// The round that the form or the address names; nil for the one that was opened last.
  private static func round(_ visit: Visit) -> Int? { Int(visit.form["dot"]) ?? Int(visit.query["dot"]) }

  private static func duty(_ visit: Visit) throws -> String {
    guard let duty = visit.parameters.get("duty") else { throw Refusal.absent }
    return duty
  }

  private static func holder(_ visit: Visit) throws -> DutyHolder {
    guard let holder = visit.parameters.get("holder").flatMap({ DutyHolder($0) }) else { throw Refusal.absent }
    return holder
  }

  @Sendable
  private static func record(_ visit: Visit) async throws -> Answer {
    // Before a file is kept: only those who may record what was done.
    guard try await visit.look(look(visit)).isAllowed else { throw Refusal.notYours }
    let files = try await visit.keptFiles()
    let report = DutyReport(
      day: try visit.form.day("day"), words: visit.form["words"], number: visit.form["number"],
      documentDay: try visit.form.day("document-day"), files: files)
    try await visit.run(
      .recordDuty(
        try duty(visit), of: try visit.slug("plan"), round: round(visit), holder: try holder(visit),
        id: try visit.form.required("key"),
        report: report))
    return .redirect(try page(visit), .dutyRecorded)
  }
}
