import Domain
import Store

/// What waits for someone, by their roles and the clock.
struct Duties {
  let desk: Desk

  func all(_ plans: [Plan]) throws -> [Duty] {
    guard let viewer = desk.viewer else { return [] }
    let all = try [
      invitations(viewer), own(viewer), unit(viewer), intake(plans), appraisals(plans), sessions(viewer),
      council(viewer), forwarding(plans), decisions(viewer), complaints(viewer), commendations(viewer, plans),
      targets(viewer, plans), money(plans), bodies(plans), given(plans),
    ]
    return Array(all.joined())
  }

  /// Plans of which has to be said what their bodies are.
  private func bodies(_ plans: [Plan]) throws -> [Duty] {
    guard desk.allows(.bindBodies, at: .installation) else { return [] }
    let (bindings, tree) = (try Plans.bindings(on: desk.connection), try Units.tree(on: desk.connection))
    return plans.compactMap { plan in
      let units = BodyUnits(plan, bindings[plan.id], in: tree, on: desk.now.day)
      let open = plan.unanswered(in: bindings[plan.id], on: desk.now.day).count
      let dissolved = plan.bodiesToBind.count { units.bound($0.id) != nil && units.unit(of: $0.id) == nil }
      return open + dissolved == 0 ? nil : Duty(.bindBodies(plan, open: open, dissolved: dissolved))
    }
  }

  /// Invitations to answer, and answers that ask for another list of authors.
  private func invitations(_ viewer: Viewer) throws -> [Duty] {
    let asked = try Dossiers.waiting(for: viewer.person.id, .invited, on: desk.connection)
    let declined = try Dossiers.waiting(for: viewer.person.id, .declined, on: desk.connection)
    return asked.map { Duty(.answerInvitation($0)) } + declined.map { Duty(.shareAnew($0)) }
  }

  private func own(_ viewer: Viewer) throws -> [Duty] {
    try Dossiers.written(by: viewer.person.id, in: Dossier.states(for: .write), on: desk.connection).compactMap {
      line -> Duty? in
      guard try desk.dossier(line.id).writers.contains(viewer.person.id) else { return nil }
      return line.state.allows(.complete) ? Duty(.complete(line), isLate: isLate(line)) : Duty(.goOnWriting(line))
    }
  }

  private func unit(_ viewer: Viewer) throws -> [Duty] {
    let units = viewer.scopes(for: .endorseDossier).compactMap { if case .unit(let id) = $0 { id } else { nil } }
    guard !units.isEmpty else { return [] }
    let filter = DossierFilter(
      states: Dossier.states(for: .endorse), holders: try Units.below(units, on: desk.connection))
    return try Dossiers.page(filter, limit: 5, on: desk.connection).map {
      Duty(.endorse($0), isLate: isLate($0))
    }
  }

  /// What waits at the receiving office, in the tracks that the viewer receives for.
  private func intake(_ plans: [Plan]) throws -> [Duty] {
    try plans.compactMap { plan in
      let tracks = desk.tracks(of: plan, for: .receiveDossier)
      guard !tracks.isEmpty else { return nil }
      let tally = try Dossiers.tally(of: plan.id, in: tracks, on: desk.connection)
      let (waiting, checking) = (tally[.endorsed] ?? 0, tally[.received] ?? 0)
      let late = try Dossiers.overdue(plan.id, in: tracks, before: desk.now.day, on: desk.connection)
      guard waiting + checking + late > 0 else { return nil }
      return Duty(.intake(plan, waiting: waiting, checking: checking, late: late), isLate: late > 0)
    }
  }

  private func appraisals(_ plans: [Plan]) throws -> [Duty] {
    try plans.compactMap { plan in
      guard let filter = DossierFilter(appraisable: plan, at: desk) else { return nil }
      let waiting = try Dossiers.count(filter, on: desk.connection)
      return waiting > 0 ? Duty(.appraise(plan, dossiers: waiting)) : nil
    }
  }

  private func council(_ viewer: Viewer) throws -> [Duty] {
    try Councils.seats(of: viewer.person.id, on: desk.now.day, desk.connection).flatMap { council, _ in
      try Sessions.of(council, on: desk.connection).filter { $0.allows(.score) }.compactMap { session in
        let work = try WorkList(of: viewer.person, in: session, desk)
        return work.remaining > 0 ? Duty(.score(work)) : nil
      }
    }
  }

  private func decisions(_ viewer: Viewer) throws -> [Duty] {
    let plans = (viewer.scopes(for: .draftDecision) + viewer.scopes(for: .issueDecision)).compactMap(\.plan)
    return try Set(plans).sorted().flatMap { plan -> [Duty] in
      let drafts = try Decisions.drafts(of: plan, on: desk.connection)
      return try Sessions.of(plan, on: desk.connection).filter(\.awaitsDecision).compactMap { session in
        let step = drafts[session.id].map(Self.next)
        let action = step.map { DecisionDraft.row($0).action } ?? .draftDecision
        return desk.allows(action, at: desk.place(of: session)) ? Duty(.decide(session, step)) : nil
      }
    }
  }

  /// The step that comes next for a draft of a decision.
  private static func next(_ draft: DecisionDraft) -> DecisionDraft.Step {
    [.send, .approve].first { draft.allows($0) } ?? .issue
  }

  private func complaints(_ viewer: Viewer) throws -> [Duty] {
    try Set(viewer.scopes(for: .handleComplaint).compactMap(\.plan)).sorted().compactMap { plan in
      let open = try Complaints.open(of: plan, on: desk.now.day, desk.connection)
      guard open.all > 0 else { return nil }
      return Duty(.complaints(try desk.plan(plan), open: open.all), isLate: open.late > 0)
    }
  }

  private func isLate(_ line: DossierLine) -> Bool { line.due.map { $0 < desk.now.day } ?? false }
}
