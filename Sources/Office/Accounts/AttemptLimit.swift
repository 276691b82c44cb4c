import Foundation
import HeavyWork
import Synchronization

/// How often those at one address may fail, to sign in thirty times at once, then once every four seconds. A sign-in
/// that succeeds counts for nothing, so that an office full of people behind one address is not held up.
///
/// It is kept in memory and for a short time only: nobody at another address is held up by it.
final class AttemptLimit: Sendable {
  private struct Failures {
    var count: Double
    var noted: ContinuousClock.Instant

    /// What is left of them at that time.
    func left(at now: ContinuousClock.Instant, _ secondsEach: Double) -> Double {
      max(0, count - noted.duration(to: now) / .seconds(1) / secondsEach)
    }
  }

  private let most: Double
  private let secondsEach: Double
  /// Addresses that are remembered; beyond, those that have waited long enough are forgotten.
  private static let addresses = 20_000

  private let failures = Mutex<[String: Failures]>([:])

  /// - Parameters:
  ///   - most: how many at once.
  ///   - secondsEach: after how many seconds there is one more.
  init(most: Double = 30, secondsEach: Double = 4) { (self.most, self.secondsEach) = (most, secondsEach) }

  /// Counts an attempt as a failure until it is known to be none.
  ///
  /// - Throws: `Busy` when too many have failed.
  func begin(_ address: String, at now: ContinuousClock.Instant = .now) throws {
    let isAllowed = failures.withLock { failures in
      if failures.count >= AttemptLimit.addresses {
        failures = failures.filter { $0.value.left(at: now, secondsEach) > 0 }
      }
      let count = failures[address]?.left(at: now, secondsEach) ?? 0
      guard count + 1 <= most, failures.count < AttemptLimit.addresses || failures[address] != nil else {
        return false
      }
      failures[address] = Failures(count: count + 1, noted: now)
      return true
    }
    guard isAllowed else { throw Busy(.tooOften, seconds: Int(secondsEach)) }
  }

  /// Takes back what `begin` counted.
  func succeeded(_ address: String, at now: ContinuousClock.Instant = .now) {
    failures.withLock { failures in
      guard let noted = failures[address] else { return }
      failures[address] = Failures(count: max(0, noted.left(at: now, secondsEach) - 1), noted: now)
    }
  }
}
