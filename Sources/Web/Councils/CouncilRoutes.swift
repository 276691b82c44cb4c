import Domain
import Office

/// Councils and their sessions.
enum CouncilRoutes {
  static let all: [Route] = [
    .page("/hoi-dong", { _ in CouncilsLook() }, \.page),
    .page(
      "/hoi-dong/lap/:plan",
      { NewCouncilLook(under: try $0.slug("plan"), joining: SeatFields.names($0.query, rows: SeatFields.ofNew)) },
      \.page),
    .post("/hoi-dong/lap/:plan", establish),
    .list(
      "/hoi-dong/:council",
      {
        CouncilLook(
          try $0.id("council"), joining: SeatFields.names($0.query, rows: SeatFields.ofChange))
      }, page: \.page),
    .post("/hoi-dong/:council/thay-doi", change),
    .post(
      "/hoi-dong/:council/phien",
      { visit in
        .prepareSession(
          id: try visit.form.required("key"), of: try visit.id("council"), name: visit.form["name"],
          day: try visit.form.requiredDay("day", "Ghi ngày họp."))
      }, then: { .session(try $0.form.required("key"), of: try $0.id("council")) }),
    .page(
      "/hoi-dong/:council/phien/:session", { SessionLook(try $0.id("session"), candidates: $0.query.page) }, \.page),
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
    ).asking({ ClosingLook(of: try $0.id("session")) }, { found, _ in .closing(found) }),
    .post(
      "/hoi-dong/:council/phien/:session/mo-lai",
      { visit in
        .reopenSession(
          try visit.id("session"), reason: visit.form["reason"], document: visit.form["document"],
          day: try visit.form.requiredDay("day", "Ghi ngày của văn bản cho phép mở lại."))
      }, then: { try $0.session() }, .reopened),
    .list("/hoi-dong/:council/phien/:session/xep-hang", { RankingLook(of: try $0.id("session")) }, page: \.page),
    .post(
      "/hoi-dong/:council/phien/:session/xep", on: "/hoi-dong/:council/phien/:session/xep-hang",
      fields: Route.fieldsOfMany, ordering, then: { try $0.session("xep-hang") }, .ordered),
  ]

  @Sendable
  private static func establish(_ visit: Visit) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    let look = NewCouncilLook(under: plan, joining: try SeatFields.names(visit.form))
    let council = try council(visit.form, under: plan, meaning: try await visit.look(look).joining)
    try await visit.run(.establishCouncil(council))
    return .redirect(.council(council.id), .saved)
  }

  private static func council(
    _ form: Form, under plan: Plan.ID, meaning meant: [Int: SeatSearch]
  ) throws -> Council {
    let field: Category.ID? = form.slug("field")
    return try Council(
      id: form.required("key"), plan: plan, kind: Council.Kind(rawValue: form["kind"]) ?? .council, name: form["name"],
      parent: form.id("parent"), fields: field.map { [$0] } ?? [],
      mandate: Council.Mandate(
        number: form["decision-number"],
        day: form.requiredDay("decision-day", "Ghi ngày quyết định thành lập."), authority: form["authority"],
        recipients: form.contains("recipients") ? Recipients.typed(form["recipients"]) : nil),
      through: form.day("through"), members: try SeatFields.members(form, meaning: meant))
  }

  @Sendable
  private static func change(_ visit: Visit) async throws -> Answer {
    let (id, form): (Council.ID, Form) = (try visit.id("council"), visit.form)
    let mandate = try Council.Mandate(
      number: form["decision-number"], day: form.requiredDay("decision-day", "Ghi ngày quyết định thay đổi."))
    let meant = try await visit.look(JoiningLook(try SeatFields.names(form), in: id))
    try await visit.run(
      .changeCouncil(
        id, mandate: mandate, leaving: Set(form.ids("leaving")),
        joining: try SeatFields.members(form, meaning: meant)))
    return .redirect(.council(id), .saved)
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
    _ = try await look(SessionOfCouncilLook(try id("session"), of: try id("council")))
  }

  /// The page of the session in the path, or one of its steps.
  func session(_ step: String? = nil) throws -> Link {
    .session(try id("session"), of: try id("council"), step)
  }
}
