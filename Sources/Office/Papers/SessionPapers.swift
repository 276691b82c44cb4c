import Domain
import Papers
import Store

/// The papers of a session, filled from its record.
struct SessionPapers {
  let session: Session
  let council: Council
  let plan: Plan
  let judgement: Judgement
  private let desk: Desk
  private let members: [Council.Member]
  private let people: [Person.ID: Person]

  init(_ session: Session, at desk: Desk) throws {
    self.session = session
    self.desk = desk
    council = try desk.council(session.council)
    plan = try desk.plan(of: session)
    judgement = try desk.judgement(of: session)
    members = session.members(of: council).inOrder
    people = try People.all(members.map(\.person), on: desk.connection)
  }

  private func name(_ person: Person.ID) -> String { people[person]?.name ?? "" }
  private func seat(_ member: Council.Member) -> String { member.seat.name(in: council.kind) }
  private func holder(_ seat: Council.Seat) -> String? {
    members.first { $0.seat == seat }.map { name($0.person) }
  }

  // MARK: Before the session

  var invitation: Paper {
    let guests = session.meeting.guests.map { [$0.name, $0.body].filter { !$0.isEmpty }.joined(separator: ", ") }
    return Paper.invitation(
      plan: plan, council: council, session: session,
      invited: members.map { "\(name($0.person)), \(seat($0))" } + guests
    )
  }

  /// A sheet for each member and each initiative that the member may judge.
  func blankBallots() throws -> [Paper] {
    try desk.preload(session.dossiers)
    return try session.dossiers.flatMap { id in
      let dossier = try desk.dossier(id)
      let count = issued(on: dossier)
      return Array(repeating: try ballot(of: dossier), count: count)
    }
  }

  /// How many members a ballot on the dossier is given to.
  private func issued(on dossier: Dossier) -> Int {
    members.count { member in
      session.asks(member.person, for: dossier.id, under: judgement)
        && people[member.person].map { session.conflict(of: $0, with: dossier, under: judgement) == nil } ?? false
    }
  }

  // MARK: After the closing

  /// The sheets that members handed in, by initiative and seat; secret ones as they lie in the box, without names.
  func ballots() throws -> [Paper] {
    let places = Dictionary(members.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { $1 })
    let given = Dictionary(grouping: try Ballots.submitted(of: session.id, on: desk.connection)) { $0.dossier }
    let boxes = Dictionary(
      try Ballots.boxes(of: session.id, on: desk.connection).map { ($0.dossier, $0.entries) },
      uniquingKeysWith: { $1 })
    try desk.preload(session.dossiers)
    return try session.dossiers.flatMap { id in
      let dossier = try desk.dossier(id)
      if try desk.judgement(of: dossier, in: session).scoring.secret {
        return try (boxes[id] ?? []).map { try ballot(of: dossier, $0) }
      }
      return try (given[id] ?? []).sorted { (places[$0.member] ?? 0) < (places[$1.member] ?? 0) }
        .map { try ballot(of: dossier, $0.entry, by: name($0.member)) }
    }
  }

  private func ballot(of dossier: Dossier, _ entry: Ballot.Entry? = nil, by member: String? = nil) throws -> Paper {
    Paper.ballot(
      dossier: dossier, plan: try desk.plan(of: dossier), judgement: try desk.judgement(of: dossier, in: session),
      council: council.name, day: session.day,
      entry: entry, member: member, isBlind: judgement.scoring.blind
    )
  }

  func scoreSummary() throws -> Paper {
    let judging = try Judging(session, at: desk)
    let items = try judging.ranking().standings.map { standing in
      let dossier = try desk.dossier(standing.key)
      return ScoreSummaryPaper.Item(
        dossier: dossier, standing: standing,
        votes: judgement.isVote ? VoteCount(try judging.ballots.entries(on: dossier)) : nil)
    }
    return Paper.scoreSummary(
      plan: plan, judgement: judgement, council: council.name, session: session.name, day: session.day, items: items
    )
  }

  /// The minutes; of a session that is under way, with what is on record so far.
  func minutes() throws -> Paper {
    try desk.preload(session.dossiers)
    let dossiers = try Dictionary(
      session.dossiers.map { ($0, try desk.dossier($0)) }, uniquingKeysWith: { $1 })
    let (meeting, absences) = (
      session.meeting, Dictionary(session.meeting.absences.map { ($0.member, $0.reason) }, uniquingKeysWith: { $1 })
    )
    let present = Set(meeting.present ?? [])
    let absent = members.filter { absences[$0.person] != nil }.map { member in
      let reason = absences[member.person] ?? ""
      return MinutesPaper.Attendee(
        name: name(member.person), role: reason.isEmpty ? seat(member) : "\(seat(member)), lý do: \(reason)")
    }
    let isClosed = !session.isOpen
    return Paper.minutes(
      plan: plan, judgement: judgement, council: council, session: session,
      record: MinutesPaper.Record(
        present: members.filter { present.contains($0.person) }.map { .init(name: name($0.person), role: seat($0)) },
        absent: absent, memberCount: members.count, chair: holder(.chair), secretary: holder(.secretary),
        conflicts: conflicts(dossiers), notes: notes(dossiers) + (try losses()),
        items: isClosed ? try items(dossiers) : [],
        meetingVotes: meetingVotes(dossiers), chairWords: isClosed ? try chairWords(dossiers) : [],
        ties: isClosed ? ties(dossiers) : [])
    )
  }

  /// While a plan that scores blind is scored, its minutes name no authors either.
  private func blinding(_ dossier: Dossier) -> Blinding {
    Blinding(of: dossier, isBlind: judgement.scoring.blind && session.isOpen)
  }

  private func conflicts(_ dossiers: [Dossier.ID: Dossier]) -> [String] {
    let all = session.isOpen ? session.declared : session.conflicts
    return all.compactMap { conflict in
      dossiers[conflict.dossier].map {
        let blinding = blinding($0)
        return
          """
          \(name(conflict.member)) không đánh giá \(plan.workName(of: $0.writing)) \
          “\(blinding.masked($0.writing.title))”: \
          \(blinding.masked(conflict.reason).withoutStop).
          """
      }
    }
  }

  private func notes(_ dossiers: [Dossier.ID: Dossier]) -> [String] {
    session.meeting.notes.map { note in
      let about =
        note.dossier.flatMap { dossiers[$0] }.map {
          "Về \(plan.workName(of: $0.writing)) “\(blinding($0).masked($0.writing.title))”: "
        } ?? ""
      return about + note.text
    }
  }

  /// What was refused while it was before the session.
  private func losses() throws -> [String] {
    try session.losses.map { loss in
      let dossier = try desk.dossier(loss.dossier)
      let (title, reason) = (blinding(dossier).masked(dossier.writing.title), blinding(dossier).masked(loss.reason))
      return "Hồ sơ “\(title)” bị từ chối ngày \(loss.at.day.short) nên phiên họp không xét: \(reason.withoutStop)."
    }
  }

  private func items(_ dossiers: [Dossier.ID: Dossier]) throws -> [MinutesPaper.Item] {
    let handedIn = Dictionary(grouping: try Ballots.handedIn(of: session.id, on: desk.connection)) { $0.dossier }
    let judging = try Judging(session, at: desk)
    return try judging.ranking().standings.compactMap { standing in
      guard let dossier = dossiers[standing.key] else { return nil }
      return MinutesPaper.Item(
        title: dossier.writing.title, authors: dossier.byline, issued: issued(on: dossier),
        collected: handedIn[dossier.id]?.count ?? 0, valid: standing.score.ballots,
        mean: judgement.isVote ? nil : standing.score.mean?.text,
        votes: judgement.isVote ? VoteCount(try judging.ballots.entries(on: dossier)) : nil,
        result: standing.outcome(of: judgement, under: plan))
    }
  }

  private func meetingVotes(_ dossiers: [Dossier.ID: Dossier]) -> [String] {
    session.votes.compactMap { vote in
      dossiers[vote.dossier].map { dossier in
        """
        Bỏ phiếu về “\(blinding(dossier).masked(dossier.writing.title))”: \(vote.yes) tán thành, \(vote.no) không tán \
        thành, \(vote.blank) phiếu trắng.
        """
      }
    }
  }

  /// What the chair decided where markers differ; how members recommend, with the chair's answer.
  private func chairWords(_ dossiers: [Dossier.ID: Dossier]) throws -> [String] {
    let settled = session.settlements.compactMap { settlement in
      dossiers[settlement.dossier].map {
        """
        Các phiếu chấm “\($0.writing.title)” khác nhau; Chủ tịch Hội đồng quyết \(settlement.points.text) điểm. Lý do: \
        \(settlement.reason.withoutStop).
        """
      }
    }
    guard judgement.scoring.recommends else { return settled }
    let judging = try Judging(session, at: desk)
    return settled
      + (try session.dossiers.compactMap { id in
        guard let dossier = dossiers[id] else { return nil }
        let count = RecommendationCount(try judging.ballots.entries(on: dossier))
        let answer = session.answer(on: id).map { " Chủ tịch Hội đồng trả lời: \($0.text.withoutStop)." } ?? ""
        return """
          Về “\(dossier.writing.title)”: \(count.yes) thành viên đề nghị công nhận, \(count.no) không đề nghị.\(answer)
          """
      })
  }

  private func ties(_ dossiers: [Dossier.ID: Dossier]) -> [String] {
    session.tieOrders.map { tie in
      let order = tie.order.enumerated().compactMap { index, id -> String? in
        let votes = tie.votes.map { " (\($0[index]) phiếu)" } ?? ""
        return dossiers[id].map { "“\($0.writing.title)”\(votes)" }
      }
      let how = tie.votes == nil ? "thảo luận và thống nhất" : "bỏ phiếu lại và"
      let list = order.joined(separator: ", ")
      return
        "Các \(plan.workNames) bằng điểm: Hội đồng \(how) xếp theo thứ tự \(list). Lý do: \(tie.reason.withoutStop)."
    }
  }
}

extension SessionPapers {
  /// The decision that set a council up, with its first members.
  static func establishment(of council: Council, at desk: Desk) throws -> Paper {
    let members = council.members(on: council.mandate.day).inOrder
    let people = try People.all(members.map(\.person), on: desk.connection)
    let seats = try members.map { member in
      let person = people[member.person]
      let unit = try person?.unit.map { try desk.unit($0).name(on: council.mandate.day) }
      let position = [person?.position, member.body.isEmpty ? unit : member.body].compactMap { $0 }
      return CouncilDecisionPaper.Seat(
        name: person?.name ?? "", position: position.filter { !$0.isEmpty }.joined(separator: ", "), seat: member.seat)
    }
    return Paper.councilDecision(council: council, seats: seats, plan: try desk.plan(council.plan))
  }
}

extension [Council.Member] {
  /// In the order of their seats, as papers list them.
  fileprivate var inOrder: [Council.Member] {
    let order = Council.Seat.allCases
    return sorted { (order.firstIndex(of: $0.seat) ?? 0) < (order.firstIndex(of: $1.seat) ?? 0) }
  }
}

extension String {
  /// Without the full stop at its end, where the sentence around it has its own.
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
