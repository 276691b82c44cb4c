import Domain
import Store

extension Desk {
  /// What of the plan's round is not over, in the order in which an office goes through it.
  ///
  /// - Parameter plan: as it is in the round.
  func openMatters(of plan: Plan) throws -> [OpenMatter] {
    let dossiers = try RoundClosings.dossiers(of: plan.id, round: plan.round, on: connection)
    let sessions = try Sessions.of(plan.id, on: connection).filter { try isOf(plan, $0) }
    let lists = try ForwardingLists.of(plan.id, on: connection).filter { try isOf(plan, $0) }
    let submissions = try SubmissionLists.unsent(under: plan.id, on: connection).filter { try isOf(plan, $0) }
    let counts: [(OpenMatter.Kind, Int)] = [
      (.dossiers, dossiers.inHand),
      (.sessions, sessions.count { $0.isOpen && ($0.hasBegun || !$0.dossiers.isEmpty) }),
      (.decisions, sessions.count(where: \.awaitsDecision)),
      (.arriving, dossiers.arriving),
      (.certificates, dossiers.uncertified),
      (.complaints, try Complaints.of(plan.id, on: connection).count { try $0.due != nil && isOf(plan, $0) }),
      (.nominations, try openNominations(of: plan)),
      (
        .commendations,
        try Commendations.lists(under: plan.id, on: connection).count { try $0.allows(.answer) && isOf(plan, $0) }
      ),
      (.lists, lists.count { !$0.isSent && !$0.isDiscarded } + submissions.count),
      (.answers, lists.count(where: \.waitsForAnswer)),
      (.estimates, try openEstimates(of: plan)),
      (.prizes, try unpaidPrizes(of: plan)),
    ]
    let others: [(OpenMatter.Kind, Int)] = [
      (.questions, try RoundClosings.waitingQuestions(of: plan.id, on: connection).count { try isOf(plan, $0) }),
      (.drafts, dossiers.drafts),
    ]
    func matters(_ counts: [(OpenMatter.Kind, Int)]) -> [OpenMatter] {
      counts.filter { $0.1 > 0 }.map { OpenMatter($0.0, $0.1) }
    }
    return try matters(counts) + openMovement(of: plan) + matters(others)
  }

  private func openNominations(of plan: Plan) throws -> Int {
    guard !plan.commendations.isEmpty else { return 0 }
    let steps: [Nomination.Step] = [.verify, .list, .answer]
    let states = Set(steps.flatMap { Nomination.states(for: $0) } + [.returned])
    return try Commendations.nominations(
      under: plan.id, states: states.sorted { $0.rawValue < $1.rawValue }, on: connection
    ).count { try isOf(plan, $0) }
  }

  private func openEstimates(of plan: Plan) throws -> Int {
    guard let estimate = try Money.estimate(of: plan.id, in: plan.moneyYear, on: connection)?.value else {
      return 0
    }
    return !estimate.isApproved && estimate.total > .zero ? 1 : 0
  }

  private func unpaidPrizes(of plan: Plan) throws -> Int {
    let unpaid = try Money.unpaid(under: plan.id, on: connection)
    guard plan.period.every != nil, !unpaid.isEmpty else { return unpaid.count }
    let rounds = try Dossiers.rounds(of: unpaid.map(\.dossier), on: connection)
    return unpaid.count { rounds[$0.dossier] == plan.round }
  }
}

// MARK: What units and bodies owe

extension Desk {
  /// What the plan gave to do and is not done, by the way in which it is done, with who owes it; and what was begun or
  /// came in and waits.
  private func openMovement(of plan: Plan) throws -> [OpenMatter] {
    var owed: [OpenMatter.Kind: [DutyHolder: Int]] = [:]
    var names: [DutyHolder: String] = [:]
    let book = try DutyBook(of: plan, dutyUnits(of: plan), at: self)
    for duty in plan.namedDuties {
      guard let kind = plan.given(duty).map({ OpenMatter.Kind($0.doneBy) }) else { continue }
      for (holder, state) in book.states(of: duty) where !state.isSettled {
        owed[kind, default: [:]][holder, default: 0] += 1
        if names[holder] == nil { names[holder] = book.units.name(of: holder) }
      }
    }
    let waiting = try waitingMovement(of: plan)
    let asked = Dictionary(
      try [openReceipts(of: plan, book), openRequests(book), unnoted(of: plan, book)].compactMap { $0 }
        .map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
    return OpenMatter.Kind.allCases.compactMap { kind in
      if let matter = asked[kind] { return matter }
      let holders = owed[kind] ?? [:]
      let count = holders.values.reduce(0, +) + (waiting[kind] ?? 0)
      guard count > 0 else { return nil }
      let owing = holders.map { OpenMatter.Owing(holder: $0, name: names[$0] ?? "", count: $1) }
      return OpenMatter(
        kind, count, owing: owing.map { ($0.name.folded, $0) }.sorted { $0.0 < $1.0 }.map(\.1))
    }
  }

  /// What came to units and was not confirmed, or not passed on, each announcement with how many units.
  private func openReceipts(of plan: Plan, _ book: DutyBook) throws -> OpenMatter? {
    var open: [Announcement.ID: Set<DutyHolder>] = [:]
    for duty in book.askedDuties {
      switch duty.work {
      case .confirm(let id), .relay(let id): open[id, default: []].formUnion(book.open(duty))
      default: break
      }
    }
    return OpenMatter(
      .receipts,
      try Announcements.issued(under: plan, on: connection).compactMap { announcement in
        guard let holders = open[announcement.id], !holders.isEmpty else { return nil }
        let name = "\(announcement.cited.capitalisedFirst): \(announcement.content.title)"
        return OpenMatter.Piece(.announcement(announcement.id), name, count: holders.count)
      })
  }

  private func openRequests(_ book: DutyBook) -> OpenMatter? {
    OpenMatter(
      .requests,
      book.askedDuties.filter(\.isRequest).compactMap { duty in
        let count = book.open(duty).count
        return count > 0 ? OpenMatter.Piece(.request(duty.id), duty.before, count: count) : nil
      })
  }

  private func unnoted(of plan: Plan, _ book: DutyBook) throws -> OpenMatter? {
    let waiting = try ResponsePlans.last(under: plan, on: connection).values.filter(\.isWaiting)
    let pieces = waiting.map { response in
      OpenMatter.Piece(
        .response(response.unit), "Số \(response.content.number), \(book.units.name(of: .unit(response.unit)))")
    }
    return OpenMatter(.unnoted, pieces.map { ($0.name.folded, $0) }.sorted { $0.0 < $1.0 }.map(\.1))
  }

  /// What waits beside what is owed: it serves no duty that is counted already.
  private func waitingMovement(of plan: Plan) throws -> [OpenMatter.Kind: Int] {
    let events = try RoundClosings.openEvents(of: plan.id, on: connection).filter { event in
      try isOf(plan, event) && !event.details.duties.contains { $0.plan == plan.id }
    }
    let inspections = try RoundClosings.openInspections(of: plan.id, on: connection).filter { inspection in
      try isOf(plan, inspection) && (inspection.duty == nil || !inspection.isPlanned)
    }
    return [
      .reports: try openReports(of: plan).count,
      .announcements: try RoundClosings.drafts(under: plan, on: connection).count(where: \.content.duties.isEmpty),
      .events: events.count, .inspections: inspections.count,
    ]
  }
}

extension DutyBook {
  /// The holders that have not done a duty.
  fileprivate func open(_ duty: Duty) -> [DutyHolder] {
    states(of: duty).filter { !$0.state.isSettled }.map(\.holder)
  }
}
