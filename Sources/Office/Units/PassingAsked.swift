import Domain
import Store

/// What was asked of a unit that was merged, and what it asked, on its way to the one that took over.
struct PassingAsked {
  private let old: Unit
  private let heir: Unit
  /// Those that are merged with it.
  private let together: [Unit.ID]
  private let desk: Desk

  /// Announcements that a unit has to confirm or pass on at most.
  private static let mostAnnouncements = 10_000

  init(from old: Unit, to heir: Unit, with together: [Unit.ID], at desk: Desk) {
    (self.old, self.heir, self.together, self.desk) = (old, heir, together, desk)
  }

  func perform() throws {
    try passAnnouncements()
    try passSaid()
    for request in try Reports.requests(by: [old.id], on: desk.connection) { try pass(request) }
  }

  private var names: [String: String] { ["from": old.key, "to": heir.key] }

  // MARK: Announcements

  /// What came and is not confirmed, or not passed on, comes to who took over, once.
  private func passAnnouncements() throws {
    let owed = try Announcements.arrivals(
      .owed, at: [old.id], limit: Self.mostAnnouncements, on: desk.connection)
    guard !owed.isEmpty else { return }
    let tree = try desk.unitTree()
    for arrival in owed { try pass(arrival, in: tree) }
  }

  private func pass(_ arrival: Announcements.Arrival, in tree: UnitTree) throws {
    let announcement = arrival.announcement
    let today = desk.now.day
    let isAsked = arrival.isToPassOn && !tree.directlyBelow(heir.id, on: today).isEmpty
    /// Whether who takes over is that unit, or takes over from it too: it has what that one sent.
    func isHeir(of unit: Unit.ID?) -> Bool {
      unit.map { tree.heir(of: $0, on: today) == heir.id || together.contains($0) } ?? false
    }
    // What the unit said it has, its people have, wherever they are now.
    let own = Acknowledgement.key(announcement.id, heir.id)
    if arrival.confirmed != nil, isAsked, try !desk.has(Acknowledgement.self, own) {
      let said = try desk.load(Acknowledgement.self, Acknowledgement.key(announcement.id, old.id))
      try desk.insert(said.passed(to: heir.id), names)
    }
    for key in try Announcements.distributions(of: announcement.id, to: old.id, on: desk.connection) {
      let before = try desk.held(Distribution.self, key)
      let isSender = isHeir(of: announcement.sender.unit) || isHeir(of: before.value.via)
      let passed = before.value.passed(
        from: old.id, to: isSender || !(arrival.isToConfirm || isAsked) ? nil : heir.id,
        isKept: !arrival.isToConfirm, isAsked: isAsked)
      if passed != before.value { try desk.replace(before, by: passed, names) }
    }
  }

  // MARK: What was said

  /// What the unit answered, or was let off doing, counts for who took over where that has said nothing itself.
  private func passSaid() throws {
    for inspection in try Inspections.following(of: [old.id], limit: 1000, on: desk.connection) {
      try passSaid(of: inspection.followUps.map(\.duty), in: desk.plan(of: inspection))
    }
    for plan in try desk.running(desk.plans()) {
      let requests = try UnitRequests.of(plan, isOpen: true, on: desk.connection).filter { $0.units.contains(old.id) }
      try passSaid(of: requests.map(\.dutyKey), in: plan)
    }
  }

  private func passSaid(of duties: [String], in plan: Plan) throws {
    for duty in duties {
      let row = Fulfilment.key(plan.id, plan.round, duty, .unit(old.id))
      guard let said = try Records.load(Fulfilment.self, row, on: desk.connection)?.value else { continue }
      let passed = said.passed(to: .unit(heir.id))
      if try !desk.has(Fulfilment.self, passed.key) { try desk.insert(passed, names) }
    }
  }

  // MARK: Reports

  /// Who took over asks for the reports that the unit asked for and has not put together, where it has to report too
  /// and has not: those beneath are asked once. What came in is there.
  private func pass(_ request: ReportRequest) throws {
    guard let plan = try desk.rounds(of: request.plan).first(where: { $0.round == request.round }),
      try desk.closedRefusal(of: plan) == nil, plan.namedDuty(request.duty) != nil,
      try !desk.isClosed(ReportRound(request.duty, of: plan, askedBy: old.id, at: desk))
    else { return }
    let own = try ReportRound(request.duty, of: plan, for: heir.id, at: desk)
    guard own.reporters.contains(heir.id), try desk.report(own.key(of: heir.id))?.state.isIn != true,
      try !desk.isClosed(own)
    else { return }
    let passed = request.passed(to: heir.id)
    if try !desk.has(ReportRequest.self, passed.key) { try desk.insert(passed, names) }
    for report in try Reports.sent(to: old.id, of: request, on: desk.connection) {
      try desk.replace(report, by: report.value.addressed(to: heir.id, closing: nil), names)
    }
  }
}
