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
}

extension ReminderAudience {
  /// The units as they are now, each once.
  ///
  /// - Throws: `Refusal` when one of them is not there.
  func units(under plan: Plan.ID, in tree: UnitTree, at desk: Desk) throws -> [Unit] {
    switch self {
    case .units(let ids):
      return try Set(ids).sorted().map { id in
        guard let unit = tree[id], unit.exists(on: desk.now.day) else { throw Refusal.absent }
        return unit
      }
    case .lacking(let target):
      let progress = try desk.progress(of: desk.plan(plan)).first { $0.target.id == target }
      guard let progress else { throw Refusal.absent }
      return progress.lacking
    case .behind(let key, let round, let unit):
      let found = try desk.plan(plan, round: round)
      let lines = try desk.behind(desk.duty(key, of: found).duty, of: found, only: unit)
      return lines.compactMap { $0.holder.unit.flatMap { tree[$0] } }
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
    .at(Place(plan: plan), .remind) { desk in
      // A form that is sent twice does its work once.
      guard try !desk.has(Reminder.self, id.description) else { return }
      let units = try audience.units(under: plan, in: Units.tree(on: desk.connection), at: desk).map(\.id)
      try desk.insert(
        try Reminder(id: id, plan: plan, units: units, text: text, path: path, by: desk.person, at: desk.now),
        ["units": "\(units.count)"])
    }
  }
}
