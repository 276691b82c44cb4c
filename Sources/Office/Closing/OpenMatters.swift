import Domain
import Store

extension Desk {
  /// What of the plan's round is not over, in the order in which an office goes through it.
  func openMatters(of plan: Plan) throws -> [OpenMatter] {
    let dossiers = try RoundClosings.dossiers(of: plan.id, round: plan.round, on: connection)
    let sessions = try Sessions.of(plan.id, on: connection)
    let lists = try ForwardingLists.of(plan.id, on: connection)
    let counts: [(OpenMatter.Kind, Int)] = [
      (.dossiers, dossiers.inHand),
      (.sessions, sessions.count { $0.isOpen && ($0.hasBegun || !$0.dossiers.isEmpty) }),
      (.decisions, sessions.count(where: \.awaitsDecision)),
      (.arriving, dossiers.arriving),
      (.certificates, dossiers.uncertified),
      (.complaints, try Complaints.open(of: plan.id, on: now.day, connection).all),
      (.nominations, try openNominations(of: plan)),
      (.commendations, try Commendations.lists(under: plan.id, on: connection).count { $0.allows(.answer) }),
      (
        .lists,
        try lists.count { !$0.isSent && !$0.isDiscarded } + SubmissionLists.unsent(under: plan.id, on: connection)
      ),
      (.answers, lists.count(where: \.waitsForAnswer)),
      (.estimates, try openEstimates(of: plan)),
      (.prizes, try Money.unpaid(under: plan.id, on: connection).count),
      (.duties, try openDuties(of: plan)),
      (.questions, try Questions.count(.waiting, of: plan.id, on: connection)),
      (.drafts, dossiers.drafts),
    ]
    return counts.filter { $0.1 > 0 }.map { OpenMatter($0.0, $0.1) }
  }

  private func openNominations(of plan: Plan) throws -> Int {
    guard !plan.commendations.isEmpty else { return 0 }
    let steps: [Nomination.Step] = [.verify, .list, .answer]
    let states = Set(steps.flatMap { Nomination.states(for: $0) } + [.returned])
    return try Commendations.nominations(
      under: plan.id, states: states.sorted { $0.rawValue < $1.rawValue }, on: connection
    ).count
  }

  private func openEstimates(of plan: Plan) throws -> Int {
    guard let estimate = try Money.estimate(of: plan.id, in: plan.moneyYear, on: connection)?.value else {
      return 0
    }
    return !estimate.isApproved && estimate.total > .zero ? 1 : 0
  }

  private func openDuties(of plan: Plan) throws -> Int {
    guard !plan.givenDuties.isEmpty else { return 0 }
    let book = try DutyBook(of: plan, bodies(of: plan), at: self)
    return plan.namedDuties.reduce(0) { sum, duty in sum + book.states(of: duty).count { !$0.state.isSettled } }
  }
}
