import Domain
import Store

extension Command<Void> {
  /// Adds guests who came without an invitation, a line each; they were there.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice adds once.
  public static func addAttendee(_ names: String, id: Participant.ID, to event: Event.ID) -> Command {
    .at({ try $0.place(of: event, for: .holdEvent) }, .holdEvent) { desk in
      try desk.held(Event.self, event.description).value.requireTicking(on: desk.now.day)
      let lines = names.typed.split(separator: "\n").map { String($0).typed }.filter { !$0.isEmpty }
      guard !lines.isEmpty else { throw Refusal.input("guests", "Ghi họ tên người đã dự, mỗi dòng một người.") }
      let known = try Participants.keys(of: event, on: desk.connection)
      let new = try lines.enumerated().map { place, line in
        let parts = line.split(separator: ",", maxSplits: 1).map { String($0).typed }
        return try Participant(
          guest: parts.first ?? "", from: parts.count > 1 ? parts[1] : "", id: Participant.ID(number: place, of: id),
          to: event, isInvited: false
        ).present(.list, by: desk.person.id, at: desk.now)
      }.filter { !known.contains($0.key) }
      guard known.count + new.count <= Participant.most else {
        throw Refusal.input("guests", "Danh sách có nhiều nhất \(Participant.most.grouped) người.")
      }
      try desk.insert(all: new, ["event": event.description])
    }
  }
}
