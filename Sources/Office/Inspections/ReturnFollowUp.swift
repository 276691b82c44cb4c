import Domain

extension Command<Void> {
  /// Sends back what a unit did after an inspection, with the reason.
  public static func returnFollowUp(
    _ followUp: Inspection.FollowUp.ID, of id: Inspection.ID, reason: String
  ) -> Command {
    .at({ try $0.place(of: id, for: .inspect) }, .inspect) { desk in
      try desk.change(id, "returned") { inspection in
        try inspection.following(followUp) { try $0.returned(reason, by: desk.person.id, at: desk.now) }
      }
    }
  }
}
