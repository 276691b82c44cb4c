import Domain
import Office
import Store

/// Councils and their sessions.
enum CouncilRoutes {
  static let all: [Route] = [
    .get("/hoi-dong", .viewCouncil) { visit in
      try await visit.page { try CouncilsPage(desk: $0).page() }
    },
    .get("/hoi-dong/lap/:plan", .establishCouncil) { visit in
      let plan: Plan.ID = try visit.slug("plan")
      return try await visit.page { desk in
        try NewCouncilPage(plan: try desk.plan(plan), desk: desk, sent: visit.query).page()
      }
    },
    .post("/hoi-dong/lap/:plan", establish),
    .get("/hoi-dong/:council", .viewCouncil) { visit in
      let id: Council.ID = try visit.id("council")
      return try await visit.list(
        { try CouncilPage.load(id, $0, sent: visit.query) }, page: { try $0.page() },
        workbook: { CouncilWorkbook(council: $0.council, plan: $0.plan) })
    },
    .post("/hoi-dong/:council/thay-doi") { visit in
      let id: Council.ID = try visit.id("council")
      let form = visit.form
      let mandate = try Council.Mandate(
        number: form["decision-number"], day: form.requiredDay("decision-day", "Ghi ngày quyết định thay đổi."))
      let joining = try await visit.office.read(as: visit.signedIn) { desk in
        // Before names are looked up: who signs in by what is told to nobody who may not set up councils.
        try desk.require(.establishCouncil, at: Place(plan: try desk.council(id).plan, council: id))
        return try SeatFields.members(form, at: desk)
      }
      try await visit.run(.changeCouncil(id, mandate: mandate, leaving: Set(form.ids("leaving")), joining: joining))
      return .redirect(.council(id), .saved)
    },
    .post(
      "/hoi-dong/:council/phien",
      { visit in
        .prepareSession(
          id: try visit.form.required("key"), of: try visit.id("council"), name: visit.form["name"],
          day: try visit.form.requiredDay("day", "Ghi ngày họp."))
      }, then: { .session(try $0.form.required("key"), of: try $0.id("council")) }),
    .get("/hoi-dong/:council/phien/:session", .viewCouncil) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try SessionPage.load(id, $0, page: visit.query.page).page() }
    },
    .post(
      "/hoi-dong/:council/phien/:session/them", fields: Route.fieldsOfMany,
      { .putBeforeCouncil(try $0.id("session"), dossiers: $0.form.ids("dossier")) }, then: { try $0.session() },
      .added),
    .post(
      "/hoi-dong/:council/phien/:session/rut",
      { .takeFromCouncil(try $0.id("session"), dossier: try $0.form.required("dossier")) },
      then: { try $0.session() }, .removed),
    .post(
      "/hoi-dong/:council/phien/:session/mo-cham", { .openSession(try $0.id("session")) },
      then: { try $0.session() }, .opened),
    .post(
      "/hoi-dong/:council/phien/:session/khoa",
      { .closeSession(try $0.id("session"), declaresApart: $0.form.contains("apart")) },
      then: { try $0.session("xep-hang") }, .closed
    ).asking { try .closing($0.id("session"), $1) },
    .post(
      "/hoi-dong/:council/phien/:session/mo-lai",
      { visit in
        .reopenSession(
          try visit.id("session"), reason: visit.form["reason"], document: visit.form["document"],
          day: try visit.form.requiredDay("day", "Ghi ngày của văn bản cho phép mở lại."))
      }, then: { try $0.session() }, .reopened),
    .get("/hoi-dong/:council/phien/:session/xep-hang", .viewRanking) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.list(
        { try RankingPage.load(id, $0) }, page: \.page,
        workbook: { ScoreWorkbook(session: $0.session, plan: $0.plan, ranking: $0.ranking) })
    },
    .post(
      "/hoi-dong/:council/phien/:session/xep", on: "/hoi-dong/:council/phien/:session/xep-hang",
      fields: Route.fieldsOfMany, ordering, then: { try $0.session("xep-hang") }, .ordered),
  ]

  @Sendable
  private static func establish(_ visit: Visit) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    let form = visit.form
    let council = try await visit.office.read(as: visit.signedIn) { try typedCouncil(form, of: plan, at: $0) }
    try await visit.run(.establishCouncil(council))
    return .redirect(.council(council.id), .saved)
  }

  private static func typedCouncil(_ form: Form, of plan: Plan.ID, at desk: Desk) throws -> Council {
    try desk.require(.establishCouncil, at: Place(plan: plan))
    guard let key: Council.ID = form.id("key") else { throw Refusal.absent }
    let field: Category.ID? = form.slug("field")
    return try Council(
      id: key, plan: plan, kind: Council.Kind(rawValue: form["kind"]) ?? .council, name: form["name"],
      parent: form.id("parent"), fields: field.map { [$0] } ?? [],
      mandate: Council.Mandate(
        number: form["decision-number"],
        day: form.requiredDay("decision-day", "Ghi ngày quyết định thành lập."), authority: form["authority"],
        recipients: form.contains("recipients") ? Recipients.typed(form["recipients"]) : nil),
      through: form.day("through"), members: try SeatFields.members(form, at: desk))
  }

  /// Takes an order by places, or the votes of a second ballot, from which the order follows.
  @Sendable
  private static func ordering(_ visit: Visit) throws -> Command<Void> {
    func figures(_ prefix: String) -> [(figure: Int, dossier: Dossier.ID)] {
      visit.form.fields.filter { $0.name.hasPrefix(prefix) }.compactMap { field in
        guard let figure = Int(field.value.typed), let id = Dossier.ID(field.name.dropFirst(prefix.count)) else {
          return nil
        }
        return (figure, id)
      }
    }
    let votes = figures("votes-").sorted { $0.figure > $1.figure }
    let places = figures("place-").sorted { $0.figure < $1.figure }
    guard !votes.isEmpty || Set(places.map(\.figure)).count == places.count else {
      throw Refusal.input("reason", "Hai sáng kiến cùng một thứ tự.", next: "Cho mỗi sáng kiến một thứ tự riêng.")
    }
    return .orderTie(
      try visit.id("session"), order: (votes.isEmpty ? places : votes).map(\.dossier),
      votes: votes.isEmpty ? nil : votes.map(\.figure), reason: visit.form["reason"])
  }
}

extension Visit {
  /// The address of a session names the council that holds it.
  ///
  /// - Throws: `Refusal` for an address that puts a session under another council.
  func requireSessionOfCouncil() async throws {
    guard parameters.get("session") != nil, parameters.get("council") != nil else { return }
    let (session, council): (Session.ID, Council.ID) = (try id("session"), try id("council"))
    guard try await office.read(as: person, { try $0.session(session).council }) == council else {
      throw Refusal.absent
    }
  }

  /// The page of the session in the path, or one of its steps.
  func session(_ step: String? = nil) throws -> Link {
    .session(try id("session"), of: try id("council"), step)
  }
}
