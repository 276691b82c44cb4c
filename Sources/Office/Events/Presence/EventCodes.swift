import Cryptography
import Domain
import Store

/// The short-lived codes by which people at an event mark themselves as present. Nothing of them is kept: each proves
/// itself for some minutes.
struct EventCodes: InstallationCodes {
  static let purpose = "events"
  /// For how long a code is shown, and for how many such times more it is taken: who scans it may have to sign in.
  static let seconds: Int64 = 300
  private static let grace: Int64 = 2

  let code: HMAC

  /// What is shown at an event now.
  func shown(at event: Event.ID, _ now: Instant) -> String { text(event, slot(now)) }

  /// Whether a code is one that was shown at the event lately.
  func holds(_ text: String, of event: Event.ID, at now: Instant) -> Bool {
    let current = slot(now)
    return (0...Self.grace).contains { ConstantTime.isSame(text, self.text(event, current - $0)) }
  }

  private func slot(_ now: Instant) -> Int64 { now.microseconds / 1_000_000 / Self.seconds }

  private func text(_ event: Event.ID, _ slot: Int64) -> String {
    code.code(for: "attendance \(event) \(slot)".utf8).prefix(8).hexadecimal
  }
}
