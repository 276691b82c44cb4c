import Domain
import Office
import SiteSupport
import Testing

extension QuangTriTests {
  /// How Quảng Trị's initiatives go to the province, through its pages (II.4.4).
  @Suite("To the province")
  struct Forwarding {
    /// The plan with dossiers that the office has found valid.
    private func accepted(_ titles: [String]) async throws -> PlanSite {
      let site = try await PlanSite("quang-tri-2023", on: "2023-03-20")
      let walk = site.walk
      try await walk.respond()
      for title in titles {
        let id = try await walk.received(title, "nam-2023", "quan-ly-dieu-hanh", "dieu-hanh")
        try await walk.accept(id)
        site.filed.append(id)
      }
      return site
    }

    /// The office answers once more what is asked before a list goes up (II.4.2), of what is on one.
    private func confirm(_ site: PlanSite) async throws {
      let walk = site.walk
      for id in site.filed where try await walk.test.dossier(id).forwarded != nil {
        try await walk.office.run(
          .confirmExclusions(id, at: .forwarding, answers: ["bao-ho": true]), as: walk.officer)
      }
    }

    private static let duty = """
      Quảng Trị 2023: lập danh mục 2 sáng kiến hoặc ý tưởng mới gửi Ban Phong trào - UBMTTQVN tỉnh, đến hết ngày \
      30/6/2023
      """

    /// Makes the list from the front page, counts two copies of each and sends it as the head signs.
    private func send(_ title: String, as number: String, at site: PlanSite, without left: String) async throws {
      let officer = site.officer
      try await officer.open("/")
      try await officer.follow(Self.duty)
      try await officer.press("Lập danh mục", ["Chọn «\(left)»": "không"])
      try await confirm(site)
      try await officer.press("Ghi số bộ", ["Số bộ của «\(title)»": "2"])
      try await officer.press("Chuyển danh mục", ["Số và ký hiệu": number, "Họ và tên người ký": "Phan Giám Đốc Mẫu"])
      try await officer.press("Chuyển danh mục")
    }

    @Test("A list is asked for from the first day of the second quarter and late after its last")
    func due() async throws {
      let site = try await accepted(["Bảng màu", "Phiếu một trang"])
      let duty = Self.duty
      try site.go(to: "2023-03-31T08:00")
      #expect(try await site.officer.open("/").text.contains("lập danh mục") == false)
      try site.go(to: "2023-04-01T08:00")
      #expect(try await site.officer.open("/").text.contains(duty))
      #expect(site.officer.page.text.contains("\(duty) quá hạn") == false)
      try site.go(to: "2023-07-01T08:00")
      #expect(try await site.officer.open("/").text.contains("\(duty) quá hạn"))
      #expect(try await site.head.open("/").text.contains("lập danh mục") == false)
    }

    @Test("Two copies of each dossier are counted before the list goes; letter and list say so, and nothing of results")
    func copies() async throws {
      let site = try await accepted(["Bảng màu", "Phiếu một trang"])
      let officer = site.officer
      try site.go(to: "2023-06-20T08:00")
      try await officer.open("/chuyen-cap")
      #expect(officer.page.text.contains("mỗi đợt một danh mục tổng hợp"))
      try await officer.follow("Lập danh mục")
      try await officer.press("Lập danh mục")
      #expect(officer.page.text.contains("Còn 2 sáng kiến hoặc ý tưởng mới chưa đếm đủ 02 bộ; đủ rồi mới chuyển được."))
      #expect(!officer.page.text.contains("Chuyển danh mục"))
      try await officer.press("Ghi số bộ", ["Số bộ của «Bảng màu»": "2", "Số bộ của «Phiếu một trang»": "1"])
      #expect(officer.page.text.contains("Còn 1 sáng kiến hoặc ý tưởng mới chưa đếm đủ 02 bộ"))
      try await officer.press("Ghi số bộ", ["Số bộ của «Phiếu một trang»": "2"])
      let list = officer.page.address.prefix { $0 != "?" }
      try await confirm(site)
      // It is signed as the plan was, unless the director signs it himself.
      #expect(officer.page.written(at: "Chức vụ của người ký") == "PHÓ GIÁM ĐỐC")
      try await officer.press(
        "Chuyển danh mục",
        [
          "Số và ký hiệu": "45/SKHCN-VP", "Họ và tên người ký": "Phan Giám Đốc Mẫu", "Cách ký": "Người đứng đầu ký",
          "Chức vụ của người ký": "",
        ])
      try await officer.press("Chuyển danh mục")
      try await officer.open("\(list)/cong-van")
      let letter = officer.page.text
      #expect(letter.contains("danh mục và 02 bộ hồ sơ của mỗi sáng kiến"))
      #expect(!letter.contains("kết quả của từng sáng kiến"))
      #expect(letter.contains("GIÁM ĐỐC Phan Giám Đốc Mẫu") && !letter.contains("KT."))
      try await officer.open("\(list)/danh-muc")
      #expect(officer.page.text.contains("Mỗi sáng kiến hoặc ý tưởng mới gửi kèm 02 bộ hồ sơ."))
    }

    @Test("One list goes up in the round: another one only as a supplement, with reason and document")
    func oneList() async throws {
      let site = try await accepted(["Bảng màu", "Phiếu một trang"])
      let officer = site.officer
      try site.go(to: "2023-06-20T08:00")
      try await send("Bảng màu", as: "45/SKHCN-VP", at: site, without: "Phiếu một trang")
      try site.go(to: "2023-06-25T08:00")
      #expect(try await officer.open("/").text.contains("lập danh mục") == false)
      try await officer.open("/chuyen-cap")
      #expect(officer.page.text.contains("quý II hằng năm (đã gửi ngày 20/6/2023)"))
      try await officer.follow("Lập danh mục bổ sung")
      try await officer.press("Lập danh mục")
      #expect(
        officer.page.refusals == [
          """
          Đợt này đã chuyển danh mục tổng hợp theo công văn số 45/SKHCN-VP ngày 20/6/2023; mỗi đợt chỉ một danh mục. \
          (mục II.4.4) Ghi lý do và văn bản cho phép để lập danh mục bổ sung.
          """
        ])
      try await officer.open("/chuyen-cap")
      try await officer.follow("Lập danh mục bổ sung")
      try await officer.press(
        "Lập danh mục",
        [
          "Lý do bổ sung": "Hồ sơ được xác nhận sau khi gửi.", "Số, ký hiệu văn bản cho phép": "51/MTTQ-BPT",
          "Ngày văn bản": "24/6/2023",
        ])
      #expect(officer.page.text.contains("Văn bản số 51/MTTQ-BPT ngày 24/6/2023: Hồ sơ được xác nhận sau khi gửi."))
      try await officer.press("Ghi số bộ", ["Số bộ của «Phiếu một trang»": "2"])
      try await officer.follow("Danh mục sáng kiến hoặc ý tưởng mới")
      #expect(officer.page.text.lowercased().contains("danh mục bổ sung sáng kiến"))
    }

    @Test("The province's answer is asked for in the fourth quarter, and late after it")
    func answers() async throws {
      let site = try await accepted(["Bảng màu", "Phiếu một trang"])
      let officer = site.officer
      try site.go(to: "2023-06-20T08:00")
      try await send("Bảng màu", as: "45/SKHCN-VP", at: site, without: "Phiếu một trang")
      let duty = """
        Quảng Trị 2023: ghi kết quả Ban Phong trào - UBMTTQVN tỉnh trả cho 1 sáng kiến hoặc ý tưởng mới, đến hết ngày \
        31/12/2023
        """
      // Who wrote it reads what follows, and has it no more to take back.
      #expect(
        try await site.author.open("/ho-so/\(site.filed[0])").text.contains(
          "Hội đồng thẩm định cấp tỉnh xét, trả kết quả từ ngày 1/10/2023 đến hết ngày 31/12/2023"))
      await #expect(
        throws: Refusal(
          "Hồ sơ đã chuyển lên cấp trên nên không rút ở đây được.",
          next: "Liên hệ cơ quan đã chuyển hồ sơ để đề nghị cấp trên cho rút.")
      ) { try await site.walk.office.run(.withdrawDossier(site.filed[0], reason: "Đổi ý."), as: site.walk.head) }
      try site.go(to: "2023-09-30T08:00")
      #expect(try await officer.open("/").text.contains("Ghi kết quả") == false)
      try site.go(to: "2023-10-01T08:00")
      #expect(try await officer.open("/").text.contains(duty))
      #expect(!officer.page.text.contains("\(duty) quá hạn"))
      try site.go(to: "2024-01-02T08:00")
      #expect(try await officer.open("/").text.contains("\(duty) quá hạn"))
      try await officer.follow(duty)
      try await officer.follow("Ghi kết quả theo công văn")
      try await officer.press(
        "Ghi kết quả",
        ["Số và ký hiệu công văn của cấp trên": "210/MTTQ-BPT", "Kết quả của «Bảng màu»": "được công nhận"])
      #expect(officer.page.row("Bảng màu")?.contains { $0.hasPrefix("được công nhận") } == true)
      let stranger = try await Browser(site.site)
      #expect(try await stranger.open("/sang-kien?ke-hoach=quang-tri-2023").text.contains("Bảng màu"))
      #expect(!stranger.page.text.contains("Phiếu một trang"))
      #expect(try await officer.open("/").text.contains("Ghi kết quả") == false)
    }

    @Test("The unit's request names as many initiatives as its head passed on (II.4.5)")
    func request() async throws {
      let site = try await PlanSite("quang-tri-2023", on: "2023-04-03")
      for title in ["Bảng màu", "Phiếu một trang"] {
        _ = try await site.walk.received(title, "nam-2023", "quan-ly-dieu-hanh", "dieu-hanh")
      }
      let head = site.head
      try await head.open("/don-vi/\(site.walk.unit)/to-trinh/quang-tri-2023")
      try await head.press("Lập văn bản đề nghị")
      #expect(head.page.text.contains("Bảng màu") && head.page.text.contains("Phiếu một trang"))
      try await head.follow("Văn bản đề nghị của cơ quan, đơn vị")
      #expect(head.page.text.contains("02 sáng kiến"))
    }
  }
}
