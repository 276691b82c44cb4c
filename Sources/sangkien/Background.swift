import Logging
import Office
import ServiceLifecycle

/// What a node does by itself while it serves.
struct Background: Service {
  let office: Office
  let logger: Logger

  /// How long a journal entry waits to be sealed at most.
  private static let rhythm = Duration.seconds(1)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await office.seal()
        } catch {
          logger.error("the journal could not be sealed", metadata: ["error": "\(error)"])
        }
        try? await Task.sleep(for: Background.rhythm)
      }
    }
  }
}
