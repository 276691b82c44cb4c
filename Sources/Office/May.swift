import Domain

extension Living {
  /// Whether the viewer may take the step at that place: it is open, it is their task, and they are not kept out of it.
  /// What pages offer is what this says.
  public func may(_ step: Step, _ viewer: Viewer?, at place: Place) -> Bool {
    guard let viewer, allows(step), Policy.allows(Self.row(step).action, to: viewer, at: place) else { return false }
    return !bars(viewer.person, from: step)
  }
}

extension Desk {
  /// The steps that who works may take there.
  func steps<L: Living>(open subject: L, at place: Place) -> Set<L.Step> {
    Set(L.Step.allCases.filter { subject.may($0, viewer, at: place) })
  }
}
