import TestSupport
import Testing

@testable import Domain

/// The lives of nominations and of the lists on which they stand, written out by hand: `=` open and stays, `X` leads
/// on, `.` refused, or nothing changes.
@Suite("The lives of nominations and commendation lists")
struct CommendationLivesTests {
  /// dr draft · se sent · re returned · ve verified · rf refused · wi withdrawn · pr proposed · po passed over ·
  /// co commended · nc not commended.
  private static let nominations = """
                                dr se re ve rf wi pr po co nc
    write                       =  .  =  .  .  .  .  .  .  .
    send                        X  .  X  .  .  .  .  .  .  .
    verify                      .  X  .  .  .  .  .  .  .  .
    send-back                   .  X  .  .  .  .  .  .  .  .
    refuse                      .  X  .  .  .  .  .  .  .  .
    redirect                    .  .  .  =  .  .  .  X  .  .
    list                        .  .  .  X  .  .  .  .  .  .
    take-back                   .  .  .  .  .  .  X  X  .  .
    answer                      .  .  .  .  .  .  X  .  .  .
    withdraw                    X  X  X  X  .  .  .  .  .  .
    """

  /// op open · su submitted · de decided.
  private static let lists = """
                                op su de
    vote                        =  .  .
    submit                      X  .  .
    take-back                   .  X  .
    answer                      .  X  .
    """

  @Test("A nomination is sent, verified, listed and answered")
  func nomination() throws {
    let scene = try CommendationScene()
    let places: [(String, Nomination)] = [
      ("dr", scene.draft), ("se", try scene.sent), ("re", try scene.take(.sendBack, scene.sent)),
      ("ve", try scene.verified), ("rf", try scene.take(.refuse, scene.sent)),
      ("wi", try scene.take(.withdraw, scene.draft)), ("pr", try scene.take(.list, scene.verified)),
      ("po", try scene.passedOver), ("co", try scene.take(.answer, scene.take(.list, scene.verified))),
      ("nc", try scene.notCommended),
    ]
    #expect(LifeTable.written(places, take: scene.take) == Self.nominations)
  }

  @Test("A person is commended for initiatives where having them was the reason, a collective for none")
  func initiatives() throws {
    let scene = try CommendationScene()
    let dossier: Dossier.ID = AuthorshipTests.id(90)
    let elsewhere = Recognition(body: "Sở Khác", number: "5/QĐ", day: nil, form: "Giấy chứng nhận")
    func commended(
      _ evidence: CommendationKind.Merit.Evidence, _ change: (inout Nomination) -> Void = { _ in }
    ) throws -> [Dossier.ID] {
      var plan = scene.plan
      plan.commendations[0].merits[0].evidence = evidence
      var nomination = try scene.take(.answer, scene.take(.list, scene.verified))
      nomination.initiatives = [dossier]
      change(&nomination)
      return nomination.commendedInitiatives(under: plan)
    }
    #expect(try commended(.initiative) == [dossier])
    #expect(try commended(.documents) == [])
    #expect(try commended(.initiative) { $0.content.candidate.kind = .collective } == [])
    #expect(try commended(.initiative) { $0.content.claims[0].elsewhere = elsewhere } == [])
    #expect(try commended(.initiative) { $0.state = .proposed } == [])
  }

  @Test("A list is voted on, submitted, taken back or answered")
  func list() throws {
    let scene = try CommendationScene()
    let places = [("op", try scene.voted), ("su", try scene.submitted), ("de", try scene.decided)]
    let table = LifeTable.written(places) {
      switch $0 {
      case .vote: try $1.voted(scene.vote, [scene.item(votes: 3)], at: scene.now)
      case .submit: try scene.submit($1)
      case .takeBack: try $1.reopened(reason: "Ghi sai phiếu.")
      case .answer: try $1.decided(scene.issuance, struck: [:])
      }
    }
    #expect(table == Self.lists)
  }
}

/// A person whom a unit nominates, and the list on which they stand alone.
private struct CommendationScene {
  let plan: Plan
  let kind: CommendationKind
  let other: CommendationKind
  let draft: Nomination
  let judge: Judge
  let unit: Person
  let issuance: Issuance
  let now = AuthorshipTests.now

  init() throws {
    var plan = try SamplePlan.plan()
    let merit = CommendationKind.Merit(candidate: .individual, text: "Có sáng kiến", source: .clause("IV.1.a"))
    kind = Self.kind("bang-khen", "Bằng khen", merit)
    other = Self.kind("giay-khen", "Giấy khen", merit)
    plan.commendations = [kind, other]
    self.plan = plan
    judge = Judge(person: try AuthorshipTests.person(7, "Phạm Tiếp Nhận"), heads: [])
    unit = try AuthorshipTests.filer.get()
    issuance = try DossierScene().issuance("08", by: judge.person)
    let content = Nomination.Content(
      kind: kind.id, candidate: .init(kind: .individual, name: "Lê Thị Khác", position: "Giáo viên"),
      achievements: "Có nhiều sáng kiến được áp dụng trong năm.", claims: [.init(merit: 0, evidence: "Quyết định 05.")])
    draft = try Nomination.begun(
      id: AuthorshipTests.id(80), content: content, by: unit.id,
      unit: Unit(id: AuthorshipTests.id(8), name: "Trường Mẫu", kind: "truong-hoc", since: Day(daysSince1970: 0)),
      plan: plan, version: 1, at: now)
  }

  private static func kind(_ id: CommendationKind.ID, _ name: String, _ merit: CommendationKind.Merit)
    -> CommendationKind
  {
    CommendationKind(
      id: id, name: name, by: "Chủ tịch", candidates: [.individual], cap: .joint(10), merits: [merit],
      source: .clause("IV.2.a"))
  }

  func take(_ step: Nomination.Step, _ nomination: Nomination) throws -> Nomination {
    switch step {
    case .write: try nomination.written(nomination.content, under: plan)
    case .send: try nomination.sent(initiatives: [], by: unit.id, at: now, under: plan)
    case .verify: try nomination.verified(note: "", met: [], by: judge, at: now, under: plan)
    case .sendBack: try nomination.returned(reason: "Thêm số liệu.", by: judge, at: now)
    case .refuse: try nomination.refused(clause: "IV.1.a", reason: "Chưa đủ.", by: judge, at: now)
    case .redirect: try nomination.redirected(to: other.id, by: judge, at: now, under: plan)
    case .list: try submitted.listing(nomination, by: judge.person.id, at: now)
    case .takeBack: try submitted.reopened(reason: "Ghi sai phiếu.").freeing(nomination, by: judge.person.id, at: now)
    case .answer: try decided.answering(nomination, by: judge.person.id, at: now)
    case .withdraw: try nomination.withdrawn(reason: "Đổi ý.", by: unit.id, at: now)
    }
  }

  var sent: Nomination { get throws { try take(.send, draft) } }
  var verified: Nomination { get throws { try take(.verify, sent) } }

  /// Left off the list, because the council withheld it.
  var passedOver: Nomination {
    get throws {
      let beside = CommendationList.Item(
        nomination: AuthorshipTests.id(81), candidate: draft.content.candidate, unitName: "Trường Mẫu", initiatives: 0,
        votes: 3)
      let list = try submit(open.voted(vote, [item(votes: 1, withheld: "Chưa nổi bật."), beside], at: now))
      return try list.listing(verified, by: judge.person.id, at: now)
    }
  }

  var notCommended: Nomination {
    get throws {
      try submitted.decided(issuance, struck: [draft.id: "Có đơn thư."])
        .answering(take(.list, verified), by: judge.person.id, at: now)
    }
  }

  let vote = CommendationList.Vote(day: AuthorshipTests.now.day, present: 3)

  func item(votes: Int, withheld: String = "") -> CommendationList.Item {
    CommendationList.Item(
      nomination: draft.id, candidate: draft.content.candidate, unitName: "Trường Mẫu", initiatives: 0, votes: votes,
      withheld: withheld)
  }

  private var open: CommendationList {
    get throws {
      try CommendationList(
        id: AuthorshipTests.id(82), plan: plan, kind: kind.id, name: "Đợt thử", council: nil, at: now)
    }
  }

  var voted: CommendationList { get throws { try open.voted(vote, [item(votes: 3)], at: now) } }
  var submitted: CommendationList { get throws { try submit(voted) } }
  var decided: CommendationList { get throws { try submitted.decided(issuance, struck: [:]) } }

  func submit(_ list: CommendationList) throws -> CommendationList {
    try list.submitted(under: kind, given: [:], number: "18/TTr", by: judge.person.id, at: now)
  }
}
