import Domain
import Foundation
import Synchronization

/// The clock of an installation. Nothing else in the program asks what time it is.
public final class Clock: Sendable {
  /// How far the clock is ahead of real time, in microseconds; zero outside a rehearsal.
  private let shift: Mutex<Int64>
  /// Whether the clock may be moved.
  public let isRehearsal: Bool

  /// The real clock.
  public init() {
    shift = Mutex(0)
    isRehearsal = false
  }

  /// A clock for rehearsals that shows `start` now and runs on from there.
  public init(rehearsingFrom start: Instant) {
    shift = Mutex(start.microseconds - Clock.real.microseconds)
    isRehearsal = true
  }

  public var now: Instant {
    Instant(microseconds: Clock.real.microseconds + shift.withLock { $0 })
  }

  /// The time outside the rehearsal, by which sign-ins run out.
  var realNow: Instant { Clock.real }

  /// Moves a rehearsal's clock forward.
  ///
  /// - Throws: `Refusal` when the clock is the real one or `instant` has passed.
  public func advance(to instant: Instant) throws {
    guard isRehearsal else { throw Refusal("Chỉ bản diễn tập mới chỉnh được đồng hồ.", kind: .forbidden) }
    guard instant > now else { throw Refusal.input("to", "Đồng hồ diễn tập chỉ chạy tới.") }
    shift.withLock { $0 = instant.microseconds - Clock.real.microseconds }
  }

  private static var real: Instant {
    Instant(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
  }
}
