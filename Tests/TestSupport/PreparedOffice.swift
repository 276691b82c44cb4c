import Domain
import Synchronization

/// An installation that is made once in a run and then closed, with the people in it. Each test gets a copy, since
/// making one takes longer than most tests.
struct PreparedOffice<People: Sendable>: Sendable {
  /// What is copied. The copies have its key too.
  let installation: TestDatabase
  /// When its last change was over.
  let moment: Instant
  let people: People

  /// The one of that name: the first who asks for it makes it, the others wait.
  static func named(
    _ name: String, _ make: @escaping @Sendable () async throws -> (TestOffice, People)
  ) async throws -> PreparedOffice {
    let making = prepared.withLock { prepared in
      if let making = prepared[name] as? _Concurrency.Task<PreparedOffice, any Error> { return making }
      let making = _Concurrency.Task {
        let (test, people) = try await make()
        let moment = test.office.clock.now
        try await test.office.database.close()
        return PreparedOffice(installation: test.installation, moment: moment, people: people)
      }
      prepared[name] = making
      return making
    }
    return try await making.value
  }
}

/// What is being prepared or was, by name.
private let prepared = Mutex<[String: any Sendable]>([:])
