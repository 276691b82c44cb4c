import Domain
import Store

extension Awaited {
  /// What came to units of the viewer that is named one by one.
  private static let mostNamed = 10
  /// For how many days before a plan begins its announcement is proposed.
  private static let daysAhead = 90

  /// What came and is not confirmed or passed on, drafts that wait for their number, and plans that nobody was told of.
  func announcements(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    try arrivals() + outgoing(viewer, plans)
  }

  private func arrivals() throws -> [Waiting] {
    let units = try desk.confirmingUnits()
    guard !units.isEmpty else { return [] }
    let found = try Announcements.arrivals(.owed, at: units, limit: Self.mostNamed, on: desk.connection)
    let more =
      found.count < Self.mostNamed
      ? 0 : try Announcements.countArrivals(.owed, at: units, on: desk.connection) - found.count
    return try found.map { arrival in
      let unit = try desk.unit(arrival.unit)
      return Waiting(
        arrival.isToConfirm
          ? .confirmAnnouncement(arrival.announcement, unit: unit)
          : .passOnAnnouncement(arrival.announcement, unit: unit), due: arrival.announcement.content.confirmBy,
        isLate: arrival.announcement.isLate(on: desk.now.day))
    } + (more > 0 ? [Waiting(.confirmMore(more))] : [])
  }

  private func outgoing(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    guard !viewer.scopes(for: .writeAnnouncement).isEmpty else { return [] }
    let drafts = try Announcements.drafts(
      of: plans.map(\.id).filter { desk.allows(.issueAnnouncement, at: Place(plan: $0)) },
      by: viewer.scopes(for: .issueAnnouncement).compactMap(\.unit), on: desk.connection
    ).filter { desk.allows(.issueAnnouncement, at: try desk.sending(of: $0)) }
    return drafts.map { Waiting(.issueAnnouncement($0)) }
      + (try plans.filter(isToBeAnnounced).map { Waiting(.announcePlan($0)) })
  }

  /// Whether the recipients of a plan have yet to be told of it, by who looks.
  private func isToBeAnnounced(_ plan: Plan) throws -> Bool {
    let today = desk.now.day
    guard desk.allows(.issueAnnouncement, at: Place(plan: plan.id)), !plan.recipients.isEmpty,
      today <= plan.period.through, plan.period.from <= today.adding(days: Self.daysAhead),
      try plan.unanswered(in: desk.bindings(of: plan.id), on: today).isEmpty
    else { return false }
    return try !Announcements.isAnnounced(plan, on: desk.connection)
  }
}
