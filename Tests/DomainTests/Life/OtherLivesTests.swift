import Domain
import TestSupport
import Testing

/// The lives beside the dossier's as they were agreed, written out by hand: `=` open and stays, `X` leads on, `.`
/// refused.
@Suite("Each life is one table")
struct OtherLivesTests {
  private let now = AuthorshipTests.now

  // MARK: Sessions

  /// pr preparing · sc scoring · cl closed · de decided; of an appraisal team tp, ts, tc.
  private static let sessions = """
                                pr sc cl de tp ts tc
    add-dossiers                =  =  .  .  =  =  .
    remove-dossier              =  .  .  .  =  .  .
    lose-refused                =  =  .  .  =  =  .
    assign-readers              =  =  .  .  =  =  .
    announce                    =  =  .  .  =  =  .
    call-roll                   =  =  .  .  =  =  .
    declare-conflict            =  =  .  .  =  =  .
    admit                       =  =  .  .  =  =  .
    open                        X  .  .  .  X  .  .
    score                       .  =  .  .  .  =  .
    score-again                 .  =  .  .  .  =  .
    count-votes                 .  =  .  .  .  =  .
    settle-marks                .  =  .  .  .  =  .
    answer-members              .  =  .  .  .  =  .
    note                        =  =  =  .  =  =  =
    conclude                    =  =  =  .  =  =  =
    close                       .  X  .  .  .  X  .
    order-tie                   .  .  =  .  .  .  =
    give-special-prize          .  .  =  .  .  .  .
    grade-early                 .  .  =  .  .  .  .
    reopen                      .  .  X  .  .  .  .
    decide                      .  .  X  .  .  .  .
    """

  @Test("A session is prepared, scored, closed and decided upon")
  func session() throws {
    let dossier = try AuthorshipTests.dossier(.apart)
    func places(_ kind: Council.Kind) throws -> (council: Council, all: [Session]) {
      let council = try Council(
        id: AuthorshipTests.id(20), plan: dossier.plan, kind: kind, name: kind.name,
        mandate: Council.Mandate(number: "01/QĐ", day: Day(daysSince1970: 0)),
        members: [Council.Member(person: AuthorshipTests.id(21), seat: .chair)])
      let held = try JudgementScene.held(by: kind)
      let preparing = try Session(
        id: AuthorshipTests.id(22), of: council, holding: held, name: "Phiên thử", day: now.day
      ).adding([dossier])
      let scoring = try preparing.opened(by: council, at: now, under: held)
      return (council, [preparing, scoring, try close(scoring)])
    }
    let (council, own) = try places(.council)
    let team = try places(.appraisalTeam).all
    let states = own + [try own[2].decided()] + team
    let table = LifeTable.written(
      Array(zip(["pr", "sc", "cl", "de", "tp", "ts", "tc"], states).map { ($0, $1) })
    ) { try take($0, of: $1, on: dossier, council) }
    #expect(table == Self.sessions)
  }

  private func close(_ session: Session) throws -> Session {
    try session.closed(
      by: AuthorshipTests.id(21), conflicts: [], edition: 1, at: now, under: JudgementScene.held(by: session.kind))
  }

  private func take(_ step: Session.Step, of session: Session, on dossier: Dossier, _ council: Council) throws
    -> Session
  {
    let member: Person.ID = AuthorshipTests.id(21)
    let ballot = Ballot(id: AuthorshipTests.id(50), session: session.id, dossier: dossier.id, member: member)
      .submitted(at: now)
    switch step {
    case .addDossiers: return try session.adding([dossier])
    case .removeDossier: return try session.removing(dossier.id)
    case .loseRefused: return try session.losing(dossier)
    case .assignReaders: return try session.reading([:], under: JudgementScene.held(by: session.kind))
    case .announce: return try session.announcing(Meeting())
    case .callRoll: return try session.calling(absences: [], of: council)
    case .declareConflict:
      return try session.declaring(Session.Conflict(member: member, dossier: dossier.id, reason: "Người thân."))
    case .admit:
      let admission = try Admission(
        reason: "Mưa lũ kéo dài.", document: "12/CV", day: now.day, by: member, at: now)
      return try session.admitted(admission, to: JudgementScene.held(by: session.kind))
    case .open: return try session.opened(by: council, at: now, under: JudgementScene.held(by: session.kind))
    case .score: _ = try ballot.takenBack(in: session)
    case .scoreAgain:
      _ = try EarlierRound(
        number: 1, of: [ballot], box: nil, on: dossier, in: session, reason: "Hội đồng thảo luận lại.", by: member,
        at: now)
    case .countVotes:
      var held = try JudgementScene.held(by: session.kind)
      held.then = Judgement.FollowingVote(yes: .half, of: .present, source: held.source)
      let vote = try Session.MeetingVote(dossier: dossier.id, yes: 1, no: 0, blank: 0, by: member, at: now)
      return try session.voting(vote, under: held)
    case .settleMarks:
      var held = try JudgementScene.held(by: session.kind)
      held.scoring.markers = Scoring.Markers(count: 2, thirdWhen: .grades, settles: .chair, source: held.source)
      return try session.settling(
        Session.Settlement(
          dossier: dossier.id, points: Points(7), reason: "Phiếu thứ ba sát hơn.", by: member, at: now),
        within: Mean(Points(5))...Mean(Points(9)), under: held)
    case .answerMembers:
      var held = try JudgementScene.held(by: session.kind)
      held.scoring.recommends = true
      return try session.answering(
        Session.ChairAnswer(dossier: dossier.id, text: "Điểm dưới mức tối thiểu.", by: member, at: now), under: held)
    case .note: return try session.noting("Cần thêm số liệu.", on: nil, at: now)
    case .conclude: return try session.concluding("Thống nhất.")
    case .close: return try close(session)
    case .orderTie:
      return try session.ordering(
        Session.TieOrder(order: [dossier.id], reason: "Tính mới cao hơn.", by: member, at: now))
    case .giveSpecialPrize:
      let prize = SpecialPrize(id: "tre", name: "Giải Tác giả trẻ", atMost: 1, source: .clause("I"))
      return try session.giving(
        Session.GivenPrize(
          prize: prize.id, dossier: dossier.id, reason: "Tác giả trẻ nhất.", by: member, at: now), prize,
        recognised: [dossier.id], elsewhere: 0)
    case .gradeEarly:
      return try session.gradingEarly(
        Admission(reason: "Trao thưởng sớm.", document: "9/TB", day: now.day, by: member, at: now))
    case .reopen:
      return try session.reopened(
        Session.Reopening(reason: "Cộng sai điểm.", document: "15/BB", day: now.day, by: member, at: now))
    case .decide: return try session.decided()
    }
    return session
  }

  // MARK: Drafts of decisions

  /// dr drafting · re in review · ap approved · is issued.
  private static let drafts = """
                                dr re ap is
    remake                      =  X  X  .
    send                        X  .  .  .
    send-back                   .  X  X  .
    approve                     .  X  .  .
    issue                       .  .  X  .
    """

  @Test("A draft of a decision is made, sent, approved by another and issued")
  func draft() throws {
    let (maker, other): (Person, Person) = (try AuthorshipTests.filer.get(), try AuthorshipTests.other.get())
    let council = try Council(
      id: AuthorshipTests.id(20), plan: SamplePlan.plan().id, name: "Hội đồng",
      mandate: Council.Mandate(number: "01/QĐ", day: Day(daysSince1970: 0)),
      members: [Council.Member(person: AuthorshipTests.id(21), seat: .chair)])
    let session = try close(
      Session(
        id: AuthorshipTests.id(22), of: council, holding: JudgementScene.held(by: .council), name: "Phiên thử",
        day: now.day
      ).adding([AuthorshipTests.dossier(.apart)])
        .opened(by: council, at: now, under: JudgementScene.held(by: .council)))
    let drafting = try DecisionDraft(of: session, items: [], by: maker.id, at: now)
    let inReview = try drafting.sent(note: "", by: maker.id, at: now)
    let approved = try inReview.approved(note: "", by: other.id, at: now)
    let issued = try approved.issued([], grading: nil, by: other.id, at: now)
    let table = LifeTable.written([("dr", drafting), ("re", inReview), ("ap", approved), ("is", issued)]) {
      switch $0 {
      case .remake: try $1.remade([], grading: nil, by: maker.id, at: now)
      case .send: try $1.sent(note: "", by: maker.id, at: now)
      case .sendBack: try $1.returned(note: "Sửa số.", by: other.id, at: now)
      case .approve: try $1.approved(note: "", by: other.id, at: now)
      case .issue: try $1.issued([], grading: nil, by: other.id, at: now)
      }
    }
    #expect(table == Self.drafts)
    #expect(inReview.bars(maker, from: .approve) && !inReview.bars(other, from: .approve))
    #expect(!inReview.bars(maker, from: .sendBack))
    for (step, row) in DecisionDraft.life {
      #expect(row.apart == (step == .approve ? .authorsAndDrafters : .authors), "\(step)")
    }
  }

  // MARK: Complaints

  /// fi filed · ac accepted, with the days of a difficult case ac~ · de declined · wi withdrawn · se settled.
  private static let complaints = """
                                fi ac ac~ de wi se
    accept                      X  .  .   .  .  .
    decline                     X  .  .   .  .  .
    prolong                     .  =  .   .  .  .
    settle                      .  X  X   .  .  .
    withdraw                    X  X  X   .  .  .
    """

  @Test("A complaint is accepted or not, settled or withdrawn, prolonged once")
  func complaint() throws {
    let scene = try DossierScene()
    let (person, plan) = (scene.officer.id, scene.plan)
    let filed = try Complaint(
      id: AuthorshipTests.id(43), about: scene.dossier(.refused), by: scene.filer.id, for: nil,
      text: "Điểm chưa đúng với hồ sơ đã nộp.", at: now, under: plan)
    let accepted = try filed.accepted(note: "", by: person, at: now, under: plan)
    let prolonged = try accepted.prolonged(reason: "Nhiều tài liệu.", by: person, at: now, under: plan)
    let issuance = try scene.issuance("08", by: scene.officer)
    func settled(_ complaint: Complaint) throws -> Complaint {
      try complaint.settled(
        .rejected, answer: "Hồ sơ trùng với sáng kiến năm trước.", followUp: nil, issuance: issuance)
    }
    let places: [(String, Complaint)] = [
      ("fi", filed), ("ac", accepted), ("ac~", prolonged),
      ("de", try filed.declined(reason: "Quá hạn.", by: person, at: now)),
      ("wi", try filed.withdrawn(reason: "", by: scene.filer.id, at: now)), ("se", try settled(accepted)),
    ]
    let table = LifeTable.written(places) {
      switch $0 {
      case .accept: try $1.accepted(note: "", by: person, at: now, under: plan)
      case .decline: try $1.declined(reason: "Quá hạn.", by: person, at: now)
      case .prolong: try $1.prolonged(reason: "Nhiều tài liệu.", by: person, at: now, under: plan)
      case .settle: try settled($1)
      case .withdraw: try $1.withdrawn(reason: "", by: scene.filer.id, at: now)
      }
    }
    #expect(table == Self.complaints)
  }
}
