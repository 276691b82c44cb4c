import Domain
import Hummingbird
import Office
import Store

/// One's own account, and the ways to a new password.
enum AccountRoutes {
  static let all: [Route] = [
    .get("/tai-khoan", AccountLook.self) { visit in try await account(visit) },
    .get("/tai-khoan/mat-khau", AccountLook.self) { visit in
      guard let pass = visit.pass, pass.isConfined else { return .redirect(.account) }
      return try await visit.page(NewPasswordPage(action: .newPassword).page)
    },
    .post("/tai-khoan/mat-khau", changePassword),
    .post("/tai-khoan/phien/:digest/ket-thuc") { visit in
      try await visit.office.endSession(visit.parameters.get("digest") ?? "", of: visit.signedIn)
      return .redirect(.account, .sessionEnded)
    },
    .post("/tai-khoan/dang-xuat-moi-noi") { visit in
      try await visit.office.signOutEverywhere(visit.signedIn)
      return SignInRoutes.entering(.signIn, cookies: [Cookies.clearing])
    },
    .get("/mat-khau/:secret", EntranceLook.self) { visit in
      let (secret, person) = try await linked(visit)
      let page = NewPasswordPage(person: person, action: .passwordLink(secret))
      return try await visit.page(EntranceLook()) { page.page }
    },
    .post("/mat-khau/:secret", for: .entrance, redeem),
  ]

  private static func account(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Answer {
    let sessions = try await visit.office.sessions(
      of: visit.signedIn, with: visit.token, idle: visit.options.idleMinutes)
    let isDemo = visit.options.isDemo
    return try await visit.page(AccountLook(), status: refusals.isEmpty ? .ok : .unprocessableContent) {
      AccountPage(account: $0, sessions: sessions, isDemo: isDemo, refusals: refusals).page
    }
  }

  @Sendable
  private static func changePassword(_ visit: Visit) async throws -> Answer {
    guard let pass = visit.pass, let token = visit.token else { throw Refusal.signInNeeded }
    let form = visit.form
    return try await answering {
      let password = try NewPasswordPage.password(in: form)
      try await visit.office.changePassword(
        of: pass.person, current: pass.isConfined ? nil : form.raw("current"), to: password, keeping: token,
        from: visit.visitor)
      guard pass.isConfined else { return .redirect(.account, .passwordChanged) }
      var released = pass
      released.isConfined = false
      return try await SignInRoutes.onward(visit, released)
    } orShow: { refusals in
      guard pass.isConfined else { return try await account(visit, refusals) }
      let page = NewPasswordPage(
        action: .newPassword, then: form["then"], kept: form["kept"], refusals: refusals)
      return try await visit.page(page.page, status: .unprocessableContent)
    }
  }

  private static func linked(_ visit: Visit) async throws -> (secret: String, person: Person) {
    let secret = visit.parameters.get("secret") ?? ""
    return (secret, try await visit.office.person(ofPasswordLink: secret))
  }

  @Sendable
  private static func redeem(_ visit: Visit) async throws -> Answer {
    let (secret, person) = try await linked(visit)
    return try await answering {
      let password = try NewPasswordPage.password(in: visit.form)
      let ticket = try await visit.office.redeemPasswordLink(secret, password: password, from: visit.visitor)
      return SignInRoutes.entering(Link.home.with([("da", Notice.passwordChanged.rawValue)]), ticket, visit)
    } orShow: { refusals in
      let page = NewPasswordPage(person: person, action: .passwordLink(secret), refusals: refusals)
      return try await visit.page(page.page, status: .unprocessableContent)
    }
  }

  /// A form about passwords that is refused is shown again without them, to strangers and to those who may do nothing
  /// else as well.
  private static func answering(
    _ perform: () async throws -> Answer, orShow show: ([Refusal]) async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await perform()
    } catch {
      guard let refusals = Refusals.ofInput(error) else { throw error }
      return try await show(refusals)
    }
  }
}
