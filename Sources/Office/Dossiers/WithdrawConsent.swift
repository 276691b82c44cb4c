import Domain
import Store

extension Command<Void> {
  /// Records that a guardian took a consent back: what it was for is not public from then on, at whatever level of this
  /// installation the work is; posts and honours follow.
  ///
  /// - Parameters:
  ///   - place: of the author in the list.
  ///   - reason: who asked for it, when and how.
  public static func withdrawConsent(
    _ id: Dossier.ID, author place: Int, matters: Set<Consent.Matter>, reason: String
  ) -> Command {
    .on(id, .withdrawConsent) { dossier, desk in
      let (person, now) = (try desk.person.id, desk.now)
      let after = try dossier.withdrawingConsent(at: place, to: matters, reason: reason, by: person, at: now)
      try desk.takeFromPublic(following: after)
      let author = dossier.writing.authors[place]
      for other in try dossier.otherLevels(at: desk) where other.allows(.withdrawConsent) {
        var followed = other
        for place in dossier.places(of: author, in: other)
        where matters.contains(where: { other.consents(other.writing.authors[place], to: $0) }) {
          followed = try followed.followingWithdrawal(at: place, to: matters, reason: reason, by: person, at: now)
        }
        guard followed != other else { continue }
        try desk.save(followed)
        try desk.takeFromPublic(following: followed)
      }
      return after
    }
  }
}

extension Dossier {
  /// The dossiers of the same work at other levels of this installation.
  func otherLevels(at desk: Desk) throws -> [Dossier] {
    var levels: [Dossier] = []
    var lower = origin
    while let origin = lower, origin.isHere {
      let dossier = try desk.dossier(origin.dossier)
      levels.append(dossier)
      lower = dossier.origin
    }
    var higher = try Dossiers.from("here/\(id)", on: desk.connection)
    while let found = higher {
      levels.append(try desk.dossier(found.id))
      higher = try Dossiers.from("here/\(found.id)", on: desk.connection)
    }
    return levels
  }
}
