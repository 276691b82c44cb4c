import HTTPTypes
import Hummingbird

/// How an answer goes out.
extension Response {
  /// What goes out at once, however slowly it is taken, in bytes.
  private static let small = 64 << 10
  /// What is larger must be taken at this pace, in bytes a second, after so many seconds.
  private static let pace = 8 << 10
  private static let grace = 60
  /// Seconds that an answer may take of which nobody knows how long it is.
  private static let longest = 1800

  /// The answer, broken off when it is taken too slowly. What tells as things happen ends by itself (`EventStream`).
  func bounded(_ context: SiteContext) -> Response {
    let length = body.contentLength
    guard length ?? .max > Response.small, headers[.contentType]?.hasPrefix("text/event-stream") != true else {
      return self
    }
    let seconds = length.map { Response.grace + $0 / Response.pace } ?? Response.longest
    return sent { body, writer in
      let watch = Task {
        // The time that is given; a sleep that is broken off closes nothing.
        try await Task.sleep(for: .seconds(seconds))
        context.close?()
      }
      defer { watch.cancel() }
      try await body.write(writer)
    }
  }

  /// The answer, after which the connection is closed, whatever else comes on it.
  func closing(_ context: SiteContext) -> Response {
    var response = sent { body, writer in
      try await body.write(writer)
      context.close?()
    }
    response.headers[.connection] = "close"
    return response
  }

  private func sent(
    _ send: @escaping @Sendable (ResponseBody, any ResponseBodyWriter) async throws -> Void
  ) -> Response {
    let body = body
    var response = self
    response.body = ResponseBody(contentLength: body.contentLength) { try await send(body, $0) }
    return response
  }
}
