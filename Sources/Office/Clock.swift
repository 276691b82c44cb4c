import Domain
import Foundation
import Synchronization

/// The clock of an installation. Nothing else in the program asks what time it is.
public final class Clock: Sendable {
  /// How a clock goes.
  private enum Course {
    /// With real time, so many microseconds ahead of it.
    case running(ahead: Int64)
    /// By itself: this is what it showed last.
    case stepping(Instant)
  }

  private let course: Mutex<Course>
  /// Whether the clock may be moved.
  public let isRehearsal: Bool

  /// The real clock.
  public init() {
    course = Mutex(.running(ahead: 0))
    isRehearsal = false
  }

  /// A clock for rehearsals that shows `start` now and runs on from there.
  public init(rehearsingFrom start: Instant) {
    course = Mutex(.running(ahead: start.microseconds - Clock.real.microseconds))
    isRehearsal = true
  }

  /// A clock for tests, whatever the machine is busy with: it goes on by a millisecond each time somebody looks.
  public init(steppingFrom start: Instant) {
    course = Mutex(.stepping(start))
    isRehearsal = true
  }

  public var now: Instant {
    course.withLock { course in
      switch course {
      case .running(let ahead): return Instant(microseconds: Clock.real.microseconds + ahead)
      case .stepping(let last):
        let next = Instant(microseconds: last.microseconds + 1000)
        course = .stepping(next)
        return next
      }
    }
  }

  /// The time outside the rehearsal, by which sign-ins run out.
  var realNow: Instant { Clock.real }

  /// Moves a rehearsal's clock forward.
  ///
  /// - Throws: `Refusal` when the clock is the real one or `instant` has passed.
  public func advance(to instant: Instant) throws {
    guard isRehearsal else { throw Refusal("Chỉ bản diễn tập mới chỉnh được đồng hồ.", kind: .forbidden) }
    guard instant > now else { throw Refusal.input("to", "Đồng hồ diễn tập chỉ chạy tới.") }
    course.withLock { course in
      switch course {
      case .running: course = .running(ahead: instant.microseconds - Clock.real.microseconds)
      case .stepping: course = .stepping(instant)
      }
    }
  }

  private static var real: Instant {
    Instant(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000))
  }
}
