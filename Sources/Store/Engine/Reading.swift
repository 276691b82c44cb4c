/// What is read for. Each kind has threads and connections of its own, places to wait for them, and a time: who reads
/// much delays nobody of another kind, and those of the same kind not for long.
public enum Reading: String, CaseIterable, Hashable, Sendable {
  /// What a page shows: milliseconds.
  case page
  /// What is found by words, or counted over very many records: some of these keep a machine busy.
  case search
  /// A file that someone waits for: Excel, open data, a package.
  case export
  /// What nobody waits for at a page: background work, the command line, backups, checks, moves.
  case background

  /// For how long one may go on.
  public var time: Duration {
    switch self {
    case .page, .search: .seconds(10)
    case .export: .seconds(10 * 60)
    case .background: .seconds(6 * 3600)
    }
  }

  /// How many may wait for a connection. What the program does by itself always finds a place.
  var places: Int {
    switch self {
    case .page: 2000
    case .search: 200
    case .export: 32
    case .background: .max
    }
  }

  /// What is added to the niceness of its threads: where cores are few, pages come first.
  var niceness: Int32 {
    switch self {
    case .page: 0
    case .search: 5
    case .export, .background: 10
    }
  }

  /// What is looked for by these words, if any are typed.
  public static func finding(_ words: String) -> Reading { words.isEmpty ? .page : .search }
}

/// Why something was not read, or not to its end: others would have had to wait.
public struct Overload: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// As many as may wait are waiting.
    case full
    /// Its time was over.
    case tooLong
  }

  public var reading: Reading
  public var reason: Reason

  public init(_ reading: Reading, _ reason: Reason) {
    self.reading = reading
    self.reason = reason
  }
}

/// The time of what is read on one connection; used by the thread of the connection.
final class ReadingTime {
  let reading: Reading
  let limit: Duration
  private var end: ContinuousClock.Instant?

  init(_ reading: Reading, limit: Duration) {
    self.reading = reading
    self.limit = limit
  }

  /// Gives the body the time of its kind.
  func given<T>(_ body: () throws -> T) rethrows -> T {
    end = .now + limit
    defer { end = nil }
    return try body()
  }

  var isOver: Bool { end.map { $0 <= .now } ?? false }

  /// - Throws: `fault` when the time is over.
  func require() throws {
    if isOver { throw fault }
  }

  var fault: Fault { Fault(Overload(reading, .tooLong), "what was read for \(reading) took longer than \(limit)") }
}
