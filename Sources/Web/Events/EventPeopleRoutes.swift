import Domain
import Office
import Store

/// Who is invited to an event, and who was there.
enum EventPeopleRoutes {
  static let all: [Route] = [
    .list("/su-kien/:id/nguoi-du", { EventPeopleLook(of: try $0.id(), page: $0.query.page) }, page: \.page),
    .post(
      "/su-kien/:id/moi", on: list,
      { visit in .inviteToEvent(try visit.id(), try invited(visit.form)) }, then: participants, .peopleInvited),
    .post(
      "/su-kien/:id/nguoi-du/bo", on: list, { .uninvite(try $0.form.required("person"), from: try $0.id()) },
      then: participants, .removed),
    .post(
      "/su-kien/:id/diem-danh", on: list,
      { visit in
        .tickAttendance(
          at: try visit.id(), shown: Array(visit.form.ids("shown").prefix(EventPeopleLook.size)),
          present: Set(visit.form.ids("present")))
      }, then: { Link.event(try $0.id(), "nguoi-du").with([("trang", $0.query["trang"])]) }, .saved),
    .post(
      "/su-kien/:id/khach", on: list,
      { .addAttendee($0.form["guests"], id: try $0.form.required("key"), to: try $0.id()) }, then: participants,
      .added),
    .get("/su-kien/:id/ma", EventCodeLook.self) { visit in
      let address = visit.options.address
      return try await visit.page(EventCodeLook(visit.id())) { $0.page(address) }
    },
    .post(
      "/su-kien/:id/khach-tu-khai", on: list,
      { visit in
        .settleDeclared(visit.form.ids("guest"), at: try visit.id(), isPresent: visit.form["go"] == "present")
      }, then: participants, .saved),
    .get("/su-kien/:id/co-mat/:code", AttendingLook.self) { visit in
      if visit.person == nil { try visit.office.admitGuest(from: visit.visitor) }
      return try await visit.page(AttendingLook(visit.id(), code: code(visit)), \.page)
    },
    .post("/su-kien/:id/co-mat/:code/khach", for: .everyone, on: "/su-kien/:id/co-mat/:code") { visit in
      try visit.office.admitGuest(from: visit.visitor)
      try await visit.office.declarePresence(
        visit.form["guest-name"], from: visit.form["guest-from"], code(visit), at: visit.id())
      return .redirect(.event(try visit.id(), "co-mat/\(code(visit))"), .declared)
    },
    .post(
      "/su-kien/:id/co-mat/:code", { .attendByCode(code($0), at: try $0.id()) },
      then: { .event(try $0.id(), "co-mat/\(code($0))") }, .present),
  ]

  private static let list = "/su-kien/:id/nguoi-du"

  @Sendable private static func participants(_ visit: Visit) throws -> Link { .event(try visit.id(), "nguoi-du") }

  @Sendable private static func code(_ visit: Visit) -> String { visit.parameters.get("code") ?? "" }

  private static func invited(_ form: Form) throws -> InvitationList {
    let body = form["body"].split(separator: "/").map(String.init)
    var bodies: [(plan: Plan.ID, body: Body.ID)] = []
    if body.count == 2, let plan = Plan.ID(body[0]), let id = Body.ID(body[1]) { bodies = [(plan, id)] }
    return InvitationList(
      bodies: bodies, units: form["units"], who: InvitationList.Who(rawValue: form["who"]) ?? .leaders,
      guests: form["guests"])
  }
}
