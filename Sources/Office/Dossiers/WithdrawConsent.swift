import Domain
import Store

extension Command<Void> {
  /// Records that a guardian took a consent back: what it was for is not public from then on, at whatever level of this
  /// installation the work is.
  ///
  /// - Parameters:
  ///   - place: of the author in the list.
  ///   - reason: who asked for it, when and how.
  public static func withdrawConsent(
    _ id: Dossier.ID, author place: Int, matters: Set<Consent.Matter>, reason: String
  ) -> Command {
    .on(id, .withdrawConsent) { dossier, desk in
      func withdrawn(from dossier: Dossier, at place: Int) throws -> Dossier {
        try dossier.withdrawingConsent(at: place, to: matters, reason: reason, by: desk.person.id, at: desk.now)
      }
      let after = try withdrawn(from: dossier, at: place)
      let author = dossier.writing.authors[place]
      for other in try dossier.otherLevels(at: desk) {
        guard other.allows(.withdrawConsent), let place = other.place(of: author),
          matters.contains(where: { other.consents(author, to: $0) })
        else { continue }
        try desk.save(withdrawn(from: other, at: place))
      }
      return after
    }
  }
}

extension Dossier {
  /// The dossiers of the same work at other levels of this installation.
  fileprivate func otherLevels(at desk: Desk) throws -> [Dossier] {
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

  fileprivate func place(of author: Author) -> Int? {
    writing.authors.firstIndex { Consent.Subject($0) == Consent.Subject(author) }
  }
}
