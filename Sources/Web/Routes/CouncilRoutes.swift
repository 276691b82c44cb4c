import Domain
import Office
import Store

/// Councils and their sessions.
enum CouncilRoutes {
  static let all: [Route] = [
    .get("/hoi-dong", .viewCouncil) { visit in
      _ = try visit.signedIn
      return try await visit.page { try CouncilsPage(desk: $0, csrf: visit.pass?.csrf ?? "").page() }
    },
    .post("/hoi-dong/:council/phien", .prepareSession) { visit in
      let council: Council.ID = try visit.id("council")
      guard let key: Session.ID = visit.form.id("key") else { throw Refusal.absent }
      let plan = try await visit.office.read(as: visit.signedIn) { try $0.council(council).plan }
      let day = try visit.form.requiredDay("day", "Ghi ngày họp.")
      let session = try Session(id: key, plan: plan, council: council, name: visit.form["name"], day: day)
      try await visit.run(PrepareSession(session: session))
      return .redirect(.session(session))
    },
    .get("/hoi-dong/:council/phien/:session", .viewCouncil) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try SessionPage.load(id, $0, csrf: visit.pass?.csrf ?? "").page() }
    },
    .post("/hoi-dong/:council/phien/:session/them", .prepareSession) { visit in
      try await visit.run(PutBeforeCouncil(session: visit.id("session"), dossiers: visit.form.ids("dossier")))
      return .redirect(try back(visit), .added)
    },
    .post("/hoi-dong/:council/phien/:session/rut", .prepareSession) { visit in
      guard let dossier: Dossier.ID = visit.form.id("dossier") else { throw Refusal.absent }
      try await visit.run(TakeFromCouncil(session: visit.id("session"), dossier: dossier))
      return .redirect(try back(visit), .removed)
    },
    .post("/hoi-dong/:council/phien/:session/mo-cham", .prepareSession) { visit in
      try await visit.run(OpenSession(session: visit.id("session")))
      return .redirect(try back(visit), .opened)
    },
    .post("/hoi-dong/:council/phien/:session/khoa", .closeSession) { visit in
      try await visit.run(CloseSession(session: visit.id("session")))
      return .redirect(.returning(to: try back(visit).description + "/xep-hang"), .closed)
    },
    .post("/hoi-dong/:council/phien/:session/mo-lai", .reopenSession) { visit in
      try await visit.run(ReopenSession(session: visit.id("session"), reason: visit.form["reason"]))
      return .redirect(try back(visit), .reopened)
    },
    .get("/hoi-dong/:council/phien/:session/xep-hang", .viewRanking) { visit in
      let id: Session.ID = try visit.id("session")
      if visit.wantsWorkbook {
        return try await visit.workbook { desk in
          let page = try RankingPage.load(id, desk, csrf: "")
          return ScoreWorkbook(session: page.session, plan: page.plan, ranking: page.ranking)
        }
      }
      return try await visit.page { try RankingPage.load(id, $0, csrf: visit.pass?.csrf ?? "").page }
    },
    .post("/hoi-dong/:council/phien/:session/xep", .orderTie) { visit in
      let places = visit.form.fields.filter { $0.name.hasPrefix("place-") }.compactMap { field -> (Int, Dossier.ID)? in
        guard let place = Int(field.value), let id = Dossier.ID(field.name.dropFirst("place-".count)) else {
          return nil
        }
        return (place, id)
      }
      guard Set(places.map(\.0)).count == places.count else {
        throw Refusal.input("reason", "Hai sáng kiến cùng một thứ tự.", next: "Cho mỗi sáng kiến một thứ tự riêng.")
      }
      let order = places.sorted { $0.0 < $1.0 }.map(\.1)
      try await visit.run(OrderTie(session: visit.id("session"), order: order, reason: visit.form["reason"]))
      return .redirect(.returning(to: try back(visit).description + "/xep-hang"), .ordered)
    },
  ]

  /// The session's page.
  private static func back(_ visit: Visit) throws -> Link {
    let (council, session): (Council.ID, Session.ID) = (try visit.id("council"), try visit.id("session"))
    return .returning(to: "/hoi-dong/\(council)/phien/\(session)")
  }
}
