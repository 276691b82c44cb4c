import Domain
import Office
import Store

/// Events of units for plans, and what came of them.
enum EventRoutes {
  static let all: [Route] = [
    .list(
      "/su-kien",
      { visit in
        EventsLook(
          EventFilter(
            plan: visit.query.slug("ke-hoach"), kind: Event.Kind(rawValue: visit.query["loai"]),
            state: Event.State(rawValue: visit.query["trang-thai"]), unit: visit.query.id("don-vi"),
            year: visit.query.year),
          page: visit.query.page)
      }, page: \.page),
    .page(
      "/su-kien/moi",
      { visit in
        EventFormLook(
          .new(
            unit: visit.query.id("don-vi"), serving: ServedDuty(visit.query["viec"]),
            plan: visit.query.slug("ke-hoach"), isPast: visit.query["xong"] == "1"))
      }, \.page),
    .post("/su-kien", on: "/su-kien/moi", make),
    .page("/su-kien/:id", { EventLook(try $0.id()) }, \.page),
    .page("/su-kien/:id/sua", { EventFormLook(.existing(try $0.id())) }, \.page),
    .post(
      "/su-kien/:id/sua", { .changeEvent(try $0.id(), try details($0), over: $0.form.shownVersion) }, then: event,
      .saved),
    .post("/su-kien/:id/thong-bao", { .announceEvent(try $0.id()) }, then: event, .eventAnnounced),
    .post("/su-kien/:id/ket-qua", { .sayOutcome(try $0.id(), try outcome($0)) }, then: event, .eventHeld),
    .post(
      "/su-kien/:id/huy", { .cancelEvent(try $0.id(), reason: $0.form["reason"]) }, then: event, .eventCancelled),
    .post(
      "/su-kien/:id/tin-bai",
      { visit in
        .addCoverage(
          try coverage(visit, on: visit.form.day("media-day")), id: try visit.form.required("key"),
          to: try visit.id())
      }, then: event, .added),
    .post(
      "/su-kien/:id/tin-bai/bo", { .removeCoverage(try $0.form.required("item"), of: try $0.id()) }, then: event,
      .removed),
    .post("/su-kien/:id/tep", file: Visit.documentLimit) { visit in
      // Before a file is kept: only those who may add one.
      let id: Event.ID = try visit.id()
      guard try await visit.look(EventLook(id)).mayHold else { throw Refusal.notYours }
      try await visit.run(.addEventFile(visit.keptFile(), to: id))
      return .redirect(.event(id), .added)
    },
    .post(
      "/su-kien/:id/tep/:digest/bo",
      { .removeEventFile($0.parameters.get("digest") ?? "", from: try $0.id()) }, then: event, .removed),
    .get("/su-kien/:id/tep/:digest", EventFileLook.self) { visit in
      let file = try await visit.look(EventFileLook(visit.parameters.get("digest") ?? "", of: visit.id()))
      let isPicture = ["image/png", "image/jpeg"].contains(file.type)
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size, isShown: isPicture)
    },
    .paper("/su-kien/:id/chuong-trinh", back: event) { EventPaperLook(.programme, of: try $0.id()) },
    .paper("/su-kien/:id/danh-sach-ky", back: event) { EventPaperLook(.attendance, of: try $0.id()) },
    .paper("/su-kien/:id/bien-ban", back: event) { EventPaperLook(.minutes, of: try $0.id()) },
    .paper("/su-kien/:id/giay-moi", back: event) { EventInvitationsLook(to: try $0.id(), page: $0.query.page) },
    .post(
      "/su-kien/:id/danh-gia",
      { visit -> Command<Void> in
        let marks = EventRating.Question.allCases.map { ($0, Int(visit.form[$0.rawValue]) ?? 0) }
        return .rateEvent(
          try visit.id(), Dictionary(uniqueKeysWithValues: marks), words: visit.form["words"])
      }, then: event, .rated),
    .post(
      "/su-kien/:id/tra-loi",
      { visit -> Command<Void> in
        guard let answer = Participant.Answer(rawValue: visit.form["answer"]) else { throw Refusal.absent }
        return .replyToEvent(try visit.id(), answer)
      }, then: event, .saved),
  ]

  @Sendable static func event(_ visit: Visit) throws -> Link { .event(try visit.id()) }

  @Sendable
  private static func make(_ visit: Visit) async throws -> Answer {
    let id: Event.ID = try visit.form.required("key")
    let unit: Domain.Unit.ID = try visit.form.required("don-vi")
    let details = try details(visit)
    guard visit.form["xong"] == "1" else {
      try await visit.run(.planEvent(id: id, of: unit, details))
      return .redirect(.event(id), .added)
    }
    let item = visit.form["outlet"].isEmpty ? nil : coverage(visit, on: details.time.from)
    try await visit.run(.recordEvent(id: id, of: unit, details, outcome(visit), coverage: item))
    return .redirect(.event(id), .eventHeld)
  }

  private static func details(_ visit: Visit) throws -> EventDetails {
    let form = visit.form
    let duties = form.all("duty").compactMap { ServedDuty($0) }
    return try EventDetails(
      kind: Event.Kind(rawValue: form["kind"]), title: form["title"], time: EventTime(form), place: form["place"],
      content: form["content"], programme: form["programme"], teacher: form["teacher"],
      plans: form.all("plan").compactMap { Plan.ID($0) }, duties: duties, isOpen: form["open"] == "1")
  }

  private static func outcome(_ visit: Visit) throws -> EventOutcome {
    EventOutcome(
      visit.form["outcome"], audience: visit.form["audience"],
      cost: visit.form["cost"].isEmpty ? nil : try visit.form.dong("cost"), reason: visit.form["reason"])
  }

  private static func coverage(_ visit: Visit, on day: Day?) -> MediaItem {
    MediaItem(
      outlet: visit.form["outlet"], title: visit.form["media-title"], day: day, link: visit.form["link"])
  }
}

extension EventTime {
  /// The days and hours that a form has.
  init(_ form: Form) throws {
    try self.init(
      from: form.day("from"), through: form.day("through"), begins: form["begins"], ends: form["ends"])
  }
}
