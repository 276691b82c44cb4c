import Domain
import Store

extension Command<Void> {
  /// Notes that a guest without an account says to be at an event, by the address that is shown there. It is nobody's
  /// presence before the unit that holds the event confirms it. Twice is once.
  static func declarePresence(_ name: String, from: String, _ code: String, at id: Event.ID) -> Command {
    .at(.installation, .declarePresence) { desk in
      let event = try desk.event(id, shown: code)
      try event.requireMarking(at: desk.now)
      let new = try Participant(
        guest: name, from: from, id: Participant.ID(at: desk.now), to: id, isInvited: false, field: "guest-name"
      ).declaring(at: desk.now)
      // Held, so that many who say so at a time are no more than may wait.
      _ = try desk.held(Event.self, id.description)
      let known = try Participants.guests(named: new.name, at: id, on: desk.connection)
      if let before = known.first(where: { $0.value.guestKey == new.guestKey }) {
        let after = before.value.declaring(at: desk.now)
        if after != before.value { try desk.replace(before, by: after, ["to": "declared"]) }
        return
      }
      let counts = try Participants.counts(of: id, on: desk.connection)
      guard counts.waiting < Participant.mostWaiting, counts.all + counts.waiting < Participant.most else {
        throw Refusal(
          "Đang có quá nhiều khách tự khai chờ xác nhận.",
          next: "Ghi tên ở bàn điểm danh của nơi tổ chức.")
      }
      try desk.insert(new, ["to": "declared"])
    }
  }
}

extension Office {
  /// Counts that somebody without an account opened or sent what is shown at an event.
  ///
  /// - Throws: `Busy` when too many came from there: people at an event share an address, so there are many of them.
  public func admitGuest(from visitor: Visitor) throws { try guestAttempts.begin(visitor.address) }

  /// Lets somebody without an account say that they are at an event.
  public func declarePresence(_ name: String, from: String, _ code: String, at event: Event.ID) async throws {
    try await runUnattended(.declarePresence(name, from: from, code, at: event))
  }
}
