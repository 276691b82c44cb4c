import Cryptography
import Domain
import Store

/// The short-lived codes by which people at an event mark themselves as present. Nothing of them is kept: each proves
/// itself for some minutes.
struct EventCodes {
  private static let name = "events"
  /// For how long a code is shown, and for how many such times more it is taken: who scans it may have to sign in.
  static let seconds: Int64 = 300
  private static let grace: Int64 = 2

  private let code: HMAC

  /// Those of the installation; nil while no event was ever announced.
  static func found(on connection: any Connection) throws -> EventCodes? {
    try Secrets.value(name, on: connection).map { EventCodes(code: HMAC(key: $0)) }
  }

  /// Those of the installation, with a secret made if there is none yet; in a write.
  static func made(on connection: any Connection) throws -> EventCodes {
    if let found = try found(on: connection) { return found }
    return EventCodes(code: HMAC(key: try Secrets.keep(name, .random(count: 32), on: connection)))
  }

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
