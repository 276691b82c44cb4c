import Domain
import Office
import Papers

/// Lists that go to higher levels.
enum ForwardingRoutes {
  static let all: [Route] = [
    .page("/chuyen-cap", { _ in ForwardingsLook() }, \.page),
    .page(
      "/chuyen-cap/lap/:plan/:forwarding",
      {
        NewForwardingListLook(
          try $0.slug("forwarding"), of: try $0.slug("plan"), unit: $0.query.id("don-vi"), words: $0.query["q"])
      },
      \.page),
    .post(
      "/chuyen-cap/lap/:plan/:forwarding", fields: Route.fieldsOfMany,
      { visit in
        let dossiers: [Dossier.ID] = visit.form.ids("dossier")
        return .prepareForwardingList(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), forwarding: try visit.slug("forwarding"),
          unit: visit.form.id("don-vi"), dossiers: dossiers, entries: visit.form.entries(of: dossiers),
          supplement: try visit.form.supplement())
      }, then: { .forwardingList(try $0.form.required("key")) }, .listed),
    .list("/chuyen-cap/:id", look, page: \.page),
    .paper("/chuyen-cap/:id/cong-van", back: { .forwardingList(try $0.id()) }) { visit in
      try look(visit).map { Paper.forwardingLetter(list: $0.list, plan: $0.plan, forwarding: $0.forwarding) }
    },
    .paper("/chuyen-cap/:id/danh-muc", back: { .forwardingList(try $0.id()) }) { visit in
      try look(visit).map { Paper.forwardingList(list: $0.list, plan: $0.plan, forwarding: $0.forwarding) }
    },
    .post(
      "/chuyen-cap/:id/gui",
      { .sendForwardingList(try $0.id(), signing: try $0.form.signing(), reception: $0.form.reception) },
      then: { .forwardingList(try $0.id()) }, .forwarded
    ).asking(look, Confirmation.sending),
    .get("/chuyen-cap/:id/ket-qua", HigherLetterLook.self) { visit in
      let isCorrection = visit.query["sua"] == "1"
      return try await visit.page(HigherLetterLook(visit.id())) {
        HigherLetterPage($0, isCorrection: isCorrection).page
      }
    },
    .post("/chuyen-cap/:id/ket-qua", fields: Route.fieldsOfMany, record),
    .post(
      "/chuyen-cap/:id/khong-ket-qua", { .noteNoAnswer(try $0.id(), note: $0.form["note"]) },
      then: { .forwardingList(try $0.id()) }, .saved),
    .post("/chuyen-cap/:id/so-bo", fields: Route.fieldsOfMany, count),
    .post("/chuyen-cap/:id/huy", { .discardForwardingList(try $0.id()) }, then: { _ in .forwarding }, .removed),
    .post(
      "/ho-so/:id/chuyen-cap", { .wishHigher(try $0.id(), isYes: $0.form["wish"] == "yes") },
      then: { .dossier(try $0.id()) }, .saved),
  ]

  @Sendable
  private static func look(_ visit: Visit) throws -> ForwardingListLook { ForwardingListLook(try visit.id()) }

  @Sendable
  private static func count(_ visit: Visit) async throws -> Answer {
    let found = try await visit.look(ForwardingListLook(try visit.id()))
    let copies = try visit.form.copies(on: found.list)
    try await visit.run(.countForwardedCopies(found.list.id, copies: copies))
    return .redirect(.forwardingList(found.list.id), .saved)
  }

  @Sendable
  private static func record(_ visit: Visit) async throws -> Answer {
    let id: ForwardingList.ID = try visit.id()
    let isCorrection = visit.form["sua"] == "1"
    let list = try await visit.look(HigherLetterLook(id)).list
    var findings = try visit.form.findings(on: list)
    if !isCorrection { findings = findings.filter { $0.value != nil } }
    try await visit.run(
      .recordFindings(
        id, number: visit.form["number"], day: try visit.form.requiredDay("day", "Ghi ngày công văn."),
        findings: findings, correction: isCorrection ? visit.form["reason"] : nil))
    return .redirect(.forwardingList(id), .saved)
  }
}
