import Domain
import Hummingbird
import Office

/// Signing in and out.
enum SignInRoutes {
  static let all: [Route] = [
    .get("/dang-nhap", .signIn) { visit in
      let then = visit.query["then"]
      return try await visit.page { _ in
        SignInPage(then: then, kept: "", name: "", refusal: nil, isDemo: visit.options.isDemo).page
      }
    },
    .post("/dang-nhap", .signIn, signIn),
    .post("/dang-xuat", .signIn) { visit in
      if let token = visit.token { try await visit.office.signOut(token) }
      return entering(.home, cookie: Cookies.clearing)
    },
  ]

  @Sendable
  private static func signIn(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    do {
      let password = form.raw("password")
      let ticket = try await visit.office.signIn(form["sign-in"], password: password, from: visit.address)
      return try await entered(ticket, visit)
    } catch let refusal as Refusal {
      let page = SignInPage(
        then: form["then"], kept: form["kept"], name: form["sign-in"], refusal: refusal, isDemo: visit.options.isDemo)
      return .page(page.page.html(Frame(outside: visit)), status: .unprocessableContent)
    }
  }

  /// On to where the person was going; a kept form is offered again.
  static func entered(_ ticket: Ticket, _ visit: Visit) async throws -> Answer {
    let then = Link.returning(to: visit.form["then"])
    let cookie = Cookies.setting(ticket.token, secure: visit.options.isSecure)
    let kept = Form(urlEncoded: visit.form["kept"].utf8, upTo: Route.fieldsOfMany) ?? .empty
    guard !kept.typed.isEmpty, let pass = try await visit.office.pass(ticket.token) else {
      return entering(then == .home ? .myDossiers : then, cookie: cookie)
    }
    let page = ResumePage(then: then, kept: kept, csrf: pass.csrf).page
    let html = try await visit.office.read(as: ticket.person) { desk in page.html(Frame(visit, desk)) }
    var response = Answer.page(html).response()
    response.headers[.setCookie] = cookie
    return .other(response)
  }

  static func entering(_ link: Link, cookie: String) -> Answer {
    var response = Answer.redirect(link).response()
    response.headers[.setCookie] = cookie
    return .other(response)
  }
}
