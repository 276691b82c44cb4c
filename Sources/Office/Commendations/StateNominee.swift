import Domain
import Store

extension Command<Void> {
  /// Says whether a nominee's name, which is like one's own, is one's own.
  public static func stateNominee(_ id: Nomination.ID, isTheirs: Bool) -> Command {
    .at({ try $0.council(judging: id) }, .stateName) { desk in
      let before = try desk.nomination(id)
      let after = before.value.stated(isTheirs, by: try desk.judge, at: desk.now)
      if after != before.value { try desk.save(after, over: before) }
    }
  }
}

extension Desk {
  /// Where the nomination is, in the council of its plan that the viewer sits in.
  fileprivate func council(judging id: Nomination.ID) throws -> Place {
    let nomination = try nomination(id).value
    var place = try place(of: nomination)
    place.council = try Councils.of(nomination.plan, on: connection).first { council in
      allows(.stateName, at: Place(plan: nomination.plan, council: council.id))
    }?.id
    return place
  }
}
