import Domain
import Store

/// Where one piece of work is: the connection, who works, when, and the plans that were read.
///
/// A desk lives within one `read` or `write` of the database.
public final class Desk {
  public let connection: any Connection
  /// Who works; nil for the public.
  public let viewer: Viewer?
  public let now: Instant
  let shelf: Shelf
  /// How the journal records the work; nil while only reading.
  let writing: Writing?
  private var currentPlans: CurrentPlans?
  private var dossiers: [Dossier.ID: Loaded<Dossier>] = [:]
  private var sessions: [Session.ID: Loaded<Session>] = [:]
  /// Sessions that were loaded as shared; those that this work may change are in `sessions`, which is asked first.
  private var sharedSessions: [Session.ID: Session] = [:]
  /// The rounds of plans that are closed, once that was asked.
  private var closed: [Plan.ID: Set<Int>]?
  /// What was loaded before, by table and key; kept only while nothing is written.
  private var known: [String: Any] = [:]
  /// Every unit, and those above one, once they were asked for; kept only while nothing is written.
  var tree: UnitTree?
  var lineages: [Unit.ID: [Unit.ID]] = [:]

  /// How the journal records the work.
  struct Writing {
    /// What it calls the work.
    var action: Action
    /// Marks its entries.
    var key: InstallationKey
  }

  init(connection: any Connection, viewer: Viewer?, now: Instant, shelf: Shelf, writing: Writing? = nil) {
    self.connection = connection
    self.viewer = viewer
    self.now = now
    self.shelf = shelf
    self.writing = writing
  }

  /// Who works.
  ///
  /// - Throws: `Refusal` when nobody is signed in.
  public var person: Person {
    get throws {
      guard let viewer else { throw Refusal.signInNeeded }
      return viewer.person
    }
  }

  // MARK: Permission

  /// Whether who works may do that there.
  public func allows(_ action: Action, at place: Place) -> Bool {
    Policy.allows(action, to: viewer, at: place)
  }

  /// The tracks of a plan in which who works may do that.
  public func tracks(of plan: Plan, for action: Action) -> [Track.ID] {
    plan.tracks.map(\.id).filter { allows(action, at: Place(plan: plan.id, track: $0)) }
  }

  /// - Throws: `Refusal`: to sign in, that it may not be done, or, for a dossier that may not be seen, that it is
  /// absent.
  public func require(_ action: Action, at place: Place) throws {
    guard !allows(action, at: place) else { return }
    guard viewer != nil else { throw Refusal.signInNeeded }
    let isDossier = place.filer != nil
    if isDossier, action != .viewDossier, allows(.viewDossier, at: place) { throw Refusal.notYours }
    throw isDossier ? Refusal.absent : Refusal.notYours
  }

  // MARK: Plans

  /// The plan's latest edition.
  public func plan(_ id: Plan.ID) throws -> Plan { try edition(of: id).plan }

  /// The latest edition of a plan, with its number.
  public func edition(of id: Plan.ID) throws -> Edition {
    guard let edition = try shelf.plans.latest(id, on: connection) else { throw Refusal.absent }
    return edition
  }

  /// Until this work ends nobody else gives what is counted over the whole plan: places, caps.
  public func hold(_ plan: Plan.ID) throws { try Plans.hold(plan, on: connection) }

  /// The edition under which the dossier was filed.
  public func plan(of dossier: Dossier) throws -> Plan {
    try plan(dossier.plan, version: dossier.planVersion)
  }

  /// The edition of a plan under which something was begun.
  public func plan(_ id: Plan.ID, version: Int) throws -> Plan {
    guard let edition = try shelf.plans.edition(id, version, on: connection) else {
      throw Fault("edition \(version) of the plan \(id) is not here")
    }
    return edition.plan
  }

  /// The plan by which a session's results are ranked: its latest edition, from the closing on the one of that day.
  public func plan(of session: Session) throws -> Plan {
    try session.edition.flatMap { try shelf.plans.edition(session.plan, $0, on: connection)?.plan }
      ?? plan(session.plan)
  }

  /// The judgement that a session holds, by the edition by which its results are ranked. Where a later edition has
  /// dropped it, what was begun is carried on by the last edition that had it.
  public func judgement(of session: Session) throws -> Judgement {
    if let judgement = try plan(of: session).judgement(session.judgement) { return judgement }
    for number in (1...(try edition(of: session.plan).number)).reversed() {
      let plan = try shelf.plans.edition(session.plan, number, on: connection)?.plan
      if let judgement = plan?.judgement(session.judgement) { return judgement }
    }
    throw Fault("no edition of \(session.plan) has the judgement \(session.judgement)")
  }

  /// The judgement by which a session judges the dossier: as the plan had it when the dossier was filed.
  public func judgement(of dossier: Dossier, in session: Session) throws -> Judgement {
    try plan(of: dossier).judgement(session.judgement) ?? judgement(of: session)
  }

  /// The latest edition of every plan, the newest period first.
  public func plans() throws -> [Plan] { try current().plans }

  /// The plan as it is in a round; as it runs where none is named.
  func plan(_ id: Plan.ID, round: Int?) throws -> Plan {
    guard let round else { return try plan(id) }
    guard let plan = try rounds(of: id).first(where: { $0.round == round }) else { throw Refusal.absent }
    return plan
  }

  /// The plan in each of its rounds, the latest first.
  func rounds(of id: Plan.ID) throws -> [Plan] { try shelf.plans.rounds(of: id, on: connection) }

  /// The round after that of the plan; nil while none was opened.
  func nextRound(after plan: Plan) throws -> Plan? {
    plan.period.every == nil ? nil : try rounds(of: plan.id).last { $0.round > plan.round }
  }

  /// The rounds of all plans before those that were opened last.
  func earlierRounds() throws -> [Plan] { try current().earlier }

  /// The plans in which who works may do that.
  public func plans(for action: Action) throws -> [Plan] {
    let current = try current()
    return current.chosen(current.places.indices.filter { allows(action, at: current.places[$0]) })
  }

  /// The plans in which who works may do that in a track or more.
  public func plans(forTracks action: Action) throws -> [Plan] {
    let current = try current()
    let open = Set(current.trackPlaces.filter { allows(action, at: $0) }.compactMap(\.plan))
    return current.chosen(current.places.indices.filter { current.places[$0].plan.map(open.contains) ?? false })
  }

  /// Where the plans are; with their tracks, each of these.
  func planPlaces(withTracks: Bool = false) throws -> [Place] {
    try withTracks ? current().trackPlaces : current().places
  }

  /// The first day after today on which a track takes nothing more.
  func nextClosing() throws -> Day? { try current().closings.first { $0 > now.day } }

  private func current() throws -> CurrentPlans {
    if let currentPlans { return currentPlans }
    let plans = try shelf.plans.all(on: connection)
    currentPlans = plans
    return plans
  }

  // MARK: Loading
  // In a command what is loaded here is held: nobody else decides on it before the command is done. What is only relied
  // on, while many work at once, is asked for as shared.

  public func dossier(_ id: Dossier.ID, shared: Bool = false) throws -> Dossier {
    shared ? try load(Dossier.self, id.description, hold: .shared) : try loaded(id).value
  }

  /// Reads together what is asked for one by one later: one way to a server in place of many. Nothing in a command,
  /// where each dossier is held as it is asked for.
  func preload(_ ids: [Dossier.ID]) throws {
    guard writing == nil else { return }
    let unknown = ids.filter { known[Desk.name(Dossier.self, $0.description)] == nil }
    for dossier in try Dossiers.loaded(unknown, on: connection) {
      known[Desk.name(Dossier.self, dossier.value.key)] = dossier
    }
  }

  /// By which a record is known that was loaded.
  private static func name<R: StoredRecord>(_ type: R.Type, _ key: String) -> String { "\(R.table)/\(key)" }

  /// Dossiers as they stand, not held, in the order of the keys.
  func dossiers(_ ids: [Dossier.ID]) throws -> [Dossier] { try Dossiers.all(ids, on: connection) }

  /// The dossier, if the viewer may see it.
  public func visibleDossier(_ id: Dossier.ID) throws -> Dossier {
    // Before anything is looked up: to the public a dossier that is here and one that is not must look alike.
    guard viewer != nil else { throw Refusal.signInNeeded }
    let dossier = try dossier(id)
    try require(.viewDossier, at: try place(of: dossier))
    return dossier
  }

  public func session(_ id: Session.ID, shared: Bool = false) throws -> Session {
    if let session = sessions[id] { return session.value }
    if shared {
      let session = try sharedSessions[id] ?? load(Session.self, id.description, hold: .shared)
      sharedSessions[id] = session
      return session
    }
    let session = try held(Session.self, id.description)
    sessions[id] = session
    return session.value
  }

  public func council(_ id: Council.ID) throws -> Council { try load(Council.self, id.description) }
  public func unit(_ id: Unit.ID) throws -> Unit { try load(Unit.self, id.description) }
  public func person(_ id: Person.ID) throws -> Person { try load(Person.self, id.description) }
  public func appointment(_ id: Appointment.ID) throws -> Appointment { try load(Appointment.self, id.description) }
  public func decision(_ id: Decision.ID) throws -> Decision { try load(Decision.self, id.description) }

  /// Whether there is such a record already: a form that is sent twice does its work once.
  func has<R: StoredRecord>(_ type: R.Type, _ key: String) throws -> Bool {
    try Records.load(type, key, on: connection) != nil
  }

  /// A record on which nobody else decides before this command is done.
  func held<R: StoredRecord>(_ type: R.Type, _ key: String) throws -> Loaded<R> {
    guard let record = try record(type, key, hold: .exclusive) else { throw Refusal.absent }
    return record
  }

  /// A record as it stands, not held.
  func load<R: StoredRecord>(_ type: R.Type, _ key: String, hold: Records.Hold = .none) throws -> R {
    guard let record = try record(type, key, hold: hold) else { throw Refusal.absent }
    return record.value
  }

  private func record<R: StoredRecord>(_ type: R.Type, _ key: String, hold: Records.Hold) throws -> Loaded<R>? {
    guard writing == nil else { return try Records.load(type, key, hold: hold, on: connection) }
    let name = Desk.name(type, key)
    if let record = known[name] as? Loaded<R> { return record }
    let record = try Records.load(type, key, on: connection)
    known[name] = record
    return record
  }

  private func loaded(_ id: Dossier.ID) throws -> Loaded<Dossier> {
    if let dossier = dossiers[id] { return dossier }
    let dossier = try held(Dossier.self, id.description)
    dossiers[id] = dossier
    return dossier
  }

  // MARK: Places

  /// Where a dossier is: its plan and track, its unit and all above it, the unit that has it on its way to the office,
  /// the council before which it is.
  public func place(of dossier: Dossier) throws -> Place {
    let session = try dossier.session.map { try self.session($0) }
    let own = try dossier.unit.map { try lineage(of: $0) } ?? []
    let holder = try dossier.holding.map { try $0.unit == dossier.unit ? own : lineage(of: $0.unit) }
    return Place(
      plan: dossier.plan, track: dossier.track,
      lineage: own + (holder ?? []).filter { !own.contains($0) }, holder: holder, council: session?.council,
      filer: dossier.filer, authors: dossier.confirmedAuthors, writers: dossier.writers,
      invited: dossier.invitedAuthors, seclusion: try seclusion(of: dossier, in: session))
  }

  private func seclusion(of dossier: Dossier, in session: Session?) throws -> Place.Seclusion? {
    if dossier.submitted == nil { return dossier.hasAskedLate ? .lateDraft : .draft }
    guard let session, session.isOpen else { return nil }
    return try judgement(of: dossier, in: session).scoring.blind ? .blind : nil
  }

  public func place(of session: Session) -> Place { Place(plan: session.plan, council: session.council) }

  /// Where a unit is: below all above it.
  public func place(of unit: Unit.ID) throws -> Place { Place(lineage: try lineage(of: unit)) }

  // MARK: Saving

  /// Saves a changed dossier with its journal entry.
  public func save(_ dossier: Dossier) throws {
    let before = try loaded(dossier.id)
    try requireOpen(dossier)
    let seal = try Records.save(dossier, over: before, on: connection)
    dossiers[dossier.id] = Loaded(value: dossier, version: before.version + 1)
    try journal(
      Dossier.self, dossier.key, before.version + 1,
      ["from": before.value.state.rawValue, "to": dossier.state.rawValue], seal: seal)
  }

  /// Saves what an author wrote between two events; the journal does not record each keystroke.
  public func saveWriting(_ dossier: Dossier) throws {
    let before = try loaded(dossier.id)
    guard before.value.state == dossier.state, dossier.state.isBeingWritten else {
      throw Fault("only a dossier that is being written can be saved without a journal entry")
    }
    try requireOpen(dossier)
    try Records.save(dossier, over: before, on: connection)
    dossiers[dossier.id] = Loaded(value: dossier, version: before.version + 1)
  }

  /// Saves a changed session with its journal entry.
  public func save(_ session: Session) throws {
    guard let before = sessions[session.id] else { throw Fault("the session was not loaded") }
    try requireOpen(session)
    let seal = try Records.save(session, over: before, on: connection)
    sessions[session.id] = Loaded(value: session, version: before.version + 1)
    try journal(
      Session.self, session.key, before.version + 1,
      ["from": before.value.state.rawValue, "to": session.state.rawValue], seal: seal)
  }

  /// Inserts a record with its journal entry.
  public func insert<R: StoredRecord>(_ record: R, _ change: [String: String] = [:]) throws {
    // The history of one that was removed may have to go on.
    guard !R.comesAgain else { return try insert(all: [record], change) }
    try requireOpen(record)
    let seal = try Records.insert(record, on: connection)
    try journal(R.self, record.key, 1, change, seal: seal)
  }

  /// Replaces a record that was loaded, with its journal entry.
  public func replace<R: StoredRecord>(_ before: Loaded<R>, by record: R, _ change: [String: String] = [:]) throws {
    // Nothing is taken out of a closed round either.
    try requireOpen(before.value)
    try requireOpen(record)
    let seal = try Records.save(record, over: before, on: connection)
    try journal(R.self, record.key, before.version + 1, change, seal: seal)
  }

  /// Inserts many records of a kind, each with its journal entry.
  public func insert<R: StoredRecord>(all records: [R], _ change: [String: String] = [:]) throws {
    for record in records { try requireOpen(record) }
    let earlier = R.comesAgain ? try Journal.versions(R.self, of: records.map(\.key), on: connection) : [:]
    let seals = try Records.insert(all: records, after: earlier, on: connection)
    try journal(
      R.self,
      zip(records, seals).map {
        Journal.Line(subject: $0.key, version: (earlier[$0.key] ?? 0) + 1, change: change, seal: $1)
      })
  }

  /// Removes records that were loaded, each with its journal entry; what depends on them was looked for before.
  public func remove<R: StoredRecord>(all records: [Loaded<R>], _ change: [String: String] = [:]) throws {
    for record in records { try requireOpen(record.value) }
    try Records.remove(all: records, on: connection)
    try journal(
      R.self,
      records.map {
        Journal.Line(subject: $0.value.key, version: $0.version + 1, change: change, seal: Journal.removed)
      })
  }

  /// Everything that is saved passes here: nothing of a round that is closed is changed.
  ///
  /// - Throws: `Refusal` where the record belongs to such a round and the action is none that stays open.
  private func requireOpen<R: StoredRecord>(_ record: R) throws {
    guard let writing, !Policy.staysOpen(writing.action) else { return }
    if let refusal = try closedRefusal(of: record) { throw refusal }
  }

  /// What is said to who would change a record of a closed round; nil where its rounds run.
  func closedRefusal<R: StoredRecord>(of record: R) throws -> Refusal? {
    let closed = try closed ?? RoundClosings.closed(on: connection)
    self.closed = closed
    guard !closed.isEmpty else { return nil }
    for mark in try record.roundMarks(on: connection) {
      guard let rounds = closed[mark.plan] else { continue }
      let round = try round(of: mark)
      if rounds.contains(round) { return try plan(mark.plan).closedRefusal(of: round) }
    }
    return nil
  }

  /// Keeps a person's new password, marked as set by the program.
  func keep(_ password: Passwords.Kept, of person: Person.ID) throws {
    guard let writing else { throw Fault("a change outside a command") }
    try Passwords.keep(password, of: person, at: now, marking: writing.key, on: connection)
  }

  private func journal<R: StoredRecord>(_ type: R.Type, _ lines: [Journal.Line]) throws {
    guard let writing else { throw Fault("a change outside a command") }
    try Journal.append(
      at: now, by: viewer?.person.id, action: writing.action.rawValue, kind: R.table.description, lines,
      marking: writing.key, on: connection)
  }

  private func journal<R: StoredRecord>(
    _ type: R.Type, _ key: String, _ version: Int, _ change: [String: String], seal: String
  ) throws {
    try journal(type, [Journal.Line(subject: key, version: version, change: change, seal: seal)])
  }
}
