import TestSupport
import Testing

@testable import Domain

@Suite("An event tells nothing of a child against its family's word")
struct YoungInEventsTests {
  /// A work of two pupils, of whom one is told of by name, the other shown in pictures.
  private static func dossier() throws -> Dossier {
    let plan = try SamplePlan.plan()
    let started = try Dossier.started(
      id: AuthorshipTests.id(9), by: try AuthorshipTests.person(1, "Nguyễn Thị Cô"),
      unit: Unit(id: AuthorshipTests.id(8), name: "Trường Mẫu", kind: "truong-hoc", since: Day(daysSince1970: 0)),
      as: AuthorshipTests.standing, plan: plan, version: 1, track: plan.tracks[0], at: AuthorshipTests.now)
    var writing = started.writing
    writing.authors = [
      Author(name: "Phạm Một", birth: Day("2014-03-05"), workplace: "Trường Mẫu", position: "Lớp 5A"),
      Author(name: "Lê An", birth: Day("2014-03-06"), workplace: "Trường Mẫu", position: "Lớp 5A"),
    ]
    writing.consents = zip(writing.authors, [[.name], [.picture]] as [Set<Consent.Matter>]).map { author, agreed in
      Consent(of: author, guardian: "Phạm Phụ Huynh", relation: .mother, agreed: agreed, ownWord: true)
    }
    return try started.written(writing, over: started.revision, by: started.filer)
  }

  private static func event(_ content: String = "") throws -> Event {
    try Event.recorded(
      id: AuthorshipTests.id(50), unit: AuthorshipTests.id(8),
      EventDetails(
        kind: .ceremony, title: "Trao giải cho Lê An", time: EventTime(from: AuthorshipTests.now.day),
        place: "Hội trường", content: content, plans: ["mau-2024"]),
      EventOutcome("Em lê an nhận giải Nhất."),
      coverage: MediaItem(
        outlet: "Báo Thử", title: "Em Lê An", day: AuthorshipTests.now.day, link: "https://vidu.vn/le-an"),
      by: AuthorshipTests.id(1), at: AuthorshipTests.now)
  }

  @Test("The name is gone from what was held, also from earlier outcomes, and the notice does not tell it either")
  func cleared() throws {
    let dossier = try Self.dossier()
    let event = try Self.event("Cô Lê Anh dẫn chương trình, Phạm Một phát biểu.")
      .held(
        EventOutcome("Đã trao mười giải.", reason: "Lê An nhận giải Nhì."), by: dossier.filer, at: AuthorshipTests.now
      )
      .with(KeptFile(digest: "a", name: "le-an.png", size: 1, type: "image/png"))
      .with(KeptFile(digest: "b", name: "pham-mot.png", size: 1, type: "image/png"))
      .with(KeptFile(digest: "c", name: "chuong-trinh.pdf", size: 1, type: "application/pdf"))
    let cleared = try #require(event.cleared(following: dossier, by: dossier.filer, at: AuthorshipTests.now))
    #expect(cleared.details.title == "Trao giải cho (không nêu tên)")
    #expect(cleared.details.content == event.details.content)
    #expect(cleared.outcomes.map(\.text) == ["Em (không nêu tên) nhận giải Nhất.", "Đã trao mười giải."])
    #expect(cleared.outcomes.map(\.reason) == ["", "(không nêu tên) nhận giải Nhì."])
    #expect(cleared.coverage.map { [$0.outlet, $0.title, $0.link] } == [["Báo Thử", "", ""]])
    // One names a child, the other shows one of whom no picture may be.
    #expect(cleared.documents.map(\.digest) == ["c"])
    #expect(
      cleared.notices?.map(\.reason) == [
        "Gia đình không đồng ý công bố nữa. Đã bỏ tên ở nội dung, kết quả. "
          + "Đã bỏ tên, địa chỉ của 1 tin bài: đề nghị nơi đăng gỡ tên. Đã bỏ 2 tệp."
      ])
    #expect(cleared.cleared(following: dossier, by: dossier.filer, at: AuthorshipTests.now) == nil)
    #expect(cleared.consentRefusals(over: [dossier]) == [])
  }

  @Test("It is not written with a name that is withheld, nor with a file that tells of who is not to be shown")
  func refused() throws {
    let dossier = try Self.dossier()
    let event = try Self.event().with(KeptFile(digest: "b", name: "pham-mot.png", size: 1, type: "image/png"))
    #expect(
      event.consentRefusals(over: [dossier]).map(\.reason) == [
        "Sự kiện nêu tên Lê An, mà gia đình không đồng ý công bố họ tên.",
        "Tệp pham-mot.png ghi là có Phạm Một, mà gia đình không đồng ý công bố hình ảnh.",
      ])
  }
}
