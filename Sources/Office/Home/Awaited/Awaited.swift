import Domain
import Store

/// What waits for someone, by their roles and the clock.
struct Awaited {
  let desk: Desk
  /// How many days before its last a duty of other units is told of, and one that has the whole round gets its day.
  var daysAhead = OpenDuties.daysAhead

  func all(_ every: [Plan]) throws -> [Waiting] {
    guard let viewer = desk.viewer else { return [] }
    // What is owed is paid after a round was closed too.
    let plans = try desk.running(every)
    let all = try [
      invitations(viewer), own(viewer), unit(viewer), intake(plans), appraisals(plans),
      funds(every), stories(viewer, every),
      council(viewer), scoring(viewer), decisions(viewer), complaints(viewer), commendations(viewer, plans),
      targets(viewer, plans), money(every), answers(viewer), announcements(viewer, plans), responses(viewer, plans),
      clusters(viewer, plans), bodies(plans), duties(viewer, plans), reports(viewer, plans), requests(viewer, plans),
      posts(viewer), events(viewer, plans), inspections(viewer, plans), replications(viewer), models(viewer, plans),
      needs(viewer, plans), accounts(),
    ]
    return Waiting.byUrgency(Array(all.joined()))
  }

  /// What the plans give to do, as far as something of it waits for the viewer.
  private func duties(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    try OpenDuties(of: viewer, at: desk, daysAhead: daysAhead).all(plans).map {
      Waiting(.duty($0), due: $0.due, isLate: $0.isLate)
    }
  }

  /// Plans of which has to be said what their bodies are.
  private func bodies(_ plans: [Plan]) throws -> [Waiting] {
    guard desk.allows(.bindBodies, at: .installation) else { return [] }
    let (bindings, tree) = (try Plans.bindings(on: desk.connection), try desk.unitTree())
    return plans.compactMap { plan in
      let units = BodyUnits(plan, bindings[plan.id], in: tree, on: desk.now.day)
      let open = plan.unanswered(in: bindings[plan.id], on: desk.now.day).count
      let dissolved = plan.bodiesToBind.count { units.bound($0.id) != nil && units.unit(of: $0.id) == nil }
      return open + dissolved == 0 ? nil : Waiting(.bindBodies(plan, open: open, dissolved: dissolved))
    }
  }

  /// Invitations to answer, and answers that ask for another list of authors.
  private func invitations(_ viewer: Viewer) throws -> [Waiting] {
    let asked = try Dossiers.waiting(for: viewer.person.id, .invited, on: desk.connection)
    let declined = try Dossiers.waiting(for: viewer.person.id, .declined, on: desk.connection)
    let more = asked.total - asked.lines.count + declined.total - declined.lines.count
    return asked.lines.map { Waiting(.answerInvitation($0)) } + declined.lines.map { Waiting(.shareAnew($0)) }
      + (more > 0 ? [Waiting(.answerMore(more))] : [])
  }

  private func own(_ viewer: Viewer) throws -> [Waiting] {
    let lines = try Dossiers.written(by: viewer.person.id, in: Dossier.states(for: .write), on: desk.connection)
    let own = Set(try desk.dossiers(lines.map(\.id)).filter { $0.writers.contains(viewer.person.id) }.map(\.id))
    return lines.filter { own.contains($0.id) }.map { line in
      line.state.allows(.complete)
        ? Waiting(.complete(line), due: line.due, isLate: isLate(line)) : Waiting(.goOnWriting(line))
    }
  }

  private func unit(_ viewer: Viewer) throws -> [Waiting] {
    let units = viewer.scopes(for: .endorseDossier).compactMap { if case .unit(let id) = $0 { id } else { nil } }
    guard !units.isEmpty else { return [] }
    let filter = DossierFilter(
      states: Dossier.states(for: .endorse), holders: try Units.below(units, on: desk.connection))
    let (lines, total) = try Dossiers.list(filter, limit: 5, on: desk.connection)
    return lines.map { Waiting(.endorse($0), due: $0.due, isLate: isLate($0)) }
      + (total > lines.count ? [Waiting(.endorseMore(total - lines.count))] : [])
  }

  /// What waits at the receiving office, in the tracks that the viewer receives for.
  private func intake(_ plans: [Plan]) throws -> [Waiting] {
    try plans.compactMap { plan in
      let tracks = desk.tracks(of: plan, for: .receiveDossier)
      guard !tracks.isEmpty else { return nil }
      let tally = try Dossiers.tally(of: plan.id, in: tracks, on: desk.connection)
      let (waiting, checking) = (tally[.endorsed] ?? 0, tally[.received] ?? 0)
      let late = try Dossiers.overdue(plan.id, in: tracks, before: desk.now.day, on: desk.connection)
      guard waiting + checking + late > 0 else { return nil }
      let next = try Dossiers.nextDue(
        of: plan.id, in: tracks, states: [.endorsed, .received], from: desk.now.day, on: desk.connection)
      return Waiting(.intake(plan, waiting: waiting, checking: checking, late: late), isLate: late > 0, next: next)
    }
  }

  private func appraisals(_ plans: [Plan]) throws -> [Waiting] {
    try plans.compactMap { plan in
      guard let filter = DossierFilter(appraisable: plan, at: desk) else { return nil }
      let waiting = try Dossiers.count(filter, on: desk.connection)
      return waiting > 0 ? Waiting(.appraise(plan, dossiers: waiting)) : nil
    }
  }

  private func council(_ viewer: Viewer) throws -> [Waiting] {
    try Councils.seats(of: viewer.person.id, on: desk.now.day, desk.connection).flatMap { council, _ in
      try Sessions.of(council, on: desk.connection).filter { $0.allows(.score) }.compactMap { session in
        let work = try WorkList(of: viewer.person, in: session, desk)
        return work.remaining > 0 ? Waiting(.score(work)) : nil
      }
    }
  }

  private func decisions(_ viewer: Viewer) throws -> [Waiting] {
    let scopes = viewer.scopes(for: .draftDecision) + viewer.scopes(for: .issueDecision)
    let ofCouncils = try scopes.compactMap(\.council).flatMap { try Sessions.of($0, on: desk.connection) }.map(\.plan)
    return try Set(scopes.compactMap(\.plan) + ofCouncils).sorted().flatMap { plan -> [Waiting] in
      let drafts = try Decisions.drafts(of: plan, on: desk.connection)
      return try Sessions.of(plan, on: desk.connection).filter(\.awaitsDecision).compactMap { session in
        let step = drafts[session.id].map(\.next)
        let action = step.map { DecisionDraft.row($0).action } ?? .draftDecision
        return desk.allows(action, at: desk.place(of: session)) ? Waiting(.decide(session, step)) : nil
      }
    }
  }

  private func complaints(_ viewer: Viewer) throws -> [Waiting] {
    try Set(viewer.scopes(for: .handleComplaint).compactMap(\.plan)).sorted().compactMap { plan in
      let open = try Complaints.open(of: plan, on: desk.now.day, desk.connection)
      guard open.all > 0 else { return nil }
      return Waiting(.complaints(try desk.plan(plan), open: open.all), isLate: open.late > 0)
    }
  }

  /// Answers to what the viewer asked.
  private func answers(_ viewer: Viewer) throws -> [Waiting] {
    try Questions.unread(by: viewer.person.id, on: desk.connection).map { Waiting(.readAnswer($0)) }
  }

  /// Plans in response: those that wait for the standing office, and those that it sent back to the viewer's units.
  private func responses(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    let asking = plans.filter { $0.responsePlan != nil }
    let waiting = try asking.filter { desk.allows(.noteResponse, at: Place(plan: $0.id)) }.compactMap {
      plan -> Waiting? in
      let count = try ResponsePlans.waiting(under: plan, on: desk.connection)
      return count > 0 ? Waiting(.noteResponses(plan, count: count)) : nil
    }
    let units = viewer.scopes(for: .withdrawResponse).compactMap { if case .unit(let id) = $0 { id } else { nil } }
    return try waiting
      + ResponsePlans.returned(to: units, on: desk.connection).compactMap { response -> Waiting? in
        guard let plan = asking.first(where: { $0.id == response.plan && $0.round == response.round }) else {
          return nil
        }
        return Waiting(.amendResponse(response, plan))
      }
  }

  /// Lists on which a cluster votes, for heads of members that have not voted.
  private func clusters(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    let units = viewer.scopes(for: .voteInCluster).compactMap { if case .unit(let id) = $0 { id } else { nil } }
    guard !units.isEmpty else { return [] }
    let running = Set(plans.map(\.id))
    return try ClusterRegister.voting(on: desk.connection).filter { running.contains($0.plan) }.compactMap {
      list -> Waiting? in
      let members = Set(try desk.cluster(list.cluster).members)
      let waits = units.contains { unit in members.contains(unit) && !list.votes.contains { $0.unit == unit } }
      return waits ? Waiting(.voteInCluster(list)) : nil
    }
  }

  private func isLate(_ line: DossierLine) -> Bool { line.due.map { $0 < desk.now.day } ?? false }
}
