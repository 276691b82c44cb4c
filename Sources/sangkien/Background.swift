import Logging
import Office
import ServiceLifecycle

import struct Domain.Instant

/// What a node does by itself while it serves.
struct Background: Service {
  let office: Office
  let postman: Postman
  let logger: Logger

  /// How long a journal entry waits to be sealed at most.
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
  private static let kinds: [any WorkKind] = [PaperBatch(), ImportWork()]

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await keepHouse() }
        group.addTask { await work() }
        group.addTask { await post() }
        group.addTask { await readReturned() }
      }
    }
  }

  /// Does one piece of work after the other, as they come.
  private func work() async {
    while !Task.isCancelled {
      do {
        if try await office.doNextWork(of: Background.kinds) { continue }
      } catch {
        logger.error("work could not be done", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: Background.rhythm)
    }
  }

  /// Makes digests and sends mails.
  private func post() async {
    var next = ContinuousClock.now
    while !Task.isCancelled {
      do {
        if ContinuousClock.now >= next {
          next = .now + Background.digests
          try await postman.tidyOutbox()
          try await postman.makeDigests()
        }
        try await postman.sendMails()
      } catch {
        logger.error("mails could not be sent", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: Background.rhythm)
    }
  }

  /// Reads the mails that came back.
  private func readReturned() async {
    while !Task.isCancelled {
      do {
        try await postman.readReturnedMails()
      } catch {
        logger.error("mails that came back could not be read", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: Background.returned)
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

  /// Seals the journal, gathers the search index and clears away what is over.
  private func keepHouse() async {
    var (cleared, next): (Instant?, ContinuousClock.Instant) = (nil, .now)
    var nextGathering = ContinuousClock.now
    var told: String?
    while !Task.isCancelled {
      let trouble = await sealingTrouble()
      // Once, not each second.
      if let trouble, trouble != told {
        logger.error("the journal is not sealed", metadata: ["error": "\(trouble)"])
      }
      told = trouble
      do {
        let isTime = ContinuousClock.now >= nextGathering
        if isTime { nextGathering = .now + Background.gathering }
        try await office.gatherSearch(from: isTime ? 1 : Background.freshEntries)
      } catch {
        logger.error("the search index could not be gathered", metadata: ["error": "\(error)"])
      }
      if ContinuousClock.now >= next {
        next = .now + Background.clearing
        do {
          cleared = try await office.clear(since: cleared)
        } catch {
          logger.error("what is over could not be cleared away", metadata: ["error": "\(error)"])
        }
      }
      try? await Task.sleep(for: Background.rhythm)
    }
  }
}
