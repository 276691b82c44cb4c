import Domain
import Hummingbird
import Logging
import Office
import ServiceLifecycle

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
  let budget = BodyBudget()

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
    return PublicRoutes.all + OpenDataRoutes.all + SignInRoutes.all + AccountRoutes.all + MailRoutes.all
      + AccountRequestRoutes.all
      + CalendarRoutes.all + rehearsal
      + DraftRoutes.all + AuthorRoutes.all + FileRoutes.all + DossierRoutes.all + UnitRoutes.all + SubmissionRoutes.all
      + IntakeRoutes.all
      + CouncilRoutes.all + SessionRoutes.all + MeetingRoutes.all + ScoringRoutes.all + ScoreSheetRoutes.all
      + DecisionRoutes.all + ComplaintRoutes.all + QuestionRoutes.all + DutyRoutes.all + AnnouncementRoutes.all
      + ReportRoutes.all + FigureRoutes.all + EventRoutes.all + EventPeopleRoutes.all + InspectionRoutes.all
      + ReplicationRoutes.all + ModelRoutes.all + NeedRoutes.all
      + ResponseRoutes.all + ClusterRoutes.all + ClosingRoutes.all + NewsRoutes.all + NominationRoutes.all
      + CommendationRoutes.all
      + FundRoutes.all + AwardRoutes.all + HonourRoutes.all + BookRoutes.all
      + MoneyRoutes.all
      + ForwardingRoutes.all + PackageRoutes.all + SignedCopyRoutes.all + PaperOrderRoutes.all + TemplateRoutes.all
      + AdministrationRoutes.all + HostRoutes.all + OutboxRoutes.all + RemindingRoutes.all + BindingRoutes.all
      + PersonRoutes.all + UnitRecordRoutes.all + ListRoutes.all + HelpRoutes.all
  }

  /// - Parameter services: what runs as long as the site is served.
  public func application(host: String, port: Int, beside services: [any Service] = []) -> some ApplicationProtocol {
    Application(
      router: router(),
      // A head is as large as nginx lets through: lines of 8 kB, four of them (`deploy/nginx.conf`).
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(Site.patience),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      services: services, logger: logger)
  }

  func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self)
    Health(office: office, metrics: metrics, token: options.metricsToken, mails: options.mailCounts, logger: logger)
      .serve(on: router)
    Assets.serve(on: router)
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        await answer(route, request, context)
      }
    }
    router.add(middleware: NotFound(site: self))
    return router
  }
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
      return await site.answer(Route.get("", for: .everyone) { _ in throw Refusal.absent }, request, context)
    }
  }
}
