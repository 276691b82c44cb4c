import Domain
import Store

/// A rehearsal's content: made-up units, people and dossiers at every stage, brought about by the commands that
/// real work uses.
public enum Demo {
  /// The counter that marks an installation as a rehearsal.
  private static let mark = "rehearsal"

  /// Fills an empty installation; leaves a rehearsal as it is.
  ///
  /// - Throws: a `Fault` for an installation that holds real work.
  public static func fill(_ office: Office) async throws {
    let (isEmpty, isRehearsal) = try await office.database.read { connection in
      (
        try connection.first("SELECT 1 FROM person LIMIT 1") { try $0.int(0) } == nil,
        try connection.first("SELECT 1 FROM counter WHERE name = \(mark)") { try $0.int(0) } != nil
      )
    }
    guard isEmpty || isRehearsal else {
      throw Fault("this folder holds real work: a rehearsal would let anyone in as anyone")
    }
    if isEmpty {
      _ = try await office.database.write { try Counters.next(mark, on: $0) }
      let clock = Clock(rehearsingFrom: VietnamTime.instant(Story.beginning, hour: 8))
      let rehearsal = Office(database: office.database, files: office.files, clock: clock, keeper: office.keeper)
      try await rehearsal.publishBuiltInPlans()
      try await ProvincePlan.publish(in: rehearsal)
      for plan in [ContestPlan.text, YouthPlan.text] { try await rehearsal.runUnattended(.publishPlan(plan)) }
      let cast = try await Cast.gather(in: rehearsal)
      var story = Story(office: rehearsal, cast: cast)
      try await story.tell()
    }
    try await office.catchUp()
  }

  /// The accounts by what they are there for: `thu-ky: Thư ký Hội đồng`.
  public static func accounts(_ office: Office) async throws -> [String] {
    try await office.read(as: nil) { desk in
      let people = try People.page(limit: 200, on: desk.connection)
      let roles = try People.roles(of: people.map(\.id), on: desk.connection)
      return people.sorted { $0.signIn < $1.signIn }.map { person in
        "\(person.signIn): \((roles[person.id] ?? ["Tác giả"]).joined(separator: ", "))"
      }
    }
  }
}

extension Office {
  /// Runs commands of which none needs another, all at once: they wait for the disk together.
  func runTogether(_ commands: [Command<Void>]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for command in commands { group.addTask { try await runUnattended(command) } }
      try await group.waitForAll()
    }
  }

  /// The same, each as somebody.
  func runTogether<Outcome: Sendable>(_ commands: [(command: Command<Outcome>, person: Person.ID)]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (command, person) in commands { group.addTask { _ = try await run(command, as: person) } }
      try await group.waitForAll()
    }
  }

  /// Moves a rehearsal's clock past the last thing that happened, so that it never runs backwards between two starts.
  func catchUp() async throws {
    guard clock.isRehearsal else { return }
    let last = try await database.read { try Journal.latestTime(on: $0) }
    if let last, last > clock.now { try clock.advance(to: last.adding(seconds: 1)) }
  }
}
