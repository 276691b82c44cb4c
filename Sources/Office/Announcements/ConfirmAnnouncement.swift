import Domain
import Store

extension Command<Void> {
  /// Confirms that an announcement arrived at a unit.
  public static func confirmAnnouncement(_ id: Announcement.ID, at unit: Unit.ID) -> Command {
    .at({ try $0.receiving(unit) }, .confirmAnnouncement) { desk in
      try desk.requireArrived(id, at: unit)
      try desk.requireAsked(id, of: unit)
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

  /// - Throws: `Refusal` where the standing office let the unit off confirming it.
  fileprivate func requireAsked(_ id: Announcement.ID, of unit: Domain.Unit.ID) throws {
    let announcement = try announcement(id)
    let said = Fulfilment.key(
      announcement.plan, announcement.round, Announcement.confirming(id), DutyHolder.unit(unit))
    guard try Fulfilments.excused([said], on: connection).isEmpty else {
      throw Refusal(
        "Đơn vị đã được miễn xác nhận văn bản này.", next: "Cần xác nhận thì đề nghị cơ quan thường trực thôi miễn.")
    }
  }

  /// Once: who confirmed first stays.
  func confirm(_ id: Announcement.ID, at unit: Domain.Unit.ID) throws {
    guard try !has(Acknowledgement.self, Acknowledgement.key(id, unit)) else { return }
    try insert(Acknowledgement(of: id, at: unit, by: try person.id, at: now))
  }
}
