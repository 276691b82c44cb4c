import HTTPTypes
import Hummingbird
import Office
import ServiceLifecycle

/// Server-Sent Events (HTML Living Standard, 9.2): what happens, as it happens, on one long answer.
struct EventStream {
  /// After so many quiet seconds a comment goes out, so that nothing on the way takes the connection for dead and a
  /// page that is gone is noticed.
  private static let quiet = 10
  /// After so many seconds the answer ends; the browser asks again, and is asked again who it is.
  private static let longest = 900

  /// An answer that tells of each change of `progress` until the scoring ends or the program stops.
  ///
  /// - Parameter news: what is sent, on one line.
  static func answer(
    _ progress: AsyncStream<ScoringProgress>, _ news: @escaping @Sendable (ScoringProgress) -> String
  ) -> Answer {
    let headers: HTTPFields = [
      .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .accelBuffering: "no",
    ]
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
      var sent: ScoringProgress?
      var (seconds, silent) = (0, 0)
      for await now in progress.cancelOnGracefulShutdown() {
        guard seconds < longest else { break }
        (seconds, silent) = (seconds + 1, silent + 1)
        if now != sent {
          let name = now.isLive ? "change" : "end"
          try await writer.write(ByteBuffer(string: "event: \(name)\ndata: \(news(now))\n\n"))
          (sent, silent) = (now, 0)
        } else if silent == quiet {
          try await writer.write(ByteBuffer(string: ":\n\n"))
          silent = 0
        }
      }
      try await writer.finish(nil)
    }
    return .other(Response(status: .ok, headers: headers, body: body))
  }
}

extension HTTPField.Name {
  /// Tells nginx to pass on what comes as it comes.
  fileprivate static let accelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .contentType
}
