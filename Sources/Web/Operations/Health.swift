import Cryptography
import HTTPTypes
import Hummingbird
import Logging
import Office

/// What machines ask: whether the node lives, whether it is ready, what it counts.
struct Health: Sendable {
  let office: Office
  let metrics: Metrics
  /// Who may read the metrics says this; without one nobody may.
  let token: String?
  /// What the node has sent and given up of mails.
  let mails: MailCounts
  let logger: Logger

  func serve(on router: Router<SiteContext>) {
    for path in ["/health", "/health/live"] {
      router.get(RouterPath(path)) { _, _ in answer(.ok, "ok\n") }
    }
    router.get("/health/ready") { _, _ in
      do {
        try await office.requireReady()
        return answer(.ok, "ready\n")
      } catch {
        logger.error("not ready", metadata: ["error": "\(error)"])
        return answer(.serviceUnavailable, "not ready\n")
      }
    }
    router.get("/metrics") { request, _ in
      guard let token, ConstantTime.isSame(request.headers[.authorization] ?? "", "Bearer \(token)") else {
        return answer(.notFound, "not found\n")
      }
      let text = metrics.text(office.database.queues, mails, await vitals())
      return answer(.ok, text, "text/plain; version=0.0.4; charset=utf-8")
    }
  }

  /// Nil while the database is away: what the node itself counts is told all the same.
  private func vitals() async -> Vitals? {
    do {
      return try await office.vitals()
    } catch {
      logger.error("the database tells nothing", metadata: ["error": "\(error)"])
      return nil
    }
  }

  private func answer(
    _ status: HTTPResponse.Status, _ text: String, _ type: String = "text/plain; charset=utf-8"
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
