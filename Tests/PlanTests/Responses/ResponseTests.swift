import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Units' plans in response to a movement, through the pages of Quảng Trị (II.1, II.4.3).
@Suite("Plans in response")
struct ResponseTests {
  private static let list = "/ke-hoach/quang-tri-2023/huong-ung"
  private let place: QuangTriOffice

  init() async throws {
    place = try await QuangTriOffice()
    try await place.open()
  }

  @Test("The author is told before writing what the unit lacks, until the office takes note of its plan")
  func told() async throws {
    let author = place.author
    try await author.open("/ho-so/moi")
    #expect(
      author.page.text.contains(
        """
        Đơn vị chưa có kế hoạch hưởng ứng được ghi nhận. Phòng Quản lý khoa học gửi kế hoạch của mình ở trang «Đơn vị».
        """))
    #expect(author.page.html.contains("II.4.3"))
    try await place.send("08/KH-QLKH")
    try await author.open("/ho-so/moi")
    #expect(author.page.text.contains("kế hoạch số 08/KH-QLKH của Phòng Quản lý khoa học đã gửi, chờ ghi nhận"))
    try await place.officer.open("/")
    try await place.officer.follow("Quảng Trị 2023: ghi nhận 1 kế hoạch hưởng ứng")
    try await place.officer.follow("Phòng Quản lý khoa học")
    try await place.officer.press("Ghi nhận kế hoạch")
    #expect(!(try await author.open("/ho-so/moi").text.contains("kế hoạch hưởng ứng")))
    #expect(!(try await place.officer.open("/").text.contains("ghi nhận 1 kế hoạch hưởng ứng")))
  }

  @Test("Who belongs to no unit is told so before writing")
  func withoutUnit() async throws {
    let test = place.site.walk.test
    let alone = try await Browser(place.site.site, try await test.person("Trịnh Tự Do"))
    try await alone.open("/ho-so/moi")
    #expect(
      alone.page.text.contains("Kế hoạch Quảng Trị 2023 chỉ dành cho người thuộc một đơn vị trong phạm vi kế hoạch."))
  }

  @Test("Once the plan is closed nobody is reminded of a plan in response, nor of a report")
  func closed() async throws {
    let officer = place.officer
    func reminding() async throws -> [Bool] {
      var found: [Bool] = []
      for page in [Self.list, "/ke-hoach/quang-tri-2023/bao-cao/sau-thang"] {
        try await officer.open(page)
        found.append(officer.page.links.contains { $0.text.hasPrefix("Nhắc những") })
      }
      return found
    }
    #expect(try await reminding() == [true, true])
    let office = place.site.walk.office
    try await office.run(
      .closeRound(
        of: "quang-tri-2023", id: RoundClosing.Time.ID(at: office.clock.now),
        reason: "Phong trào dừng theo chỉ đạo của tỉnh.", verifying: ""),
      as: try #require(officer.person?.person))
    #expect(try await reminding() == [false, false])
  }

  @Test("The office sends a plan back with a reason; the unit finds it on its front page and sends another")
  func returned() async throws {
    let (head, officer) = (place.head, place.officer)
    try await place.send("08/KH-QLKH")
    try await officer.open("\(Self.list)/\(place.division)")
    try await officer.press("Trả lại", ["Lý do trả lại": "Ít"])
    #expect(officer.page.refusals == ["Ghi lý do, từ 5 đến 1.000 ký tự."])
    try await officer.press("Trả lại", ["Lý do trả lại": "Chưa có chữ ký của Trưởng phòng."])
    try await head.open("/")
    try await head.follow("Quảng Trị 2023: gửi lại kế hoạch hưởng ứng số 08/KH-QLKH bị trả lại")
    #expect(head.page.text.contains("Chưa có chữ ký của Trưởng phòng."))
    try await place.send("08a/KH-QLKH")
    #expect(!(try await head.open("/").text.contains("bị trả lại")))
    try await head.open("\(Self.list)/\(place.division)")
    // Both are there to be read.
    #expect(head.page.text.contains("Kế hoạch số 08/KH-QLKH") && head.page.text.contains("Kế hoạch số 08a/KH-QLKH"))
  }

  @Test("A later plan takes the earlier one's place when it is noted; what is withdrawn opens the duty again")
  func corrected() async throws {
    let (head, officer) = (place.head, place.officer)
    try await place.respond()
    try await place.send("12/KH-QLKH")
    try await head.open("/don-vi")
    #expect(head.page.text.contains("Phòng Quản lý khoa học đã có kế hoạch hưởng ứng số 08/KH-QLKH"))
    try await officer.open("\(Self.list)/\(place.division)")
    try await officer.press("Ghi nhận kế hoạch")
    #expect(officer.page.text.contains("đã thay bằng bản sau"))
    try await head.open("/don-vi")
    #expect(head.page.text.contains("Phòng Quản lý khoa học đã có kế hoạch hưởng ứng số 12/KH-QLKH"))
    try await head.open("\(Self.list)/\(place.division)")
    try await head.press("Rút kế hoạch", ["Lý do rút": "Phòng làm lại kế hoạch."])
    #expect(head.page.text.contains("đã rút") && head.page.text.contains("Phòng làm lại kế hoạch."))
    try await head.openDuty("Gắn với các phong trào thi đua", of: "Phòng Quản lý khoa học", "quang-tri-2023")
    #expect(head.page.text.contains("đang làm"))
  }

  @Test("A division's plan serves a team below it; the list of who has none has Excel and the reminder")
  func below() async throws {
    let test = place.site.walk.test
    let team = try await test.unit("Tổ Công nghệ", kind: "to", under: place.division)
    let member = try await Browser(place.site.site, try await test.person("Đỗ Tổ Viên", in: team))
    try await member.open("/ho-so/moi")
    #expect(member.page.text.contains("Phòng Quản lý khoa học gửi kế hoạch của mình"))
    try await test.unit("Trung tâm Ứng dụng", kind: "don-vi", under: place.department)
    try await place.respond()
    #expect(!(try await member.open("/ho-so/moi").text.contains("kế hoạch hưởng ứng")))
    let officer = place.officer
    try await officer.open("\(Self.list)?trang-thai=none")
    #expect(officer.page.row("Trung tâm Ứng dụng") != nil && officer.page.row("Phòng Quản lý khoa học") == nil)
    #expect(officer.page.main.all("a").contains { $0.text == "Tải Excel" })
    try await officer.follow("Nhắc những đơn vị chưa gửi")
    #expect(officer.page.text.contains("Trung tâm Ứng dụng") && !officer.page.text.contains("Tổ Công nghệ"))
  }

  @Test("What lacks its number, day, content or signed copy is refused, and so is who is not of the unit")
  func refused() async throws {
    let (head, test) = (place.head, place.site.walk.test)
    try await head.open("\(Self.list)/\(place.division)")
    try await head.press("Gửi kế hoạch", ["Ngày văn bản": "1/1/2030", "Nội dung chính": "Ngắn"])
    #expect(
      head.page.refusals == [
        "Ghi số và ký hiệu văn bản, ví dụ 12/KH-PKT.", "Ngày văn bản không thể sau hôm nay (20/3/2023).",
        "Ghi tóm tắt nội dung văn bản, từ 10 đến 2.000 ký tự.",
        "Đính kèm bản đã ký, đóng dấu: tệp PDF hoặc ảnh.",
      ])
    try await head.press(
      "Gửi kế hoạch",
      [
        "Số và ký hiệu văn bản": "1/KH", "Ngày văn bản": "20/3/2023", "Nội dung chính": "Nội dung đủ dài để đọc.",
        "Bản đã ký, đóng dấu": "ban-go.txt",
      ])
    #expect(head.page.refusals == ["Đính kèm bản đã ký, đóng dấu: tệp PDF hoặc ảnh."])
    let other = try await test.unit("Phòng Khác", kind: "phong-ban", under: place.department)
    let stranger = try await Browser(
      place.site.site, try await test.person("Bùi Phòng Khác", (.unitHead, .unit(other))))
    #expect(try await stranger.open("\(Self.list)/\(place.division)").status == 403)
    #expect(!(try await stranger.open(Self.list).text.contains("Phòng Quản lý khoa học")))
    // The department issued the plan itself.
    let director = try await Browser(
      place.site.site, try await test.person("Phan Giám Đốc", (.unitHead, .unit(place.department))))
    try await director.open("\(Self.list)/\(place.department)")
    try await director.press(
      "Gửi kế hoạch",
      [
        "Số và ký hiệu văn bản": "1/KH", "Ngày văn bản": "20/3/2023", "Nội dung chính": "Nội dung đủ dài để đọc.",
        "Bản đã ký, đóng dấu": "ke-hoach.pdf",
      ])
    #expect(
      director.page.refusals.first?.contains("ban hành kế hoạch này nên không có kế hoạch hưởng ứng riêng") == true)
  }
}
