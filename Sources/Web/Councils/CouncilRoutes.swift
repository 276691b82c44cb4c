import Domain
import Office

/// Councils.
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
    .paper("/hoi-dong/:council/quyet-dinh", back: { .council(try $0.id("council")) }) {
      EstablishmentLook(of: try $0.id("council"))
    },
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
      id: form.required("key"), plan: plan, kind: Council.Kind(rawValue: form["kind"]) ?? .council,
      body: form.slug("body"),
      name: form["name"], parent: form.id("parent"), fields: field.map { [$0] } ?? [],
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
}
