import Domain

extension Command<Void> {
  /// Says whether a typed author's name, which is like one's own, is one's own.
  public static func stateName(_ id: Dossier.ID, isTheirs: Bool) -> Command {
    .at(id, .stateName) { dossier, desk in try dossier.state(isTheirs, at: desk) }
  }
}

extension Dossier {
  /// Keeps the viewer's word on a typed name like theirs; one that nobody asked for changes nothing.
  fileprivate func state(_ isTheirs: Bool, at desk: Desk) throws {
    let after = stated(isTheirs, by: try desk.person, at: desk.now)
    if after != self { try desk.save(after) }
  }

  /// Keeps that the viewer is no author, where a typed name is like theirs.
  static func stateApart(from id: Dossier.ID, at desk: Desk) throws {
    guard try desk.dossier(id, shared: true).standing(of: desk.person) == .namesake else { return }
    try desk.dossier(id).state(false, at: desk)
  }
}
