import Domain
import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// How the plan is opened in the province for another year, and what people find then.
  @Suite("Thừa Thiên Huế: opening") struct Opening {
    @Test("The plan waits for its nine bodies; 2025 is opened from 2024 in one step, with all its days (III.5)")
    func bodies() async throws {
      let hue = try await HueTown()
      let admin = try hue.town["Quản Trị"]
      try await admin.open("/quan-tri/ke-hoach/thua-thien-hue/co-quan")
      #expect(
        admin.page.asked(by: "Lưu").filter { $0 != "Tên đơn vị" } == [
          "Ủy ban nhân dân tỉnh Thừa Thiên Huế", "\(HueTown.front) Thừa Thiên Huế", HueTown.union,
          "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Lao động - Thương binh và Xã hội",
          "Sở Thông tin và Truyền thông", "Sở Tài chính", "Sở Nội vụ", "Từ ngày",
        ])
      try await admin.press("Lưu")
      try await admin.open("/quan-tri/ke-hoach")
      try await admin.follow("Mở đợt sau")
      #expect(
        admin.page.asked(by: "Mở đợt 2025").filter { !$0.hasPrefix("Lý do đổi") } == [
          "Ngày đầu", "Ngày cuối", "Xét chọn hằng năm: nhận hồ sơ, từ ngày",
          "Xét chọn hằng năm: nhận hồ sơ, đến hết ngày", "Hội đồng thẩm định sáng tạo đánh giá, xếp loại, từ ngày",
          "Hội đồng thẩm định sáng tạo đánh giá, xếp loại, đến hết ngày",
        ])
      #expect(admin.page.written(at: "Ngày đầu") == "1/1/2025")
      #expect(admin.page.written(at: "Ngày cuối") == "31/12/2025")
      let last = "Xét chọn hằng năm: nhận hồ sơ, đến hết ngày"
      try await admin.press("Mở đợt 2025", [last: "10/7/2025"])
      #expect(admin.page.refusals.map { $0.hasPrefix("Ghi lý do đổi ngày «\(last)»") } == [true])
      try await admin.press("Mở đợt 2025", [last: "30/6/2025"])
      // Beneath the province and beneath the Front; nobody else, unless they live in the province.
      let (outside, member, farmer) = (
        try hue.town["Bùi Ngoài Tỉnh"], try hue.town["Lê Hội Viên"], try hue.town["Ngô Nông Dân"]
      )
      try await outside.open("/ho-so/moi")
      #expect(outside.page.text.contains("Công ty Ngoài Tỉnh không thuộc phạm vi của Kế hoạch Thừa Thiên Huế."))
      for browser in [member, farmer] {
        try await browser.open("/ho-so/moi")
        #expect(browser.page.text.contains("Nhận hồ sơ từ ngày 1/1/2025 đến hết ngày 30/6/2025"))
      }
      try await farmer.press("Bắt đầu viết hồ sơ \(HueTown.round)")
      try await farmer.follow("Tác giả")
      #expect(farmer.page.asked(by: "Lưu").contains("Nơi ở hoặc nơi làm việc thuộc tỉnh Thừa Thiên Huế"))
    }

    @Test(
      "The council has the Front, the union of science and the department in it; the Front's chair sets it up (III.5.1)"
    )
    func council() async throws {
      let hue = try await HueTown()
      try await hue.open()
      try hue.town.go(to: "2025-08-28T08:00")
      try await hue.answerRequest()
      let officer = try await hue.town.establish(
        ["Nguyễn Bác Sĩ", "Trần Giám Đốc"], by: "Phạm Tiếp Nhận", number: "10/QĐ-MTTQ", day: "5/1/2025")
      #expect(
        officer.page.refusals.map { $0.prefix { $0 != "(" } }
          == [HueTown.front, HueTown.union, "Sở Khoa học và Công nghệ"].map {
            "Hội đồng chưa có đại diện của \($0). "
          })
      // Who stands for a body, who is the expert of a field; the decision is not of a day to come.
      try await officer.go(by: "Hội đồng", hue.town.title)
      try await officer.press(
        "Tìm người",
        filling: [("Số quyết định thành lập", "10/QĐ-MTTQ"), ("Ngày quyết định", "29/8/2025")]
          + HueTown.members.enumerated().map { ("Thành viên \($0 + 1): họ tên hoặc tên đăng nhập", $1) })
      let seats = [
        ("Cơ quan mà thành viên 2 đại diện", HueTown.union), ("Lĩnh vực của thành viên 3", "– Y tế"),
      ]
      try await officer.press(
        "Lập", filling: seats + HueTown.members.enumerated().map { ("Chọn người cho thành viên \($0 + 1)", $1) })
      #expect(officer.page.refusals.joined().contains("Ngày quyết định thành lập không thể sau hôm nay"))
      try await officer.press(
        "Lập",
        filling: [("Ngày quyết định", "28/8/2025")]
          + HueTown.members.enumerated().map { ("Chọn người cho thành viên \($0 + 1)", $1) })
      #expect(officer.page.refusals == [])
      #expect(officer.page.row("Mai Khoa Học")?.joined().contains("Y tế") == true)
      #expect(officer.page.row("Đỗ Thư Ký")?.joined().contains(HueTown.union) == true)
      try await officer.follow("Văn bản")
      #expect(officer.page.row("Đỗ Thư Ký")?.joined().contains(HueTown.union) == true)
      #expect(
        officer.page.text.contains("CHỦ TỊCH \(HueTown.front.uppercased()) THỪA THIÊN HUẾ Căn cứ Đề án số 15/ĐA-MTTW"))
    }

    @Test("What an author is asked and offered, what the office checks; the receipt is the Front's (III.5)")
    func filed() async throws {
      let hue = try await HueTown()
      try await hue.open()
      let author = try hue.town["Nguyễn Bác Sĩ"]
      try await author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
      try await author.press("Bắt đầu viết hồ sơ \(HueTown.round)")
      #expect(
        author.page.asked(by: "Lưu")
          == ["Loại", "Tên \(HueTown.works)", "Lĩnh vực", "Chủ đầu tư tạo ra \(HueTown.works)"])
      #expect(author.page.offered(at: "Loại") == ["Sáng tạo", "Sáng kiến", "Sáng chế", "Ý tưởng mới"])
      #expect(author.page.offered(at: "Lĩnh vực") == Self.fields)
      #expect(
        author.card("Sau khi nộp")
          == """
          Sau khi nộp trong 3 ngày Bệnh viện Mẫu xem xét, xác nhận, đưa vào văn bản bình chọn, đề xuất đến hết ngày \
          30/6/2025 \(HueTown.front) tiếp nhận, cấp số trong 1 tháng \(HueTown.front) kiểm tra điều kiện từ ngày \
          1/7/2025 đến hết ngày 15/8/2025 \(HueTown.council) chấm điểm trong 3 tháng từ khi hợp lệ Chủ tịch \
          \(HueTown.front) quyết định công nhận
          """)
      try await author.follow("Minh chứng")
      #expect(
        author.page.main.all("h2").map(\.text).prefix(2) == ["Bước 6 trên 7: Minh chứng", "Tài liệu minh chứng"])
      let officer = try await hue.received("Bảng kiểm", "Y tế")
      try await author.follow(HueTown.application)
      #expect(author.page.text.contains("Kính gửi: \(HueTown.council) Thừa Thiên Huế"))
      let answered = [HueTown.useful, HueTown.applied].flatMap { [$0, "Ghi chú"] }
      #expect(
        officer.page.asked(by: "Xác nhận hợp lệ")
          == answered + ["Tìm hồ sơ, sáng kiến khác"] + [
            HueTown.proposal, HueTown.application, HueTown.report, "Tài liệu minh chứng",
          ] + [
            "Số và ký hiệu", "Nơi nhận", "Câu mẫu", "Cần bổ sung những gì", "Hạn bổ sung", "Lý do mẫu", "Căn cứ",
            "Lý do",
          ])
      try await officer.open("/tiep-nhan")
      try await officer.follow("Bảng kiểm")
      try await officer.follow("Giấy biên nhận hồ sơ")
      // The Front stands alone in the head of its papers.
      #expect(
        officer.page.text.contains("In văn bản \(HueTown.front.uppercased()) THỪA THIÊN HUẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA"))
      #expect(officer.page.row("bình chọn")?[2...] == ["01 bản", "chưa nhận"])
    }

    private static let fields = [
      "Cơ quan của hệ thống chính trị, cải cách thủ tục hành chính",
      "Doanh nghiệp, hợp tác xã, sản xuất kinh doanh, hộ gia đình", "Đơn vị sự nghiệp",
      "Nghiên cứu khoa học và công nghệ", "Giáo dục và đào tạo", "Y tế", "Hoạt động và dịch vụ sự nghiệp khác",
      "Quốc phòng, an ninh", "Cộng đồng dân cư",
    ]
  }
}
