import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension QuangTriTests {
  /// What the plan gives bodies to do: who sees it, who says it is done, what is late, and what is refused.
  @Suite("Duties")
  struct Duties {
    private static let plan: Plan.ID = "quang-tri-2023"
    private static let report = "Báo cáo 6 tháng kết quả thực hiện phong trào"
    private static let task = "nâng cao hiệu quả, chất lượng công tác"
    private static let division = "Phòng Quản lý khoa học"

    private func office() async throws -> QuangTriOffice {
      let office = try await QuangTriOffice()
      try await office.open()
      return office
    }

    @Test("A report before 05/6 is on the division's front page from 28/5, in time on 4/6 and late on 5/6")
    func dueDays() async throws {
      let office = try await office()
      let item = "Quảng Trị 2023: \(Self.division): \(Self.report), đến hết ngày 4/6/2023"
      try office.site.go(to: "2023-05-27T08:00")
      #expect(!(try await office.head.open("/").text.contains(Self.report)))
      try office.site.go(to: "2023-05-28T08:00")
      #expect(try await office.head.open("/").text.contains("\(item) 7 ngày"))
      try office.site.go(to: "2023-06-05T08:00")
      #expect(try await office.head.open("/").text.contains("\(item) quá hạn"))
      try await office.head.follow(item)
      try await office.head.press("Không có gì thêm, gửi báo cáo")
      #expect(office.head.page.text.contains("muộn 1 ngày"))
      try await office.head.openDuty(Self.report, of: Self.division, Self.plan)
      #expect(office.head.page.text.contains("làm muộn"))
      #expect(!(try await office.head.open("/").text.contains(Self.report)))
    }

    @Test("The standing office sees who is late and by how much, and reminds with one click, the wording shown first")
    func reminding() async throws {
      let office = try await office()
      try office.site.go(to: "2023-06-09T08:00")
      try await office.officer.open("/")
      try await office.officer.follow("Quảng Trị 2023: đã có 0 trên 1 báo cáo «\(Self.report)», đến hết ngày 4/6/2023")
      let row = try #require(office.officer.page.main.all("tr").first { $0.text.contains(Self.division) })
      #expect(row.text.contains("quá hạn, chưa gửi") && row.all("td").contains { $0.text == "5" })
      // The office does not report to itself.
      #expect(
        !office.officer.page.main.all("tr").contains { row in
          row.all("a").contains { $0.text == "Văn phòng Sở" }
        })
      try await office.officer.follow("Nhắc những nơi chưa gửi")
      #expect(office.officer.page.text.contains("Đề nghị đơn vị thực hiện và ghi nhận việc «\(Self.report)»"))
      try await office.officer.press("Gửi lời nhắc")
      #expect(office.officer.page.text.contains("1 đơn vị thấy lời nhắc ở trang đầu ngay"))
      try await office.officer.press("Gửi lời nhắc")
      try await office.head.open("/")
      try await office.head.follow(
        """
        Đề nghị đơn vị thực hiện và ghi nhận việc «\(Self.report)», hạn đến hết ngày 4/6/2023, theo Kế hoạch Quảng Trị \
        2023.
        """
      )
      #expect(office.head.page.text.contains(Self.division))
    }

    @Test("What was recorded by mistake is taken back with a reason and stays on record; what is let go is not late")
    func takingBack() async throws {
      let office = try await office()
      try office.site.go(to: "2023-06-01T08:00")
      try await office.head.openDuty(Self.task, of: Self.division, Self.plan)
      try await office.head.press(
        "Ghi đã làm",
        [
          "Ngày đã làm": "1/6/2023", "Việc đã làm": "Đã làm xong.", "Số, ký hiệu văn bản": "12/BC",
          "Ngày văn bản": "1/6/2023",
        ])
      #expect(office.head.page.text.contains("Văn bản số 12/BC ngày 1/6/2023"))
      #expect(!office.head.page.text.contains("Miễn việc này"))
      try await office.head.press("Lấy lại", ["Lý do lấy lại": "Ghi nhầm đợt"])
      #expect(office.head.page.text.contains("Ghi nhầm đợt") && office.head.page.text.contains("đang làm"))
      try office.site.go(to: "2023-06-10T08:00")
      try await office.officer.openDuty(Self.report, of: Self.division, Self.plan)
      try await office.officer.press("Miễn", ["Lý do miễn": "Phòng mới thành lập"])
      #expect(office.officer.page.text.contains("được miễn"))
      #expect(!(try await office.head.open("/").text.contains(Self.report)))
      try await office.officer.openDuty(Self.report, of: Self.division, Self.plan)
      try await office.officer.press("Thôi miễn")
      #expect(office.officer.card("Đã miễn trước đây").contains("Phòng mới thành lập"))
      #expect(office.officer.card("Đã miễn trước đây").contains("Võ Văn Thư thôi miễn"))
      #expect(try await office.head.open("/").text.contains(Self.report))
    }

    @Test("Days after today or before the round, a form sent twice, and other units' duties are refused")
    func misuse() async throws {
      let office = try await office()
      let test = office.site.walk.test
      try await office.head.openDuty(Self.task, of: Self.division, Self.plan)
      let address = String(office.head.page.address.prefix { $0 != "?" })
      try await office.head.press(
        "Ghi đã làm",
        [
          "Ngày đã làm": "1/4/2023", "Việc đã làm": "Đã làm <script>x</script>", "Số, ký hiệu văn bản": "1/BC",
          "Ngày văn bản": "2/4/2023",
        ])
      #expect(
        office.head.page.refusals == [
          "Ngày văn bản không thể sau hôm nay (20/3/2023).", "Ngày đã làm không thể sau hôm nay (20/3/2023).",
        ])
      try await office.head.press("Ghi đã làm", ["Ngày đã làm": "1/1/2023", "Ngày văn bản": "1/1/2023"])
      #expect(office.head.page.refusals == ["Việc của đợt này làm từ 20/2/2023, ngày đầu của kế hoạch."])
      try await office.head.press("Ghi đã làm", ["Ngày đã làm": "20/3/2023", "Ngày văn bản": "20/3/2023"])
      #expect(office.head.page.text.contains("Đã làm <script>x</script>"))
      #expect(office.head.page.main.all("script").isEmpty)
      // The same form once more.
      let head = try #require(office.head.person)
      let fields = [
        (name: "key", value: "018ec5a0-0000-7000-8000-00000000bbbb"), ("day", "20/3/2023"), ("words", "Đã làm."),
        ("number", "2/BC"), ("document-day", "20/3/2023"),
      ]
      for _ in 1...2 {
        let sent = try await office.site.site.post("\(address)/ghi", as: head, fields, isMultipart: true)
        #expect(sent.status == 303)
      }
      #expect(try await office.head.open(address).text.components(of: "Văn bản số 2/BC") == 1)
      // Another unit's head.
      let other = try await test.unit("Trung tâm Khác", kind: "don-vi")
      let stranger = try await Browser(
        office.site.site, try await test.person("Bùi Giám Đốc", (.unitHead, .unit(other))))
      #expect(try await stranger.open(address).status == 403)
      #expect(!(try await stranger.open("/ke-hoach/quang-tri-2023/viec").text.contains(Self.division)))
      let nobody = try await Browser(office.site.site)
      #expect(!(try await nobody.open("/ke-hoach/quang-tri-2023/viec").text.contains("Việc được giao")))
    }

    @Test("What a list closes is not said by hand; the signed request closes it on its day")
    func closing() async throws {
      let office = try await office()
      try await office.head.openDuty("Phát động phong trào, xét chọn", of: Self.division, Self.plan)
      #expect(office.head.page.text.contains("tự xong khi có danh sách đã trình, gửi"))
      #expect(office.head.page.asked(by: "Ghi đã làm").isEmpty)
      try await office.head.openDuty("Gắn với các phong trào thi đua", of: Self.division, Self.plan)
      #expect(office.head.page.text.contains("đang làm"))
      try await office.respond()
      try await office.head.openDuty("Gắn với các phong trào thi đua", of: Self.division, Self.plan)
      #expect(office.head.page.text.contains("Kế hoạch hưởng ứng số 08/KH-QLKH"))
    }

    @Test("Who sends a form by hand for what a list closes is told so, with the clause")
    func closedByList() async throws {
      let office = try await office()
      try await office.head.openDuty("Phát động phong trào, xét chọn", of: Self.division, Self.plan)
      let address = String(office.head.page.address.prefix { $0 != "?" })
      let sent = try await office.site.site.post(
        "\(address)/ghi", as: office.head.person,
        [
          (name: "key", value: "018ec5a0-0000-7000-8000-00000000cccc"), ("day", "20/3/2023"), ("words", "Đã làm xong."),
        ], isMultipart: true)
      #expect(sent.text.contains("Việc này tự xong khi có danh sách đã trình, gửi trong hệ thống, không ghi tay."))
      #expect(sent.text.contains("II.4"))
    }

    @Test("Each body does what the plan gives it: divisions, units, the office, the Front (II)")
    func year() async throws {
      let office = try await office()
      let test = office.site.walk.test
      try await test.unit("Trung tâm Ứng dụng", kind: "don-vi", under: try await department(office))
      try office.site.go(to: "2023-12-20T08:00")
      let given: [(unit: String, words: String, number: String?)] = [
        (Self.division, "nâng cao hiệu quả, chất lượng công tác", nil),
        ("Trung tâm Ứng dụng", "nâng cao chất lượng công tác, hoạt động và dịch vụ", nil),
        (Self.division, "Tuyên truyền ý nghĩa của các sáng kiến", nil),
        ("Ban Thường trực UBMTTQVN tỉnh", "Biểu dương các sáng kiến, ý tưởng mới", nil),
      ]
      for duty in given {
        try await office.officer.fulfil(
          duty.words, of: duty.unit, Self.plan, on: "1/10/2023", document: duty.number)
        #expect(office.officer.page.text.contains("đã làm"), "\(duty.words)")
      }
      // Two consolidated reports, one for each half of the year.
      for (report, number) in [(Self.report, "10/BC"), ("Báo cáo năm kết quả thực hiện phong trào", "11/BC")] {
        for unit in [Self.division, "Trung tâm Ứng dụng"] {
          try await office.officer.sendReport(report, of: unit, Self.plan)
          #expect(office.officer.page.text.contains("đã gửi"))
        }
        try await office.officer.openDuty("Tổng hợp báo cáo 6 tháng, báo cáo năm", of: "Văn phòng Sở", Self.plan)
        #expect(office.officer.page.text.contains("quá hạn") || office.officer.page.text.contains("đang làm"))
        try await office.officer.consolidate(report, Self.plan, number: number)
      }
      try await office.officer.openDuty("Tổng hợp báo cáo 6 tháng, báo cáo năm", of: "Văn phòng Sở", Self.plan)
      #expect(office.officer.page.text.contains("đã làm"))
      #expect(office.officer.page.text.contains("Ban Thường trực UBMTTQVN tỉnh"))
    }

    @Test("A division that is founded after the last day of a report owes only the next one")
    func foundedLater() async throws {
      let office = try await office()
      try office.site.go(to: "2023-06-20T08:00")
      let test = office.site.walk.test
      try await test.office.runUnattended(
        .addUnit(
          id: Identifier(at: test.office.clock.now), name: "Phòng Mới Lập", kind: "phong-ban",
          parent: try await department(office), since: test.office.clock.now.day))
      try await office.officer.open("/ke-hoach/quang-tri-2023/viec?viec=sau-thang")
      #expect(office.officer.page.text.contains(Self.division))
      #expect(!office.officer.page.text.contains("Phòng Mới Lập"))
      try await office.officer.open("/ke-hoach/quang-tri-2023/viec?viec=nam")
      #expect(office.officer.page.text.contains("Phòng Mới Lập"))
    }

    private func department(_ office: QuangTriOffice) async throws -> Domain.Unit.ID? {
      try await office.site.walk.office.read(as: nil) { [division = office.division] in try $0.unit(division).parent }
    }

    @Test(
      "Where a unit is dissolved its duties end with it; those of a body outside are recorded by the standing office")
    func bodies() async throws {
      let office = try await office()
      try await office.officer.fulfil(
        "Biểu dương các sáng kiến, ý tưởng mới tiêu biểu", of: "Ban Thường trực UBMTTQVN tỉnh", Self.plan,
        on: "20/3/2023")
      #expect(office.officer.page.text.contains("đã làm"))
      let (parent, test) = (try await department(office), office.site.walk.test)
      try await test.office.runUnattended(
        .dissolveUnit(office.division, day: test.office.clock.now.day, successor: parent, reason: ""))
      try await office.officer.open("/ke-hoach/quang-tri-2023/viec")
      #expect(!office.officer.page.text.contains(Self.division))
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
