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

    @Test("A report before 05/6 is on the division's front page from 5/5, in time on 4/6 and late on 5/6")
    func dueDays() async throws {
      let office = try await office()
      let item = "Quảng Trị 2023: \(Self.division): \(Self.report), đến hết ngày 4/6/2023"
      try office.site.go(to: "2023-05-04T08:00")
      #expect(!(try await office.head.open("/").text.contains(Self.report)))
      try office.site.go(to: "2023-05-05T08:00")
      let words = try await office.head.open("/").text
      #expect(words.contains("Chủ nhật, 4/6/2023 còn 30 ngày") && words.contains(item))
      try office.site.go(to: "2023-06-05T08:00")
      #expect(try await office.head.open("/").text.contains("\(item) quá hạn"))
      try await office.head.follow(item)
      try await office.head.press("Không có gì thêm, gửi báo cáo")
      #expect(office.head.page.text.contains("muộn 1 ngày"))
      try await office.head.openDuty(Self.report, of: Self.division, Self.plan)
      #expect(office.head.page.texts("chip").first == "làm muộn")
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
      #expect(office.officer.page.text.contains("1 đơn vị chưa xong việc này"))
      try await office.officer.press("Gửi lời nhắc")
      #expect(office.officer.page.text.contains("Đã gửi lời nhắc. Đơn vị thấy ngay ở trang đầu"))
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
      #expect(office.head.page.text.contains("Ghi nhầm đợt") && office.head.page.texts("chip").first == "đang làm")
      try office.site.go(to: "2023-06-10T08:00")
      try await office.officer.openDuty(Self.report, of: Self.division, Self.plan)
      try await office.officer.press("Miễn", ["Lý do miễn": "Phòng mới thành lập"])
      #expect(office.officer.page.texts("chip").first == "được miễn")
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

    @Test(
      "What a list closes is not said by hand, a form sent for it anyway is refused; a plan in response closes its own")
    func closing() async throws {
      let office = try await office()
      try await office.head.openDuty("Phát động phong trào, xét chọn", of: Self.division, Self.plan)
      #expect(office.head.page.text.contains("tự xong khi có danh sách đã trình, gửi"))
      #expect(office.head.page.asked(by: "Ghi đã làm").isEmpty)
      let sent = try await office.site.site.post(
        "\(office.head.page.address.prefix { $0 != "?" })/ghi", as: office.head.person,
        [
          (name: "key", value: "018ec5a0-0000-7000-8000-00000000cccc"), ("day", "20/3/2023"), ("words", "Đã làm xong."),
        ], isMultipart: true)
      #expect(sent.text.contains("Việc này tự xong khi có danh sách đã trình, gửi trong hệ thống, không ghi tay."))
      #expect(sent.text.contains("II.4"))
      let response = "Gắn với các phong trào thi đua"
      try await office.head.expectDuty(response, of: Self.division, Self.plan, is: "đang làm")
      try await office.respond()
      try await office.head.expectDuty(response, of: Self.division, Self.plan, is: "đã làm")
      #expect(office.head.page.text.contains("Kế hoạch hưởng ứng số 08/KH-QLKH"))
    }

    private static let (centre, standing) = ("Trung tâm Ứng dụng", "Văn phòng Sở")
    private static let front = "Ban Thường trực UBMTTQVN tỉnh"
    private static let yearly = "Báo cáo năm kết quả thực hiện phong trào"

    /// What II gives whom, by when, to whom and by which record. A report before a day is asked for thirty days long.
    private static func given(_ site: PlanSite) -> DutyTable {
      let (year, units) = ("2023-02-20"..."2023-12-31", [division, centre])
      return DutyTable(
        site, outside: [front],
        [
          "thi-dua-phong": .init(task, [division, standing], year, by: .note),
          "thi-dua-don-vi": .init("nâng cao chất lượng công tác, hoạt động và dịch vụ", [centre], year, by: .note),
          "huong-ung": .init("cụ thể hóa nội dung thi đua bằng kế hoạch", units + [standing], year, by: .plan),
          "tuyen-truyen": .init("Tuyên truyền ý nghĩa của các sáng kiến", units + [standing], year, by: .event),
          "xet-chon": .init(
            "Phát động phong trào, xét chọn sáng kiến", units, "2023-04-01"..."2023-06-30", to: standing,
            at: [standing], by: .record("danh sách đã trình, gửi")),
          "bieu-duong": .init(
            "Biểu dương các sáng kiến, ý tưởng mới", [front], "2023-10-01"..."2023-12-31", by: .event),
          "nhan-rong": .init(
            "Nhân rộng điển hình của phong trào", [front], year, by: .record("việc nhân rộng đã xác nhận")),
          "sau-thang": .init(
            report, units, "2023-05-05"..."2023-06-04", to: standing, at: [standing], by: .report),
          "nam": .init(yearly, units, "2023-10-10"..."2023-11-09", to: standing, at: [standing], by: .report),
          "tong-hop": .init(
            "Tổng hợp báo cáo 6 tháng, báo cáo năm", [standing], year, to: front,
            by: .consolidation(["2023-06-04", "2023-11-09"])),
        ])
    }

    @Test("Divisions, units, the office and the Front are given their own by II, in its days, done by its records")
    func year() async throws {
      let office = try await office()
      let site = office.site
      let (center, director) = try await site.unit(Self.centre, "don-vi", under: office.department)
      let laboratory = try await site.unit("Phòng Thử nghiệm", "phong-ban", under: center)
      let chief = try await site.person("Chánh Văn Phòng", heading: office.standing)
      let (head, officer, given) = (office.head, office.officer, Self.given(site))
      try given.go(to: "2023-03-31")
      // A room of the centre is no division of the department; a unit elsewhere is none at all.
      for (browser, unit) in [
        (head, Self.division), (director, Self.centre), (chief, Self.standing), (laboratory.head, "Phòng Thử nghiệm"),
        (site.head, "Đơn vị Mẫu"),
      ] {
        try await given.expectGiven(browser, unit)
        try await given.expectReceived(browser, unit)
      }
      try await given.carryOut("thi-dua-phong", of: Self.division, by: head)
      try await given.carryOut("thi-dua-don-vi", of: Self.centre, by: director)
      try await given.carryOut("huong-ung", of: Self.division, by: head, number: "8/KH")
      try await given.carryOut("tuyen-truyen", of: Self.centre, by: director)
      try await given.expectWays("xet-chon", of: Self.division, for: head)
      try await given.expectWays("tong-hop", of: Self.standing, for: chief)
      for day in ["2023-04-01", "2023-05-04", "2023-05-05", "2023-06-04"] {
        try given.go(to: day)
        try await given.expectGiven(head, Self.division)
      }
      try await given.carryOut("sau-thang", of: Self.division, by: head)
      try given.go(to: "2023-06-05")
      try await given.expectGiven(director, Self.centre)
      try await given.carryOut("sau-thang", of: Self.centre, by: director)
      try await officer.consolidate(Self.report, Self.plan, number: "10/BC")
      // One of the two consolidated reports.
      try await given.expectState("tong-hop", of: Self.standing, for: chief)
      for day in ["2023-06-30", "2023-07-01"] {
        try given.go(to: day)
        try await given.expectGiven(director, Self.centre)
      }
      try await halfYear(given, office, director, chief)
    }

    /// The fourth quarter, to the day after the year's last.
    private func halfYear(
      _ given: DutyTable, _ office: QuangTriOffice, _ director: Browser, _ chief: Browser
    ) async throws {
      let (head, officer) = (office.head, office.officer)
      for day in ["2023-09-30", "2023-10-01"] {
        try given.go(to: day)
        try await given.expectGiven(officer, Self.front)
      }
      try await given.carryOut("bieu-duong", of: Self.front, by: officer)
      for day in ["2023-10-09", "2023-10-10", "2023-11-09"] {
        try given.go(to: day)
        try await given.expectGiven(head, Self.division)
      }
      try await given.carryOut("nam", of: Self.division, by: head)
      try given.go(to: "2023-11-10")
      try await given.expectGiven(director, Self.centre)
      try await officer.consolidate(Self.yearly, Self.plan, number: "11/BC")
      #expect(officer.page.text.contains("Chưa có báo cáo của: \(Self.centre)"))
      given.did("tong-hop", of: Self.standing)
      try await given.expectState("tong-hop", of: Self.standing, for: chief)
      try await officer.open("/ke-hoach/quang-tri-2023/bao-cao/nam/tong-hop/van-ban")
      #expect(officer.page.texts("addressee") == ["Kính gửi: \(Self.front)"])
      for day in ["2023-12-31", "2024-01-01"] {
        try given.go(to: day)
        try await given.expectGiven(chief, Self.standing)
      }
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
      let (honouring, front) = ("Biểu dương các sáng kiến, ý tưởng mới tiêu biểu", "Ban Thường trực UBMTTQVN tỉnh")
      try await office.officer.fulfil(honouring, of: front, Self.plan, on: "20/3/2023")
      #expect(office.officer.page.refusals.joined().contains("giao làm việc này từ 1/10/2023"))
      try office.site.go(to: "2023-10-05T08:00")
      try await office.officer.fulfil(honouring, of: front, Self.plan, on: "4/10/2023")
      #expect(office.officer.page.texts("chip").first == "đã làm")
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
