import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("A unit's inbox", .onOneEngine)
struct EndorsingTests {
  private let walk: PlanWalk
  private let site: AskedSite
  private let (head, clerk, author): (Browser, Browser, Browser)

  init() async throws {
    walk = try await PlanWalk("vinh-tuong-2022", on: "2022-02-10")
    site = AskedSite(walk.office)
    head = try await Browser(site, walk.head)
    clerk = try await Browser(site, walk.clerk)
    author = try await Browser(site, walk.author)
  }

  /// A dossier of the author's that waits for the unit.
  private func filed(_ title: String, beside coauthor: String? = nil) async throws -> Dossier.ID {
    let id = try await draft(title)
    if let coauthor {
      try await walk.office.run(
        .writeDossier(id, revision: 2) { writing in
          var other = writing.authors[0]
          (other.person, other.name, other.share) = (nil, coauthor, Share("40"))
          writing.authors[0].share = Share("60")
          writing.authors.append(other)
        }, as: walk.author)
    }
    try await walk.office.run(.submitDossier(id), as: walk.author)
    return id
  }

  private func draft(_ title: String, by author: Person.ID? = nil) async throws -> Dossier.ID {
    try await walk.test.draft(
      title, by: author ?? walk.author, plan: walk.plan, track: "giao-duc", field: "giao-duc", solution: "quan-ly")
  }

  private func states(_ ids: [Dossier.ID]) async throws -> [Dossier.State] {
    var states: [Dossier.State] = []
    for id in ids { states.append(try await walk.test.dossier(id).state) }
    return states
  }

  @Test("A head endorses several in two presses; the first page says which, and nothing happens before the second")
  func together() async throws {
    let ids = [try await filed("Chữ đẹp"), try await filed("Vở sạch"), try await filed("Góc đọc")]
    try await head.open("/don-vi")
    try await head.press(
      "Xác nhận hồ sơ đã chọn",
      ["Chọn «Chữ đẹp»": "có", "Chọn «Vở sạch»": "có", "Ý kiến của đơn vị": "Đã dùng ở trường."])
    #expect(head.page.title == "Xác nhận 2 hồ sơ?")
    for words in ["Chữ đẹp · Vĩnh Tường 2022", "Vở sạch · Vĩnh Tường 2022", "Đã dùng ở trường."] {
      #expect(head.page.text.contains(words))
    }
    #expect(!head.page.text.contains("Góc đọc"))
    #expect(try await states(ids) == [.submitted, .submitted, .submitted])
    try await head.press("Xác nhận 2 hồ sơ")
    #expect(head.page.text.contains("Đã xác nhận các hồ sơ đã chọn."))
    #expect(try await states(ids) == [.endorsed, .endorsed, .submitted])
    let noted = try await walk.test.dossier(ids[0]).history.last
    #expect(noted?.by == walk.head && noted?.what == .endorsed(note: "Đã dùng ở trường."))
    // Sent once more, it finds them at another step.
    let again = try await site.post(
      "/don-vi/xac-nhan", as: head.person, ids.map { (name: "dossier", value: $0.description) })
    #expect(again.status == 422 && again.text.contains("»: Không xác nhận được"), "\(again.text.prefix(4000))")
    #expect(try await states(ids) == [.endorsed, .endorsed, .submitted])
    _ = try await walk.test.verify()
  }

  @Test("One on which something is left to say has no box, says what, and undoes all when it is sent nevertheless")
  func alone() async throws {
    let ids = [try await filed("Chữ đẹp"), try await filed("Vở sạch", beside: "Trần Thủ Trưởng")]
    try await head.open("/don-vi")
    #expect(head.page.html.contains("Chọn «Chữ đẹp»") && !head.page.html.contains("Chọn «Vở sạch»"))
    try await head.follow("Trả lời trước: tác giả trùng họ tên có phải là bạn không.")
    #expect(head.page.title == "Vở sạch")
    let forged = try await site.post(
      "/don-vi/xac-nhan", as: head.person, ids.map { (name: "dossier", value: $0.description) })
    #expect(forged.status == 422 && forged.text.contains("«Vở sạch»: Trả lời trước: tác giả trùng họ tên"))
    #expect(try await states(ids) == [.submitted, .submitted])
    let none = try await site.post("/don-vi/xac-nhan", as: head.person, [])
    #expect(none.status == 422 && none.text.contains("Chọn ít nhất một hồ sơ để xác nhận."))
  }

  @Test("On a dossier's page each word can lead on to the next that waits, and behind the last one to the list")
  func onward() async throws {
    let ids = [try await filed("Chữ đẹp"), try await filed("Vở sạch"), try await filed("Góc đọc")]
    try await head.open("/don-vi")
    try await head.follow("Vở sạch")
    try await head.press("Xác nhận, sang hồ sơ sau")
    #expect(head.page.title == "Góc đọc")
    #expect(head.page.text.contains("Đã xác nhận hồ sơ vừa xem."))
    try await head.press("Trả lại, sang hồ sơ sau")
    #expect(head.page.title == "Góc đọc" && head.page.refusals.count == 1)
    #expect(try await states(ids) == [.submitted, .endorsed, .submitted])
    try await head.press("Trả lại, sang hồ sơ sau", ["Cần sửa chỗ nào": "Ghi rõ lớp áp dụng."])
    #expect(head.page.title == "Chữ đẹp")
    #expect(head.page.text.contains("Đã trả hồ sơ vừa xem lại cho tác giả."))
    #expect(!head.page.html.contains("sang hồ sơ sau"))
    try await head.press("Xác nhận, đưa vào danh sách")
    #expect(head.page.address.hasPrefix("/don-vi"))
    #expect(try await states(ids)[..<2] == [.endorsed, .endorsed])
  }

  @Test("What waits behind the first page of the list is led to as well, and behind its last the first of all")
  func onwardBeyondOnePage() async throws {
    var ids: [Dossier.ID] = []
    for number in 1...53 { ids.append(try await filed("Hồ sơ thứ \(number)")) }
    try await head.open("/ho-so/\(ids[50])")
    try await head.press("Xác nhận, sang hồ sơ sau")
    #expect(head.page.title == "Hồ sơ thứ 52")
    try await head.open("/ho-so/\(ids[52])")
    try await head.press("Xác nhận, sang hồ sơ sau")
    #expect(head.page.title == "Hồ sơ thứ 1")
    #expect(try await states([ids[0], ids[50], ids[51], ids[52]]) == [.submitted, .endorsed, .submitted, .endorsed])
  }

  @Test("What waits in a closed round is no next one: nothing can be done there")
  func onwardWithoutClosed() async throws {
    let (office, ids) = (walk.office, [try await filed("Chữ đẹp"), try await filed("Vở sạch")])
    #expect(try await office.look(NextToEndorseLook(after: ids[0]), as: walk.head).found == ids[1])
    try await office.run(
      .closeRound(
        of: walk.plan, id: Identifier(at: office.clock.now), reason: "Kế hoạch dừng khi sáp nhập.", verifying: ""),
      as: walk.officer)
    #expect(try await office.look(NextToEndorseLook(after: ids[0]), as: walk.head).found == nil)
  }

  @Test("The next of a head's is never their own, nor for who only looks")
  func onwardApart() async throws {
    let id = try await filed("Chữ đẹp")
    _ = try await filed("Vở sạch", beside: "Trần Thủ Trưởng")
    try await head.open("/ho-so/\(id)")
    #expect(!head.page.html.contains("sang hồ sơ sau"))
    _ = try await filed("Góc đọc")
    try await head.open("/ho-so/\(id)")
    #expect(head.page.html.contains("Xác nhận, sang hồ sơ sau"))
    try await clerk.open("/ho-so/\(id)")
    #expect(!clerk.page.html.contains("sang hồ sơ sau"))
  }

  @Test("However many of a head's own stand in a row, the next is the one behind them")
  func onwardBehindOwn() async throws {
    let deputy = try await walk.test.person("Phan Phó Trưởng", in: walk.unit, (.unitHead, .unit(walk.unit)))
    let first = try await filed("Chữ đẹp")
    for number in 1...51 {
      let own = try await draft("Hồ sơ của phó thứ \(number)", by: deputy)
      try await walk.office.run(.submitDossier(own), as: deputy)
    }
    #expect(try await walk.office.look(NextToEndorseLook(after: first), as: deputy).found == nil)
    let last = try await filed("Vở sạch")
    #expect(try await walk.office.look(NextToEndorseLook(after: first), as: deputy).found == last)
    #expect(try await walk.office.look(NextToEndorseLook(after: last), as: deputy).found == first)
  }

  /// A plan in which a unit is asked something of each dossier, a dossier of it, and what its line says.
  struct Asking: Sendable {
    var plan: Plan.ID
    var day: String
    var track: Track.ID
    var field: Domain.Category.ID
    var solution: Domain.Category.ID
    var says: String
  }

  @Test(
    "Where the unit selects by criteria, or says what is of its own field, that is answered first",
    arguments: [
      Asking(
        plan: "quang-tri-2023", day: "2023-04-03", track: "nam-2023", field: "quan-ly-dieu-hanh", solution: "dieu-hanh",
        says: "Xét chọn trước."),
      Asking(
        plan: "tam-diep-2024", day: "2024-03-10", track: "dot-1", field: "giao-duc", solution: "tac-nghiep",
        says: "Trả lời trước: có liên quan trực tiếp đến lĩnh vực đơn vị quản lý không."),
    ])
  func asked(_ asking: Asking) async throws {
    let walk = try await PlanWalk(asking.plan, on: asking.day)
    let id = try await walk.test.draft(
      "Một cửa", by: walk.author, plan: asking.plan, track: asking.track, field: asking.field,
      solution: asking.solution)
    try await walk.office.run(.submitDossier(id), as: walk.author)
    let head = try await Browser(AskedSite(walk.office), walk.head)
    try await head.open("/don-vi")
    #expect(head.page.links.contains { $0.text == asking.says })
    #expect(!head.page.html.contains("Chọn «"))
  }

  @Test("A clerk sees the list without boxes and endorses nothing; who has no unit sees nothing")
  func others() async throws {
    let id = try await filed("Chữ đẹp")
    try await clerk.open("/don-vi")
    #expect(clerk.page.text.contains("Chữ đẹp") && !clerk.page.html.contains("Chọn «"))
    let sent = [(name: "dossier", value: id.description)]
    #expect(try await site.post("/don-vi/xac-nhan", as: clerk.person, sent).status == 403)
    #expect(try await site.post("/don-vi/xac-nhan", as: author.person, sent).status == 403)
    let elsewhere = try await walk.test.unit("Trường Khác")
    let stranger = try await Browser(site, try await walk.test.person("Lý Khác", (.unitHead, .unit(elsewhere))))
    #expect(try await site.post("/don-vi/xac-nhan", as: stranger.person, sent).status == 404)
    #expect(try await states([id]) == [.submitted])
  }

  @Test("What is due first waits first")
  func urgent() async throws {
    for (day, title) in [("2022-02-10T09:00", "Một"), ("2022-02-11T09:00", "Hai"), ("2022-02-12T09:00", "Ba")] {
      try walk.test.go(to: day)
      _ = try await filed(title)
    }
    try await head.open("/don-vi")
    let titles = head.page.main.all("td").filter { $0.isOf("main") }.flatMap { $0.all("b") }.map(\.text)
    #expect(titles.prefix(3) == ["Một", "Hai", "Ba"])
  }

  @Test("Head and clerk see who has a draft, of which plan and until when, and nothing of what is written")
  func drafts() async throws {
    _ = try await draft("Tên chưa ai biết")
    try walk.test.go(to: "2022-02-20T08:00")
    for official in [head, clerk] {
      try await official.open("/don-vi")
      let row = try #require(official.page.row("Nguyễn Tác Giả"))
      #expect(row[0].contains("Đơn vị Mẫu"))
      #expect(row.dropFirst() == ["Vĩnh Tường 2022", "chưa nộp", "10/2/2022", "còn 8 ngày"])
      #expect(!official.page.html.contains("Tên chưa ai biết"))
    }
    // What cannot be handed in any more lies there no longer.
    try walk.test.go(to: "2022-03-01T00:00")
    try await head.open("/don-vi")
    #expect(!head.page.text.contains("Nguyễn Tác Giả"))
  }
}
