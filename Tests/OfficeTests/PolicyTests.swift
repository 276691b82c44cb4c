import Domain
import Office
import Store
import TestSupport
import Testing

/// The permission table, spelled out once more by hand: who may do what where.
@Suite struct PolicyTests {
  private static let plan: Plan.ID = "mau"
  private static let unit = Unit.ID(at: Instant(microseconds: 1))
  private static let council = Council.ID(at: Instant(microseconds: 2))

  /// The place of a dossier of the plan, the unit and the council, written by nobody asked here.
  private static let place = Place(
    plan: plan, track: "dot-1", lineage: [unit], council: council, filer: Person.ID(at: Instant(microseconds: 3)))

  private static func scope(_ role: Role) -> Scope {
    switch role {
    case .author: .installation
    case .unitClerk, .unitHead: .unit(unit)
    case .intakeOfficer, .appraiser: .track(plan, "dot-1")
    case .councilMember, .councilSecretary, .councilChair: .council(council)
    case .decidingAuthority, .financeOfficer: .plan(plan)
    case .auditor, .administrator: .installation
    }
  }

  /// What each role may do, beyond what everyone and everyone signed in may.
  private static let expected: [Role: Set<Action>] = [
    .author: [],
    .unitClerk: [.viewDossier, .viewUnit, .adoptPlan, .viewCommendations, .writeNomination],
    .unitHead: [
      .viewDossier, .viewUnit, .adoptPlan, .endorseDossier, .returnDossier, .withdrawDossier,
      .complain, .viewComplaint, .viewCommendations, .writeNomination, .sendNomination,
    ],
    .intakeOfficer: [
      .viewDossier, .viewQueue, .receiveDossier, .checkDossier, .askCompletion, .acceptDossier, .refuseDossier,
      .admitLate,
      .establishCouncil, .viewCouncil, .viewDecision, .certify, .publish, .orderPapers,
      .manageTemplates,
      .draftDecision,
      .viewComplaint, .handleComplaint,
      .viewCommendations, .verifyNomination, .orderCommendations, .submitCommendations, .recordCommendations,
      .viewMoney, .writeEstimate, .recordRemuneration,
      .viewForwarding, .forwardDossiers,
      .importPackage, .recordFindings,
    ],
    .appraiser: [.viewDossier, .appraiseDossier],
    .councilMember: [.viewCouncil, .scoreDossier, .viewRanking],
    .councilSecretary: [
      .viewComplaint,
      .viewDossier, .viewCouncil, .prepareSession, .scoreDossier, .followScoring, .viewRanking, .viewDecision,
      .orderPapers, .draftDecision, .viewCommendations, .orderCommendations,
    ],
    .councilChair: [
      .viewDossier, .viewCouncil, .scoreDossier, .followScoring, .closeSession, .reopenSession, .orderTie, .viewRanking,
      .orderPapers,
      .viewCommendations,
    ],
    .decidingAuthority: [
      .viewDossier, .viewCouncil, .viewRanking, .viewDecision, .issueDecision, .revoke, .orderPapers, .reviewDecision,
      .allowPublication, .viewCommendations, .recordCommendations, .viewMoney, .approveEstimate, .viewForwarding,
      .correct, .viewComplaint, .handleComplaint, .settleComplaint,
    ],
    .financeOfficer: [.viewMoney, .writeEstimate, .pay, .recordRemuneration],
    .auditor: [
      .viewDossier, .viewQueue, .viewCouncil, .followScoring, .viewRanking, .viewDecision, .viewAdministration,
      .viewComplaint, .viewCommendations, .viewMoney, .viewForwarding,
    ],
    .administrator: [
      .establishCouncil, .viewCouncil, .viewAdministration, .manageUnits, .managePeople, .appoint, .publishPlan,
      .manageTemplates,
      .importLists,
    ],
  ]
  private static let common: Set<Action> = [.visit, .signIn, .rehearse, .viewOwn, .searchPast, .startDossier]

  private static func viewer(_ roles: [Viewer.Held]) throws -> Viewer {
    Viewer(
      person: try Person(id: Person.ID(at: Instant(microseconds: 9)), name: "Người Thử", signIn: "nguoi.thu"),
      roles: roles)
  }

  @Test("Every role may do at its own place exactly what the table says", arguments: Role.allCases)
  func everyRole(role: Role) throws {
    let viewer = try Self.viewer([Viewer.Held(role, Self.scope(role))])
    let allowed = Set(Action.allCases.filter { Policy.allows($0, to: viewer, at: Self.place) })
    #expect(allowed == (Self.expected[role] ?? []).union(Self.common))
  }

  @Test("Nobody may do by a role at another place what the role allows at its own", arguments: Role.allCases)
  func otherPlaces(role: Role) throws {
    guard Self.scope(role) != .installation else { return }
    let viewer = try Self.viewer([Viewer.Held(role, Self.scope(role))])
    let elsewhere = Place(
      plan: "khac", track: "dot-1", lineage: [Unit.ID(at: Instant(microseconds: 77))],
      council: Council.ID(at: Instant(microseconds: 78)), filer: Self.place.filer)
    #expect(Set(Action.allCases.filter { Policy.allows($0, to: viewer, at: elsewhere) }) == Self.common)
  }

  @Test("The public may only visit and sign in")
  func thePublic() {
    #expect(Action.allCases.filter { Policy.allows($0, to: nil, at: Self.place) } == [.visit, .signIn, .rehearse])
  }

  @Test("Who wrote the dossier may write, and who files it may submit and withdraw it")
  func authors() throws {
    let viewer = try Self.viewer([])
    let own = Place(plan: Self.plan, filer: viewer.person.id, authors: [viewer.person.id])
    let coAuthored = Place(plan: Self.plan, filer: Self.place.filer, authors: [viewer.person.id])
    let written: Set<Action> = [.viewDossier, .writeDossier, .complain, .viewComplaint]
    let filed: Set<Action> = [.submitDossier, .askLate, .answerCompletion, .withdrawDossier, .wishHigher]
    #expect(
      Set(Action.allCases.filter { Policy.allows($0, to: viewer, at: own) }) == Self.common.union(written).union(filed))
    #expect(Set(Action.allCases.filter { Policy.allows($0, to: viewer, at: coAuthored) }) == Self.common.union(written))
  }
}

/// Separation of duties: nobody endorses, receives, checks, scores or decides what they wrote.
@Suite struct SeparationTests {
  @Test("A head does not endorse, and an officer does not receive, a dossier of their own")
  func ownDossiers() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let unit = try await test.unit("Phòng Mẫu", kind: "phong-ban")
    let head = try await test.person(
      "Trưởng Phòng Thử", in: unit, (.unitHead, .unit(unit)), (.intakeOfficer, .plan("tam-diep-2024")))
    let other = try await test.person("Phó Phòng Thử", in: unit, (.unitHead, .unit(unit)))
    let id = try await test.draft(
      "Của chính mình", by: head, plan: "tam-diep-2024", track: "dot-2", field: "y-te", solution: "quan-ly")
    try await test.office.run(SubmitDossier(dossier: id), as: head)
    let refusal = await #expect(throws: Refusal.self) {
      try await test.office.run(EndorseDossier(dossier: id), as: head)
    }
    #expect(refusal?.reason == "Bạn là tác giả của hồ sơ này nên không được xác nhận.")
    try await test.office.run(EndorseDossier(dossier: id), as: other)
    await #expect(throws: Refusal.self) { _ = try await test.office.run(ReceiveDossiers(dossiers: [id]), as: head) }
    #expect(try await test.dossier(id).state == .endorsed)
  }

  @Test("A refused receipt uses up no number of the register")
  func registerWithoutGaps() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let officer = try await test.person("Tiếp Nhận Thử", (.intakeOfficer, .plan("tam-diep-2024")))
    var ids: [Dossier.ID] = []
    for number in 0..<3 {
      let id = try await test.draft(
        "Số \(number)", by: author, plan: "tam-diep-2024", track: "dot-2", field: "y-te", solution: "quan-ly")
      if number != 1 { try await test.office.run(SubmitDossier(dossier: id), as: author) }
      ids.append(id)
    }
    #expect(try await test.office.run(ReceiveDossiers(dossiers: [ids[0]]), as: officer) == [1])
    await #expect(throws: Refusal.self) {
      _ = try await test.office.run(ReceiveDossiers(dossiers: [ids[2], ids[1]]), as: officer)
    }
    #expect(try await test.office.run(ReceiveDossiers(dossiers: [ids[2]]), as: officer) == [2])
  }
}

@Suite struct SignInTests {
  @Test("A wrong name and a wrong password get the same words, and the sixth attempt has to wait")
  func throttling() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let person = try Person(id: Person.ID(at: test.office.clock.now), name: "Người Thử", signIn: "thu@vidu.vn")
    try await test.office.runUnattended(AddPerson(person: person, passwordHash: try Password.hash("mật khẩu đủ dài")))
    #expect(try await test.office.signIn("Thu@vidu.vn", password: "mật khẩu đủ dài").person == person.id)
    let words = Refusal.input("password", "Tên đăng nhập hoặc mật khẩu không đúng.")
    for name in ["thu@vidu.vn", "khongco@vidu.vn"] {
      for _ in 0..<5 { await #expect(throws: words) { _ = try await test.office.signIn(name, password: "sai hết cả") } }
      let refusal = await #expect(throws: Refusal.self) {
        _ = try await test.office.signIn(name, password: "mật khẩu đủ dài")
      }
      #expect(refusal?.next == "Chờ 15 phút rồi thử lại.")
    }
  }
}

@Suite struct RehearsalTests {
  @Test("A folder that holds real work is not opened as a rehearsal")
  func realWork() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    _ = try await test.person("Người Thật Thử")
    await #expect(throws: Fault.self) { try await Demo.fill(test.office) }
  }

  @Test("A rehearsal stands at every stage and is sound, and a second start leaves it as it is")
  func story() async throws {
    let test = try await TestOffice(on: "2024-04-10")
    try await Demo.fill(test.office)
    let first = try await test.verify()
    try await Demo.fill(test.office)
    #expect(try await test.verify() == first)
    let tally = try await test.office.read(as: nil) { try Dossiers.tally(on: $0.connection) }
    #expect(tally.values.reduce(0, +) == 76)
    #expect(
      Set(tally.keys) == [
        .draft, .submitted, .endorsed, .received, .incomplete, .refused, .withdrawn, .accepted, .notShortlisted,
        .inCouncil,
        .notRecognised, .published,
      ])
  }
}
