import Domain
import Store

extension Desk {
  /// Where an event is, as an action sees it: at its unit, under a plan that it serves where the viewer may do that.
  ///
  /// - Throws: `Refusal` as of what is not there for who may not see it.
  func place(of id: Event.ID, for action: Action) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let places = try places(of: load(Event.self, id.description))
    // Of several plans that it serves the office of the first works on it; those of the others see it.
    let open = action == .holdEvent ? places.prefix(1) : places[...]
    if let place = open.first(where: { allows(action, at: $0) }) { return place }
    guard let first = places.first, places.contains(where: { allows(.viewEvent, at: $0) }) else {
      throw Refusal.absent
    }
    return first
  }

  private func places(of event: Event) throws -> [Place] {
    var places = try places(of: event.unit, under: event.details.plans)
    // A draft is nobody's but its unit's and the standing office's.
    guard !event.isDraft, let me = viewer?.person.id else { return places }
    guard try event.details.isOpen || Participants.has(me, at: event.id, on: connection) else { return places }
    for index in places.indices { places[index].participants = [me] }
    return places
  }

  /// Does something with an event.
  ///
  /// - Parameters:
  ///   - outcome: what the journal calls it.
  ///   - version: of the event that the window shows.
  func change(
    _ id: Event.ID, _ outcome: String, shown version: Int? = nil, _ step: (Event) throws -> Event
  ) throws {
    let before = try held(Event.self, id.description, shown: version)
    let after = try step(before.value)
    guard after != before.value else { return }
    try requireConsent(after, over: before.value)
    try replace(before, by: after, ["to": outcome])
  }

  /// - Throws: `Refusals` where an event tells more of a child than its family consents to, and did not before.
  private func requireConsent(_ event: Event, over before: Event? = nil) throws {
    let works = try guardedWorks(under: event.details.plans, of: event.unit)
    let known = before?.consentRefusals(over: works) ?? []
    try event.consentRefusals(over: works).filter { !known.contains($0) }.throwIfAny()
  }

  /// Inserts a new event of a unit; a form that is sent twice does its work once.
  func add(_ id: Event.ID, of unit: Domain.Unit.ID, _ details: EventDetails, _ make: () throws -> Event) throws {
    if try has(Event.self, id.description) { return }
    try requireExisting(unit)
    try requireServed(details, of: unit)
    let event = try make()
    try requireConsent(event)
    try insert(event, ["to": event.state.rawValue])
  }

  /// - Throws: `Refusal` for plans that are not there, do not speak to the unit or are closed, those under which the
  ///   viewer holds no events of the unit, and duties that it does not have.
  func requireServed(_ details: EventDetails, of unit: Domain.Unit.ID) throws {
    for id in details.plans {
      let plan = try plan(id)
      guard try bodies(of: plan).speaks(to: unit) else {
        throw Refusal.input(
          "plan", "Kế hoạch \(plan.shortTitle) không áp dụng cho đơn vị này.", next: "Bỏ chọn kế hoạch này.")
      }
      guard try !running([plan]).isEmpty else { throw plan.closedRefusal(of: plan.round) }
      try details.time.requireSince(plan)
    }
    for place in try places(of: unit, under: details.plans) { try require(.holdEvent, at: place) }
    for duty in details.duties { try requireServable(duty, .event, by: unit, on: details.time.through) }
  }

  /// Where events of a unit that serve those plans are held.
  func holding(_ unit: Domain.Unit.ID, _ details: EventDetails) throws -> Place {
    let places = try places(of: unit, under: details.plans)
    guard let place = places.first(where: { allows(.holdEvent, at: $0) }) ?? places.first else { throw Refusal.absent }
    return place
  }

  /// The viewer on the list of an event; nil where they are not on it.
  func mine(at event: Event.ID) throws -> Loaded<Participant>? {
    let id = Participant.ID(number: 0, of: try person.id)
    return try Records.load(Participant.self, Participant.key(id, of: event), on: connection)
  }

  /// What those who were at an event think of it; nil while too few said so.
  func ratings(of event: Event.ID) throws -> EventRatings? {
    let found = try Records.load(EventRatings.self, event.description, on: connection)?.value
    return found.flatMap { $0.isTold ? $0 : nil }
  }
}
