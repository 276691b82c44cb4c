import Domain

extension Command<Void> {
  /// Answers the invitation to an event.
  public static func replyToEvent(_ id: Event.ID, _ answer: Participant.Answer) -> Command {
    .at({ try $0.place(of: id, for: .viewEvent) }, .attendEvent) { desk in
      let event = try desk.load(Event.self, id.description)
      guard event.isAnnounced, event.time.end >= desk.now else {
        throw Refusal("Sự kiện này đã qua hoặc đã hủy, không trả lời lời mời được nữa.")
      }
      guard let before = try desk.mine(at: id) else { throw Refusal.uninvited }
      let after = try before.value.answering(answer)
      if after != before.value { try desk.replace(before, by: after, ["to": answer.rawValue]) }
    }
  }
}
