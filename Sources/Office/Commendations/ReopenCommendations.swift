import Domain

extension Command<Void> {
  /// Takes a submitted list back, so that the council can order it anew; its places are free.
  public static func reopenCommendations(_ list: CommendationList.ID, reason: String) -> Command {
    .at({ Place(plan: try $0.commendationList(list).value.plan) }, .submitCommendations) { desk in
      let before = try desk.commendationList(list)
      let after = try before.value.reopened(reason: reason)
      try desk.save(after, over: before)
      for item in before.value.items {
        let nomination = try desk.nomination(item.nomination)
        try nomination.value.requireApart(desk.judge, to: "lấy lại danh sách")
        try desk.save(after.freeing(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
      }
    }
  }
}
