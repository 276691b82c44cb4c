import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Dossiers that come on paper, to a plan whose days of intake go by the postmark.
@Suite("Dossiers come on paper")
struct PaperIntakeTests {
  /// The award of an invented province, given every three years.
  struct Award {
    static let plan: Plan.ID = "giai-thuong-mau"

    let test: TestOffice
    let officer: Browser

    /// - Parameters:
    ///   - goesByPostmark: whether what comes by post counts on the day of its postmark.
    ///   - isForYoung: whether it is for people born in 1990 or later.
    init(on day: String, goesByPostmark: Bool = true, isForYoung: Bool = false) async throws {
      test = try await TestOffice(on: day)
      let province = try await test.unit("Ủy ban nhân dân tỉnh Mẫu", kind: "uy-ban")
      try await test.unit("Trường Cao đẳng Mẫu", under: province)
      try await test.unit("Công ty Tỉnh Khác", kind: "don-vi")
      let text = ProvincePlan.text
        .replacing("plan: tinh-mau-2022", with: "plan: \(Award.plan)")
        .replacing(
          "{from: 2022-01-01, through: 2022-12-31", with: "{every: 3 years, first: 2022, from: 01-01, through: 12-31"
        )
        .replacing(
          "{from: 2022-09-15, through: 2022-12-15}",
          with: "{from: 09-15, through: 12-15\(goesByPostmark ? ", postmarked: true" : "")}"
        )
        .replacing(
          "{text: Tổ chức và cá nhân trong tỉnh, source: \"assumption: kế hoạch dựng cho bản diễn tập\"}",
          with: "{text: Người trẻ trong tỉnh\(isForYoung ? ", born: {from: 1990-01-01}" : ""), source: II.1}")
      try await test.office.runUnattended(.publishPlan(text))
      let plan = try await test.office.read(as: nil) { try $0.plan(Award.plan) }
      try await test.office.bindBodies(of: plan, ["ubnd": province])
      officer = try await Browser(
        AskedSite(test.office), try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(Award.plan))))
      try await officer.open("/tiep-nhan?ke-hoach=\(Award.plan)")
      try await officer.follow("Nhập hồ sơ giấy")
    }

    /// Enters what came by post.
    func enter(_ days: KeyValuePairs<String, String>) async throws {
      try await officer.press("Nhập tiếp tác giả, bản quét", days)
    }
  }

  private let letter: KeyValuePairs = [
    "Tên sáng kiến ghi trong hồ sơ": "Máy sấy nông sản", "Đơn vị của tác giả (gõ tên)": "Trường Cao đẳng Mẫu",
    "Cách nộp": "Gửi qua bưu điện", "Người nộp, hoặc người gửi ghi trên bì thư": "Ngô Thị Gửi",
    "Ngày hồ sơ đến": "19/12/2022", "Ngày dấu bưu điện": "15/12/2022",
  ]

  @Test("What was posted on the last day is in time though it comes four days later; its receipt says so")
  func inTime() async throws {
    let award = try await Award(on: "2022-12-19")
    try await award.enter(letter)
    let officer = award.officer
    try await officer.press(
      "Tiếp tục: Bản chất của sáng kiến",
      [
        "Họ và tên": "Nguyễn Thử", "Tỷ lệ đóng góp (%)": "100",
        "Nơi công tác hoặc nơi thường trú": "Trường Cao đẳng Mẫu",
      ])
    // What stands on the paper may be typed, but nobody has to.
    #expect(officer.page.main.all("textarea").count > 1 && !officer.page.main.text.contains("bắt buộc"))
    try await officer.follow("Tên và lĩnh vực")
    try await officer.press(
      "Lưu và thoát", ["Lĩnh vực": "Giáo dục và Đào tạo", "Loại giải pháp": "Giải pháp kỹ thuật"])
    try await officer.follow("Xem lại và nộp")
    try await officer.press("Chuyển tới tiếp nhận")
    #expect(officer.card("Hồ sơ giấy").contains("dấu bưu điện ngày 15/12/2022, đến ngày 19/12/2022"))
    try await officer.press("Tiếp nhận, cấp số", ["Đơn yêu cầu công nhận sáng kiến": "1"])
    #expect(officer.page.row("Máy sấy nông sản")?.contains("01") == true)
    try await officer.follow("Máy sấy nông sản")
    try await officer.open("\(officer.page.address)/bien-nhan")
    let receipt = officer.page.text
    #expect(receipt.contains("Hồ sơ giấy gửi qua bưu điện, dấu bưu điện ngày 15/12/2022"))
    #expect(receipt.contains("Ngô Thị Gửi"))
    #expect(officer.page.row("Đơn yêu cầu")?[2...] == ["01 bản", "chưa nhận"])
  }

  @Test("Where the plan does not go by the postmark the day of coming counts")
  func withoutPostmark() async throws {
    let award = try await Award(on: "2022-12-19", goesByPostmark: false)
    #expect(!award.officer.page.text.contains("Ngày dấu bưu điện"))
    try await award.enter([
      "Tên sáng kiến ghi trong hồ sơ": "Máy sấy nông sản", "Cách nộp": "Gửi qua bưu điện",
      "Người nộp, hoặc người gửi ghi trên bì thư": "Ngô Thị Gửi", "Ngày hồ sơ đến": "19/12/2022",
    ])
    #expect(award.officer.page.refusals.contains { $0.contains("đã hết hạn nhận hồ sơ") })
  }

  @Test("What was posted a day late is refused, and let in with reason and document")
  func late() async throws {
    let award = try await Award(on: "2022-12-19")
    let officer = award.officer
    try await award.enter(letter)
    try await officer.open("/tiep-nhan?ke-hoach=\(Award.plan)")
    try await officer.follow("Nhập hồ sơ giấy")
    let entries: KeyValuePairs = [
      "Tên sáng kiến ghi trong hồ sơ": "Máy sấy muộn", "Đơn vị của tác giả (gõ tên)": "Trường Cao đẳng Mẫu",
      "Cách nộp": "Gửi qua bưu điện",
      "Người nộp, hoặc người gửi ghi trên bì thư": "Ngô Thị Gửi", "Ngày dấu bưu điện": "16/12/2022",
    ]
    try await award.enter(entries)
    #expect(
      officer.page.refusals.contains {
        $0.contains("dấu bưu điện ngày 16/12/2022") && $0.contains("đến hết ngày 15/12/2022 theo dấu bưu điện")
      })
    try await officer.press(
      "Nhập tiếp tác giả, bản quét",
      [
        "Lý do cho nộp muộn": "Bưu cục bị ngập, nhận thư chậm", "Số văn bản cho nộp muộn": "12/SKHCN",
        "Ngày văn bản cho nộp muộn": "19/12/2022",
      ])
    try await officer.follow("Đợt xét năm 2022")
    #expect(officer.page.text.contains("Bưu cục bị ngập, nhận thư chậm (12/SKHCN)"))
  }

  /// Enters what somebody brought.
  private func bring(_ title: String, from unit: String, to award: Award, _ more: [(String, String)] = []) async throws
  {
    try await award.officer.press(
      "Nhập tiếp tác giả, bản quét",
      filling: [
        ("Tên sáng kiến ghi trong hồ sơ", title), ("Đơn vị của tác giả (gõ tên)", unit),
        ("Người nộp, hoặc người gửi ghi trên bì thư", "Ngô Thị Gửi"),
      ] + more)
  }

  @Test("Who is of a unit elsewhere is refused on paper with the clause, and let in with reason and document")
  func outside() async throws {
    let award = try await Award(on: "2022-10-19")
    let officer = award.officer
    try await bring("Máy sấy", from: "Công ty Tỉnh Khác", to: award)
    #expect(
      officer.page.refusals == [
        """
        Công ty Tỉnh Khác không thuộc phạm vi của Kế hoạch Tỉnh Mẫu 2022. (mục II.1) Trả lại hồ sơ, hoặc ghi lý do và \
        văn bản cho tham gia ở cuối trang.
        """
      ])
    try await officer.press("Nhập tiếp tác giả, bản quét", ["Lý do cho tham gia": "Tác giả từng công tác tại tỉnh"])
    #expect(officer.page.refusals == ["Ghi số văn bản.", "Ghi ngày của văn bản."])
    try await officer.press(
      "Nhập tiếp tác giả, bản quét",
      ["Số văn bản cho tham gia": "15/SKHCN", "Ngày văn bản cho tham gia": "18/10/2022"])
    #expect(officer.page.refusals == [])
    try await named(officer, born: "1/1/1980")
    try await officer.press("Chuyển tới tiếp nhận")
    #expect(officer.page.refusals == [])
    #expect(
      officer.card("Nội dung").contains(
        "Tham gia ngoài đối tượng Văn bản số 15/SKHCN ngày 18/10/2022: Tác giả từng công tác tại tỉnh Phạm Tiếp Nhận"))
    try await officer.press("Tiếp nhận, cấp số", ["Đơn yêu cầu công nhận sáng kiến": "1"])
    #expect(officer.page.row("Máy sấy")?.contains("01") == true)
    try await officer.follow("Cho tham gia ngoài đối tượng")
    #expect(officer.card("Đã cho tham gia").contains("Nguyễn Thử, hồ sơ giấy Máy sấy. Văn bản số 15/SKHCN"))
  }

  @Test("An age that the plan does not take is known once the author is entered: the officer lets in there")
  func tooOld() async throws {
    let award = try await Award(on: "2022-10-19", isForYoung: true)
    let officer = award.officer
    try await bring("Máy sấy", from: "Trường Cao đẳng Mẫu", to: award)
    try await named(officer, born: "1/1/1980")
    let review = officer.page.address
    try await officer.press("Chuyển tới tiếp nhận")
    #expect(officer.page.refusals.map { $0.hasPrefix("Nguyễn Thử sinh ngày 1/1/1980;") } == [true])
    try await officer.open(review)
    try await officer.press(
      "Cho tham gia",
      [
        "Lý do cho tham gia": "Tác giả hướng dẫn nhóm trẻ", "Số văn bản cho tham gia": "15/SKHCN",
        "Ngày văn bản cho tham gia": "18/10/2022",
      ])
    #expect(officer.page.refusals == [])
    try await officer.follow("Xem lại và nộp")
    try await officer.press("Chuyển tới tiếp nhận")
    #expect(officer.page.refusals == [])
    #expect(officer.card("Nội dung").contains("Văn bản số 15/SKHCN ngày 18/10/2022: Tác giả hướng dẫn nhóm trẻ"))
  }

  /// Writes who the author is, and goes on to where it is handed over.
  private func named(_ officer: Browser, born: String) async throws {
    try await officer.press(
      "Tiếp tục: Bản chất của sáng kiến",
      [
        "Họ và tên": "Nguyễn Thử", "Tỷ lệ đóng góp (%)": "100", "Ngày sinh": born,
        "Nơi công tác hoặc nơi thường trú": "Trường Cao đẳng Mẫu",
      ])
    try await officer.follow("Tên và lĩnh vực")
    try await officer.press(
      "Lưu và thoát", ["Lĩnh vực": "Giáo dục và Đào tạo", "Loại giải pháp": "Giải pháp kỹ thuật"])
    try await officer.follow("Xem lại và nộp")
  }

  @Test("What a check finds missing stands in the request to complete, each with its clause")
  func toComplete() async throws {
    let award = try await Award(on: "2022-10-19")
    let officer = award.officer
    try await bring("Máy sấy", from: "Trường Cao đẳng Mẫu", to: award)
    try await named(officer, born: "1/1/1980")
    try await officer.press("Chuyển tới tiếp nhận")
    try await officer.press("Tiếp nhận, cấp số")
    try await officer.follow("Máy sấy")
    try await officer.follow("Kiểm tra điều kiện")
    #expect(
      officer.page.written(at: "Cần bổ sung những gì")
        == "Đơn yêu cầu công nhận sáng kiến: chưa nhận bản giấy nào.")
    try await officer.press("Lưu phiếu kiểm tra", ["Có tính mới trong phạm vi tỉnh": "Không đạt"])
    #expect(
      officer.page.written(at: "Cần bổ sung những gì")
        == """
        Đơn yêu cầu công nhận sáng kiến: chưa nhận bản giấy nào.
        Có tính mới trong phạm vi tỉnh: chưa đạt.
        """)
    try await officer.press("Gửi yêu cầu")
    #expect(officer.card("Diễn biến").contains("Có tính mới trong phạm vi tỉnh: chưa đạt."))
  }

  @Test("A letter without its postmark, and one that came tomorrow, are asked about")
  func days() async throws {
    let award = try await Award(on: "2022-12-10")
    let officer = award.officer
    try await award.enter([
      "Tên sáng kiến ghi trong hồ sơ": "Máy sấy nông sản", "Cách nộp": "Gửi qua bưu điện",
      "Người nộp, hoặc người gửi ghi trên bì thư": "Ngô Thị Gửi", "Ngày hồ sơ đến": "11/12/2022",
    ])
    #expect(officer.page.refusals.contains { $0.contains("Ngày nhận không thể sau hôm nay (10/12/2022)") })
    #expect(officer.page.refusals.contains { $0.contains("Ghi ngày dấu bưu điện") })
  }

  @Test("An award of every three years opens 2025 from 2022 in one step")
  func nextRound() async throws {
    let award = try await Award(on: "2025-01-10")
    let admin = try await Browser(
      AskedSite(award.test.office), try await award.test.person("Quản Trị", (.administrator, .installation)))
    try await admin.open("/quan-tri/ke-hoach/\(Award.plan)/dot-sau")
    try await admin.press("Mở đợt 2025-2027")
    try award.test.go(to: "2025-12-18T08:00")
    try await award.officer.open("/tiep-nhan?ke-hoach=\(Award.plan)")
    try await award.officer.follow("Nhập hồ sơ giấy")
    #expect(award.officer.page.text.contains("đến hết ngày 15/12/2025"))
  }
}
