import Domain
import Hummingbird

/// Takes a body in piece by piece, within bounds of size and of time.
struct BodyPace: Sendable {
  /// Bytes that are taken.
  var limit: Int
  /// For so long a body may come as slowly as it likes, but for the silence that ends any connection; from then on it
  /// must have come at least at this pace, in bytes a second.
  var grace = Duration.seconds(20)
  var pace = 8 << 10

  /// A body that drips: the connection is closed, since the rest would go on dripping.
  struct TooSlow: Error {}
  /// A body that is larger than what is taken.
  struct TooLarge: Error {}
  /// The other end is gone.
  struct BrokenOff: Error {}

  func read(_ body: RequestBody, _ take: (ByteBuffer) async throws -> Void) async throws {
    let began = ContinuousClock.now
    var count = 0
    var pieces = body.makeAsyncIterator()
    while let piece = try await next(&pieces) {
      count += piece.readableBytes
      guard count <= limit else { throw TooLarge() }
      let late = (began.duration(to: .now) - grace) / .seconds(1)
      guard late <= 0 || Double(count) >= late * Double(pace) else { throw TooSlow() }
      try await take(piece)
    }
  }

  private func next(_ pieces: inout RequestBody.AsyncIterator) async throws -> ByteBuffer? {
    do {
      return try await pieces.next()
    } catch {
      throw BrokenOff()
    }
  }
}
