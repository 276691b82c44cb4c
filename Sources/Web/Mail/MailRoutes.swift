import Domain
import Office

/// One's own mails, and what their links do without signing in.
enum MailRoutes {
  static let all: [Route] = [
    .get("/tai-khoan/thu", MailSettingsLook.self) { visit in
      let way = visit.options.mailWay
      return try await visit.page(MailSettingsLook(visit.options.mailPages)) {
        MailSettingsPage(found: $0, way: way).page
      }
    },
    .post(
      "/tai-khoan/thu",
      { visit in
        .writeMailSettings(
          hour: Int(visit.form["hour"]), daysBefore: Int(visit.form["days"]),
          topics: Set(MailSettings.Topic.allCases.filter { visit.form.contains("topic-\($0.rawValue)") }))
      }, then: { _ in .mailSettings }, .saved),
    .post("/tai-khoan/thu/dia-chi") { visit in
      try await visit.office.askMailAddress(
        visit.form["address"], of: visit.signedIn, way: visit.options.mailWay
      ) { Link.mailConfirmation($0).description }
      return .redirect(.mailSettings, .addressAsked)
    },
    .post(
      "/tai-khoan/thu/bo-dia-chi", { _ in .removeMailAddress() }, then: { _ in .mailSettings }, .addressRemoved),
    .get("/thu/xac-nhan/:secret", MailLinkLook.self) { visit in
      let secret = visit.parameters.get("secret") ?? ""
      return try await visit.page(MailLinkLook(secret)) { $0.page(secret) }
    },
    .post("/thu/xac-nhan/:secret", for: .entrance) { visit in
      try await visit.office.confirmMailAddress(byLink: visit.parameters.get("secret") ?? "")
      return .redirect(visit.person == nil ? .home : .mailSettings, .addressConfirmed)
    },
    .get("/thu/ngung/:token", UnsubscribingLook.self) { visit in
      let token = visit.parameters.get("token") ?? ""
      return try await visit.page(UnsubscribingLook(token)) { $0.page(token) }
    },
    .post("/thu/ngung/:token", for: .entrance) { visit in
      let token = visit.parameters.get("token") ?? ""
      try await visit.office.unsubscribe(by: token)
      return .redirect(.unsubscribing(token), .unsubscribed)
    },
  ]
}

extension SiteOptions {
  /// The pages to which mails lead.
  public var mailPages: MailPages {
    MailPages(
      origin: address.origin, telling: { ($0.what, $0.link.description) }, dossier: { Link.dossier($0).description },
      settings: Link.mailSettings.description, unsubscribing: { Link.unsubscribing($0).description })
  }
}
