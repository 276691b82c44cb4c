import Domain
import Store

extension Command<Void> {
  /// Takes someone off the list of an event who was not there.
  public static func uninvite(_ participant: Participant.ID, from event: Event.ID) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      let row = try desk.held(Participant.self, Participant.key(participant, of: event))
      guard row.value.attendance == nil else {
        throw Refusal("\(row.value.name) đã được điểm danh.", next: "Bỏ điểm danh trước.")
      }
      try desk.remove(all: [row])
    }
  }
}
