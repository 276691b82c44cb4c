import Domain

extension Command<Void> {
  /// The head of a member votes for it; no head above the unit does.
  public static func voteInCluster(_ id: ClusterList.ID, unit: Unit.ID, agrees: [Bool]) -> Command {
    .at(Place(lineage: [unit]), .voteInCluster) { desk in
      let before = try desk.held(ClusterList.self, id.description)
      guard try desk.cluster(before.value.cluster).members.contains(unit) else { throw Refusal.notYours }
      try desk.replace(
        before, by: try before.value.voted(unit, agrees: agrees, by: desk.person.id, at: desk.now),
        ["unit": unit.description])
    }
  }
}
