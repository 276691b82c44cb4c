import Domain
import Office
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The board that follows a session's scoring")
struct LiveBoardTests {
  /// A session of three on one dossier, open for scoring.
  private struct Scoring {
    let test: TestOffice
    let (chair, secretary, member): (Person.ID, Person.ID, Person.ID)
    let session: Session.ID
    let dossier: Dossier.ID

    init() async throws {
      test = try await TestOffice(on: "2024-03-10")
      let plan: Plan.ID = "tam-diep-2024"
      let author = try await test.person("Nguyễn Thử")
      let officer = try await test.person("Lê Tiếp Nhận", (.intakeOfficer, .plan(plan)))
      (chair, secretary, member) = (
        try await test.person("Chủ Tịch"), try await test.person("Thư Ký"), try await test.person("Ủy Viên")
      )
      let council = try await test.council(of: plan, chair: chair, secretary: secretary, members: [member])
      dossier = try await test.draft(
        "Máy tưới mẫu", by: author, plan: plan, track: "dot-2", field: "kinh-te", solution: "ky-thuat")
      let office = test.office
      try await office.run(.submitDossier(dossier), as: author)
      try await office.run(.receiveDossiers([dossier]), as: officer)
      try await test.check(dossier, by: officer)
      try await office.run(.acceptDossier(dossier), as: officer)
      session = Session.ID(at: office.clock.now)
      try await office.run(
        .prepareSession(id: session, of: council, name: "Phiên thử", day: office.clock.now.day), as: secretary)
      try await office.run(.putBeforeCouncil(session, dossiers: [dossier]), as: secretary)
      try await office.run(.openSession(session), as: secretary)
    }

    func handIn(_ person: Person.ID) async throws {
      let points = ["tinh-moi": 20, "ap-dung": 20, "kinh-te": 15, "xa-hoi": 15].mapValues { Points($0) }
      try await test.office.run(
        .writeBallot(session, dossier: dossier, entry: Ballot.Entry(points: points), submit: true), as: person)
    }
  }

  @Test("A page at one node hears of ballots handed in at another, and that the chair has closed")
  func twoNodes() async throws {
    let scoring = try await Scoring()
    let boards = LiveBoards()
    var pages: [AsyncStream<ScoringProgress>.AsyncIterator] = []
    let other = try scoring.test.anotherNode()
    for _ in 0..<2 { pages.append(try await boards.follow(scoring.session, in: other).makeAsyncIterator()) }

    /// What the page hears when it first differs from `known`.
    func news(_ page: Int, after known: Int) async -> ScoringProgress? {
      while let progress = await pages[page].next() {
        if progress.handedIn > known || progress.state != .scoring { return progress }
      }
      return nil
    }
    for (number, person) in [scoring.chair, scoring.member].enumerated() {
      try await scoring.handIn(person)
      for page in pages.indices {
        let heard = await news(page, after: number)
        #expect(heard?.handedIn == number + 1)
        #expect(heard?.members.first { $0.person == person }?.isDone == true)
      }
    }
    try await scoring.test.office.run(.closeSession(scoring.session), as: scoring.chair)
    for page in pages.indices {
      let last = await news(page, after: 2)
      #expect(last?.state == .closed && last?.handedIn == 2 && last?.expected == 3)
      #expect(await pages[page].next() == nil, "nothing comes after the closing")
    }
  }

  @Test("What a page hears names no points before the closing, and leads to the ranking after it")
  func news() async throws {
    let scoring = try await Scoring()
    try await scoring.handIn(scoring.chair)
    let (session, chair) = (scoring.session, scoring.chair)
    let found = try await scoring.test.office.look(BoardLook(of: session), as: chair).found
    let before = SessionBoard(progress: found.progress, session: found.session)
    #expect(before.summary == "Đã nộp 1 trên 3 phiếu.")
    #expect(!before.news.contains("70") && !before.news.contains("xep-hang"))
    #expect(!before.news.contains("\n"), "an event is one line")
    let wall = SessionBoard(progress: found.progress, session: found.session, isWall: true).news
      .replacing(#"\/"#, with: "/")
    #expect(wall.contains("1/1") && !wall.contains("Máy tưới mẫu") && !wall.contains("\n"))
    try await scoring.handIn(scoring.member)
    try await scoring.test.office.run(.closeSession(session), as: chair)
    let progress = try await scoring.test.office.look(BoardLook(of: session), as: chair).found.progress
    let after = SessionBoard(progress: progress, session: before.session)
    #expect(after.summary == "Kết quả đã khóa: 2 trên 3 phiếu.")
    #expect(after.news.contains("xep-hang"))
  }

  @Test("One node keeps two hundred pages up to date, and tells the next one so")
  func bound() async throws {
    let scoring = try await Scoring()
    let boards = LiveBoards()
    var pages: [AsyncStream<ScoringProgress>] = []
    for _ in 0..<200 { pages.append(try await boards.follow(scoring.session, in: scoring.test.office)) }
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await boards.follow(scoring.session, in: scoring.test.office)
    }
    #expect(refusal?.reason == "Có quá nhiều trang theo dõi đang mở.")
    #expect(pages.count == 200)
  }
}
