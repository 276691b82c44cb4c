import Domain
import Store

extension Desk {
  /// The announcement as it stands, not held.
  func announcement(_ id: Announcement.ID) throws -> Announcement { try load(Announcement.self, id.description) }

  /// Does something with an announcement.
  ///
  /// - Parameters:
  ///   - outcome: what the journal calls it.
  ///   - version: of the announcement that the window shows.
  @discardableResult
  func change(
    _ id: Announcement.ID, _ outcome: String, shown version: Int? = nil,
    _ change: (Announcement) throws -> Announcement
  ) throws -> Announcement {
    let before = try held(Announcement.self, id.description, shown: version)
    let after = try change(before.value)
    if after != before.value { try replace(before, by: after, ["to": outcome]) }
    return after
  }

  /// Where announcements of a sender are written and issued: at its unit; at the standing office of the plan its own,
  /// those of who issued the plan, and those of bodies that are no unit here.
  func sending(_ sender: DutyHolder, under plan: Plan) throws -> Place {
    guard let unit = sender.unit else { return Place(plan: plan.id) }
    let bindings = try bindings(of: plan.id)
    let ofPlan = [plan.offices.standing, plan.issuedBy].compactMap {
      plan.unit(of: $0, on: [], bindings, on: now.day)
    }
    return Place(
      plan: ofPlan.contains(unit) ? plan.id : nil, lineage: try Units.lineage(of: unit, on: connection))
  }

  func sending(of announcement: Announcement) throws -> Place {
    try sending(announcement.sender, under: plan(announcement.plan))
  }

  /// - Throws: `Refusal` as of what is not there for who does not see it.
  func sending(of id: Announcement.ID) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let announcement = try announcement(id)
    guard try sees(announcement) else { throw Refusal.absent }
    return try sending(of: announcement)
  }

  /// Where the arrival of something at a unit is confirmed: at the unit itself, of a dissolved one at the one that took
  /// over.
  func receiving(_ unit: Domain.Unit.ID) throws -> Place {
    var (line, next): ([Domain.Unit.ID], Domain.Unit.ID?) = ([], unit)
    while let id = next, !line.contains(id) {
      line.append(id)
      next = try self.unit(id).mergedInto
    }
    return Place(lineage: line)
  }

  /// In whose name the viewer may write announcements of a plan: the standing office and who issued the plan, bodies
  /// that have such a duty, the viewer's own units with others beneath them.
  func senders(under plan: Plan, _ units: BodyUnits) throws -> [DutyHolder] {
    let ofPlan = [plan.offices.standing, plan.issuedBy].map { body -> DutyHolder in
      units.unit(of: body).map { .unit($0.id) } ?? .body(body)
    }
    let working = plan.namedDuties.filter { plan.given($0)?.doneBy == .notice }.flatMap { units.holders(of: $0) }
    let own = (viewer?.ownUnits ?? []).filter { units.tree[$0]?.exists(on: now.day) ?? false }
      .map(DutyHolder.unit).filter(units.maySend)
    // Where very many units have such a duty, each writes for itself.
    let asked = working.count > 100 ? own.filter(Set(working).contains) : working
    var seen: Set<DutyHolder> = []
    return try (ofPlan + own + asked).filter { holder in
      try seen.insert(holder).inserted && allows(.writeAnnouncement, at: sending(holder, under: plan))
    }
  }

  /// The units to which things come that the viewer sees: their own and all beneath.
  func reachedUnits() throws -> [Domain.Unit.ID] {
    guard let own = viewer?.ownUnits, !own.isEmpty else { return [] }
    return try Units.below(own, on: connection)
  }

  /// The units for which the viewer confirms: their own, with those whose work these took over.
  func confirmingUnits() throws -> [Domain.Unit.ID] {
    let own = Set(viewer?.scopes(for: .confirmAnnouncement).compactMap(\.unit) ?? [])
    guard !own.isEmpty else { return [] }
    let merged = try Units.merged(into: Array(own), on: connection)
    return own.union(merged).sorted()
  }

  /// Whether the viewer sees an announcement: who writes it, once it is issued who follows the plan, and to whom, or
  /// beneath whom, it came.
  func sees(_ announcement: Announcement) throws -> Bool {
    if allows(.writeAnnouncement, at: try sending(of: announcement)) { return true }
    guard !announcement.isDraft else { return false }
    if allows(.viewAnnouncement, at: Place(plan: announcement.plan)) { return true }
    if allows(.viewAnnouncement, at: try sending(of: announcement)) { return true }
    return try !Announcements.reached(announcement.id, among: reachedUnits(), on: connection).isEmpty
  }
}
