import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension VinhTuongTests {
  /// What II and IV give the offices of the district, its communes and schools to do.
  @Suite("Duties")
  struct Duties {
    private static let plan: Plan.ID = "vinh-tuong-2022"
    private static let (economy, education) = ("Phòng Kinh tế và Hạ tầng", "Phòng Giáo dục và Đào tạo")
    private static let (finance, women) = ("Phòng Tài chính - Kế hoạch", "Hội Phụ nữ huyện")
    private static let (commune, school) = ("UBND xã Mẫu", "Trường Tiểu học Mẫu")
    private static let (district, culture) = ("UBND huyện Vĩnh Tường", "Trung tâm Văn hóa")
    private static let guidance = "có thông báo, hướng dẫn các thủ tục"
    private static let groups = "Các phòng, ban, ngành, tổ chức chính trị - xã hội; UBND các xã, thị trấn"

    private let site: PlanSite
    private let given: DutyTable
    /// Who heads each unit.
    private let heads: [String: Browser]

    /// The district with three offices, a union, a commune and a school; its centre of culture is none of those.
    init() async throws {
      site = try await PlanSite("vinh-tuong-2022", on: "2021-12-30")
      let district = try await site.unit(Self.district, "uy-ban")
      let economy = try await site.unit(Self.economy, "phong-ban", under: district.id)
      let education = try await site.unit(Self.education, "phong-ban", under: district.id)
      let finance = try await site.unit(Self.finance, "phong-ban", under: district.id)
      heads = [
        Self.district: district.head, Self.economy: economy.head, Self.education: education.head,
        Self.finance: finance.head, "Đơn vị Mẫu": site.head,
        Self.women: try await site.unit(Self.women, "doan-the", under: district.id).head,
        Self.commune: try await site.unit(Self.commune, "phuong-xa", under: district.id).head,
        Self.school: try await site.unit(Self.school, "truong-hoc", under: education.id).head,
        Self.culture: try await site.unit(Self.culture, "don-vi", under: district.id).head,
      ]
      try await site.bind([
        "ubnd": district.id, "phong-kinh-te": economy.id, "phong-giao-duc": education.id, "phong-tai-chinh": finance.id,
      ])
      given = Self.given(site)
    }

    /// What the plan gives whom, in which month or quarter, to whom it goes and which record it is.
    private static func given(_ site: PlanSite) -> DutyTable {
      let year = "2022-01-01"..."2022-12-31"
      let offices = [economy, education, finance, women]
      let (everyone, money) = (offices + [commune], "dự toán được duyệt hoặc khoản đã chi")
      let (own, signed) = ("Ủy ban nhân dân huyện", "Chủ tịch Ủy ban nhân dân huyện")
      return DutyTable(
        site,
        [
          "thong-bao-giao-duc": .init(
            guidance, [economy], "2022-01-01"..."2022-01-31", to: education, at: [education], by: .notice),
          "gui-den-truong": .init(
            "Gửi thông báo, hướng dẫn", [education], "2022-01-01"..."2022-01-31",
            to: "Các trường thuộc thẩm quyền quản lý của UBND huyện", at: [school], by: .notice),
          "thong-bao-kinh-te": .init(
            guidance, [economy], "2022-07-01"..."2022-07-31", to: groups, at: everyone, by: .notice),
          "trinh-cong-nhan": .init(
            "Lập hồ sơ trình Chủ tịch UBND huyện", [economy], year, to: signed, at: [district],
            by: .record("quyết định đã ban hành")),
          "huong-dan": .init(
            "hướng dẫn gửi hồ sơ đăng ký công nhận", [economy], year, to: groups, at: everyone, by: .notice),
          "tuyen-truyen": .init("Phối hợp đẩy mạnh công tác tuyên truyền", [economy], year, by: .event),
          "tap-huan-kinh-te": .init(
            "01 lớp tập huấn về công tác sáng kiến lĩnh vực kinh tế - xã hội", [economy],
            "2022-04-01"..."2022-06-30", by: .event),
          "tap-huan-giao-duc": .init(
            "01 lớp tập huấn về công tác sáng kiến lĩnh vực Giáo dục và Đào tạo", [economy, education],
            "2022-10-01"..."2022-12-31", by: .event),
          "du-toan": .init(
            "Xây dựng dự toán kinh phí", [economy], year, to: own, at: [district], by: .record(money)),
          "kiem-soat": .init("kiểm soát chặt chẽ việc đánh giá", [education], year, by: .inspection),
          "nhan-rong": .init(
            "áp dụng, nhân rộng các sáng kiến", [education], year, to: own, at: [district], by: .file),
          "cap-kinh-phi": .init(
            "trình UBND huyện cấp kinh phí", [finance], year, to: own, at: [district], by: .record(money)),
          "khuyen-khich": .init("Chỉ đạo công tác tuyên truyền, phổ biến", everyone, year, by: .event),
          "dong-vien": .init("Động viên, khuyến khích cán bộ", everyone, year, by: .note),
        ])
    }

    private func head(_ unit: String) throws -> Browser { try #require(heads[unit]) }

    /// On each of those days what offices are given is as the plan has it.
    private func expectGiven(_ units: [String], on days: [String]) async throws {
      for day in days {
        try given.go(to: day)
        for unit in units { try await given.expectGiven(try head(unit), unit) }
      }
    }

    @Test(
      "Guidance in January and July, classes in the second and fourth quarter, each office its own all year (II, IV)")
    func year() async throws {
      try given.go(to: "2021-12-31")
      for (unit, head) in heads {
        try await given.expectGiven(head, unit)
        try await given.expectReceived(head, unit)
      }
      try await expectGiven([Self.economy, Self.education], on: ["2022-01-01"])
      try await january()
      try await expectGiven([Self.economy], on: ["2022-03-31", "2022-04-01", "2022-06-30", "2022-07-01"])
      try await july()
      try await expectGiven([Self.education], on: ["2022-09-30", "2022-10-01"])
      try await deeds()
      // The education office held its class; that of the economy office is still to come.
      try await expectGiven([Self.economy, Self.education], on: ["2022-12-31"])
      try await expectGiven([Self.economy, Self.finance, Self.commune], on: ["2023-01-01"])
    }

    /// The schools' guidance goes out in January, that of the education office late.
    private func january() async throws {
      let (economy, education) = (try head(Self.economy), try head(Self.education))
      try given.go(to: "2022-01-25")
      #expect(try await economy.open("/").text.contains("Tham mưu cho Hội đồng có thông báo, hướng dẫn"))
      #expect(economy.page.text.contains("đến hết ngày 31/1/2022") && !economy.page.text.contains("tập huấn"))
      try await given.carryOut("gui-den-truong", of: Self.education, by: education, number: "1/HD")
      #expect(try await head(Self.school).open("/").text.contains("Văn bản mới số 1/HD ngày 25/1/2022"))
      try await expectGiven([Self.economy], on: ["2022-02-01"])
      try await given.carryOut("thong-bao-giao-duc", of: Self.economy, by: economy, number: "1/TB")
      #expect(try await education.open("/").text.contains("Văn bản mới số 1/TB ngày 1/2/2022"))
      for unit in [Self.school, Self.commune, Self.finance] {
        #expect(try await head(unit).open("/").text.contains("1/TB") == false)
      }
    }

    /// The class of the second quarter late; guidance to offices and communes, which does not leave out the communes.
    private func july() async throws {
      let economy = try head(Self.economy)
      try await given.carryOut("tap-huan-kinh-te", of: Self.economy, by: economy)
      try await economy.openDuty(Self.guidance, of: Self.economy, Self.plan, to: Self.groups)
      try await economy.follow("Soạn văn bản")
      try await economy.press(
        "Lưu dự thảo", ["Nội dung chính": "Thực hiện đúng nội dung.", "UBND các xã, thị trấn (1 đơn vị)": "không"])
      try await economy.issue("2/TB", on: "1/7/2022")
      #expect(economy.page.refusals.joined().contains("nhưng văn bản chưa gửi nơi này. (mục II.1.b)"))
      try await expectGiven([Self.economy], on: ["2022-07-31"])
      try await given.carryOut("thong-bao-kinh-te", of: Self.economy, by: economy, number: "2/TB")
      for unit in [Self.commune, Self.women] {
        #expect(try await head(unit).open("/").text.contains("Văn bản mới số 2/TB ngày 31/7/2022"))
      }
      #expect(try await head(Self.school).open("/").text.contains("2/TB") == false)
    }

    /// What is done in December; what money and decisions close is not said by hand.
    private func deeds() async throws {
      let (economy, education) = (try head(Self.economy), try head(Self.education))
      let (commune, finance) = (try head(Self.commune), try head(Self.finance))
      try given.go(to: "2022-12-01")
      try await given.carryOut("huong-dan", of: Self.economy, by: economy, number: "3/TB")
      try await given.carryOut("tuyen-truyen", of: Self.economy, by: economy)
      try await given.carryOut("tap-huan-giao-duc", of: Self.education, by: education)
      try await given.carryOut("kiem-soat", of: Self.education, by: education)
      try await given.carryOut("nhan-rong", of: Self.education, by: education, number: "3/TTr")
      try await given.carryOut("khuyen-khich", of: Self.commune, by: commune)
      try await given.carryOut("dong-vien", of: Self.commune, by: commune)
      try await given.carryOut("dong-vien", of: Self.women, by: try head(Self.women))
      try await given.expectWays("du-toan", of: Self.economy, for: economy)
      try await given.expectWays("trinh-cong-nhan", of: Self.economy, for: economy)
      try await given.expectWays("cap-kinh-phi", of: Self.finance, for: finance)
    }
  }
}
