import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Tam Điệp 2024 through its pages, by the numbers and days of its own text.
@Suite("Tam Điệp 2024")
struct TamDiepTests {
  @Test("A teacher writes and hands in, the school passes it on, the office counts twelve copies (II.4)")
  func filed() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    let author = site.author
    try await author.open("/ho-so/moi")
    try await author.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I")
    try await author.press(
      "Tiếp tục: Tác giả", ["Tên sáng kiến": "Tranh cát", "Loại giải pháp": "Giải pháp tác nghiệp"])
    try await author.press("Tiếp tục: Bản chất của sáng kiến")
    try await author.press(
      "Tiếp tục: Hiệu quả",
      ["Tình trạng trước khi có sáng kiến": "Cũ", "Nội dung giải pháp": "Mới", "Điểm mới so với cách đã biết": "Khác"])
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      [
        "Ngày áp dụng lần đầu hoặc áp dụng thử": "2/1/2024", "Khả năng áp dụng, nhân rộng": "Nơi khác",
        "Lợi ích thu được theo ý kiến của tác giả": "Nhanh",
      ])
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")

    try await site.head.open("/")
    try await site.head.follow("Xác nhận hồ sơ «Tranh cát»")
    try await site.head.press("Xác nhận, đưa vào tờ trình")

    try await site.officer.open("/tiep-nhan")
    try await site.officer.follow("Tranh cát")
    try await site.officer.press("Tiếp nhận, cấp số", ["Đơn yêu cầu công nhận sáng kiến (mẫu M-02)": "12"])
    try await site.officer.follow("Tranh cát")
    try await site.officer.follow("Giấy biên nhận hồ sơ")
    #expect(
      site.officer.page.row("Đơn yêu cầu")
        == ["2", "Đơn yêu cầu công nhận sáng kiến (mẫu M-02)", "12 bản", "lập trên hệ thống, bản mềm chưa nhận"])
  }

  @Test("The dossier is a request, an application and what goes with it: no description is offered (II.4)")
  func noDescription() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let id = try await site.walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    try await site.author.open("/ho-so/\(id)")
    #expect(site.author.card("Văn bản") == "Văn bản Đơn yêu cầu công nhận sáng kiến Giấy biên nhận hồ sơ")
    try await site.author.open("/ho-so/\(id)/bao-cao-mo-ta")
    #expect(site.author.page.text.contains("Không tìm thấy nội dung này."))
  }

  @Test("A complaint that is taken up is told to the chairman who settles it, unless the office writes otherwise")
  func complaint() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let id = try await site.walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    try await site.walk.office.run(.refuseDossier(id, clause: "II.2", reason: "Không mới."), as: site.walk.officer)
    try await site.author.open("/ho-so/\(id)/khieu-nai")
    try await site.author.press("Gửi khiếu nại", ["Nội dung khiếu nại": "Giải pháp này chưa nơi nào trong tỉnh làm."])
    try await site.officer.open(site.author.page.address)
    #expect(
      site.officer.page.written(at: "Nơi nhận")
        == "Như trên\nChủ tịch Ủy ban nhân dân thành phố Tam Điệp (để b/c)\nĐơn vị Mẫu\nLưu: VT")
    // One reads what it says before one does anything about it.
    let read = site.officer.page.main.all("h2").map(\.text).prefix(2)
    #expect(read == ["Nội dung khiếu nại", "Việc có thể làm"])
    // The list of complaints is one press from the first page of who answers them, and of nobody else.
    try await site.officer.open("/")
    try await site.officer.follow("Khiếu nại")
    #expect(site.officer.page.row("Tranh cát") != nil)
    try await site.author.open("/")
    #expect(!site.author.page.main.all("a").contains { $0.text == "Khiếu nại" })
    // Where the office follows the plan it stands with its legal day: ten days to take it up.
    try await site.officer.open("/theo-doi")
    let open = "Khiếu nại chưa giải quyết: 1"
    #expect(
      site.officer.card(open)
        == """
        \(open) Khiếu nại về hồ sơ bị từ chối: Tranh cát còn 10 ngày Tam Điệp 2024 · chờ thụ lý · hạn 20/3/2024 \
        Sổ theo dõi khiếu nại
        """)
    try site.go(to: "2024-03-21T08:00")
    try await site.officer.open("/theo-doi?xem=late")
    #expect(site.officer.card("\(open), 1 quá hạn").contains("chậm 1 ngày"))
    try await site.officer.follow("Khiếu nại về hồ sơ bị từ chối: Tranh cát")
    #expect(site.officer.page.text.contains("Giải pháp này chưa nơi nào trong tỉnh làm."))
    try await site.officer.open("/theo-doi?xem=due")
    #expect(!site.officer.page.text.contains("Khiếu nại chưa giải quyết"))
  }

  @Test("What somebody typed who may not open a list of commendations is not called a kind of unit")
  func refusedList() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let answer = try await site.site.post(
      "/ke-hoach/tam-diep-2024/khen-thuong/danh-sach",
      [
        "key": "\(CommendationList.ID(at: site.walk.office.clock.now))", "kind": "khen-thuong-trien-khai",
        "name": "Đợt",
      ],
      as: site.walk.author)
    #expect(answer.text.contains("Nội dung bạn đã gõ") && !answer.text.contains("Loại đơn vị"))
  }

  @Test("Of many colleagues the first are named, and that there are more; so are invitations to answer")
  func many() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let (test, walk) = (site.walk.test, site.walk)
    func draft() async throws -> Dossier.ID {
      try await test.draft(
        "Chung", by: walk.author, plan: walk.plan, track: "dot-1", field: "giao-duc", solution: "tac-nghiep")
    }
    for number in 1...13 { _ = try await test.person("Lê Bạn \(number.twoDigits)", in: walk.unit) }
    let id = try await draft()
    try await site.author.open("/ho-so/\(id)/soan/tac-gia")
    try await site.author.press("Tìm người", ["Tìm theo họ tên": "lê bạn"])
    #expect(site.author.page.text.contains("Hiện 12 người đầu theo tên, còn người khác có tên như vậy"))
    try await site.author.press("Tìm người", ["Tìm theo họ tên": "lê bạn 13"])
    #expect(site.author.page.text.contains("Tìm thấy 1 người."))

    let asked = try await test.person("Lê Được Mời", in: walk.unit)
    for _ in 0..<101 {
      let id = try await draft()
      try await walk.office.run(.inviteAuthor(id, person: asked), as: walk.author)
    }
    let browser = try await Browser(site.site, asked)
    try await browser.open("/")
    #expect(browser.page.text.contains("Còn 1 hồ sơ khác chờ bạn trả lời về tác giả"))
  }
}
