import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("The rehearsal")
struct RehearsalTests {
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
    #expect(tally.values.reduce(0, +) == 93)
    #expect(
      Set(tally.keys) == [
        .draft, .submitted, .endorsed, .received, .incomplete, .refused, .withdrawn, .accepted, .notShortlisted,
        .inCouncil, .scored, .notRecognised, .published,
      ])
    try await further(test.office)
    try await movement(test.office)
    try await figures(of: test.office)
  }

  /// What goes on around the initiatives is there at each of its stages.
  private func movement(_ office: Office) async throws {
    try await office.read(as: nil) { desk in
      func all<R: StoredRecord>(_ kind: R.Type) throws -> [R] {
        try Records.all(kind, on: desk.connection).map(\.value)
      }
      #expect(try Set(all(Announcement.self).map(\.state)) == [.draft, .issued, .corrected, .withdrawn])
      #expect(try Set(all(Post.self).map(\.state)) == [.draft, .inReview, .published, .withdrawn])
      #expect(try Set(all(Event.self).map(\.state)) == [.draft, .announced, .held, .cancelled])
      #expect(try Set(all(Inspection.self).map(\.state)) == [.planned, .done, .cancelled])
      #expect(try Set(all(ResponsePlan.self).map(\.state)) == [.sent, .noted, .returned, .replaced])
      #expect(
        try Set(all(Report.self).filter { $0.id.kind == .own }.map(\.state)) == [.draft, .sent, .taken, .returned])
      #expect(try all(Report.self).contains { $0.id.kind == .consolidated && $0.state.isIn })
      #expect(try Set(all(ClusterList.self).map(\.state)) == [.voting, .sent])
      #expect(try all(UnitRequest.self).map { $0.withdrawn == nil }.sorted { $0 && !$1 } == [true, true, false])
      #expect(
        try Set(all(AccountRequest.self).map(\.state)) == [.waiting, .asked, .confirmed, .refused])
      #expect(try Set(all(Question.self).map(\.isAnswered)) == [true, false])
      #expect(try all(RoundClosing.self).contains { $0.isClosed && $0.times.last?.archive != nil })
      let moved = try all(Domain.Unit.self).filter { !($0.earlier ?? []).isEmpty }
      #expect(moved.map(\.name) == ["Tổ Thi đua Mẫu"] && moved.first?.mergedInto != nil)
    }
  }

  /// What comes to its end in few offices is there too.
  private func further(_ office: Office) async throws {
    let dossiers = try await office.read(as: nil) { try Records.all(Dossier.self, on: $0.connection).map(\.value) }
    let paper = try #require(dossiers.first { $0.onPaper != nil })
    #expect(paper.onPaper?.postmark == Day("2024-02-19") && paper.onPaper?.came == Day("2024-02-22"))
    #expect(paper.received != nil && !paper.isUncounted)
    #expect(dossiers.filter { !$0.writing.recognitions.isEmpty }.map(\.state) == [.accepted])
    #expect(dossiers.contains { $0.isOwnField == true })
    try await office.read(as: nil) { desk in
      #expect(try Records.all(AdmittedParticipant.self, on: desk.connection).count == 1)
      #expect(try Records.all(SubmissionList.self, on: desk.connection).count { $0.value.sending == nil } == 1)
      let lists = try ForwardingLists.of("quang-tri-2023", on: desk.connection)
      #expect(lists.map { $0.supplement?.document } == [nil, "388/MTTQ-BPT"])

      let contest = try Decisions.of("hoi-thi-mau", on: desk.connection)
      #expect(contest.map { $0.items.compactMap(\.grade) } == [[], [], ["nhat", "nhi", "ba"]])
      #expect(contest.map { $0.items.compactMap { $0.specials?.map(\.prize) } } == [[], [["tre"]], []])
      let payments = try Money.payments(under: "hoi-thi-mau", on: desk.connection)
      #expect(Set(payments.map(\.line)).count == 3 && Set(payments.map(\.voucher)) == ["PC-31"])
    }
    func person(_ key: String) async throws -> Person.ID? {
      try await office.read(as: nil) { try People.find(signIn: key, on: $0.connection)?.id }
    }
    func waiting(_ key: String) async throws -> [Waiting.Work] {
      try await office.look(HomeLook(), as: person(key)).found.waiting.map(\.work)
    }
    // Two decisions gave prizes to one dossier.
    let money = try await office.look(MoneyLook("hoi-thi-mau", year: 2023), as: person("tinh-ke-toan")).found
    #expect(money.decisions.map(\.number) == ["145/QĐ-UBND", "160/QĐ-UBND"] && money.owed == Dong(1_000_000))
    let secretary = try await waiting("tinh-thu-ky").compactMap {
      if case .nameMarkers(_, let lacking, let differing) = $0 { [lacking, differing] } else { nil }
    }
    let chair = try await waiting("tinh-chu-tich-hd").compactMap {
      if case .sayAsChair(_, let deciding, let answering) = $0 { [deciding, answering] } else { nil }
    }
    #expect(secretary == [[0, 1]] && chair == [[1, 0]])
  }
}
