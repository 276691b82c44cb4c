import Domain
import Office
import Store

/// Ordering many papers in one file, and taking the file.
enum PaperOrderRoutes {
  static let all: [Route] = [
    .post(
      "/quyet-dinh/:id/giay-to", { try order(.decision(try $0.id()), $0) }, then: { .decision(try $0.id()) },
      .batched),
    .get("/quyet-dinh/:id/giay-to/:order", PaperOrderFileLook.self) { visit in
      try await file(.decision(try visit.id()), visit)
    },
    .post(
      "/hoi-dong/:council/phien/:session/giay-to", { try order(.session(try $0.id("session")), $0) },
      then: { try $0.session() }, .batched),
    .get("/hoi-dong/:council/phien/:session/giay-to/:order", PaperOrderFileLook.self) { visit in
      try await file(.session(try visit.id("session")), visit)
    },
  ]

  private static func order(_ subject: PaperOrder.Subject, _ visit: Visit) throws -> Command<Void> {
    guard let form = PaperOrder.Form(rawValue: visit.form["dang"]),
      let contents = PaperOrder.Contents(rawValue: visit.form["gom"])
    else { throw Refusal.absent }
    return .orderPapers(
      id: try visit.form.required("key"), subject: subject, contents: contents, form: form,
      verifying: visit.verifying)
  }

  private static func file(_ subject: PaperOrder.Subject, _ visit: Visit) async throws -> Answer {
    let product = try await visit.look(PaperOrderFileLook(try visit.id("order"), of: subject))
    return try await visit.kept(product.digest, product.name, type: product.type, size: product.size)
  }
}
