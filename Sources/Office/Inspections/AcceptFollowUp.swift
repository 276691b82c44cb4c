import Domain

extension Command<Void> {
  /// Accepts what a unit did after an inspection.
  public static func acceptFollowUp(_ followUp: Inspection.FollowUp.ID, of id: Inspection.ID) -> Command {
    .at({ try $0.place(of: id, for: .inspect) }, .inspect) { desk in
      try desk.change(id, "accepted") { inspection in
        try inspection.following(followUp) { try $0.accepted(by: desk.person.id, at: desk.now) }
      }
    }
  }
}
