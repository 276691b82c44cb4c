import Domain

extension Command<Void> {
  /// Says what the inspected unit did of what had to follow.
  public static func answerFollowUp(
    _ followUp: Inspection.FollowUp.ID, of id: Inspection.ID, _ words: String, files: [KeptFile]
  ) -> Command {
    .at({ try $0.place(of: id, for: .answerInspection) }, .answerInspection) { desk in
      try desk.change(id, "answered") { inspection in
        try inspection.following(followUp) {
          try $0.answered(words, files: files, by: desk.person.id, at: desk.now)
        }
      }
    }
  }
}
