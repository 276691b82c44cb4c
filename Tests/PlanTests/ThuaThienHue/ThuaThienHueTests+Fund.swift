import Domain
import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// The fund «Người Việt đoàn kết sáng tạo» (III.4), kept with the department of finance (III(2).6).
  @Suite("Thừa Thiên Huế: the fund") struct FundOfProvince {
    private static let name = "Quỹ “Người Việt đoàn kết sáng tạo”"
    private static let document = [("Số chứng từ", "PT-01"), ("Ngày chứng từ", "12/1/2025")]

    @Test("Set up, given to, spent after two approvals by two sides, told to everyone, closed by the year (III.4)")
    func fund() async throws {
      let hue = try await HueTown()
      try await hue.open()
      try await hue.town.person("Võ Giám Đốc Sở", in: "Sở Tài chính", .unitHead)
      try await founded(hue)
      try await given(hue)
      try await spent(hue)
      try await told(hue)
      try await closed(hue)
    }

    private func founded(_ hue: HueTown) async throws {
      let (officer, finance) = (try hue.town["Phạm Tiếp Nhận"], try hue.town["Lý Kế Toán"])
      try await finance.open("/ke-hoach/thua-thien-hue/quy")
      #expect(finance.page.text.contains("Quỹ chưa được thành lập trong hệ thống."))
      try await officer.open("/")
      try await officer.follow("Thừa Thiên Huế: ghi quyết định thành lập, mở sổ \(Self.name)")
      try await officer.press("Mở sổ Quỹ")
      #expect(officer.page.refusals.count == 1)
      try await officer.press("Mở sổ Quỹ", ["Số, ký hiệu quyết định": "5/QĐ-MTTQ", "Ngày chứng từ": "8/1/2025"])
      #expect(officer.page.text.contains("Quyết định thành lập: 5/QĐ-MTTQ ngày 8/1/2025"))
    }

    private func given(_ hue: HueTown) async throws {
      try hue.town.go(to: "2025-01-15T08:00")
      let finance = try hue.town["Lý Kế Toán"]
      try await finance.open("/")
      try await finance.follow("Kế hoạch")
      try await finance.follow("Thừa Thiên Huế")
      try await finance.follow(Self.name)
      // Typed in millions: asked back, and nothing typed is lost.
      try await finance.press(
        "Ghi vào sổ",
        filling: [("Tổ chức, cá nhân đóng góp", "Công ty Ủng Hộ Mẫu"), ("Số tiền (đồng)", "50")] + Self.document)
      #expect(
        finance.page.refusals.contains {
          $0.contains("Số tiền ghi ở đây là 50 đồng. Nếu muốn nói 50 triệu đồng, ghi 50 triệu.")
        })
      try await finance.press("Ghi vào sổ", ["Số tiền (đồng)": "50 triệu"])
      #expect(finance.page.text.contains("Năm mươi triệu đồng"))
      #expect(finance.page.text.contains("PT-01 ngày 12/1/2025"))
      try await finance.follow(Self.name)
      // Without a document nothing is booked.
      try await finance.press(
        "Ghi vào sổ", ["Tổ chức, cá nhân đóng góp": "Ông Giấu Tên", "Số tiền (đồng)": "5.000.000"])
      #expect(finance.page.refusals.contains { $0.contains("Khoản tiền nào cũng phải có chứng từ.") })
      try await finance.press(
        "Ghi vào sổ",
        ["Số chứng từ": "PT-02", "Ngày chứng từ": "14/1/2025", "Là": "Cá nhân", "Trang công khai": "Không nêu tên"])
      try await finance.follow(Self.name)
      #expect(finance.page.row("Công ty Ủng Hộ Mẫu")?.contains("50.000.000") == true)
      #expect(finance.page.row("Ông Giấu Tên") != nil)
    }

    private func spent(_ hue: HueTown) async throws {
      let finance = try hue.town["Lý Kế Toán"]
      let wanted = [
        ("Chi cho việc gì", "In bằng chứng nhận Giải thưởng"), ("Người, đơn vị nhận", "Xưởng In Mẫu"),
        ("Số tiền (đồng)", "60 triệu"), ("Số văn bản đề nghị chi", "ĐN-01"), ("Ngày chứng từ", "15/1/2025"),
      ]
      try await finance.press("Lập, dành tiền và trình duyệt", filling: wanted)
      #expect(finance.page.refusals.contains { $0.contains("Chọn một nội dung chi của Quỹ.") })
      let purpose = ("Nội dung chi của Quỹ", "Tôn vinh cá nhân, tập thể có sáng kiến, sáng chế, ý tưởng mới")
      try await finance.press("Lập, dành tiền và trình duyệt", filling: [purpose])
      #expect(finance.page.refusals.contains { $0.contains("Quỹ chỉ còn 55.000.000 đồng chi được") })
      try await finance.press("Lập, dành tiền và trình duyệt", filling: [("Số tiền (đồng)", "12 triệu")])
      #expect(finance.page.text.contains("còn thiếu 2"))
      #expect(!finance.page.text.contains("Ghi khoản chi"))
      // The Front's deciding side, and the department of finance that manages the fund with it.
      for name in ["Tôn Chủ Tịch", "Võ Giám Đốc Sở"] {
        let approver = try hue.town[name]
        try await approver.open("/")
        try await approver.follow("Thừa Thiên Huế: duyệt chi 12.000.000 đồng cho Xưởng In Mẫu")
        try await approver.press("Duyệt chi")
        #expect(!approver.page.text.contains("Duyệt chi"))
      }
      try await finance.open("/")
      try await finance.follow("Thừa Thiên Huế: chi 12.000.000 đồng cho Xưởng In Mẫu")
      try await finance.press(
        "Ghi khoản chi",
        [
          "Số chứng từ": "PC-01", "Ngày chứng từ": "15/1/2025",
          "Tệp chứng từ (thay cho số, hoặc kèm theo)": "pc-01.pdf",
        ])
      // Nothing is booked before it was read who gets how much by which document.
      let asked = finance.page
      #expect(asked.title == "Ghi khoản chi?")
      for fact in ["Xưởng In Mẫu", "12.000.000 đồng", "PC-01 ngày 15/1/2025", "pc-01.pdf", "Mười hai triệu đồng"] {
        #expect(asked.text.contains(fact), "\(fact)")
      }
      try await finance.press("Ghi khoản chi")
      #expect(finance.page.links.contains { $0.text == "pc-01.pdf" })
      #expect(finance.page.text.contains("Mười hai triệu đồng"))
      // Taken back by one more entry, with the reason; both stay.
      try await finance.press(
        "Ghi bút toán đảo", ["Lý do": "Xưởng in trả lại tiền.", "Số chứng từ": "BB-01", "Ngày chứng từ": "15/1/2025"])
      try await finance.follow(Self.name)
      #expect(finance.page.text.contains("đã đảo bằng bút toán 4"))
      #expect(finance.page.text.contains("55.000.000"))
    }

    private func told(_ hue: HueTown) async throws {
      let stranger = try await Browser(try hue.town["Lý Kế Toán"].site)
      try await stranger.open("/")
      try await stranger.follow("Công khai Quỹ")
      #expect(stranger.page.row("Số dư đầu kỳ") == ["Số dư đầu kỳ", "0"])
      #expect(stranger.page.row("Đóng góp trong kỳ")?.last == "55.000.000")
      #expect(stranger.page.row("Chi trong kỳ")?.last == "0")
      #expect(stranger.page.row("Công ty Ủng Hộ Mẫu")?.last == "50.000.000")
      #expect(stranger.page.row("1 khoản không nêu tên")?.last == "5.000.000")
      #expect(!stranger.page.text.contains("Ông Giấu Tên"))
      // The ledger itself is for those who manage it.
      try await stranger.open("/ke-hoach/thua-thien-hue/quy")
      #expect(stranger.page.text.contains("Đăng nhập Tên đăng nhập"))
      let doctor = try hue.town["Nguyễn Bác Sĩ"]
      try await doctor.open("/ke-hoach/thua-thien-hue/quy")
      #expect(!doctor.page.text.contains("Ông Giấu Tên"))
    }

    private func closed(_ hue: HueTown) async throws {
      let finance = try hue.town["Lý Kế Toán"]
      try await finance.open("/ke-hoach/thua-thien-hue/quy")
      #expect(!finance.page.text.contains("Khóa sổ năm 2025"))
      try hue.town.go(to: "2026-01-06T08:00")
      try await finance.open("/ke-hoach/thua-thien-hue/quy")
      try await finance.press("Khóa sổ năm 2025")
      #expect(finance.page.text.contains("Số dư cuối kỳ 55.000.000 đồng"))
      try await finance.press("Khóa sổ năm 2025")
      #expect(finance.page.text.contains("Năm 2025: đầu kỳ 0, cuối kỳ 55.000.000"))
      let late = [
        ("Tổ chức, cá nhân đóng góp", "Hội Mẫu"), ("Số tiền (đồng)", "1.000.000"), ("Ngày nhận tiền", "30/12/2025"),
        ("Số chứng từ", "PT-03"), ("Ngày chứng từ", "30/12/2025"),
      ]
      try await finance.press("Ghi vào sổ", filling: late)
      #expect(finance.page.refusals.contains { $0.contains("Sổ năm 2025 đã khóa, không nhận thêm khoản nào.") })
      try await finance.press("Ghi vào sổ", ["Lý do ghi sang kỳ sau": "Giấy báo có đến muộn."])
      #expect(finance.page.text.contains("Của năm 2025: Giấy báo có đến muộn."))
      try await finance.follow(Self.name)
      try await finance.follow("Báo cáo thu, chi năm 2026")
      #expect(finance.page.text.contains("Số dư đầu kỳ: 55.000.000 đồng."))
      #expect(finance.page.text.contains("Số dư cuối kỳ: 56.000.000 đồng"))
    }
  }
}
