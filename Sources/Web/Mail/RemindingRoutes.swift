import Domain
import Office

/// A standing office reminds units.
enum RemindingRoutes {
  static let all: [Route] = [
    .get("/ke-hoach/:plan/nhac-viec", RemindingLook.self) { visit in
      let look = RemindingLook(try visit.slug("plan"), audience(visit.query), words: visit.query["q"])
      let (text, path) = (visit.query["loi"], path(visit.query))
      let (origin, page) = (visit.options.address.origin, back(visit))
      return try await visit.page(look) {
        RemindingPage(found: $0, text: text, path: path, back: page, origin: origin).page
      }
    },
    .post(
      "/ke-hoach/:plan/nhac-viec",
      { visit in
        .remind(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), audience(visit.form),
          text: visit.form["text"], path: path(visit.form))
      }, then: after, .reminded),
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

  /// Where one came from; where that is not known, where it is done. Who reminds of an announcement may have no other
  /// page of the plan.
  @Sendable
  private static func after(_ visit: Visit) throws -> Link {
    if let back = back(visit.form["ve"]) { return back }
    if case .unconfirmed(let announcement, let unit) = audience(visit.form) {
      return .addressees(announcement, via: unit)
    }
    let path = path(visit.form)
    return path.isEmpty ? .reminding(try visit.slug("plan")) : .returning(to: path)
  }

  /// The page from which the words were asked for, as the address of theirs or the browser tells it.
  private static func back(_ visit: Visit) -> Link? {
    visit.query.contains("ve") ? back(visit.query["ve"]) : back(visit.came)
  }

  /// A page without what it said of something that was done.
  private static func back(_ address: String) -> Link? {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    guard let page = parts.first.map({ Link.returning(to: $0) }), page != .signIn,
      !page.description.hasSuffix("/nhac-viec")
    else { return nil }
    let query = Form(query: parts.count > 1 ? parts[1] : "").fields.filter { $0.name != "da" }
    return page.with(query.map { ($0.name, $0.value) })
  }

  private static func path(_ form: Form) -> String {
    let path = Link.returning(to: form["trang"])
    return path == .home ? "" : path.description
  }
}
