import Domain

extension Command<Void> {
  /// Gives leave to show a decision to the public.
  public static func allowPublication(_ id: Decision.ID) -> Command {
    .at(id, .allowPublication) { _, desk in
      let before = try desk.held(Decision.self, id.description)
      let after = try before.value.allowingPublication(by: desk.person.id, at: desk.now)
      try desk.replace(before, by: after, ["publication": "allowed"])
    }
  }
}
