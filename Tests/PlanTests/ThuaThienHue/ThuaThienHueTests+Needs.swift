import Domain
import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// Needs and initiatives are brought together (III.2).
  @Suite("Thừa Thiên Huế: needs") struct Needs {
    private static let title = "Bảng kiểm cho ca cấp cứu đột quỵ"

    private static let send = "Gửi cơ quan thường trực"

    /// Somebody begins a need from the front page.
    private func begin(_ browser: Browser) async throws {
      try await browser.open("/")
      try await browser.follow("Nhu cầu đang tìm giải pháp")
      try await browser.follow("Gửi nhu cầu")
    }

    private func said(
      _ title: String, what: String = "Cần một bảng kiểm để ca trực không bỏ sót bước nào.",
      until: String = "30/12/2025"
    ) -> [(String, String)] {
      [
        ("Cần gì, trong một câu", title), ("Cần giải pháp thế nào", what),
        ("Vì sao cần", "Mỗi ca làm một cách, hay sót việc."), ("Tìm giải pháp đến hết ngày", until),
      ]
    }

    /// The hospital's list is recognised and published on 1 July 2025.
    private func published() async throws -> HueTown {
      let hue = try await HueTown()
      try await hue.open()
      try await hue.accepted("Bảng kiểm cấp cứu đột quỵ", "Y tế")
      try await hue.town.establish(HueTown.members, by: "Phạm Tiếp Nhận", number: "10/QĐ-MTTQ", day: "5/1/2025")
      try hue.town.go(to: "2025-07-01T08:00")
      let session = try await hue.town.openSession("Phiên xét", by: "Đỗ Thư Ký", of: HueTown.council)
      try await hue.town.score(
        [
          (
            "Bảng kiểm cấp cứu đột quỵ",
            [
              ("1. Tính mới, sáng tạo tối đa 35", "30"),
              ("2. Nâng cao chất lượng hoạt động và dịch vụ tối đa 35", "35"),
              ("3. Khả năng nhân rộng tối đa 30", "25"),
            ]
          )
        ], in: session, by: HueTown.members)
      _ = try await hue.town.draft(of: session, by: "Đỗ Thư Ký", and: "Tôn Chủ Tịch")
      let authority = try await hue.town.issue(
        "31/QĐ-MTTQ", by: "Tôn Chủ Tịch",
        [
          ("Họ và tên người ký", "Tôn Chủ Tịch"), ("Số và ký hiệu của kế hoạch", "12/KH-UBND"),
          ("Ngày ban hành kế hoạch", "5/1/2025"),
        ])
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try await officer.open(String(authority.page.address.prefix { $0 != "?" }))
      for deed in ["Cấp giấy chứng nhận", "Công bố"] {
        try await officer.press(deed)
        try await officer.press(deed)
      }
      return hue
    }

    @Test("A clinic's need finds a hospital's initiative, its author offers it, the office introduces them (TTH-3)")
    func walk() async throws {
      let hue = try await published()
      try await hue.town.units(["Trạm Y tế Mẫu"], "don-vi", under: "Sở Y tế")
      let (clinic, officer) = (try await hue.town.head(of: "Trạm Y tế Mẫu"), try hue.town["Phạm Tiếp Nhận"])
      try await begin(clinic)
      try await clinic.press(
        Self.send, filling: said(Self.title, what: "Gọi 0912 345 678 để trao đổi về bảng kiểm cấp cứu."))
      #expect(
        clinic.page.refusals == [
          """
          Phần này có số điện thoại. Bỏ ra: hai bên liên hệ qua cơ quan thường trực, nơi có thông tin của bạn.
          """
        ])
      try await clinic.press(Self.send, filling: said(Self.title) + [("Lĩnh vực", "Y tế")])
      let address = String(clinic.page.address.prefix { $0 != "?" })
      let stranger = try hue.town["Bùi Ngoài Tỉnh"]
      #expect(try await stranger.open(address).status == 404)

      try await officer.open("/")
      try await officer.follow("Thừa Thiên Huế: xem, công bố 1 nhu cầu")
      try await officer.follow(Self.title)
      try await officer.press("Công bố")
      #expect(try await stranger.open("/nhu-cau").text.contains(Self.title))
      try await stranger.follow(Self.title)
      // The reason is shown: which words, which field.
      #expect(
        stranger.card("Sáng kiến có thể đáp ứng").contains(
          "Vì cùng có «cấp cứu đột quỵ», «bảng kiểm»; cùng lĩnh vực Y tế"))
      try await offered(hue, address)
      try await introduced(hue, clinic, officer, address)
    }

    /// From the page of the initiative to what it may answer, and to the offer.
    private func offered(_ hue: HueTown, _ address: String) async throws {
      let author = try hue.town["Nguyễn Bác Sĩ"]
      try await author.open("/sang-kien")
      try await author.follow("Bảng kiểm cấp cứu đột quỵ")
      try await author.follow("Nhu cầu có thể đáp ứng")
      #expect(author.page.text.contains(Self.title))
      try await author.follow("Tôi có giải pháp")
      #expect(author.page.written(at: "Mã sáng kiến đã công bố")?.count == 14)
      try await author.press("Gửi giải pháp", ["Giải pháp và vì sao phù hợp": "ngắn"])
      #expect(author.page.refusals.map { $0.hasPrefix("Ghi giải pháp của bạn và vì sao phù hợp") } == [true])
      try await author.press(
        "Gửi giải pháp",
        ["Giải pháp và vì sao phù hợp": "Bệnh viện đã dùng bảng này một năm, ca trực nào cũng làm được."])
      #expect(author.page.text.contains("chờ giới thiệu"))
      #expect(!author.page.links.contains { $0.text == "Tôi có giải pháp" })
    }

    private func introduced(
      _ hue: HueTown, _ clinic: Browser, _ officer: Browser, _ address: String
    ) async throws {
      // Who has the need does not see who offers before they are introduced.
      #expect(try await clinic.open(address).text.contains("Nguyễn Bác Sĩ (") == false)
      #expect(!clinic.page.text.contains("ca trực nào cũng làm được"))
      try await officer.open("/")
      try await officer.follow("Thừa Thiên Huế: giới thiệu giải pháp cho nhu cầu «\(Self.title)»")
      try await officer.press(
        "Giới thiệu hai bên", ["Lời giới thiệu cho hai bên": "Gặp nhau 8 giờ thứ sáu tại khoa Cấp cứu; gọi 0912345678."]
      )
      let author = try hue.town["Nguyễn Bác Sĩ"]
      try await author.open("/")
      try await author.follow("Đọc trả lời về giải pháp bạn gửi cho «\(Self.title)»")
      #expect(author.page.text.contains("Gặp nhau 8 giờ thứ sáu"))
      try await author.press("Tôi đã đọc")
      #expect(!(try await author.open("/").text.contains("Đọc trả lời về giải pháp")))
      #expect(!(try await hue.town["Bùi Ngoài Tỉnh"].open(address).text.contains("Gặp nhau 8 giờ")))
      try await officer.expectDuty("Nhận nhu cầu của các đơn vị", of: HueTown.front, "thua-thien-hue", is: "đã làm")

      // What is applied is recorded as a replication first.
      try await clinic.open("/")
      try await clinic.follow("Ghi kết quả giải pháp cho nhu cầu «\(Self.title)»")
      try await clinic.press("Đã áp dụng")
      #expect(
        clinic.page.refusals.map { $0.hasPrefix("Trạm Y tế Mẫu chưa ghi việc áp dụng sáng kiến") } == [true])
      try await clinic.follow("Bảng kiểm cấp cứu đột quỵ")
      try await clinic.follow("Đơn vị tôi áp dụng sáng kiến này")
      try await clinic.press(
        "Ghi và trình thủ trưởng xác nhận",
        [
          "Nơi áp dụng trong đơn vị": "Phòng cấp cứu", "Áp dụng từ ngày": "1/7/2025",
          "Kết quả": "Ca trực không sót bước nào trong ba ngày.",
        ])
      try await clinic.press("Xác nhận")
      try await clinic.open(address)
      try await clinic.press("Đã áp dụng", ["Ghi chú về việc áp dụng": "Dùng từ tháng 7."])
      #expect(clinic.page.text.contains("Dùng từ tháng 7."))
      #expect(clinic.page.links.contains { $0.text == "bản ghi nhân rộng" })
      try await clinic.press("Đóng nhu cầu", ["Lý do đóng": "Đã có giải pháp."])
      #expect(clinic.page.texts("chip").first == "đã đóng")
      #expect(try await officer.open("/nhu-cau").text.contains(Self.title) == false)
      #expect(try await officer.open("/nhu-cau?gom=het").text.contains(Self.title))
      #expect(try await officer.open("/nhu-cau/quan-ly").row(Self.title)?.last == "1")
    }

    @Test("A household's need comes back and is mended; hostile text stays text; the sixth waits; its day ends it")
    func bounds() async throws {
      let hue = try await HueTown()
      try await hue.open()
      let (farmer, officer) = (try hue.town["Ngô Nông Dân"], try hue.town["Phạm Tiếp Nhận"])
      try await begin(farmer)
      try await farmer.press(Self.send, filling: said("Máy cấy ruộng nhỏ"))
      #expect(farmer.page.refusals.map { $0.hasPrefix("Ghi tên cơ sở sản xuất") } == [true])
      let producer = ("Tên cơ sở sản xuất, hợp tác xã, doanh nghiệp, hộ", "Hộ ông Ngô")
      try await farmer.press(
        Self.send,
        filling: said("<script>alert(1)</script> máy cấy", what: "Cần <img src=x onerror=alert(1)> máy cấy ruộng nhỏ.")
          + [producer])
      let address = String(farmer.page.address.prefix { $0 != "?" })
      try await officer.open(address)
      #expect(officer.page.text.contains("<script>alert(1)</script> máy cấy"))
      #expect(officer.page.main.all("script").isEmpty && officer.page.main.all("img").isEmpty)
      #expect(officer.page.text.contains("người gửi: Ngô Nông Dân"))
      try await officer.press("Trả lại để sửa", ["Cần sửa gì": "Ghi rõ diện tích ruộng."])
      try await farmer.open("/")
      try await farmer.follow("Sửa nhu cầu bị trả lại «<script>alert(1)</script> máy cấy»")
      try await farmer.follow("Sửa")
      try await farmer.press(
        Self.send, ["Cần gì, trong một câu": "Máy cấy cho ruộng hai sào", "Tìm giải pháp đến hết ngày": "31/1/2025"])
      try await officer.open(address)
      try await officer.press("Công bố")
      for number in 2...5 {
        try await begin(farmer)
        try await farmer.press(Self.send, filling: said("Nhu cầu thứ \(number)") + [producer])
        #expect(farmer.page.refusals == [])
      }
      try await begin(farmer)
      try await farmer.press(Self.send, filling: said("Nhu cầu thứ 6") + [producer])
      #expect(farmer.page.refusals.map { $0.hasPrefix("Bạn đang có 5 nhu cầu chưa xong") } == [true])
      // Its last day is over: nobody offers any more, and another can be sent.
      try hue.town.go(to: "2025-02-01T08:00")
      try await hue.town["Nguyễn Bác Sĩ"].open(address)
      let doctor = try hue.town["Nguyễn Bác Sĩ"]
      #expect(doctor.page.texts("chip").first == "đã hết hạn")
      #expect(!doctor.page.links.contains { $0.text == "Tôi có giải pháp" })
      try await begin(farmer)
      try await farmer.press(Self.send, filling: said("Nhu cầu thứ 6") + [producer])
      #expect(farmer.page.refusals == [])
    }
  }
}
