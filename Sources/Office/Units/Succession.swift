import Domain
import Store

/// What one unit passes to those that take over, each with its journal entry.
struct Succession {
  private let desk: Desk
  private let what: Reorganisation
  private let before: Loaded<Unit>
  /// The first takes what is named for no other.
  private let heirs: [Unit]

  init(of unit: Unit.ID, to heirs: [Unit], _ what: Reorganisation, at desk: Desk) throws {
    (self.desk, self.what, self.heirs) = (desk, what, heirs)
    before = try desk.held(Unit.self, unit.description)
  }

  private var old: Unit { before.value }

  func perform() throws {
    // Checked before anything is written.
    let after =
      try what.end
      ? old.dissolved(
        on: what.day, into: heirs.first?.id, others: heirs.dropFirst().map(\.id), document: what.document, reason: "")
      : nil
    let dependants = try UnitDependants(of: old.id, at: desk)
    if what.end { try letGo(dependants) }
    try passBodies(dependants)
    try passRoles(dependants)
    try passUnits(dependants)
    try passOn()
    if what.end {
      try passResponses()
      if let heir = heirs.first { try PassingAsked(from: old, to: heir, with: what.units, at: desk).perform() }
      if let heir = heirs.first { try desk.passClusters(from: old.id, to: heir.id) }
    }
    if let after {
      try desk.replace(
        before, by: after,
        ["dissolved": "\(what.day)", "successor": heirs.map(\.key).joined(separator: " ")])
    }
  }

  /// Who gets it; nil for what stays.
  private func heir(of key: String) -> Unit? {
    switch what.choices[key] {
    case let index? where heirs.indices.contains(index): heirs[index]
    case nil: what.end ? heirs.first : nil
    case _?: nil
    }
  }

  /// What plans give to every unit of a kind ends with this one; that of a body that it is goes with the body.
  private func letGo(_ dependants: UnitDependants) throws {
    let names = heirs.map(\.name).joined(separator: ", ")
    let reason = "Đơn vị đã \(heirs.count > 1 ? "chia thành" : "sáp nhập vào") \(names) từ ngày \(what.day.short)."
    for (plan, _) in dependants.duties {
      let own = Set(dependants.bodies.filter { $0.plan.id == plan.id }.map(\.body.id))
      let holder = DutyHolder.unit(old.id)
      let book = try DutyBook(of: plan, desk.bodies(of: plan), holders: [holder], at: desk)
      // What follows from the course of a plan goes where the dossiers go.
      for line in book.lines(within: [old.id]) where !line.state.isSettled && plan.given(line.duty) != nil {
        guard own.isDisjoint(with: [line.duty.who] + line.duty.others) else { continue }
        try desk.saying(line.duty.id, holder, of: plan, ["duty": line.duty.id, "to": "excused"]) {
          try $0.excused(reason, by: desk.viewer?.person.id, at: desk.now)
        }
      }
    }
  }

  /// Where the unit is a body of a plan: from that day on the one that takes over is, and what was done of the body's
  /// duties counts for it.
  private func passBodies(_ dependants: UnitDependants) throws {
    for (plan, bodies) in Dictionary(grouping: dependants.bodies, by: { $0.plan.id }) {
      try desk.hold(plan)
      let passed = bodies.compactMap { body in
        heir(of: Passed.body(body.body.id, of: plan)).map { (body, $0) }
      }
      guard !passed.isEmpty else { continue }
      let bound = try desk.held(Bindings.self, plan.description)
      let answers = passed.map { body, heir in
        Bindings.Answer(body: body.body.id, unit: heir.id, since: what.day, by: desk.viewer?.person.id)
      }
      try desk.replace(
        bound, by: bound.value.answering(answers),
        ["bodies": passed.map { $0.0.body.id.description }.joined(separator: " "), "from": old.key])
      for (body, heir) in passed { try passDone(body, to: heir) }
    }
  }

  private func passDone(_ bound: UnitDependants.BoundBody, to heir: Unit) throws {
    let (plan, body) = (bound.plan, bound.body.id)
    for duty in plan.namedDuties where duty.who == body || duty.others.contains(body) {
      let row = Fulfilment.key(plan.id, plan.round, duty.id, .unit(old.id))
      guard let said = try Records.load(Fulfilment.self, row, on: desk.connection)?.value else { continue }
      let passed = said.passed(to: .unit(heir.id))
      if try !desk.has(Fulfilment.self, passed.key) { try desk.insert(passed, ["from": old.key]) }
    }
  }

  /// Roles that are named for an heir go there; the others end with the unit, and stay where it does.
  private func passRoles(_ dependants: UnitDependants) throws {
    for role in dependants.roles {
      let isNamed = what.choices[Passed.role(role.id)] != nil
      guard what.end || isNamed else { continue }
      let heir = isNamed || what.passesRoles ? heir(of: Passed.role(role.id)) : nil
      try role.end(at: desk)
      guard let heir else { continue }
      let already = try People.appointments(of: role.person, on: desk.connection).contains {
        $0.role == role.role && $0.scope == .unit(heir.id) && $0.holds(on: desk.now.day)
      }
      if already { continue }
      let passed = try Appointment(
        id: Appointment.ID(at: desk.now), person: role.person, role: role.role, scope: .unit(heir.id),
        from: desk.now.day, through: role.through.map { max($0, desk.now.day) })
      try desk.insert(passed, ["role": role.role.rawValue, "from": old.key])
    }
  }

  private func passUnits(_ dependants: UnitDependants) throws {
    for child in dependants.children {
      guard let heir = heir(of: Passed.unit(child.id)), heir.id != child.id else { continue }
      let loaded = try desk.held(Unit.self, child.key)
      guard loaded.value.parent != heir.id else { continue }
      let day = max(what.day, loaded.value.names[0].since, loaded.value.earlier?.last?.until ?? what.day)
      try desk.replace(
        loaded, by: try loaded.value.moved(below: heir.id, from: day), ["from": old.key, "to": heir.key])
    }
  }

  /// People go where they are named, drafts with who writes them. What was filed follows who filed it; where that is
  /// the first heir of a unit that ends it stays as it is, and is found there by who took over (`Units.lineage`). What
  /// is too much for one write goes in the background.
  private func passOn() throws {
    var named: [Person.ID: Unit.ID] = [:]
    for (key, place) in what.choices where heirs.indices.contains(place) {
      if let person = Passed.person(key) { named[person] = heirs[place].id }
    }
    let passing = PassingOn(unit: old.id, first: what.end ? heirs.first?.id : nil, named: named)
    // Several units that are merged at once share what one write takes.
    let most = max(1, PassingOn.portion / max(1, what.units.count))
    if try passing.pass(atMost: most, at: desk) == most { try PassingOnWork.queue(passing, on: desk.connection) }
  }

  /// The first heir has the unit's plans in response where it has none of its own.
  private func passResponses() throws {
    guard let heir = heirs.first else { return }
    for response in try ResponsePlans.all(of: old.id, on: desk.connection) {
      let plan = try desk.plan(response.value.plan)
      guard response.value.round == plan.round, response.value.state.countsForUnit,
        try !ResponsePlans.of(heir.id, under: plan, on: desk.connection).contains(where: \.state.countsForUnit)
      else { continue }
      try desk.replace(
        response, by: response.value.passed(to: heir.id, at: desk.now),
        ["from": old.key, "to": heir.key])
    }
  }
}
