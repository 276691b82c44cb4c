import Domain
import Store

/// What the works of a plan's course are about: front page, lists, calendars and reminders count the same.
extension Plan {
  /// What was received in a track and of which nothing was counted.
  func uncounted(in track: Track.ID, round: Int? = nil) -> DossierFilter {
    DossierFilter(plan: id, round: round, tracks: [track], states: [.received], isUncounted: true)
  }

  /// What asks to be taken late in a track.
  func askingLate(in track: Track.ID, round: Int? = nil) -> DossierFilter {
    DossierFilter(plan: id, round: round, tracks: [track], asksLate: true)
  }

  /// What waits for a session on a judgement.
  ///
  /// - Parameter fields: only what is in one of these; in any where it is empty.
  func waiting(
    for judgement: Judgement, in fields: Set<Domain.Category.ID> = [], round: Int? = nil
  ) -> [DossierFilter] {
    let tracks = tracks.map(\.id).filter(judgement.judges)
    return [(Dossier.State.shortlisted, true), (.accepted, false)].compactMap { state, isAfterAppraisal in
      let own = tracks.filter {
        judgement.role == .selects ? !isAfterAppraisal : isAppraised($0) == isAfterAppraisal
      }
      guard !own.isEmpty else { return nil }
      return DossierFilter(
        plan: id, round: round, tracks: own, states: [state], fields: fields, withoutSession: true)
    }
  }
}

extension Desk {
  /// How many dossiers the filters find together.
  func count(_ filters: [DossierFilter]) throws -> Int {
    try filters.reduce(0) { try $0 + Dossiers.count($1, on: connection) }
  }

  /// What could be put on a list of a forwarding; where authors have to ask for it, for how many they did.
  func candidates(_ way: Forwarding, of plan: Plan) throws -> Int {
    let waiting = try Dossiers.countCandidates(way, of: plan, on: connection)
    return way.onAuthorsWish ? waiting.asked : waiting.all
  }
}

extension ForwardingList {
  /// How many of its initiatives a higher level outside has yet to answer.
  var unanswered: Int { waitsForAnswer ? items.count { $0.answer == nil } : 0 }
}
