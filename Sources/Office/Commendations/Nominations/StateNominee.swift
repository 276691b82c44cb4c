import Domain
import Store

extension Command<Void> {
  /// Says whether a nominee's name, which is like one's own, is one's own.
  public static func stateNominee(_ id: Nomination.ID, isTheirs: Bool) -> Command {
    .at({ try $0.nomination(id).value.placeInCouncil(at: $0) }, .stateName) { desk in
      let before = try desk.nomination(id)
      let after = before.value.stated(isTheirs, by: try desk.judge, at: desk.now)
      if after != before.value { try desk.save(after, over: before) }
    }
  }
}

extension Nomination {
  /// Where it is, in the council of its plan that the viewer sits in.
  fileprivate func placeInCouncil(at desk: Desk) throws -> Place {
    var place = try desk.place(of: self)
    place.council = try Councils.of(plan, on: desk.connection).first { council in
      desk.allows(.stateName, at: Place(plan: plan, council: council.id))
    }?.id
    return place
  }
}
