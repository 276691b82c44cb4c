import Domain
import Logging
import Store

/// The only door through which anything changes.
public struct Office: Sendable {
  public private(set) var database: any Database
  public let files: FileStore
  public let clock: Clock
  /// Seals the journal.
  public let keeper: JournalKeeper
  let shelf = Shelf()
  let attempts = AttemptLimit()
  /// Those who try addresses of calendars.
  let calendarAttempts = AttemptLimit()
  /// Those who say without an account that they are at an event.
  let guestAttempts = AttemptLimit(most: 120, secondsEach: 2)
  /// Those who ask for an account: of one address twenty at once, then one every ten minutes.
  let accountAttempts = AttemptLimit(most: 20, secondsEach: 600)
  /// Those who try codes of such requests.
  let accountCodeAttempts = AttemptLimit(most: 300, secondsEach: 10)
  /// How far lists that are being taken in on this node have come.
  public let imports = ImportProgress()
  let uses = SessionUse()
  let recentHost = RecentHost()

  /// The office that runs the installation, as it was found last on this node: for pages that are made while nothing
  /// can be asked.
  public var lastHost: HostOffice? { recentHost.value }

  public init(database: any Database, files: FileStore, clock: Clock, keeper: JournalKeeper) {
    self.database = database
    self.files = files
    self.clock = clock
    self.keeper = keeper
  }

  /// The same office for what is done in the background or by the command line: what that reads delays no page and may
  /// take its time.
  public var inBackground: Office {
    var office = self
    office.database = BackgroundDatabase(database)
    return office
  }

  /// Opens an installation, creating what is not there: its files and, unless told otherwise, its database lie in the
  /// folder.
  public static func open(
    data folder: String, database address: DatabaseAddress? = nil, files place: FilesAddress? = nil, clock: Clock
  ) async throws -> Office {
    let files = try FileStore(folder: folder, at: place)
    let database = try (address ?? .sqlite(path: "\(folder)/sangkien.sqlite")).open()
    return try await open(data: folder, over: database, files: files, clock: clock)
  }

  /// Opens an installation over a database that is open already.
  ///
  /// - Parameter folder: where its key is; made if there is none yet.
  public static func open(
    data folder: String, over database: any Database, files: FileStore, clock: Clock
  ) async throws -> Office {
    try await database.migrate()
    guard try await !database.read({ try Transfer.isUnfinished(on: $0) }) else {
      throw Fault("a move or a restore into this database was not finished: run it again")
    }
    let keeper = try await JournalKeeper.open(folder, database, at: clock.now)
    let office = Office(database: database, files: files, clock: clock, keeper: keeper)
    office.recentHost.keep(try await database.read { try Hosts.load(on: $0)?.value })
    return office
  }

  /// Runs a command: permission, change, journal, all or nothing, durable when it returns.
  ///
  /// - Throws: `Refusal` or `Refusals` for what the rules forbid, `Fault` for what broke.
  @discardableResult
  public func run<Outcome>(_ command: Command<Outcome>, as person: Person.ID) async throws -> Outcome {
    let now = clock.now
    if database.isWriting { await prepare(command, as: person, at: now) }
    return try await database.write { try perform(command, as: person, at: now, on: $0) }
  }

  /// Reads what a command reads first, so that this is decoded (`DecodedRecords`) beside the writes for which it waits,
  /// and not while others wait for it. Whether it may be done, and everything else, is found out by the write alone.
  private func prepare<Outcome>(_ command: Command<Outcome>, as person: Person.ID, at now: Instant) async {
    _ = try? await database.read { [shelf] connection in
      let viewer = try Office.viewer(person, on: now.day, connection)
      _ = try command.place(Desk(connection: connection, viewer: viewer, now: now, shelf: shelf))
    }
  }

  /// Does what a command does and takes it back: what it would refuse is known, and nothing has changed.
  ///
  /// - Throws: what `run` would throw.
  public func attempt<Outcome>(_ command: Command<Outcome>, as person: Person.ID) async throws -> Outcome {
    let now = clock.now
    do {
      return try await database.write { connection in
        let outcome = try perform(command, as: person, at: now, on: connection)
        // What it would meet in the database is known once that has answered.
        _ = try connection.first("SELECT 1") { try $0.int(0) }
        throw Attempted(outcome: outcome)
      }
    } catch let attempted as Attempted<Outcome> {
      return attempted.outcome
    }
  }

  /// Runs a command in the program's own name: first set-up, the command line.
  @discardableResult
  public func runUnattended<Outcome>(_ command: Command<Outcome>) async throws -> Outcome {
    let now = clock.now
    return try await database.write { try perform(command, as: nil, at: now, on: $0) }
  }

  /// Does what a command does at a desk.
  ///
  /// - Parameter person: who does it, where the policy opens it to them; nil for the program itself.
  private func perform<Outcome>(
    _ command: Command<Outcome>, as person: Person.ID?, at now: Instant, on connection: any Connection
  ) throws -> Outcome {
    try connection.foresee { asked in
      if let person { try Office.askWho(person, on: now.day, asked) }
    }
    let viewer = try person.map { try Office.viewer($0, on: now.day, connection) }
    let desk = Desk(
      connection: connection, viewer: viewer, now: now, shelf: shelf,
      writing: Desk.Writing(action: command.action, key: keeper.key))
    if person != nil { try desk.require(command.action, at: command.place(desk)) }
    return try command.perform(desk)
  }

  /// Reads one consistent state as that person, or as the public, without asking who may see it: for the program itself
  /// and for tests. The site has looks.
  ///
  /// - Parameters:
  ///   - reading: what for.
  ///   - foreseen: asks what `body` will ask, as far as that is known.
  @_spi(Desk)
  public func read<T: Sendable>(
    _ reading: Reading = .page, as person: Person.ID?,
    foreseeing foreseen: @escaping @Sendable (any Connection) throws -> Void = { _ in },
    _ body: @escaping @Sendable (Desk) throws -> T
  ) async throws -> T {
    let now = clock.now
    return try await database.read(reading) { [shelf] connection in
      try connection.foresee { asked in
        if let person { try Office.askWho(person, on: now.day, asked) }
        try foreseen(asked)
      }
      let viewer = try person.map { try Office.viewer($0, on: now.day, connection) }
      return try body(Desk(connection: connection, viewer: viewer, now: now, shelf: shelf))
    }
  }

  /// Asks what `viewer` asks.
  private static func askWho(_ id: Person.ID, on day: Day, _ connection: any Connection) throws {
    _ = try Records.load(Person.self, id.description, on: connection)
    _ = try People.appointments(of: id, on: connection)
    _ = try Councils.seats(of: id, on: day, connection)
  }

  /// The person with the roles held on that day.
  static func viewer(_ id: Person.ID, on day: Day, _ connection: any Connection) throws -> Viewer {
    guard let person = try Records.load(Person.self, id.description, on: connection)?.value, person.closed == nil else {
      throw Refusal.signInNeeded
    }
    let appointed = try People.appointments(of: id, on: connection).filter { $0.holds(on: day) }
      .map { Viewer.Held($0.role, $0.scope) }
    let seats = try Councils.seats(of: id, on: day, connection).flatMap { council, seat in
      seat.roles.map { Viewer.Held($0, .council(council)) }
    }
    return Viewer(person: person, roles: appointed + seats)
  }
}

/// Takes back what was only tried, and carries what came of it.
private struct Attempted<Outcome: Sendable>: Error {
  let outcome: Outcome
}

extension Council.Seat {
  /// The roles that a seat gives.
  var roles: [Role] {
    switch self {
    case .chair: [.councilMember, .councilChair]
    case .secretary: [.councilMember, .councilSecretary]
    case .deputy: [.councilMember, .councilDeputy]
    case .member: [.councilMember]
    }
  }
}
