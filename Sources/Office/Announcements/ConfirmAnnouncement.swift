import Domain
import Store

extension Command<Void> {
  /// Confirms that an announcement arrived at a unit.
  public static func confirmAnnouncement(_ id: Announcement.ID, at unit: Unit.ID) -> Command {
    .at({ try $0.receiving(unit) }, .confirmAnnouncement) { desk in
      try desk.requireArrived(id, at: unit)
      try desk.confirm(id, at: unit)
    }
  }
}

extension Desk {
  /// - Throws: `Refusal` where it did not come to the unit, and where it is not in force any more.
  func requireArrived(_ id: Announcement.ID, at unit: Domain.Unit.ID) throws {
    guard try !Announcements.reached(id, among: [unit], on: connection).isEmpty else { throw Refusal.absent }
    try load(Announcement.self, id.description, hold: .shared).requireInForce()
  }

  /// Once: who confirmed first stays.
  func confirm(_ id: Announcement.ID, at unit: Domain.Unit.ID) throws {
    guard try !has(Acknowledgement.self, Acknowledgement.key(id, unit)) else { return }
    try insert(Acknowledgement(of: id, at: unit, by: try person.id, at: now))
  }
}
