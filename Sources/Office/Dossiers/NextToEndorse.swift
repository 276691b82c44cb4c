import Domain
import Store

extension Desk {
  /// The next dossier that waits for the word of who works, after one in the order of their unit's list; behind the
  /// last of its first page the first. Nil where no other waits.
  func nextToEndorse(after dossier: Dossier) throws -> Dossier.ID? {
    guard let viewer, !viewer.ownUnits.isEmpty else { return nil }
    let units = try Units.below(viewer.ownUnits, on: connection)
    let ids = try Dossiers.page(
      UnitLook.Part.waiting.filter(of: units), by: .urgency, limit: UnitLook.size, offset: 0, on: connection
    ).map(\.id)
    let start = ids.firstIndex(of: dossier.id).map { $0 + 1 } ?? 0
    return try (ids[start...] + ids[..<start]).first { id in
      guard id != dossier.id else { return false }
      let other = try self.dossier(id)
      return try other.standing(of: viewer.person) == .apart && other.may(.endorse, viewer, at: place(of: other))
    }
  }
}
