import Domain

extension Command<Void> {
  /// Notes the printed copies of each dossier on a list as they were counted, before it goes.
  ///
  /// - Parameter copies: by dossier; who is not named keeps the number that was counted before.
  public static func countForwardedCopies(_ list: ForwardingList.ID, copies: [Dossier.ID: Int]) -> Command {
    .at({ Place(plan: try $0.forwardingList(list).plan) }, .forwardDossiers) { desk in
      let before = try desk.heldForwardingList(list)
      try desk.replace(
        before, by: try before.value.counted(copies, by: desk.person.id, at: desk.now),
        ["copies": "\(copies.values.reduce(0, +))"])
    }
  }
}
