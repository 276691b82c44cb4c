import Domain
import Store

extension Command<Void> {
  /// Confirms guests who said that they are there, or strikes them out.
  public static func settleDeclared(_ guests: [Participant.ID], at event: Event.ID, isPresent: Bool) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      try desk.held(Event.self, event.description).value.requireTicking(on: desk.now.day)
      guard !guests.isEmpty else { throw Refusal.input("guest", "Chưa chọn khách nào.") }
      let me = try desk.person.id
      // What another window struck out is there no more.
      for id in guests where try desk.has(Participant.self, Participant.key(id, of: event)) {
        let before = try desk.held(Participant.self, Participant.key(id, of: event))
        guard before.value.isWaiting else { continue }
        if isPresent {
          try desk.replace(before, by: before.value.present(.declared, by: me, at: desk.now), ["to": "present"])
        } else if before.value.isInvited {
          try desk.replace(before, by: before.value.absent(), ["to": "absent"])
        } else {
          try desk.remove(all: [before])
        }
      }
    }
  }
}
