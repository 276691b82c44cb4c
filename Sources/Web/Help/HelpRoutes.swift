import Domain
import Office

/// Help: about each page, and a handbook for each role.
enum HelpRoutes {
  static let all: [Route] = [
    .get("/tro-giup", VisitLook.self) { visit in try await visit.page(HelpPages.search(visit.query["q"])) },
    .get("/tro-giup/:topic", VisitLook.self) { visit in
      guard let topic = HelpTopic(key: visit.parameters.get("topic") ?? "") else { throw Refusal.absent }
      return try await visit.page(topic.page)
    },
    .get("/tro-giup/so-tay/:role", VisitLook.self) { visit in
      guard let book = Handbook(key: visit.parameters.get("role") ?? "") else { throw Refusal.absent }
      guard visit.query["dang"] == "pdf" else {
        return try await visit.page(book.page(takesPaper: visit.person != nil))
      }
      // Laying out a paper takes a core, which is not for strangers.
      _ = try visit.signedIn
      return try await visit.paper(VisitLook().map { _ in book.paper }, back: .help(book))
    },
  ]
}
