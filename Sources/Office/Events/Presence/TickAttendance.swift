import Domain
import Store

extension Command<Void> {
  /// Says who of a page of the list was there, and who was not.
  ///
  /// - Parameter shown: those whom the page showed; nobody else's presence changes.
  public static func tickAttendance(
    at event: Event.ID, shown: [Participant.ID], present: Set<Participant.ID>
  ) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      try desk.load(Event.self, event.description).requireTicking(on: desk.now.day)
      let me = try desk.person.id
      for id in shown {
        let before = try desk.held(Participant.self, Participant.key(id, of: event))
        let after =
          present.contains(id) ? before.value.present(.list, by: me, at: desk.now) : before.value.absent()
        guard after != before.value else { continue }
        try desk.replace(before, by: after, ["to": after.attendance == nil ? "absent" : "present"])
      }
    }
  }
}
