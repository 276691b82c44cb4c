import Domain
import Office
import Papers
import Store

/// Lists that go to higher levels.
enum ForwardingRoutes {
  static let all: [Route] = [
    .get("/chuyen-cap", .viewForwarding) { visit in
      try await visit.page { try ForwardingsPage(desk: $0).page() }
    },
    .get("/chuyen-cap/lap/:plan/:forwarding", .forwardDossiers) { visit in
      let (plan, forwarding): (Plan.ID, Forwarding.ID) = (try visit.slug("plan"), try visit.slug("forwarding"))
      let unit: Unit.ID? = visit.query.id("don-vi")
      return try await visit.page {
        try NewForwardingListPage.load(plan, forwarding, unit: unit, $0).page
      }
    },
    .post(
      "/chuyen-cap/lap/:plan/:forwarding", fields: Route.fieldsOfMany,
      { visit in
        .prepareForwardingList(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), forwarding: try visit.slug("forwarding"),
          unit: visit.form.id("don-vi"), dossiers: visit.form.ids("dossier"))
      }, then: { .forwardingList(try $0.form.required("key")) }, .listed),
    .get("/chuyen-cap/:id", .viewForwarding) { visit in
      let id: ForwardingList.ID = try visit.id()
      return try await visit.list(
        { try ForwardingListPage.load(id, $0) }, page: \.page,
        workbook: { ForwardingWorkbook(list: $0.list, plan: $0.plan, answers: $0.answers) })
    },
    .get("/chuyen-cap/:id/cong-van", .viewForwarding) { visit in
      let id: ForwardingList.ID = try visit.id()
      return try await visit.paper(back: .forwardingList(id)) { desk in
        let page = try ForwardingListPage.load(id, desk)
        return Paper.forwardingLetter(list: page.list, plan: page.plan, forwarding: page.forwarding)
      }
    },
    .get("/chuyen-cap/:id/danh-muc", .viewForwarding) { visit in
      let id: ForwardingList.ID = try visit.id()
      return try await visit.paper(back: .forwardingList(id)) { desk in
        let page = try ForwardingListPage.load(id, desk)
        return Paper.forwardingList(list: page.list, plan: page.plan, forwarding: page.forwarding)
      }
    },
    .post(
      "/chuyen-cap/:id/gui",
      { .sendForwardingList(try $0.id(), signing: try $0.form.signing(), reception: $0.form.reception) },
      then: { .forwardingList(try $0.id()) }, .forwarded
    ).asking { try .sending($0.id(), $0, $1) },
    .get("/chuyen-cap/:id/ket-qua", .recordFindings) { visit in
      let id: ForwardingList.ID = try visit.id()
      let isCorrection = visit.query["sua"] == "1"
      return try await visit.page {
        try HigherLetterPage.load(id, isCorrection: isCorrection, $0).page
      }
    },
    .post("/chuyen-cap/:id/ket-qua", fields: Route.fieldsOfMany, record),
    .post("/chuyen-cap/:id/huy", { .discardForwardingList(try $0.id()) }, then: { _ in .forwarding }, .removed),
    .post(
      "/ho-so/:id/chuyen-cap", { .wishHigher(try $0.id(), isYes: $0.form["wish"] == "yes") },
      then: { .dossier(try $0.id()) }, .saved),
  ]

  @Sendable
  private static func record(_ visit: Visit) async throws -> Answer {
    let id: ForwardingList.ID = try visit.id()
    let isCorrection = visit.form["sua"] == "1"
    let list = try await visit.office.read(as: visit.signedIn) { try $0.forwardingList(id) }
    var findings = try visit.form.findings(on: list)
    if !isCorrection { findings = findings.filter { $0.value != nil } }
    try await visit.run(
      .recordFindings(
        id, number: visit.form["number"], day: try visit.form.requiredDay("day", "Ghi ngày công văn."),
        findings: findings, correction: isCorrection ? visit.form["reason"] : nil))
    return .redirect(.forwardingList(id), .saved)
  }
}
