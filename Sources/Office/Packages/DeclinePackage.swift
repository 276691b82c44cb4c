import Domain

extension Command<Void> {
  /// Turns a received package away.
  public static func declinePackage(_ package: String, reason: String) -> Command {
    .at({ Place(plan: try $0.receivedPackage(package).plan) }, .importPackage) { desk in
      let before = try desk.heldPackage(package)
      let after = try before.value.declined(by: desk.viewer?.person.id, reason: reason, at: desk.now)
      try desk.replace(before, by: after, ["state": after.state.rawValue])
    }
  }
}
