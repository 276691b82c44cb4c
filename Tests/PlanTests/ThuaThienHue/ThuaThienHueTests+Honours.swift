import Domain
import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// Honours at each level, the ceremony and the yearly book (III.1, III.5.3).
  @Suite("Thừa Thiên Huế: honours and the book") struct Honours {
    private static let award = "Giải thưởng “Người Việt Nam đoàn kết sáng tạo”"
    private static let merit = "Tiêu biểu, có sáng kiến, sáng chế, ý tưởng mới được đánh giá, xếp loại cao"

    private static func lacks(_ head: Browser) -> [String] {
      head.page.links.map(\.text).filter { $0.hasPrefix("Tiêu chuẩn «\(merit)» cần") }
    }

    private static let decision = [
      ("Cơ quan ghi", "Bệnh viện Mẫu"), ("Theo kế hoạch, phong trào", "Thừa Thiên Huế"), ("Cấp", "Cấp cơ sở"),
      ("Hình thức", "Giấy khen"), ("Số, ký hiệu quyết định", "3/QĐ-BV"), ("Ngày quyết định", "9/1/2025"),
      ("Cơ quan, người quyết định", "Bệnh viện Mẫu"),
      ("Cá nhân", "Nguyễn Bác Sĩ; Bệnh viện Mẫu; Bảng kiểm\nBùi Kín Tiếng"),
      ("Không nêu tên công khai", "Bùi Kín Tiếng"),
    ]

    @Test("A hospital honours its own, everyone reads of who agreed, and it nominates from them (III.5.3)")
    func honours() async throws {
      let hue = try await HueTown()
      try await hue.open()
      try await recorded(hue)
      let stranger = try await Browser(try hue.town["Trần Giám Đốc"].site)
      try await stranger.open("/")
      try await stranger.follow("Vinh danh")
      #expect(stranger.page.text.contains("Nguyễn Bác Sĩ"))
      #expect(stranger.page.text.contains("1 người không nêu tên."))
      #expect(!stranger.page.text.contains("Bùi Kín Tiếng"))
      #expect(!stranger.page.text.contains("Ghi vinh danh"))
      try await stranger.press("Lọc", ["Cấp": "Cấp tỉnh"])
      #expect(stranger.page.text.contains("Chưa có vinh danh nào khớp với bộ lọc đang chọn."))
      #expect(
        try await stranger.open("/vinh-danh/1999").text.contains("Chưa có vinh danh nào khớp với bộ lọc đang chọn."))
      try await stranger.open("/vinh-danh/so")
      #expect(stranger.page.text.contains("Đăng nhập Tên đăng nhập"))

      // The unit nominates whom it honoured.
      let head = try hue.town["Trần Giám Đốc"]
      try await head.follow("Đề nghị \(Self.award) cho Nguyễn Bác Sĩ")
      try await head.press("Lưu đề nghị", ["Người trong đơn vị": "Nguyễn Bác Sĩ"])
      #expect(head.page.text.contains("Nguyễn Bác Sĩ"))
      // Nothing goes upward without an initiative.
      try await head.press(
        "Lưu đề nghị",
        [
          "Tóm tắt thành tích": "Bảng kiểm rút ngắn thời gian cấp cứu đột quỵ còn nửa giờ.",
          "Đạt: \(Self.merit)": "có", "Minh chứng 1": "Báo cáo số 12",
        ])
      #expect(!head.page.main.all("button").contains { $0.text == "Gửi đề nghị" } || !Self.lacks(head).isEmpty)
      try await ceremony(hue)
      try await day(hue)
    }

    /// On 2 September the Front honours on a stage: programme, guests, invitations (III.5.3).
    private func day(_ hue: HueTown) async throws {
      let (front, plan) = (try await hue.town.head(of: HueTown.front), hue.town.plan)
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try hue.town.go(to: "2025-08-20T08:00")
      // What the Front itself honoured is of the province.
      try await officer.go(by: "Kế hoạch", "Thừa Thiên Huế", "Vinh danh", "Ghi vinh danh")
      try await officer.press(
        "Ghi vinh danh",
        filling: Self.decision.filter {
          !["Cơ quan ghi", "Theo kế hoạch, phong trào", "Cấp", "Số, ký hiệu quyết định"].contains($0.0)
        } + [
          ("Cấp", "Cấp tỉnh"), ("Số, ký hiệu quyết định", "40/QĐ-MTTQ"),
        ])
      #expect(officer.page.refusals == [])
      try await officer.press("Công khai")
      let what = "Biểu dương tôn vinh và trao Giải thưởng"
      try await front.go(by: "Kế hoạch", "Thừa Thiên Huế", "Việc được giao")
      try await front.openListedDuty(what, of: HueTown.front)
      let duty = front.page.address
      try await front.follow("Lên kế hoạch sự kiện")
      try await front.press(
        "Lưu kế hoạch sự kiện",
        [
          "Loại sự kiện": "Lễ biểu dương, trao giải", "Tên sự kiện": "Lễ trao giải năm 2025",
          "Ngày tổ chức": "19/8/2025", "Giờ bắt đầu": "08:00", "Giờ kết thúc": "10:00",
          "Địa điểm": "Nhà hát", "Chương trình": "08:00 Khai mạc\n08:30 Trao giải",
        ])
      #expect(front.page.refusals.joined().contains("Ngày tổ chức đã qua (19/8/2025)."))
      try await front.press("Lưu kế hoạch sự kiện", ["Ngày tổ chức": "2/9/2025"])
      let event = String(front.page.address.prefix { $0 != "?" })
      try await front.follow("Mời và điểm danh")
      try await front.press(
        "Thêm vào danh sách mời",
        [
          "Đơn vị khác": "Bệnh viện Mẫu", "Mời ai của các đơn vị": "Mọi người của đơn vị",
          "Khách mời ngoài hệ thống": "Khách Mẫu, Báo Thử",
        ])
      try await front.open(event)
      try await front.press("Thông báo")
      try await front.follow("Chương trình trên giấy")
      #expect(front.page.text.contains("Trao giải"))
      try await front.open(event)
      try await front.follow("Mời và điểm danh")
      try await front.follow("Giấy mời, trang này")
      for guest in ["Nguyễn Bác Sĩ, Bệnh viện Mẫu", "Khách Mẫu, Báo Thử"] {
        #expect(front.page.text.contains("Kính mời: \(guest)"), "\(guest)")
      }
      try hue.town.go(to: "2025-09-02T11:00")
      try await front.open(event)
      try await front.press("Ghi đã tổ chức", ["Kết quả": "Đã trao một giải."])
      #expect(front.page.refusals == [])
      try await front.open(duty)
      #expect(front.page.dutyState == "đã làm" && front.page.text.contains("2/9/2025"))
      try await front.expectDuty(what, of: HueTown.front, plan, is: "đã làm")
      let stranger = try await Browser(hue.town.site)
      try await stranger.go(by: "Vinh danh")
      try await stranger.press("Lọc", ["Cấp": "Cấp tỉnh"])
      #expect(stranger.page.text.contains("Nguyễn Bác Sĩ") && !stranger.page.text.contains("Cấp cơ sở ·"))
    }

    /// The head records a decision of the hospital and lets everyone read of it.
    private func recorded(_ hue: HueTown) async throws {
      let head = try hue.town["Trần Giám Đốc"]
      try await head.open("/")
      try await head.follow("Vinh danh")
      try await head.follow("Ghi vinh danh")
      try await head.press("Ghi vinh danh")
      #expect(head.page.refusals.contains { $0.contains("Chọn cấp.") })
      try await head.press("Ghi vinh danh", filling: Self.decision)
      #expect(head.page.text.contains("chưa công khai"))
      try await head.press("Công khai")
      #expect(head.page.text.contains("đã công khai"))
      #expect(!head.page.links.map(\.text).contains("Sửa"))
    }

    /// The ceremony has its list on paper, and an event with programme and guests.
    private func ceremony(_ hue: HueTown) async throws {
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try await officer.go(by: "Kế hoạch", "Thừa Thiên Huế", "Vinh danh", "Sổ vinh danh của cơ quan")
      #expect(officer.page.text.contains("Bùi Kín Tiếng"))
      try await officer.follow("Danh sách tôn vinh năm 2025")
      #expect(officer.page.text.contains("Tập thể, cá nhân được biểu dương, tôn vinh năm 2025"))
      #expect(officer.page.row("Nguyễn Bác Sĩ") == ["1", "Nguyễn Bác Sĩ", "Bệnh viện Mẫu", "Bảng kiểm"])
    }

    @Test("The book of the year: chosen from honours, written by the unit, agreed to, approved, published (III.1)")
    func book() async throws {
      let hue = try await HueTown()
      try await hue.open()
      try await recorded(hue)
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try await officer.open("/")
      try await officer.follow("Kế hoạch")
      try await officer.follow("Thừa Thiên Huế")
      try await officer.follow("Ấn phẩm «Gương người Việt Nam đoàn kết sáng tạo»")
      try await officer.press("Bắt đầu làm ấn phẩm", ["Năm": "2026"])
      #expect(officer.page.refusals.count == 1)
      try await officer.press("Bắt đầu làm ấn phẩm", ["Năm": "2025"])
      let book = String(officer.page.address.prefix { $0 != "?" })
      let choices = officer.page.asked(by: "Đưa vào ấn phẩm")
      #expect(choices.count == 2)
      let doctor = try #require(choices.first { $0.contains("Nguyễn Bác Sĩ") })
      try await officer.press("Đưa vào ấn phẩm", filling: [(doctor, "có")])
      #expect(officer.page.row("Nguyễn Bác Sĩ")?.suffix(2) == ["Bệnh viện Mẫu", "đang viết"])
      try await officer.press("Công bố ấn phẩm", ["Số, ký hiệu văn bản công bố": "9/TB-MTTQ"])
      #expect(officer.page.refusals.contains { $0.contains("Còn 1 bài chưa được duyệt.") })
      try await written(hue)
      try await officer.open("/")
      try await officer.follow("Thừa Thiên Huế: duyệt 1 bài của ấn phẩm")
      try await officer.follow("Năm 2025")
      try await officer.follow("Nguyễn Bác Sĩ")
      try await officer.press("Duyệt bài")
      try await officer.open(book)
      try await officer.press(
        "Lưu lời giới thiệu", ["Lời giới thiệu": "Những câu chuyện thật của phong trào thi đua."])
      try await officer.press("Công bố ấn phẩm", ["Số, ký hiệu văn bản công bố": "9/TB-MTTQ"])
      #expect(officer.page.text.contains("Lời giới thiệu, các bài và thứ tự không sửa được nữa."))
      try await officer.press("Công bố ấn phẩm")
      #expect(officer.page.text.contains("Công bố theo văn bản số 9/TB-MTTQ ngày 10/1/2025"))
      #expect(!officer.page.text.contains("Lưu lời giới thiệu"))
      try await officer.press("Tạo tệp", ["Dạng tệp": "Các tệp Word (ZIP)"])
      #expect(officer.page.text.contains("đã xong 0 trên 2"))
    }

    /// The unit writes the story on its own front page, with a portrait and that the doctor agreed.
    private func written(_ hue: HueTown) async throws {
      let head = try hue.town["Trần Giám Đốc"]
      try await head.open("/")
      try await head.follow("Viết bài cho ấn phẩm gương điển hình: Nguyễn Bác Sĩ")
      try await head.press("Trình duyệt")
      #expect(head.page.refusals.count == 3)
      let text = String(repeating: "Bảng kiểm giúp khoa cấp cứu nhận ra đột quỵ sớm hơn. ", count: 6)
      try await head.press(
        "Lưu bài",
        [
          "Câu chuyện": text, "Người trong bài đồng ý cho in bài và ảnh": "Giấy đồng ý, lưu tại bệnh viện.",
          "Ngày đồng ý": "9/1/2025",
        ])
      let picture = "Ảnh JPEG hoặc PNG, tối đa 600 kB; ảnh đầu là chân dung"
      try await head.press("Thêm ảnh", [picture: "chan-dung.pdf", "Chú thích ảnh": "Bác sĩ tại khoa"])
      #expect(head.page.refusals.contains { $0.contains("không phải là ảnh trọn vẹn") })
      try await head.press("Thêm ảnh", [picture: "chan-dung.png", "Chú thích ảnh": "Bác sĩ tại khoa"])
      try await head.press("Trình duyệt")
      #expect(head.page.text.contains("chờ duyệt"))
    }
  }
}
