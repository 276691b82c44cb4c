import Domain
import HTTPTypes
import HeavyWork
import Hummingbird
import Office
import Store

/// One request, from its head to its answer.
extension Site {
  /// Answers a request, counts and logs the answer.
  func answer(_ route: Route, _ request: Request, _ context: SiteContext) async -> Response {
    let began = ContinuousClock.now
    let visit = visit(request, context)
    var response = await answer(route, request, visit, context).bounded(context)
    // A file that is served has a stricter policy of its own.
    for (name, value) in SecurityHeaders.all where response.headers[name] == nil { response.headers[name] = value }
    response.headers[RequestMark.header] = visit.mark
    note(route, visit.mark, response.status, in: began.duration(to: .now))
    return response
  }

  private func visit(_ request: Request, _ context: SiteContext) -> Visit {
    Visit(
      mark: RequestMark.of(request.headers), office: office, options: options, boards: boards, method: request.method,
      path: request.uri.path, parameters: context.parameters, headers: request.headers,
      query: Form(query: request.uri.query ?? ""), address: context.address(request.headers, trusting: options.proxies),
      authority: request.head.authority ?? "", token: Cookies.token(in: request.headers))
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

  /// What no browser sends gets no page, and what drips no answer: the connection ends.
  private func answer(
    _ route: Route, _ request: Request, _ visit: Visit, _ context: SiteContext
  ) async -> Response {
    guard request.isPlain else { return Response(status: .badRequest).closing(context) }
    do {
      let response = try await answer(route, request, visit, on: context)
      // What was refused may still be coming: an end that is near is waited for.
      return response.status.code >= 400 && request.isWithoutEnd ? response.closing(context) : response
    } catch {
      context.close?()
      return Response(status: .requestTimeout)
    }
  }

  /// - Throws: `BodyPace.TooSlow`, and `CancellationError` when nobody waits for the answer any more.
  private func answer(
    _ route: Route, _ request: Request, _ visit: Visit, on context: SiteContext
  ) async throws -> Response {
    var visit = visit
    // Who is there is asked first: a stranger fills neither memory nor disk.
    let known = await known(visit)
    visit.pass = try? known.get()
    return try await Requester.$current.withValue(visit.requester) {
      do {
        try await admit(&visit, known, to: route, request)
      } catch let error as BodyPace.TooSlow {
        throw error
      } catch {
        return await refusal(of: error, route, visit)
      }
      // Where there is no connection nobody goes away.
      guard route.waitsInLine(visit), context.close != nil else { return await answer(route, visit) }
      return try await request.whileAwaited { [visit] in await answer(route, visit) }
    }
  }

  /// Reads what was sent, and asks whether the route is open to who sent it.
  private func admit(
    _ visit: inout Visit, _ known: Result<Access.Pass?, any Error>, to route: Route, _ request: Request
  ) async throws {
    // A form without a file is kept, as any form is, while who sent it signs in again.
    if route.file > 0, !request.bringsFieldsAlone {
      _ = try known.get()
      _ = try visit.signedIn
    }
    try await receive(request, route, into: &visit)
    // Asked for only now, so that what was sent is kept while the database is away.
    _ = try known.get()
    if route.method != .get, route.method != .head { try visit.requireOwnForm() }
    if route.opening == .signedIn { _ = try visit.signedIn }
    try await visit.requireSessionOfCouncil()
  }

  private func answer(_ route: Route, _ visit: Visit) async -> Response {
    do {
      if visit.pass?.isConfined == true, !route.isOpenToConfined {
        guard !visit.wantsJSON else { throw Refusal.passwordNeeded }
        return Answer.redirect(.newPassword).response()
      }
      if visit.isGoingBack {
        let page = try await showAgain(route, visit, [])
        return (page ?? Answer.redirect(Link.returning(to: visit.came))).response()
      }
      return try await route.handle(visit).response()
    } catch {
      return await refusal(of: error, route, visit)
    }
  }

  private func refusal(of error: any Error, _ route: Route, _ visit: Visit) async -> Response {
    if let page = try? await showAgain(route, visit, after: error) { return page.response() }
    return await refusing(error, visit).response()
  }

  private func known(_ visit: Visit) async -> Result<Access.Pass?, any Error> {
    guard let token = visit.token else { return .success(nil) }
    do {
      return .success(try await office.pass(token, idle: options.idleMinutes))
    } catch {
      return .failure(error)
    }
  }

  /// The largest form, in bytes, that is read from someone who is not signed in: what a session's end met.
  private static let strangersLimit = 2 << 20

  private func receive(_ request: Request, _ route: Route, into visit: inout Visit) async throws {
    guard route.limit > 0 || route.file > 0 else { return }
    let share = budget.share(of: visit.requester)
    visit.share = share
    let reader = BodyReader(
      files: office.files, share: share, limit: visit.pass == nil ? min(route.limit, Site.strangersLimit) : route.limit,
      count: route.fields, file: route.file, most: route.files)
    let body = try await reader.read(request)
    (visit.form, visit.files) = (body.form, body.files)
  }
}

extension Route {
  /// Whether a file is asked for, which may have to wait for its turn (`WorkLine`).
  fileprivate func waitsInLine(_ visit: Visit) -> Bool { method == .get && visit.query.contains("dang") }

  /// Whether it is open to who has to choose a password first.
  fileprivate var isOpenToConfined: Bool {
    opening == .entrance || path == Link.newPassword.description
  }
}

extension Request {
  /// One host, and no body where none belongs (RFC 9112, 3.2; RFC 9110, 9.3.1).
  fileprivate var isPlain: Bool {
    let hasBody = (headers[.contentLength] ?? "0") != "0" || headers[.transferEncoding] != nil
    return head.authority != nil && headers[.host] == nil && !(hasBody && [.get, .head].contains(method))
  }

  /// Whether it is a form without a file.
  fileprivate var bringsFieldsAlone: Bool {
    headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
  }

  /// Whether its body may go on for as long as one likes.
  fileprivate var isWithoutEnd: Bool {
    headers[.transferEncoding] != nil || headers[.contentLength].map { Int($0) ?? .max } ?? 0 > 256 << 20
  }

  /// Answers as long as someone waits for it: when the other end is gone, work that waits in a line leaves it. The
  /// connection ends with the answer, since what comes on it meanwhile is no request.
  fileprivate func whileAwaited(_ answer: @Sendable () async throws -> Response) async throws -> Response {
    var response = try await body.consumeWithCancellationOnInboundClose { body in
      // To its end, which is near: there is none. A body that is left before its end is a trap in the library.
      for try await _ in body {}
      return try await answer()
    }
    response.headers[.connection] = "close"
    return response
  }
}

extension Refusal {
  fileprivate static let passwordNeeded = Refusal(
    "Bạn cần đặt mật khẩu mới trước.", kind: .forbidden, next: "Tải lại trang để đặt mật khẩu.")
  static let foreignForm = Refusal(
    "Phiên làm việc đã đổi hoặc đã hết.", kind: .forbidden, next: "Mở lại trang rồi gửi lại.")
}

extension HTTPField.Name {
  static let csrf = HTTPField.Name("X-CSRF") ?? .cookie
  static let host = HTTPField.Name("Host") ?? .cookie
}
