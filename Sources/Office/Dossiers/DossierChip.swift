import Domain

extension Chip {
  /// The state of a dossier.
  ///
  /// - Parameters:
  ///   - plan: its plan, whose words are used; nil where it is not known.
  ///   - track: its track; nil where that is not known.
  ///   - grade: what it was recognised with.
  public init(_ state: Dossier.State, of plan: Plan?, in track: Track.ID? = nil, grade: String? = nil) {
    let look: Look =
      switch state {
      case .accepted, .shortlisted, .recognised, .certified, .published: .ok
      case .incomplete, .submitted, .endorsed: .wait
      case .refused, .notShortlisted, .notRecognised, .withdrawn, .revoked: .stop
      case .draft, .received, .inCouncil, .scored: .plain
      }
    let name = plan?.name(of: state, in: track) ?? state.name
    self.init(grade.map { "\(name) (\($0.lowercasedFirst))" } ?? name, look)
  }
}

extension Chip {
  /// What the program found of a condition.
  public init(_ state: ConditionFinding.State) {
    switch state {
    case .met: self.init("đạt", .ok)
    case .unmet: self.init("chưa đạt", .stop)
    case .open: self.init("chờ kiểm tra", .wait)
    }
  }
}
