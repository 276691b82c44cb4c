import Domain
import Office

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
    var known: FollowedProgress?
    while !_Concurrency.Task.isCancelled {
      do {
        let now = try await office.progress(of: session, since: known)
        known = now
        tell(now.progress, session)
        if !now.progress.isLive { return end(session) }
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
