import Logging
import Office
import ServiceLifecycle

import struct Domain.Instant

/// What a node does by itself while it serves.
struct Background: Service {
  let office: Office
  let postman: Postman
  let logger: Logger

  /// How long a journal entry waits to be sealed at most, and work and mails to be begun.
  private static let rhythm = Duration.seconds(1)
  /// Entries of the search index that are looked through one by one before they are gathered, and how often they are
  /// gathered however few they are.
  private static let freshEntries = 100
  private static let gathering = Duration.seconds(60)
  /// How often what nobody needs any more is cleared away.
  private static let clearing = Duration.seconds(3600)

  /// How often it is looked whose digest is to be made, and how often for mails that came back.
  private static let digests = Duration.seconds(20)
  private static let returned = Duration.seconds(300)

  /// What is done for people who wait for it elsewhere.
  private static let kinds: [any WorkKind] = [PaperBatch(), ImportWork(), RoundArchiving(), PassingOnWork()]

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await keepHouse() }
        group.addTask {
          await again("work could not be done") { try await office.doNextWork(of: Background.kinds) }
        }
        group.addTask {
          await again("digests could not be made", after: Background.digests) {
            try await postman.tidyOutbox()
            try await postman.makeDigests()
            return false
          }
        }
        group.addTask {
          await again("mails could not be sent") {
            try await postman.sendMails()
            return false
          }
        }
        group.addTask {
          await again("mails that came back could not be read", after: Background.returned) {
            try await postman.readReturnedMails()
            return false
          }
        }
      }
    }
  }

  /// Does something again and again until the node stops. The clock says when: what is to be done may come from another
  /// node, or from a day that has come.
  ///
  /// - Parameter step: returns whether there is more to do at once.
  private func again(
    _ trouble: String, after pause: Duration = Background.rhythm, _ step: () async throws -> Bool
  ) async {
    while !Task.isCancelled {
      var hasMore = false
      await attempt(trouble) { hasMore = try await step() }
      // The pause ends early when the node stops; the loop ends then.
      if !hasMore { try? await Task.sleep(for: pause) }
    }
  }

  private func attempt(_ trouble: String, _ step: () async throws -> Void) async {
    do {
      try await step()
    } catch {
      logger.error("\(trouble)", metadata: ["error": "\(error)"])
    }
  }

  /// Seals the journal, gathers the search index and clears away what is over.
  private func keepHouse() async {
    var (gathering, clearing) = (Turn(every: Background.gathering), Turn(every: Background.clearing))
    var (cleared, told): (Instant?, String?) = (nil, nil)
    await again("the journal is not sealed") {
      let trouble = await sealingTrouble()
      // Once, not each second.
      if let trouble, trouble != told { logger.error("the journal is not sealed", metadata: ["error": "\(trouble)"]) }
      told = trouble
      await attempt("the search index could not be gathered") {
        try await office.gatherSearch(from: gathering.comes() ? 1 : Background.freshEntries)
      }
      if clearing.comes() {
        await attempt("what is over could not be cleared away") { cleared = try await office.clear(since: cleared) }
      }
      return false
    }
  }

  /// Seals the journal.
  ///
  /// - Returns: what went wrong, or what was left out.
  private func sealingTrouble() async -> String? {
    do {
      try await office.seal()
      return office.keeper.trouble
    } catch {
      return "\(error)"
    }
  }
}

/// What comes again after a while, at once for the first time.
private struct Turn {
  private let pause: Duration
  private var next = ContinuousClock.now

  init(every pause: Duration) { self.pause = pause }

  /// Whether it has come; then it comes again after the pause.
  mutating func comes() -> Bool {
    let now = ContinuousClock.now
    guard now >= next else { return false }
    next = now + pause
    return true
  }
}
