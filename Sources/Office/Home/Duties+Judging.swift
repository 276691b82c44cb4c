import Domain
import Store

/// What the plan's judgements ask for once their days have come.
extension Duties {
  /// Dossiers that wait for a session of a council whose secretary the viewer is.
  func sessions(_ viewer: Viewer) throws -> [Duty] {
    try Councils.seats(of: viewer.person.id, on: desk.now.day, desk.connection).filter { $0.seat == .secretary }
      .flatMap { council, _ in
        let council = try desk.council(council)
        let plan = try desk.plan(council.plan)
        return try council.judgements(under: plan).compactMap { try session(on: $0, of: council, plan) }
      }
  }

  private func session(on judgement: Judgement, of council: Council, _ plan: Plan) throws -> Duty? {
    guard let days = judgement.days, days.window.phase(at: desk.now) != .notYet, judgement.role != .looksAgain else {
      return nil
    }
    let tracks = plan.tracks.map(\.id).filter(judgement.judges)
    let waiting = try [(Dossier.State.shortlisted, true), (.accepted, false)].reduce(0) { sum, kind in
      let own = tracks.filter { judgement.role == .selects ? !kind.1 : plan.isAppraised($0) == kind.1 }
      guard !own.isEmpty else { return sum }
      let filter = DossierFilter(plan: plan.id, tracks: own, states: [kind.0], withoutSession: true)
      return sum + (try Dossiers.count(filter, on: desk.connection))
    }
    guard waiting > 0 else { return nil }
    return Duty(.hold(judgement, council, dossiers: waiting), isLate: days.window.phase(at: desk.now) == .over)
  }
}
