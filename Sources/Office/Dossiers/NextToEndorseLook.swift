import Domain
import Store

/// The dossier that waits for a head's word after another one; nil where no other waits.
public struct NextToEndorseLook: Look {
  public static let action = Action.viewDossier

  let dossier: Dossier.ID

  public init(after dossier: Dossier.ID) { self.dossier = dossier }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.dossier(dossier))) }

  public func find(at desk: Desk) throws -> Dossier.ID? {
    let found = try desk.dossier(dossier)
    return try desk.nextToEndorse(after: found, at: desk.place(of: found))
  }
}

extension Desk {
  /// So many that wait are looked at: those on which the head has no word, such as their own, are passed over.
  private static let mostTried = 1000

  /// The next dossier that waits for the word of who works, after one in the order of their unit's list; behind the
  /// last the first. Nil where no other waits, and where they have no word on that one.
  func nextToEndorse(after dossier: Dossier, at place: Place) throws -> Dossier.ID? {
    let units = viewer?.units(for: .endorseDossier) ?? []
    guard let viewer, !units.isEmpty, dossier.may(.endorse, viewer, at: place) else { return nil }
    var waiting = UnitLook.Part.waiting.filter(of: try Units.below(units, on: connection))
    waiting.isRunning = true
    var left = try Dossiers.following(dossier, in: waiting, limit: Self.mostTried, on: connection)[...]
    // The first is mostly theirs; where many in a row are not, each step reads twice as many as the one before.
    var step = 1
    while !left.isEmpty {
      let next = try dossiers(Array(left.prefix(step))).first { other in
        try other.standing(of: viewer.person) == .apart && other.may(.endorse, viewer, at: self.place(of: other))
      }
      if let next { return next.id }
      left = left.dropFirst(step)
      step *= 2
    }
    return nil
  }
}
