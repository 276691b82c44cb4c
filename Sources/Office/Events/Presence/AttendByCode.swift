import Domain
import Store

extension Command<Void> {
  /// Marks who is signed in as present, by the address that is shown where the event is held. Twice is once.
  public static func attendByCode(_ code: String, at id: Event.ID) -> Command {
    .at(.installation, .attendEvent) { desk in
      let event = try desk.event(id, shown: code)
      try event.requireMarking(at: desk.now)
      let me = try desk.person
      if let before = try desk.mine(at: id) {
        let after = before.value.present(.code, by: me.id, at: desk.now)
        if after != before.value { try desk.replace(before, by: after, ["to": "present"]) }
        return
      }
      guard event.details.isOpen else { throw Refusal.uninvited }
      let from = try me.unit.map { try desk.unit($0).name } ?? ""
      let guest = Participant(me, from: from, to: id, isInvited: false)
      try desk.insert(guest.present(.code, by: me.id, at: desk.now), ["to": "present"])
    }
  }
}

extension Desk {
  /// The event whose code it is now.
  ///
  /// - Throws: the same `Refusal` for a code that is over, one that never was, and an event that is not there.
  func event(_ id: Event.ID, shown code: String) throws -> Event {
    guard let codes = try EventCodes.found(on: connection), codes.holds(code, of: id, at: now),
      let event = try Records.load(Event.self, id.description, on: connection)?.value
    else {
      throw Refusal(
        "Mã điểm danh này không đúng hoặc đã hết hạn.", next: "Quét lại mã đang hiện ở nơi tổ chức sự kiện.")
    }
    return event
  }
}

extension Refusal {
  static let uninvited = Refusal(
    "Bạn không có trong danh sách mời của sự kiện này.", next: "Đề nghị đơn vị tổ chức ghi bạn vào danh sách.")
}
