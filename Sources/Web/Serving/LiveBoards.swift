import Domain
import HTTPTypes
import Hummingbird
import Office
import ServiceLifecycle

/// The sessions whose boards somebody looks at. Each is looked after once a second by one look at the database, however
/// many pages follow it; another node does the same for its own pages, so that all see what happens anywhere.
actor LiveBoards {
  /// How many pages this node keeps up to date at once.
  private static let most = 200

  private struct Watch {
    var pages: [Int: AsyncStream<ScoringProgress>.Continuation] = [:]
    var task: _Concurrency.Task<Void, Never>?
  }

  private var watches: [Session.ID: Watch] = [:]
  private var lastPage = 0

  /// The progress of a session as it is now, and again every second; it ends when the scoring does.
  ///
  /// - Throws: `Refusal` when this node has no more room; the page goes on as it is.
  func follow(_ session: Session.ID, in office: Office) throws -> AsyncStream<ScoringProgress> {
    guard watches.values.reduce(0, { $0 + $1.pages.count }) < LiveBoards.most else {
      throw Refusal(
        "Có quá nhiều trang theo dõi đang mở.", kind: .conflict, next: "Trang này vẫn dùng được; bấm Xem lại khi cần.")
    }
    lastPage += 1
    let page = lastPage
    let (stream, continuation) = AsyncStream.makeStream(of: ScoringProgress.self, bufferingPolicy: .bufferingNewest(1))
    continuation.onTermination = { [weak self] _ in
      _Concurrency.Task { await self?.leave(page, session) }
    }
    watches[session, default: Watch()].pages[page] = continuation
    if watches[session]?.task == nil {
      watches[session]?.task = _Concurrency.Task { await look(after: session, in: office) }
    }
    return stream
  }

  private func leave(_ page: Int, _ session: Session.ID) {
    watches[session]?.pages[page] = nil
    if watches[session]?.pages.isEmpty ?? false { end(session) }
  }

  private func end(_ session: Session.ID) {
    guard let watch = watches.removeValue(forKey: session) else { return }
    watch.task?.cancel()
    for page in watch.pages.values { page.finish() }
  }

  private func look(after session: Session.ID, in office: Office) async {
    var known: (pulse: [Int], progress: ScoringProgress)?
    while !_Concurrency.Task.isCancelled {
      do {
        let before = known
        let now = try await office.read(as: nil) { desk in
          let pulse = try desk.pulse(of: session)
          if let before, before.pulse == pulse { return before }
          return (pulse, try desk.progress(of: try desk.session(session)))
        }
        known = now
        tell(now.progress, session)
        if now.progress.state != .scoring { return end(session) }
      } catch {
        // While the database is away pages keep what they show; without anything to show they ask again later.
        guard let known else { return end(session) }
        tell(known.progress, session)
      }
      // The rhythm of the looks; a sleep that is broken off ends the loop above.
      try? await _Concurrency.Task.sleep(for: .seconds(1))
    }
  }

  private func tell(_ progress: ScoringProgress, _ session: Session.ID) {
    for page in watches[session]?.pages.values ?? [:].values { page.yield(progress) }
  }
}

/// Server-Sent Events (HTML Living Standard, 9.2): what happens, as it happens, on one long answer.
struct EventStream {
  /// After so many quiet seconds a comment goes out, so that nothing on the way takes the connection for dead and a page
  /// that is gone is noticed.
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
          let name = now.state == .scoring ? "change" : "end"
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
