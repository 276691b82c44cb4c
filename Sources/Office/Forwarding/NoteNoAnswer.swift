import Domain

extension Command<Void> {
  /// Notes that the higher level, on whose answer the recognition rests, gave none.
  public static func noteNoAnswer(_ list: ForwardingList.ID, note: String) -> Command {
    .at({ Place(plan: try $0.forwardingList(list).plan) }, .recordFindings) { desk in
      let before = try desk.heldForwardingList(list)
      let open = before.value.items.filter { $0.answer == nil }.map(\.dossier)
      try desk.replace(
        before, by: try before.value.leftWithoutAnswer(note, by: desk.person.id, at: desk.now), ["silence": "yes"])
      for id in open {
        let dossier = try desk.dossier(id)
        guard let judgement = try desk.plan(of: dossier).deciding(for: dossier.track), judgement.isOutside else {
          throw Refusal("Kế hoạch không chờ kết quả của cấp trên để kết thúc hồ sơ.")
        }
        try desk.save(try dossier.leftWithoutAnswer(note, in: judgement, by: desk.person, at: desk.now))
      }
    }
  }
}
