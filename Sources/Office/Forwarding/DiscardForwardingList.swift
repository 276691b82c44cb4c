import Domain

extension Command<Void> {
  /// Gives up a list that was not sent; its dossiers can be put on another.
  public static func discardForwardingList(_ list: ForwardingList.ID) -> Command {
    .at({ Place(plan: try $0.forwardingList(list).plan) }, .forwardDossiers) { desk in
      let before = try desk.heldForwardingList(list)
      let after = try before.value.discarded()
      for item in before.value.items {
        try desk.save(try desk.dossier(item.dossier).unlisted(by: desk.person.id, at: desk.now))
      }
      try desk.replace(before, by: after, ["state": "discarded"])
    }
  }
}
