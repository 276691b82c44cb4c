import Domain
import Store

/// Whom a reminder goes to.
public enum ReminderAudience: Hashable, Sendable {
  case units([Unit.ID])
  /// The units that have not done their part of a target.
  case lacking(Target.ID)
  /// The units that have not done a duty that the plan gives by name, or one of them, by the duty's key.
  ///
  /// - round: the year of a round; nil for the one that was opened last.
  case behind(String, round: Int? = nil, only: Unit.ID?)
  /// The units that have not confirmed what a sender addressed to them, or what a unit passed on to them.
  case unconfirmed(Announcement.ID, via: Unit.ID?)
}

extension ReminderAudience {
  /// Where it is reminded: in the plan, of an announcement at its sender and at who passed it on too.
  func place(under plan: Plan.ID, at desk: Desk) throws -> Place {
    guard case .unconfirmed(let id, let via) = self else { return Place(plan: plan) }
    let announcement = try desk.announcement(id)
    guard announcement.plan == plan, try desk.sees(announcement) else { throw Refusal.absent }
    if let via { return try desk.place(of: via) }
    var place = try desk.sending(of: announcement)
    place.plan = plan
    return place
  }

  /// The units as they are now, each once.
  ///
  /// - Throws: `Refusal` when one of them is not there, or has nothing to do under the plan now.
  func units(under plan: Plan.ID, in tree: UnitTree, at desk: Desk) throws -> [Unit] {
    switch self {
    case .units(let ids):
      let units = try Set(ids).sorted().map { id in
        guard let unit = tree[id], unit.exists(on: desk.now.day) else { throw Refusal.absent }
        return unit
      }
      if !units.isEmpty { try Remindable(among: units.map(\.id), under: desk.plan(plan), at: desk).require(units) }
      return units
    case .lacking(let target):
      let progress = try desk.progress(of: desk.plan(plan)).first { $0.target.id == target }
      guard let progress else { throw Refusal.absent }
      return progress.lacking
    case .behind(let key, let round, let unit):
      let found = try desk.plan(plan, round: round)
      let lines = try desk.behind(desk.duty(key, of: found).duty, of: found, only: unit)
      return lines.compactMap { $0.holder.unit.flatMap { tree[$0] } }
    case .unconfirmed(let id, let via):
      let announcement = try desk.announcement(id)
      try announcement.requireInForce()
      let excused = try desk.excused(from: announcement)
      return try Announcements.addressees(of: id, via: via, on: desk.connection)
        .filter { $0.confirmed == nil && !excused.contains($0.unit) }.compactMap { tree[$0.unit] }
    }
  }
}

extension Command<Void> {
  /// Reminds units of something that they have to do under a plan.
  ///
  /// - Parameter path: of the page where it is done.
  public static func remind(
    id: Reminder.ID, plan: Plan.ID, _ audience: ReminderAudience, text: String, path: String
  ) -> Command {
    .at({ try audience.place(under: plan, at: $0) }, .remind) { desk in
      // A form that is sent twice does its work once.
      guard try !desk.has(Reminder.self, id.description) else { return }
      let units = try audience.units(under: plan, in: desk.unitTree(), at: desk).map(\.id)
      try desk.insert(
        try Reminder(id: id, plan: plan, units: units, text: text, path: path, by: desk.person, at: desk.now),
        ["units": "\(units.count)"])
    }
  }
}
