import Crypto
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Office
import ServiceLifecycle
import Store

/// What a site is started with.
public struct SiteOptions: Sendable {
  /// A rehearsal: a banner, one-click sign-in, a clock that can be moved.
  public var isDemo: Bool
  /// Cookies are only sent over TLS.
  public var isSecure: Bool
  /// What those say who may read the metrics; without one nobody may.
  public var metricsToken: String?

  /// The addresses of proxies whose word is taken for the address of who asks (`X-Forwarded-For`).
  public var proxies: Set<String>

  public init(
    isDemo: Bool, isSecure: Bool = false, metricsToken: String? = nil, proxies: Set<String> = ["127.0.0.1", "::1"]
  ) {
    self.isDemo = isDemo
    self.isSecure = isSecure
    self.proxies = proxies
    self.metricsToken = metricsToken
  }
}

/// The site: routes, pages, assets.
public struct Site: Sendable {
  let office: Office
  let options: SiteOptions
  let logger: Logger
  let metrics = Metrics()
  let boards = LiveBoards()
  let routes: [Route]
  /// The pages by the patterns of their addresses.
  let pages: [String: Route]

  public init(office: Office, options: SiteOptions, logger: Logger) {
    self.office = office
    self.options = options
    self.logger = logger
    routes = Site.routes(options)
    pages = Dictionary(
      routes.filter { $0.method == .get }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// For how many seconds a connection may say nothing, in the middle of a request too, so that a stop waits for nobody
  /// longer: less than `TimeoutStopSec` in `deploy/sangkien.service`, more than nginx keeps a connection unused.
  private static let patience: Int64 = 20

  /// Every route.
  private static func routes(_ options: SiteOptions) -> [Route] {
    let rehearsal = options.isDemo ? RehearsalRoutes.all : []
    return PublicRoutes.all + SignInRoutes.all + rehearsal
      + DraftRoutes.all + FileRoutes.all + DossierRoutes.all + UnitRoutes.all + SubmissionRoutes.all
      + IntakeRoutes.all
      + CouncilRoutes.all + MeetingRoutes.all + CouncilPaperRoutes.all + ScoringRoutes.all + ScoreSheetRoutes.all
      + DecisionRoutes.all + ComplaintRoutes.all + NominationRoutes.all + CommendationRoutes.all + MoneyRoutes.all
      + ForwardingRoutes.all + PackageRoutes.all + PaperOrderRoutes.all + TemplateRoutes.all
      + AdministrationRoutes.all + ListRoutes.all
  }

  /// - Parameter services: what runs as long as the site is served.
  public func application(host: String, port: Int, beside services: [any Service] = []) -> some ApplicationProtocol {
    Application(
      router: router(), server: .http1(configuration: .init(idleTimeout: .seconds(Site.patience))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      services: services, logger: logger)
  }

  func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self)
    Health(office: office, metrics: metrics, token: options.metricsToken, logger: logger).serve(on: router)
    Assets.serve(on: router)
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        await answer(route, request, context)
      }
    }
    router.add(middleware: NotFound(site: self))
    return router
  }

  // MARK: One request

  func answer(_ route: Route, _ request: Request, _ context: SiteContext) async -> Response {
    let began = ContinuousClock.now
    var visit = visit(request, context)
    visit.mark = RequestMark.of(request.headers)
    var response = secured(await answer(route, request, &visit))
    response.headers[RequestMark.header] = visit.mark
    note(route, visit.mark, response.status, in: began.duration(to: .now))
    return response
  }

  /// Counts the answer and logs it: the pattern of the address, never what a person typed or is called.
  private func note(_ route: Route, _ mark: String, _ status: HTTPResponse.Status, in time: Duration) {
    let pattern = route.path.isEmpty ? "none" : "\(route.method) \(route.path)"
    metrics.answered(pattern, status: status.code, in: time)
    logger.info(
      "answered",
      metadata: [
        "request": "\(mark)", "route": "\(pattern)", "status": "\(status.code)",
        "milliseconds": "\(Int(time / .milliseconds(1)))",
      ])
  }

  private func answer(_ route: Route, _ request: Request, _ visit: inout Visit) async -> Response {
    do {
      // What was sent is read before anything else is asked, so that it is kept whatever goes wrong. Files are not kept
      // then: those are taken from people who are known, and nobody else fills the memory with them.
      if route.limit > Site.formLimit {
        visit.pass = try await pass(visit)
        _ = try visit.signedIn
      }
      try await receive(
        request, upTo: visit.token == nil ? min(route.limit, Site.strangersLimit) : route.limit, into: &visit)
      if visit.pass == nil { visit.pass = try await pass(visit) }
      if route.method != .get, route.method != .head { try requireOwnForm(visit) }
      if !Policy.isPublic(route.action) { _ = try visit.signedIn }
      try await visit.requireSessionOfCouncil()
      if visit.isGoingBack, let page = try await showAgain(route, visit, []) { return page.response() }
      return try await route.handle(visit).response()
    } catch {
      if let page = try? await showAgain(route, visit, after: error) { return page.response() }
      return await refusing(error, visit).response()
    }
  }

  /// The largest body, in bytes, that is read before it is known who sends it, and the largest that is read from someone
  /// who does not even say.
  private static let formLimit = 16 << 20
  private static let strangersLimit = 2 << 20

  private func pass(_ visit: Visit) async throws -> Access.Pass? {
    try await visit.token.flatMapAsync { try await office.pass($0) }
  }

  private func receive(_ request: Request, upTo limit: Int, into visit: inout Visit) async throws {
    guard limit > 0 else { return }
    let body: [UInt8]
    do {
      body = Array(buffer: try await request.body.collect(upTo: limit))
    } catch {
      throw Refusal(
        "Nội dung gửi lên lớn hơn mức nhận (\(limit >> 20) MB).", kind: .input,
        next: "Quay lại trang trước: chữ đã gõ vẫn còn ở đó. Rút ngắn, hoặc đưa phần dài vào tệp đính kèm.")
    }
    let type = request.headers[.contentType] ?? ""
    if type.hasPrefix("multipart/form-data") {
      guard let parts = Multipart(body, contentType: type) else { throw Refusal.foreignForm }
      (visit.form, visit.file) = (parts.fields, parts.file)
    } else if type.hasPrefix("application/x-www-form-urlencoded") {
      (visit.form, visit.body) = (Form(urlEncoded: body), body)
    } else {
      visit.body = body
    }
  }

  private func visit(_ request: Request, _ context: SiteContext) -> Visit {
    Visit(
      office: office, options: options, boards: boards, method: request.method, path: request.uri.path,
      parameters: context.parameters,
      headers: request.headers, query: Form(urlEncoded: Array((request.uri.query ?? "").utf8)),
      address: context.address(request.headers, trusting: options.proxies), authority: request.head.authority ?? "",
      token: Cookies.token(in: request.headers))
  }

  /// - Throws: `Refusal` when the form does not come from a page of this session (CSRF).
  private func requireOwnForm(_ visit: Visit) throws {
    if let origin = visit.headers[.origin] {
      let authority = origin.split(separator: "/").last.map(String.init)
      guard authority == visit.authority else { throw Refusal.foreignForm }
    }
    guard let pass = visit.pass else { return }
    let sent = visit.headers[.csrf] ?? visit.form["_csrf"]
    guard sent == pass.csrf else { throw Refusal.foreignForm }
  }

  private func secured(_ response: Response) -> Response {
    var response = response
    for (name, value) in SecurityHeaders.all { response.headers[name] = value }
    return response
  }
}

extension Optional {
  fileprivate func flatMapAsync<T>(_ transform: (Wrapped) async throws -> T?) async rethrows -> T? {
    guard let self else { return nil }
    return try await transform(self)
  }
}

extension Refusal {
  static let foreignForm = Refusal(
    "Phiên làm việc đã đổi hoặc đã hết.", kind: .forbidden, next: "Mở lại trang rồi gửi lại.")
}

extension HTTPField.Name {
  static let csrf = HTTPField.Name("X-CSRF") ?? .cookie
}

/// Pages for addresses that are not there.
struct NotFound: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      return await site.answer(Route.get("", .visit) { _ in throw Refusal.absent }, request, context)
    }
  }
}
