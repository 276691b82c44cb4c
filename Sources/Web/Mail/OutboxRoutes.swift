import Domain
import Office

/// The mails of the installation, in the administrator's hands.
enum OutboxRoutes {
  static let all: [Route] = [
    .get("/quan-tri/thu", OutboxLook.self) { visit in
      let way = visit.options.mailWay
      let look = OutboxLook(in: Mail.State(rawValue: visit.query["trang-thai"]), page: visit.query.page)
      return try await visit.page(look) { OutboxPage(found: $0, way: way).page }
    },
    .get("/quan-tri/thu/:mail", OutboxMailLook.self) { visit in
      try await visit.page(OutboxMailLook(visit.id("mail"), visit.options.mailPages), \.page)
    },
    .post(
      "/quan-tri/thu/:mail/gui-lai", { .resendMail(try $0.id("mail"), way: $0.options.mailWay) },
      then: { .outboxMail(try $0.id("mail")) }, .mailQueued),
  ]
}
