import Foundation

/// Running work as one transaction, again when it met another one or lost its connection.
extension PostgresSession {
  enum Purpose {
    /// One statement, which needs no transaction around it.
    case readingOnce
    /// One snapshot.
    case reading
    /// Every statement sees what was committed before it began: the one who first holds the row that others also hold
    /// (`Connection.holding`) then decides on what they left.
    case writing
  }

  /// What is known of a transaction while it runs.
  private final class Transaction {
    let purpose: Purpose
    /// How many statements begin it.
    var opening = 0
    /// Whether the server has begun it.
    var isOpen = false
    /// By which the server can be asked later what became of a write.
    var number: String?
    /// In which run of the server it has that number.
    let life: String

    init(_ purpose: Purpose, life: String) {
      self.purpose = purpose
      self.life = life
    }
  }

  /// How often work that met another is run again, and for how long a server that is away is waited for.
  private static let mostTries = 10
  private static let patience = Duration.seconds(2)
  /// For how long others that hold what is needed are waited for.
  private static let lockPatience = Duration.seconds(12)
  private static let commitPatience = Duration.seconds(20)

  /// Runs `body`, and runs it again after what passes. What it did takes effect once or not at all.
  ///
  /// - Throws: what `body` throws, or a `Fault`.
  func run<T>(_ purpose: Purpose, _ body: (any Connection) throws -> T) throws -> T {
    let start = ContinuousClock.now
    var lost: ContinuousClock.Instant?
    var tries = 1
    while true {
      do {
        return try runOnce(purpose, body)
      } catch let failure as PostgresFailure {
        let now = ContinuousClock.now
        if failure.isDisconnection { lost = lost ?? now }
        let isWorthATry =
          if failure.isDisconnection, let lost {
            lost.duration(to: now) < PostgresSession.patience
          } else {
            failure.isCollision && tries < PostgresSession.mostTries
              && start.duration(to: now) < PostgresSession.lockPatience
          }
        guard isWorthATry else { throw failure.isTimeout ? time?.fault ?? failure.fault : failure.fault }
      } catch let conflict as SaveConflict {
        guard tries < PostgresSession.mostTries else { throw conflict }
      }
      // Others that met the same one wait for another time.
      usleep(UInt32.random(in: 500...2000) << UInt32(min(tries, 6)))
      tries += 1
    }
  }

  private func runOnce<T>(_ purpose: Purpose, _ body: (any Connection) throws -> T) throws -> T {
    try ready()
    failure = nil
    let transaction = try begin(purpose)
    let result: T
    do {
      let connection = PostgresConnection(self, isWriting: purpose == .writing)
      result = try body(connection)
      try connection.tallyChanges?.write(on: connection)
      try complete(transaction)
    } catch {
      let cause = failure
      abandon(transaction)
      throw cause ?? error
    }
    try end(transaction)
    return result
  }

  /// Begins with the first statement that is sent.
  private func begin(_ purpose: Purpose) throws -> Transaction {
    let transaction = Transaction(purpose, life: life)
    switch purpose {
    case .readingOnce: break
    case .reading:
      try queue("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { _ in transaction.isOpen = true }
    case .writing:
      try queue("BEGIN ISOLATION LEVEL READ COMMITTED") { _ in transaction.isOpen = true }
      try queue("SELECT CAST(pg_current_xact_id() AS TEXT)") { transaction.number = try $0.row(0).text(0) }
    }
    transaction.opening = flight.queue.count
    return transaction
  }

  /// Whether the server has been asked for anything.
  private func isTouched(_ transaction: Transaction) -> Bool {
    transaction.isOpen || flight.queue.count > transaction.opening
  }

  /// Waits for what has to be known before the end: what ends a write travels with nothing that may yet be found
  /// wanting, and once its number is known.
  private func complete(_ transaction: Transaction) throws {
    if transaction.purpose == .readingOnce { return }
    // Someone caught the failure of a statement and went on: the server has undone everything.
    if let failure { throw failure }
    if transaction.purpose == .writing, isTouched(transaction), flight.queue.contains(where: { $0.check != nil }) {
      try settle()
    }
  }

  private func end(_ transaction: Transaction) throws {
    if transaction.purpose == .readingOnce { return }
    if !isTouched(transaction) {
      flight.queue = []
    } else if transaction.purpose == .reading {
      // Nobody waits for the end of a read: the next one takes its answer.
      try queue("COMMIT")
      try? send()
    } else {
      try commit(transaction)
      standing.wrote()
    }
  }

  private func commit(_ transaction: Transaction) throws {
    // A server that waits for another one, which keeps what it acknowledges, waits for as long as that one is away.
    // What is done before may take its time.
    if let last = flight.queue.indices.last {
      flight.queue[last].check = { [unowned self] _ in limit = .now + PostgresSession.commitPatience }
    } else {
      limit = .now + PostgresSession.commitPatience
    }
    defer { limit = nil }
    do {
      let done = try execute("COMMIT", isEnd: true)
      guard done.command == "COMMIT" else { throw Fault("the server took the changes back") }
    } catch let lost as PostgresFailure where lost.isDisconnection {
      limit = nil
      guard try wasCommitted(transaction, lost) else { throw lost }
    } catch {
      abandon(transaction)
      throw error
    }
  }

  /// Takes back what was done, if anything was.
  private func abandon(_ transaction: Transaction) {
    flight.queue = []
    guard transaction.isOpen, connection != nil else { return }
    do { _ = try execute("ROLLBACK") } catch { disconnect() }
  }

  /// Whether a write took effect whose acknowledgement was lost with the connection.
  ///
  /// - Throws: a `Fault` when the server stays away, or another one took its place or it began anew and gave the number
  ///   out once more, so that nobody can tell.
  private func wasCommitted(_ transaction: Transaction, _ lost: PostgresFailure) throws -> Bool {
    let unknown = Fault(unknown: "the connection was lost while the change was being kept: \(lost)")
    guard let number = transaction.number else { throw unknown }
    let end = ContinuousClock.now + PostgresSession.commitPatience
    while ContinuousClock.now < end {
      do {
        try ready()
        let answer = try execute("SELECT pg_xact_status(CAST($1 AS xid8))", [.text(number)])
        switch try answer.row(0).optionalText(0) {
        case "committed":
          guard life == transaction.life else { throw unknown }
          return true
        case "aborted": return false
        default: break
        }
      } catch let failure as PostgresFailure {
        // The server has never come as far as that number.
        if failure.state == "22023" { return false }
      }
      usleep(100_000)
    }
    throw unknown
  }
}
