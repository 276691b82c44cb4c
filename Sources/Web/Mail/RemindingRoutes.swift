import Domain
import Office

/// A standing office reminds units.
enum RemindingRoutes {
  static let all: [Route] = [
    .get("/ke-hoach/:plan/nhac-viec", RemindingLook.self) { visit in
      let look = RemindingLook(try visit.slug("plan"), audience(visit.query), words: visit.query["q"])
      let (text, path) = (visit.query["loi"], path(visit.query))
      let origin = visit.options.address.origin
      return try await visit.page(look) { RemindingPage(found: $0, text: text, path: path, origin: origin).page }
    },
    Route.post(
      "/ke-hoach/:plan/nhac-viec",
      { visit in
        .remind(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), audience(visit.form),
          text: visit.form["text"], path: path(visit.form))
      }, then: { after(audience($0.form), try $0.slug("plan")) }, .reminded
    ).asking({ RemindingLook(try $0.slug("plan"), audience($0.form)) }) { .reminding($0, $1) },
  ]

  /// Whom the page, or its form, is about.
  private static func audience(_ form: Form) -> ReminderAudience {
    if let announcement: Announcement.ID = form.id("van-ban") {
      return .unconfirmed(announcement, via: form.id("qua"))
    }
    if let target: Target.ID = form.slug("chi-tieu") { return .lacking(target) }
    guard !form["viec"].isEmpty else { return .units(form.ids("don-vi")) }
    return .behind(form["viec"], round: Int(form["dot"]), only: form.id("noi"))
  }

  /// Where it goes on: who reminds of an announcement may have no other page of the kind.
  private static func after(_ audience: ReminderAudience, _ plan: Plan.ID) -> Link {
    guard case .unconfirmed(let announcement, let unit) = audience else { return .reminding(plan) }
    return .addressees(announcement, via: unit)
  }

  private static func path(_ form: Form) -> String {
    let path = Link.returning(to: form["trang"])
    return path == .home ? "" : path.description
  }
}
