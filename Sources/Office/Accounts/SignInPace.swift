import Domain
import Store
import Synchronization

/// How often a password may be tried. Who tries wrong ones is stopped where they are: at their address, or in their
/// browser. Nobody is locked out by what others try under their name: those only make strangers wait some seconds.
enum SignInPace {
  /// The time over which tries are counted, in seconds.
  static let window: Int64 = 15 * 60
  /// So many wrong tries one address, or one known browser, has for a name.
  static let fromOneSource = 5
  /// After so many wrong tries for a name from wherever each stranger waits before the next is judged.
  private static let unhurried = 20
  /// How many may wait at once on this node.
  private static let mostWaiting = 100

  private static let waiting = Mutex(0)

  /// For how many seconds a stranger waits when so many tries have failed under the name.
  static func pause(after tries: Int) -> Int { min(8, max(0, tries - unhurried)) }

  /// - Throws: `Refusal` when too many wait already.
  static func wait(_ seconds: Int, _ pause: (Duration) async throws -> Void) async throws {
    let isLet = waiting.withLock { count in
      guard count < mostWaiting else { return false }
      count += 1
      return true
    }
    guard isLet else {
      throw Refusal.input("password", "Đang có quá nhiều lần thử đăng nhập.", next: "Chờ một phút rồi thử lại.")
    }
    defer { waiting.withLock { $0 -= 1 } }
    try await pause(.seconds(seconds))
  }
}

extension Office {
  /// Lets a try be judged in its time. It is noted before it is judged: of many tries at once no more are judged than
  /// of many one after another.
  ///
  /// - Parameters:
  ///   - source: the address or the known browser that it comes from.
  ///   - isKnown: whether that is a browser in which the person has signed in before.
  /// - Throws: `Refusal` when too many were wrong from there.
  func admitTry(
    of name: String, from source: String, isKnown: Bool, at now: Instant, _ pause: (Duration) async throws -> Void
  ) async throws {
    let (since, until) = (now.adding(seconds: -SignInPace.window), now.adding(seconds: 60))
    let (own, all) = try await database.write { connection in
      try Attempts.note(of: name, from: source, at: now, on: connection)
      return (
        try Attempts.count(of: name, from: source, since: since, until: until, on: connection),
        try Attempts.count(of: name, since: since, until: until, on: connection)
      )
    }
    guard own <= SignInPace.fromOneSource else {
      try await database.write { try Attempts.takeBack(of: name, from: source, at: now, on: $0) }
      throw Refusal(
        "Đã thử sai nhiều lần.", kind: .input, next: "Chờ \(SignInPace.window / 60) phút rồi thử lại.",
        field: "password")
    }
    let seconds = isKnown ? 0 : SignInPace.pause(after: all)
    if seconds > 0 { try await SignInPace.wait(seconds, pause) }
  }

  /// What a try counts for: the browser, where the person has signed in before, else its address.
  func source(of visitor: Visitor, for person: Person.ID?) async throws -> (name: String, isKnown: Bool) {
    guard let person, !visitor.marks.isEmpty else { return (visitor.address, false) }
    let secret = try await KnownBrowser.secret(in: self)
    guard let number = KnownBrowser.number(in: visitor.marks, for: person, secret) else {
      return (visitor.address, false)
    }
    return ("browser \(number)", true)
  }
}
