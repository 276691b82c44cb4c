import Domain
import TestSupport
import Testing

/// Separation of duties as a table: each deed of those who decide, by how they stand to the authors.
@Suite("Whoever is, or may be, an author decides nothing of the dossier")
struct SeparationTableTests {
  /// What someone decides on a dossier, and where it is then.
  static let deeds: [(step: Dossier.Step, position: Position)] = [
    (.admitLate, .submitted), (.endorse, .submitted), (.select, .submitted), (.sendBack, .submitted),
    (.receive, .endorsed),
    (.countCopies, .received), (.check, .received), (.askCompletion, .received), (.takeUpAsFiled, .incomplete),
    (.accept, .received), (.refuse, .received), (.refuseAccepted, .inCouncil), (.appraise, .accepted),
    (.closeAppraisal, .acceptedInSession),
    (.closeLookAgain, .recognisedLooked), (.askCompletionInCouncil, .inCouncil), (.resume, .incompleteInSession),
    (.scoreAgain, .inCouncil),
    (.lock, .inCouncil), (.reopen, .scored), (.decide, .scored), (.grade, .recognised),
    (.correct, .recognised), (.revoke, .recognised),
    (.reconsider, .notRecognised), (.takeAnswer, .acceptedListed), (.correctAnswer, .publishedAbove),
  ]

  @Test("Those are all the steps from which authors are kept")
  func whole() {
    #expect(Dossier.life.filter { $0.row.apart != nil }.map(\.step) == Self.deeds.map(\.step))
  }

  @Test("By the table", arguments: deeds.indices, Dossier.Standing.allCases)
  func table(deed: Int, standing: Dossier.Standing) throws {
    let scene = try DossierScene(of: AuthorshipTests.dossier(standing))
    let (step, person) = (Self.deeds[deed].step, try AuthorshipTests.other.get())
    let dossier = try scene.dossier(Self.deeds[deed].position)
    #expect(dossier.standing(of: person) == standing)
    if standing == .apart {
      #expect(throws: Never.self) { try scene.take(step, on: dossier, by: person) }
    } else {
      let refusal = #expect(throws: Refusal.self) { try scene.take(step, on: dossier, by: person) }
      #expect(refusal?.kind == .forbidden && refusal?.next?.isEmpty == false)
    }
  }

  @Test(
    "Only an author, and who guides them, is kept from scoring; who was invited or is called so answers first",
    arguments: Dossier.Standing.allCases)
  func scoring(standing: Dossier.Standing) throws {
    let scene = try DossierScene(of: AuthorshipTests.dossier(standing))
    let dossier = try scene.dossier(.inCouncil)
    let conflict = scene.council.conflict(
      of: try AuthorshipTests.other.get(), with: dossier, under: try JudgementScene.deciding())
    let told: [Dossier.Standing: String] = [
      .author: "Ủy viên là tác giả hoặc đồng tác giả.", .guide: "Ủy viên là giáo viên hướng dẫn của hồ sơ.",
    ]
    #expect(conflict == told[standing])
  }

  @Test("The deputy locks only where the chair is, or may be, an author", arguments: Dossier.Standing.allCases)
  func deputy(standing: Dossier.Standing) throws {
    let scene = try DossierScene(of: AuthorshipTests.dossier(standing))
    let (dossier, deputy, author) = (try scene.dossier(.inCouncil), scene.officer, try AuthorshipTests.other.get())
    let council = try Council(
      id: AuthorshipTests.id(30), plan: scene.plan.id, name: "Hội đồng",
      mandate: Council.Mandate(number: "01/QĐ", day: Day(daysSince1970: 0)),
      members: [
        Council.Member(person: author.id, seat: .chair), Council.Member(person: deputy.id, seat: .deputy),
      ])
    let day = AuthorshipTests.now.day
    func preside() throws {
      try council.requirePresiding(deputy, chair: author, over: [dossier], on: day)
      let judgement = try JudgementScene.deciding()
      let result = Dossier.Judged(judgement, passed: true, by: deputy.id, at: AuthorshipTests.now)
      _ = try dossier.scored(result, by: deputy, at: AuthorshipTests.now)
    }
    if standing == .apart {
      let refusal = #expect(throws: Refusal.self) { try preside() }
      #expect(refusal?.reason == "Chủ tịch Hội đồng làm việc này.")
    } else {
      #expect(throws: Never.self) { try preside() }
    }
  }
}
