import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Dossiers that authors hand in on paper at their own unit.
@Suite("A unit files for its authors")
struct UnitPaperTests {
  private static let author = "Nguyễn Giáo Viên"
  private static let head = "Trần Hiệu Trưởng"
  private let city: TamDiepTown
  private let form = "/ke-hoach/tam-diep-2024/ho-so-giay"

  init() async throws {
    city = try await TamDiepTown()
    try await city.open()
  }

  /// The school's head enters a dossier, up to its authors.
  private func entered(_ title: String) async throws -> (head: Browser, id: Dossier.ID) {
    let head = try city.town[Self.head]
    try await head.open(form)
    try await head.press(
      "Nhập tiếp tác giả, bản quét",
      [
        "Tên sáng kiến ghi trong hồ sơ": title, "Người nộp, hoặc người gửi ghi trên bì thư": Self.author,
      ])
    #expect(head.page.refusals == [])
    let parts = head.page.address.split(separator: "/")
    return (head, try #require(parts.count > 1 ? Dossier.ID(String(parts[1])) : nil))
  }

  /// The author is named by account and says that they wrote it; what the form asks besides is written.
  private func named(_ id: Dossier.ID, by head: Browser) async throws {
    let office = city.town.test.office
    let (clerk, author) = (
      try #require(head.person?.person), try #require(try city.town[Self.author].person?.person)
    )
    try await office.run(.inviteAuthor(id, person: author), as: clerk)
    try await office.run(.answerInvitation(id, isAuthor: true), as: author)
    let draft = try await city.town.test.dossier(id)
    try await office.run(
      .writeDossier(id, revision: draft.revision) { writing in
        writing.solution = "tac-nghiep"
        writing.firstApplied = Day(year: 2023, month: 9, day: 5)
        writing.authors[0].share = Share(hundredths: Share.whole)
      }, as: clerk)
  }

  @Test("The head enters it, the scan is its proof; it goes the way of all dossiers, and its author takes it over")
  func walk() async throws {
    let (head, id) = try await entered("Tranh cát")
    try await named(id, by: head)
    try await head.open("/ho-so/\(id)/soan/xem-lai")
    #expect(head.page.text.contains("Bản quét hồ sơ giấy có chữ ký của tác giả"))
    try await head.open("/ho-so/\(id)/soan/minh-chung")
    try await head.press(
      "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "don-co-chu-ky.pdf"],
      near: "Các tài liệu, giấy tờ, hình ảnh liên quan")
    try await head.open("/ho-so/\(id)/soan/xem-lai")
    let author = try city.town[Self.author]
    try await author.open("/ho-so/\(id)")
    #expect(!author.page.text.contains("Nhận hồ sơ này là của tôi"))
    try await head.press("Nộp hồ sơ")
    #expect(head.page.refusals == [])
    let came = head.card("Hồ sơ giấy")
    #expect(came.contains("Nộp trực tiếp tại Trường Tiểu học Mẫu ngày 10/3/2024, người nộp \(Self.author)"))
    #expect(try await city.town.test.dossier(id).state == .submitted)
    // The head files it and endorses it: they did not write it.
    try await city.town.pass("Tranh cát", by: Self.head)
    try await author.open("/ho-so/\(id)")
    try await author.press("Nhận hồ sơ này là của tôi")
    #expect(author.page.text.contains("Hồ sơ nay do bạn đứng nộp."))
    #expect(author.card("Diễn biến").contains("Tác giả nhận hồ sơ nộp hộ"))
    let dossier = try await city.town.test.dossier(id)
    #expect(dossier.filer == author.person?.person && dossier.onPaper?.taker?.name == "Trường Tiểu học Mẫu")
    // Pressed twice nothing more happens.
    let filer = try #require(author.person?.person)
    try await city.town.test.office.run(.takeOverDossier(id), as: filer)
    #expect(try await city.town.test.dossier(id).history.count == dossier.history.count)
    _ = try await city.town.test.verify()
  }

  @Test("On a dossier of a closed round nothing is offered, to take it over neither")
  func closed() async throws {
    let (head, id) = try await entered("Tranh cát")
    try await named(id, by: head)
    try await head.open("/ho-so/\(id)/soan/minh-chung")
    try await head.press(
      "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "don-co-chu-ky.pdf"],
      near: "Các tài liệu, giấy tờ, hình ảnh liên quan")
    try await head.open("/ho-so/\(id)/soan/xem-lai")
    try await head.press("Nộp hồ sơ")
    let (office, author) = (city.town.test.office, try city.town[Self.author])
    #expect(try await author.open("/ho-so/\(id)").text.contains("Nhận hồ sơ này là của tôi"))
    let officer = try #require(try city.town["Phạm Tiếp Nhận"].person?.person)
    try await office.run(
      .closeRound(
        of: "tam-diep-2024", id: Identifier(at: office.clock.now), reason: "Kế hoạch dừng khi sáp nhập thành phố.",
        verifying: ""), as: officer)
    let said = "Kế hoạch Tam Điệp 2024 đã kết thúc và lưu trữ, không ghi thêm được."
    for browser in [author, head] {
      try await browser.open("/ho-so/\(id)")
      #expect(browser.page.text.contains(said))
      #expect(browser.card("Việc có thể làm") == "")
    }
    let filer = try #require(author.person?.person)
    let refusal = await #expect(throws: Refusal.self) { try await office.run(.takeOverDossier(id), as: filer) }
    #expect(refusal?.reason == said)
  }

  @Test("Nobody enters for another unit, before or after the days of intake, or without a unit")
  func limits() async throws {
    let head = try city.town[Self.head]
    try await head.open(form)
    let entries: KeyValuePairs = [
      "Tên sáng kiến ghi trong hồ sơ": "Tranh cát", "Người nộp, hoặc người gửi ghi trên bì thư": "Ngô Thị Gửi",
      "Đơn vị của tác giả (gõ tên)": "Phòng Nội vụ",
    ]
    try await head.press("Nhập tiếp tác giả, bản quét", entries)
    #expect(
      head.page.refusals == [
        """
        Phòng Nội vụ không thuộc đơn vị mà bạn phụ trách. Đầu mối của đơn vị đó nhập, hoặc tác giả nộp tại cơ quan \
        tiếp nhận.
        """
      ])
    try await head.press("Nhập tiếp tác giả, bản quét", ["Đơn vị của tác giả (gõ tên)": ""])
    #expect(head.page.refusals == ["Ghi đơn vị của tác giả."])
    // The day on which the school says that it came does not bring it into time.
    try city.town.go(to: "2024-04-20T08:00")
    try await head.open(form)
    try await head.press(
      "Nhập tiếp tác giả, bản quét",
      [
        "Tên sáng kiến ghi trong hồ sơ": "Tranh cát", "Người nộp, hoặc người gửi ghi trên bì thư": "Ngô Thị Gửi",
        "Ngày hồ sơ đến": "19/4/2024",
      ])
    #expect(head.page.refusals.count == 1 && head.page.refusals[0].contains("II.5"))
  }

  @Test("Who did not write it does not take it over, nor does an author before it is handed in")
  func others() async throws {
    let (head, id) = try await entered("Tranh cát")
    try await named(id, by: head)
    let (test, author) = (city.town.test, try #require(try city.town[Self.author].person?.person))
    let other = try #require(try city.town["Ngô Chuyên Viên"].person?.person)
    for person in [author, other] {
      await #expect(throws: Refusal.self) { try await test.office.run(.takeOverDossier(id), as: person) }
    }
    #expect(try await test.dossier(id).filer == head.person?.person)
  }

  @Test("Only who answers for a unit under the plan, or receives for it, has the form")
  func doors() async throws {
    for name in [Self.author, "Ngô Chuyên Viên", "Ngô Thợ"] {
      #expect(try await city.town[name].open(form).status == 403, "\(name)")
    }
    for name in [Self.head, "Lưu Trưởng Phòng", "Phạm Tiếp Nhận"] {
      #expect(try await city.town[name].open(form).status == 200, "\(name)")
    }
  }
}
