import Domain
import HTTPTypes
import Hummingbird
import Office
import Store

/// Signing in and out.
enum SignInRoutes {
  static let all: [Route] = [
    .get("/dang-nhap", EntranceLook.self) { visit in
      let page = SignInPage(then: visit.query["then"], kept: "", name: "", refusal: nil, isDemo: visit.options.isDemo)
      return try await visit.page(EntranceLook()) { page.page }
    },
    .post("/dang-nhap", for: .entrance, signIn),
    .post("/dang-xuat", for: .entrance) { visit in
      if let token = visit.token { try await visit.office.signOut(token) }
      return entering(.home, cookies: [Cookies.clearing])
    },
  ]

  @Sendable
  private static func signIn(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    do {
      let password = form.raw("password")
      let ticket = try await visit.office.signIn(form["sign-in"], password: password, from: visit.visitor)
      return try await entered(ticket, visit)
    } catch let refusal as Refusal {
      let page = SignInPage(
        then: form["then"], kept: form["kept"], name: form["sign-in"], refusal: refusal, isDemo: visit.options.isDemo)
      return .page(page.page.html(Frame(outside: visit)), status: .unprocessableContent)
    }
  }

  /// On to where the person was going, with a kept form offered again; before that to a new password where one is
  /// needed.
  static func entered(_ ticket: Ticket, _ visit: Visit) async throws -> Answer {
    let then = Link.returning(to: visit.form["then"])
    guard ticket.isConfined || !visit.form["kept"].isEmpty,
      let pass = try await visit.office.pass(ticket.token, idle: visit.options.idleMinutes)
    else { return entering(then, ticket, visit) }
    var visit = visit
    visit.pass = pass
    return with(cookies(of: ticket, visit), try await onward(visit, pass))
  }

  /// What comes next for who is signed in: a new password, the kept form, or the page that was asked for.
  static func onward(_ visit: Visit, _ pass: Access.Pass) async throws -> Answer {
    var visit = visit
    visit.pass = pass
    let (then, kept) = (visit.form["then"], visit.form["kept"])
    if pass.isConfined {
      return try await visit.page(NewPasswordPage(action: .newPassword, then: then, kept: kept).page)
    }
    let (to, form) = (Link.returning(to: then), Form(urlEncoded: kept.utf8, upTo: Route.fieldsOfMany) ?? .empty)
    guard !form.typed.isEmpty else { return .redirect(to) }
    return try await visit.page(ResumePage(then: to, kept: form).page)
  }

  /// On to a page as the one to whom the ticket was given.
  static func entering(_ link: Link, _ ticket: Ticket, _ visit: Visit) -> Answer {
    entering(link, cookies: cookies(of: ticket, visit))
  }

  static func entering(_ link: Link, cookies: [String]) -> Answer { with(cookies, .redirect(link)) }

  private static func cookies(of ticket: Ticket, _ visit: Visit) -> [String] {
    let isSecure = visit.options.isSecure
    let session = Cookies.setting(ticket.token, secure: isSecure)
    guard !ticket.mark.isEmpty else { return [session] }
    return [session, Cookies.marking(ticket.person, ticket.mark, secure: isSecure)]
  }

  private static func with(_ cookies: [String], _ answer: Answer) -> Answer {
    var response = answer.response()
    for cookie in cookies { response.headers.append(HTTPField(name: .setCookie, value: cookie)) }
    return .other(response)
  }
}
