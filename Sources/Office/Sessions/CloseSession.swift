import Domain
import Store

extension Command<Void> {
  /// Closes the scoring of a session and locks its ballots; what a judgement that only chooses closes goes on or stays.
  ///
  /// - Parameter declaresApart: whether who closes says that no typed author of a name like theirs is them.
  public static func closeSession(_ id: Session.ID, declaresApart: Bool = false) -> Command {
    .at(id, .closeSession) { session, desk in
      try desk.requirePresiding(over: session.dossiers, of: session)
      if declaresApart { for dossier in session.dossiers { try Dossier.stateApart(from: dossier, at: desk) } }
      let voted = Set(try Ballots.handedIn(of: session.id, on: desk.connection).map(\.member))
      let judgement = try desk.judgement(of: session)
      try session.requireQuorum(voted: voted, under: judgement.scoring)
      try Judging(session, at: desk).requireComplete()
      let after = try session.closed(
        by: desk.person.id, conflicts: try session.allConflicts(at: desk),
        clusters: try session.clustersToday(under: desk.plan(session.plan), at: desk),
        edition: desk.edition(of: session.plan).number, at: desk.now, under: judgement)
      try desk.save(after)
      try after.keepResults(at: desk)
    }
  }
}

extension Session {
  /// Keeps on each dossier what the ballots came to: it goes on or not, or waits for the decision.
  fileprivate func keepResults(at desk: Desk) throws {
    let judging = try Judging(self, at: desk)
    for standing in try judging.ranking().standings {
      let dossier = try desk.dossier(standing.key)
      let result = try judging.result(of: dossier, standing)
      if role == .decides { try dossier.requireConfirmed(at: .council, under: desk.plan(of: dossier)) }
      try desk.save(
        role == .decides
          ? dossier.scored(result, by: desk.person, at: desk.now)
          : dossier.judged(result, by: self, chair: desk.person, at: desk.now))
    }
  }

}

extension Judging {
  /// What the session found of a dossier: whether it passed, the questions answered beside, the members' opinions.
  fileprivate func result(of dossier: Dossier, _ standing: Standing<Dossier.ID>) throws -> Dossier.Judged {
    let judgement = try desk.judgement(of: dossier, in: session)
    let entries = try ballots.entries(on: dossier)
    let findings = judgement.findings(entries)
    let missing = judgement.asks.filter { $0.isRequired && findings[$0.id.description] != true }
    let written = entries.map(\.remark).filter { !$0.isEmpty }
    let why = [standing.explanation(by: judgement, under: try desk.plan(of: session))]
    let opinion = why + missing.map { "Không đủ phiếu «\($0.name)»." } + written
    return Dossier.Judged(
      judgement, passed: standing.isRecognised && missing.isEmpty, findings: findings,
      opinion: opinion.filter { !$0.isEmpty }.joined(separator: "\n"),
      mean: judgement.isVote ? nil : standing.score.mean, in: session.id, by: try desk.person.id,
      at: desk.now)
  }
}

extension Session {
  /// The clusters of its dossiers, by what the bodies of the plan are today.
  fileprivate func clustersToday(under plan: Plan, at desk: Desk) throws -> [Clustered] {
    guard let clusters = try Clusters(of: plan, at: desk) else { return [] }
    return try dossiers.compactMap { id in
      try desk.dossier(id).unit.flatMap(clusters.cluster).map { Clustered(id, in: $0.id) }
    }
  }

  /// Every conflict between its members and its dossiers.
  fileprivate func allConflicts(at desk: Desk) throws -> [Conflict] {
    let members = members(of: try desk.council(council)).map(\.person)
    let people = try People.all(members, on: desk.connection)
    return try dossiers.flatMap { id in
      let dossier = try desk.dossier(id)
      let judgement = try desk.judgement(of: dossier, in: self)
      return members.compactMap { member in
        people[member].flatMap { conflict(of: $0, with: dossier, under: judgement) }
          .map { Conflict(member: member, dossier: id, reason: $0) }
      }
    }
  }
}
