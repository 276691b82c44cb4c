import Domain
import SiteSupport
import Testing

extension HungYenTests {
  /// What V gives the bodies of the province and of its department to do, and the reviews of the movement (I.2.b, V).
  @Suite("Duties")
  struct Duties {
    private static let plan: Plan.ID = "hung-yen-2024"
    private static let (health, district) = ("Sở Y tế", "UBND huyện Mẫu")
    private static let (department, office) = ("Sở Khoa học và Công nghệ", "Văn phòng Sở")
    private static let (division, centre) = ("Phòng Quản lý khoa học", HungYenTown.centre)
    private static let (council, province) = ("Hội đồng thi đua khen thưởng của Sở", "UBND tỉnh Hưng Yên")

    private let site: HungYenTown
    private let given: DutyTable
    /// Who heads each unit.
    private let heads: [String: Browser]

    /// The province with two departments and a district, the department's office, a division and a centre of it.
    init() async throws {
      site = try await HungYenTown(on: "2023-12-30")
      try await site.open()
      var heads = [Self.centre: site.head]
      for unit in [
        Self.province, Self.department, Self.office, Self.district, Self.health, Self.division, "UBND xã Mẫu",
        "Công ty Ngoài Tỉnh",
      ] { heads[unit] = try await site.town.head(of: unit) }
      self.heads = heads
      given = Self.given(site)
    }

    /// What the plan gives whom, to whom it goes and which record it is.
    private static func given(_ site: HungYenTown) -> DutyTable {
      let year = "2024-01-01"..."2024-12-31"
      let departments = [health, department, district]
      return DutyTable(
        site.town, outside: [council],
        [
          ("huong-ung", .init("Xây dựng kế hoạch triển khai phù hợp", departments, year, by: .plan)),
          ("so-ket", .init("Sơ kết phong trào thi đua", departments, year, to: office, at: [office], by: .report)),
          ("tong-ket", .init("Tổng kết phong trào thi đua", departments, year, to: office, at: [office], by: .report)),
          ("nhan-rong", .init("Kịp thời phát hiện, biểu dương, khen thưởng", departments, year, by: .note)),
          (
            "trien-khai",
            .init(
              "Triển khai, thực hiện Kế hoạch", [council, office, division, centre], year, by: .note)
          ),
          (
            "tuyen-truyen",
            .init(
              "Tuyên truyền, phổ biến nội dung Kế hoạch số 44", [department], year, by: .event)
          ),
          ("kiem-tra", .init("theo dõi, đôn đốc, kiểm tra", [office], year, by: .inspection)),
          (
            "bao-cao",
            .init(
              "Tổng hợp báo cáo kết quả thực hiện", [office], year, by: .consolidation(["2024-12-31"]))
          ),
          (
            "trinh-khen-thuong",
            .init(
              "Lựa chọn, đề xuất khen thưởng", [office], year, to: "Chủ tịch Ủy ban nhân dân tỉnh", at: [province],
              by: .record("danh sách đã trình, gửi"))
          ),
        ])
    }

    private func head(_ unit: String) throws -> Browser { try #require(heads[unit]) }

    @Test("Departments, districts, the department's council and rooms are given their own, done by its records (V)")
    func year() async throws {
      let (officer, health, chief) = (site.officer, try head(Self.health), try head(Self.office))
      try given.go(to: "2023-12-31")
      for (unit, head) in heads {
        try await given.expectGiven(head, unit)
        try await given.expectReceived(head, unit)
      }
      try given.go(to: "2024-01-01")
      try await given.expectGiven(health, Self.health)
      try await given.expectGiven(chief, Self.office)
      try await given.expectGiven(officer, Self.council)
      try await deeds()
      try given.go(to: "2024-11-04")
      try await reviewMidway()
      try given.go(to: "2024-12-31")
      try await given.expectGiven(try head(Self.centre), Self.centre)
      try await remind()
      try await reviewLast()
      try given.go(to: "2025-01-01")
      for unit in [Self.health, Self.district, Self.office, Self.centre] {
        try await given.expectGiven(try head(unit), unit)
      }
      try await given.expectGiven(officer, Self.council)
    }

    @Test("What V.2 gives the cluster of the department's rooms is its leader's; who leads none has nothing of it")
    func cluster() async throws {
      try given.go(to: "2024-02-01")
      let task = "Triển khai, thực hiện Kế hoạch"
      try await site.officer.go(
        by: "Kế hoạch", "Hưng Yên 2024", "Việc được giao", "Cụm, khối thi đua", "Lập cụm, khối thi đua")
      try await site.officer.press(
        "Lập cụm",
        [
          "Năm": "2024", "Tên cụm, khối": "Cụm thi đua số 1", "Cụm trưởng": Self.health,
          "Các thành viên khác": "\(Self.division)\n\(Self.centre)",
          "Là cụm nào trong kế hoạch": "Cụm thi đua các phòng, đơn vị thuộc Sở",
        ])
      #expect(site.officer.page.refusals == [])
      try await head(Self.health).expectDuty(task, of: Self.health, Self.plan, is: "đang làm")
      try await given.expectGiven(try head(Self.district), Self.district)
      // A room of the department has the same for itself, in a cluster or in none.
      try await given.expectGiven(try head(Self.division), Self.division)
    }

    /// What was done by June.
    private func deeds() async throws {
      let (health, chief) = (try head(Self.health), try head(Self.office))
      try given.go(to: "2024-06-03")
      try await given.carryOut("huong-ung", of: Self.health, by: health, number: "1/KH")
      try await given.carryOut("nhan-rong", of: Self.health, by: health)
      try await given.carryOut("trien-khai", of: Self.council, by: site.officer)
      try await given.carryOut("trien-khai", of: Self.division, by: try head(Self.division))
      let department = try head(Self.department)
      try await given.expectWays("tuyen-truyen", of: Self.department, for: department)
      try await department.recordEvent("Phát động thi đua", on: "3/6/2024", cost: "12.500.000")
      given.did("tuyen-truyen", of: Self.department)
      try await given.expectState("tuyen-truyen", of: Self.department, for: department)
      try await hold("Hội nghị triển khai", of: Self.district, on: "3/6/2024", costing: "7.200.000")
      try await given.carryOut("kiem-tra", of: Self.office, by: chief)
      try await given.expectWays("bao-cao", of: Self.office, for: chief)
      try await given.expectWays("trinh-khen-thuong", of: Self.office, for: chief)
    }

    /// A unit records a meeting that does no duty, and what it cost.
    private func hold(_ title: String, of unit: String, on day: String, costing cost: String) async throws {
      let head = try head(unit)
      try await head.open("/su-kien/moi?ke-hoach=\(Self.plan)&xong=1")
      try await head.press(
        "Ghi sự kiện",
        [
          "Loại sự kiện": "Hội nghị, cuộc họp", "Tên sự kiện": title,
          "Ngày tổ chức": day, "Kết quả": "Đã tổ chức xong, đúng nội dung.",
          "Kinh phí": cost,
        ])
      #expect(head.page.refusals == [])
    }

    /// A unit sends a review, of which it states the number of dossiers and the yearly benefit.
    private func send(
      _ review: String, of unit: String, filed: String, benefit: String, spent: String
    ) async throws {
      let head = try head(unit)
      try await given.expectWays(review, of: unit, for: head)
      try await head.follow("Lập báo cáo")
      // What the program knows is folded; what is typed lies open.
      #expect(head.page.row("Chi phí tổ chức sự kiện")?.last == spent, "\(review) of \(unit)")
      #expect(
        head.page.openFields == [
          "passage-ket-qua", "passage-han-che", "passage-nguyen-nhan", "passage-kien-nghi", "passage-nhiem-vu",
          "number", "day", "signer", "file",
        ])
      let money = "\(Self.benefit) được công nhận"
      try await head.press(
        "Gửi báo cáo",
        [
          "Kết quả thực hiện": "Mọi phòng có sáng kiến.", "Số báo cáo: Hồ sơ đã nộp": filed,
          "Số báo cáo: \(money)": benefit, "Lý do: \(money)": "Theo hồ sơ giấy.",
        ])
      #expect(
        head.page.refusals.joined().contains("số báo cáo \(filed) khác số hồ sơ trong hệ thống (0), ghi lý do"))
      try await head.press("Gửi báo cáo", ["Lý do: Hồ sơ đã nộp": "Hồ sơ giấy chưa nhập."])
      #expect(head.page.refusals == [])
      given.did(review, of: unit)
      try await given.expectState(review, of: unit, for: head)
    }

    private static let benefit = "Số tiền làm lợi mỗi năm của sáng kiến, cải tiến kỹ thuật hoặc giải pháp hữu ích"
    private static let (meetings, cost) = ("Hội nghị, cuộc họp đã tổ chức", "Chi phí tổ chức sự kiện")
    private static let (paid, owed) = ("Tiền thưởng đã chi", "Tiền thưởng chưa chi")

    /// The sums of a round and what the program counts, by the first words of their lines.
    private func sums() -> [String: [String]] {
      let names = [
        "Hồ sơ đã nộp", "Kế hoạch hưởng ứng đã ban hành", "Việc được giao đã làm đúng hạn", "Việc được giao đang làm",
        Self.benefit, Self.meetings, Self.cost, Self.paid, Self.owed,
      ]
      return Dictionary(
        uniqueKeysWithValues: names.map { ($0, Array((site.officer.page.row($0) ?? []).suffix(2))) })
    }

    /// The review in between: all three send it.
    private func reviewMidway() async throws {
      let officer = site.officer
      try await send("so-ket", of: Self.health, filed: "4", benefit: "40.000.000", spent: "0 đồng")
      try await given.carryOut("so-ket", of: Self.district, by: try head(Self.district))
      try await send("so-ket", of: Self.department, filed: "3", benefit: "25.000.000", spent: "12.500.000 đồng")
      try await officer.go(by: "Kế hoạch", "Hưng Yên 2024", "Báo cáo")
      try await officer.follow("Báo cáo sơ kết phong trào thi đua")
      try await officer.follow("Tổng hợp báo cáo")
      #expect(officer.page.text.contains("3 trên 3 đơn vị đã gửi"))
      // By hand: 4 + 0 + 3 filed, none here; 1 + 0 + 0 plans; without the review itself 2 + 0 + 3 done, 1 + 3 + 7 open;
      // 40 + 0 + 25 millions of benefit; 0 + 1 + 1 meetings for 0 + 7,2 + 12,5 millions; no prize here is money.
      #expect(
        sums() == [
          "Hồ sơ đã nộp": ["7", "0 khác"], "Kế hoạch hưởng ứng đã ban hành": ["1", "1"],
          "Việc được giao đã làm đúng hạn": ["5", "5"], "Việc được giao đang làm": ["11", "11"],
          Self.benefit: ["65.000.000 đồng", "0 đồng khác"], Self.meetings: ["2", "2"],
          Self.cost: ["19.700.000 đồng", "19.700.000 đồng"], Self.paid: ["0 đồng", "0 đồng"],
          Self.owed: ["0 đồng", "0 đồng"],
        ])
      // Of three departments one, of the council and three rooms two.
      let kept = officer.fold("Việc đã làm")
      #expect(kept.ranges(of: "1 trên 3 nơi đã làm đúng hạn").count == 2)
      #expect(kept.contains("hoàn thành tốt nội dung, tiêu chí thi đua: 2 trên 4 nơi đã làm đúng hạn"))
      try await officer.consolidate("Báo cáo sơ kết phong trào thi đua", Self.plan, number: "4/BC")
      // What the last reviews add up to is the result, not this.
      try await given.expectState("bao-cao", of: Self.office, for: try head(Self.office))
    }

    /// The office follows who is behind, and reminds one of them (V.4).
    private func remind() async throws {
      let officer = site.officer
      let review = "Tổng kết phong trào thi đua"
      try await officer.go(by: "Theo dõi thực hiện kế hoạch", "Nhắc: \(review)")
      let words = "Đề nghị đơn vị thực hiện và ghi nhận việc «\(review)»"
      #expect(officer.page.written(at: "Nội dung")?.contains(words) == true)
      try await officer.press("Gửi lời nhắc")
      #expect(try await head(Self.health).open("/").text.contains(words))
    }

    /// The last review: the district does not send it.
    private func reviewLast() async throws {
      let officer = site.officer
      try await hold("Hội nghị tổng kết", of: Self.health, on: "31/12/2024", costing: "3.000.000")
      try await send("tong-ket", of: Self.health, filed: "5", benefit: "48.000.000", spent: "3.000.000 đồng")
      try await send("tong-ket", of: Self.department, filed: "3", benefit: "25.000.000", spent: "12.500.000 đồng")
      try await officer.go(by: "Kế hoạch", "Hưng Yên 2024", "Báo cáo")
      try await officer.follow("Báo cáo tổng kết phong trào thi đua")
      try await officer.follow("Tổng hợp báo cáo")
      // By hand: 5 + 3 filed; 1 + 0 plans; 3 + 4 done and 0 + 6 open, with the district's review 8 and its two tasks 8;
      // 48 + 25 millions of benefit; 1 + 1 meetings for 3 + 12,5 millions, with the district's 3 for 22,7.
      #expect(
        sums() == [
          "Hồ sơ đã nộp": ["8", "0 khác"], "Kế hoạch hưởng ứng đã ban hành": ["1", "1"],
          "Việc được giao đã làm đúng hạn": ["7", "8 khác"], "Việc được giao đang làm": ["6", "8 khác"],
          Self.benefit: ["73.000.000 đồng", "0 đồng khác"], Self.meetings: ["2", "3 khác"],
          Self.cost: ["15.500.000 đồng", "22.700.000 đồng khác"], Self.paid: ["0 đồng", "0 đồng"],
          Self.owed: ["0 đồng", "0 đồng"],
        ])
      #expect(officer.fold("Việc đã làm").contains("Sơ kết phong trào thi đua: 3 trên 3 nơi đã làm đúng hạn"))
      try await officer.consolidate("Báo cáo tổng kết phong trào thi đua", Self.plan, number: "5/BC")
      #expect(officer.page.text.contains("Chưa có báo cáo của: \(Self.district)"))
      let late = try head(Self.district)
      try await late.go(by: "Kế hoạch", "Hưng Yên 2024", "Báo cáo")
      try await late.follow("\(Self.district): Báo cáo tổng kết phong trào thi đua")
      #expect(late.page.text.contains("Đợt báo cáo này đã đóng: báo cáo tổng hợp số 5/BC"))
      given.did("bao-cao", of: Self.office)
      try await given.expectState("bao-cao", of: Self.office, for: try head(Self.office))
    }
  }
}
