import Domain
import SiteSupport
import Testing

extension ThuaThienHueTests {
  /// The year after the filing: the council's sheets, the decision of the Front, the award and what goes to the centre.
  @Suite("Thừa Thiên Huế: the year") struct Year {
    @Test(
      "A hospital's and a community's initiatives are scored, graded, decided, honoured and named to the centre (III.5)"
    )
    func year() async throws {
      let hue = try await HueTown()
      try await hue.open()
      let stranger = try await Browser(hue.town.site)
      #expect(try await stranger.go(by: "Tra cứu").text.contains("Chưa có sáng kiến nào được công bố."))
      try await hue.accepted("Bảng kiểm", "Y tế")
      try await hue.accepted("Chợ phiên", "Cộng đồng dân cư")
      try await hue.accepted("Biểu cũ", "Y tế")
      try await hue.town.establish(HueTown.members, by: "Phạm Tiếp Nhận", number: "10/QĐ-MTTQ", day: "5/1/2025")
      try hue.town.go(to: "2025-06-30T08:00")
      let session = try await hue.town.prepareSession("Phiên xét", by: "Đỗ Thư Ký", of: HueTown.council)
      let secretary = try hue.town["Đỗ Thư Ký"]
      try await secretary.press("Mở chấm")
      let window = """
        «Hội đồng thẩm định sáng tạo đánh giá, xếp loại» làm từ ngày 1/7/2025 đến hết ngày 15/8/2025; hôm nay là ngày \
        30/6/2025.
        """
      #expect(secretary.page.refusals.first?.hasPrefix(window) == true)
      try hue.town.go(to: "2025-07-01T08:00")
      try await secretary.open(session)
      try await secretary.press("Mở chấm")
      try await sheets(hue, session)
      try await hue.town.score(
        [
          (
            "Bảng kiểm",
            [(Self.hospital[0], "30"), (Self.hospital[1], "35"), (Self.hospital[2], "25")]
          ),
          ("Chợ phiên", [(Self.community[0], "30"), (Self.community[1], "20"), (Self.community[2], "20")]),
          ("Biểu cũ", [(Self.hospital[0], "15"), (Self.hospital[1], "15"), (Self.hospital[2], "10")]),
        ], in: session, by: HueTown.members)
      try await decided(hue, session)
      try await searched(hue, stranger)
      try await budget(hue)
      try await honoured(hue)
      try await prized(hue)
      try await named(hue)
      _ = try await hue.town.test.verify()
    }

    private static let hospital = [
      "1. Tính mới, sáng tạo tối đa 35", "2. Nâng cao chất lượng hoạt động và dịch vụ tối đa 35",
      "3. Khả năng nhân rộng tối đa 30",
    ]
    private static let community = [
      "1. Tính mới, sáng tạo tối đa 40", "2. Hiệu quả, lợi ích xã hội tối đa 30",
      "3. Khả năng áp dụng, lan tỏa tối đa 30",
    ]

    /// Each field has criteria of its own.
    private func sheets(_ hue: HueTown, _ session: String) async throws {
      let chair = try hue.town["Hoàng Chủ Trì"]
      for (title, criteria) in [("Bảng kiểm", Self.hospital), ("Chợ phiên", Self.community)] {
        try await chair.open(session)
        try await chair.follow(title)
        #expect(chair.page.main.all("legend").map(\.text) == criteria)
      }
      // Nobody gives more than the sheet has, and nothing is closed before two thirds have scored.
      let fields = Self.community.map { PlanTown.field(under: $0) }
      let onward = "Nộp phiếu, sang hồ sơ tiếp"
      let button = chair.page.text.contains(onward) ? onward : "Nộp phiếu"
      try await chair.press(button, filling: zip(fields, ["41", "20", "20"]).map { ($0, $1) })
      #expect(chair.page.refusals.contains { $0.contains("cho từ 0 đến 40 điểm") })
      try await chair.open(session)
      try await chair.press("Khóa kết quả chấm")
      #expect(chair.page.text.contains("kết quả không hợp lệ") || !chair.page.refusals.isEmpty)
    }

    private func decided(_ hue: HueTown, _ session: String) async throws {
      let chair = try hue.town["Hoàng Chủ Trì"]
      try await chair.open("\(session)/xep-hang")
      #expect(chair.page.text.contains("3 thành viên · 3 hồ sơ · kết quả hợp lệ từ 2 phiếu"))
      #expect(chair.page.row("Bảng kiểm")?.suffix(2) == ["90,00", "Loại Xuất sắc"])
      #expect(chair.page.row("Chợ phiên")?.suffix(2) == ["70,00", "Loại Khá"])
      let authority = try await hue.town.draft(of: session, by: "Đỗ Thư Ký", and: "Tôn Chủ Tịch")
      #expect(authority.page.written(at: "Nơi nhận")?.split(separator: "\n").map(String.init) == Self.recipients)
      _ = try await hue.town.issue(
        "31/QĐ-MTTQ", by: "Tôn Chủ Tịch",
        [
          ("Họ và tên người ký", "Tôn Chủ Tịch"), ("Số và ký hiệu của kế hoạch", "12/KH-UBND"),
          ("Ngày ban hành kế hoạch", "5/1/2025"),
        ])
      try await authority.follow("Quyết định kèm danh sách")
      #expect(authority.page.text.contains(Self.decision))
      #expect(
        authority.page.row("Bảng kiểm")
          == ["1", "Bảng kiểm", "Nguyễn Bác Sĩ", "Bệnh viện Mẫu", "90,00", "Loại Xuất sắc"])
    }

    private static let recipients = [
      "Như Điều 2", "Ban Thi đua - Khen thưởng Trung ương (b/c)", "UBTWMTTQVN (b/c)", "CT và các PCT UBND tỉnh (b/c)",
      "Các thành viên HĐTĐKT tỉnh", "Các sở, ban, ngành đoàn thể cấp tỉnh", "Các cơ quan TW đóng trên địa bàn",
      "Các doanh nghiệp tham gia khối thi đua", "UBND các huyện, thị xã, thành phố Huế",
      "UBMTTQVN các huyện, thị xã, thành phố Huế", "Lưu: VT, DN",
    ]
    /// From the head of the decision to the second article.
    private static let decision = """
      In văn bản ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH THỪA THIÊN HUẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - \
      Tự do - Hạnh phúc Số: 31/QĐ-MTTQ Thừa Thiên Huế, ngày 01 tháng 7 năm 2025 QUYẾT ĐỊNH Về việc công nhận sáng \
      tạo, sáng kiến, sáng chế, ý tưởng mới năm 2025 CHỦ TỊCH ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH THỪA THIÊN HUẾ \
      Căn cứ Đề án số 15/ĐA-MTTW-BTT ngày 18 tháng 8 năm 2017 của Trung ương Mặt trận Tổ quốc Việt Nam về việc tổ \
      chức phong trào thi đua “Đoàn kết sáng tạo, nâng cao năng suất, chất lượng hiệu quả, hội nhập quốc tế”; Căn cứ \
      Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Thừa Thiên Huế về tổ chức thực hiện \
      phong trào thi đua “Đoàn kết sáng tạo nâng cao năng suất, chất lượng, hiệu quả, hội nhập quốc tế”; Căn cứ \
      Quyết định số 10/QĐ-MTTQ ngày 05 tháng 01 năm 2025 về việc thành lập Hội đồng thẩm định sáng tạo tỉnh; Theo \
      kết quả đánh giá của Hội đồng thẩm định sáng tạo tỉnh và đề nghị của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh. \
      QUYẾT ĐỊNH: Điều 1. Công nhận 02 sáng tạo, sáng kiến, sáng chế, ý tưởng mới
      """

    /// What was recognised is published: found with and without marks, narrowed by field, taken away as open data.
    private func searched(_ hue: HueTown, _ stranger: Browser) async throws {
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try await officer.go(by: "Quyết định")
      try await officer.follow(beginning: "Quyết định số 31/QĐ-MTTQ")
      for deed in ["Cấp giấy chứng nhận", "Công bố"] {
        try await officer.press(deed)
        try await officer.press(deed)
      }
      try await stranger.open("/")
      try await stranger.press("Tìm", ["Tìm sáng kiến đã công nhận": "bang kiem"])
      #expect(stranger.page.text.contains("Bảng kiểm") && !stranger.page.text.contains("Chợ phiên"))
      try await stranger.open("/")
      try await stranger.press("Tìm", ["Tìm sáng kiến đã công nhận": "bảng kiếm"])
      #expect(stranger.page.text.contains("Không có sáng kiến nào khớp với «bảng kiếm»."))
      try await stranger.go(by: "Tra cứu")
      #expect(!stranger.page.text.contains("Biểu cũ"))
      try await stranger.follow(beginning: "Y tế")
      #expect(stranger.page.text.contains("Lĩnh vực: Y tế") && !stranger.page.text.contains("Chợ phiên"))
      try await stranger.follow("Bảng kiểm")
      for word in ["Nguyễn Bác Sĩ", "31/QĐ-MTTQ", "Loại Xuất sắc", "Trích dẫn"] {
        #expect(stranger.page.text.contains(word), "\(word)")
      }
      #expect(try await stranger.open("/sang-kien/2222-2222-2222").status == 404)
      try await stranger.go(by: "Tra cứu", "Số liệu")
      #expect(stranger.page.text.contains("2 sáng kiến"))
      for file in ["JSON", "CSV"] {
        try await stranger.go(by: "Tra cứu", "Dữ liệu mở")
        #expect(stranger.page.links.contains { $0.text == "Excel" })
        try await stranger.follow(file)
        #expect(stranger.page.status == 200)
        let data = stranger.page.html
        #expect(data.contains("Bảng kiểm") && data.contains("Chợ phiên"))
        #expect(!data.contains("Biểu cũ") && !data.contains("@vidu"))
      }
      let science = "Sở Khoa học và Công nghệ"
      let head = try await hue.town.head(of: science)
      try await head.fulfil("Xây dựng cơ sở dữ liệu về sáng tạo", of: science, hue.town.plan, on: "1/7/2025")
      try await head.expectDuty("Xây dựng cơ sở dữ liệu về sáng tạo", of: science, hue.town.plan, is: "đã làm")
    }

    /// The plan's one line is the first of the year's estimate; of it, approved, and no more is spent (III.6).
    private func budget(_ hue: HueTown) async throws {
      let (finance, authority) = (try hue.town["Lý Kế Toán"], try hue.town["Tôn Chủ Tịch"])
      try await finance.go(by: "Kế hoạch", "Thừa Thiên Huế", "Kinh phí")
      #expect(
        finance.page.written(at: "Nội dung chi, dòng 1") == "Tổ chức thực hiện phong trào thi đua “Đoàn kết sáng tạo”")
      #expect(
        finance.page.written(at: "Nguồn kinh phí, dòng 1")
          == "Ngân sách Nhà nước hỗ trợ từ nguồn kinh phí sự nghiệp khoa học - công nghệ của tỉnh")
      #expect(finance.page.written(at: "Nội dung chi, dòng 2") == "")
      try await finance.press("Lưu dự toán", ["Số lượng, dòng 1": "2", "Đơn giá (đồng), dòng 1": "150.000.000"])
      // Nothing is spent before it is approved.
      #expect(!finance.page.main.all("button").contains { $0.text == "Ghi khoản chi" })
      try await authority.go(by: "Thừa Thiên Huế: phê duyệt dự toán 300.000.000 đồng")
      try await authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-MTTQ"])
      let line = "Tổ chức thực hiện phong trào thi đua “Đoàn kết sáng tạo”"
      try await finance.go(by: "Kế hoạch", "Thừa Thiên Huế", "Kinh phí")
      try await finance.press(
        "Ghi khoản chi",
        [
          "Nội dung chi": "In ấn phẩm", "Người, đơn vị nhận": "Nhà in Mẫu", "Số tiền (đồng)": "310.000.000",
          "Chi từ dòng": "\(line) (còn 300.000.000)", "Số chứng từ": "PC-1",
        ])
      #expect(finance.page.refusals.joined().contains("vượt số còn lại của dòng"))
      try await finance.press("Ghi khoản chi", ["Số tiền (đồng)": "120.000.000"])
      try await finance.press("Ghi khoản chi")
      #expect(finance.page.row(line)?.suffix(3) == ["300.000.000", "120.000.000", "180.000.000"])
    }

    /// Collectives and people are nominated for an initiative; the council's vote and the Front's decision honour them.
    private func honoured(_ hue: HueTown) async throws {
      let (head, officer) = (try hue.town["Trần Giám Đốc"], try hue.town["Phạm Tiếp Nhận"])
      for (whom, name) in [("tập thể", "Tên tập thể"), ("cá nhân", "Họ và tên")] {
        try await head.go(by: "Đơn vị")
        try await head.follow("Đề nghị khen thưởng", near: "Thừa Thiên Huế")
        try await head.follow("\(Self.award): \(whom)")
        #expect(
          head.page.asked(by: "Lưu đề nghị").suffix(6) == ["Đạt: \(Self.merit)", "Minh chứng 1"] + Self.elsewhere)
        try await head.press(
          "Lưu đề nghị",
          [
            name: "Tổ Đột quỵ", "Tóm tắt thành tích": "Bảng kiểm rút ngắn thời gian cấp cứu đột quỵ còn nửa giờ.",
            "Đạt: \(Self.merit)": "có", "Minh chứng 1": "Báo cáo số 12",
          ])
        #expect(
          head.page.links.map(\.text).contains(
            "Tiêu chuẩn «\(Self.merit)» cần ít nhất một sáng kiến của người, tập thể được đề nghị."))
      }
      try await head.press("Lưu đề nghị", ["Người trong đơn vị": "Nguyễn Bác Sĩ", "Họ và tên": "Nguyễn Bác Sĩ"])
      try await head.press("Gửi đề nghị")
      try await officer.go(by: "Thừa Thiên Huế: thẩm tra 1 đề nghị khen thưởng", "Nguyễn Bác Sĩ")
      // The initiatives that count are named before the office and the council.
      #expect(officer.page.text.contains("vì «Chợ phiên», «Bảng kiểm»"))
      try await officer.press("Đủ điều kiện")
      #expect(officer.page.refusals.count == 2)
      try await officer.press(
        "Đủ điều kiện",
        [
          "Không đang trong thời gian xem xét kỷ luật hoặc điều tra, thanh tra do có dấu hiệu vi phạm": "có",
          "Không có khiếu nại, tố cáo liên quan đang được giải quyết": "có",
        ])
      try await officer.go(by: "Kế hoạch", "Thừa Thiên Huế", "Khen thưởng")
      try await officer.press("Mở danh sách")
      #expect(officer.page.row("Nguyễn Bác Sĩ")?.joined().contains("vì «Chợ phiên», «Bảng kiểm»") == true)
      try await officer.press(
        "Ghi kết quả bỏ phiếu", ["Số thành viên bỏ phiếu": "3", "Phiếu tán thành: Nguyễn Bác Sĩ": "3"])
      try await officer.press("Chốt danh sách, trình \(HueTown.front)", ["Số tờ trình": "7/TTr-HĐ"])
      #expect(officer.page.written(at: "Thay mặt (TM.)") == "BAN THƯỜNG TRỰC")
      try await officer.press("Ghi kết quả", ["Số và ký hiệu": "40/qđ-mttq", "Họ và tên người ký": "Tôn Chủ Tịch"])
      #expect(officer.page.text.contains("Số và ký hiệu 40/QĐ-MTTQ Ngày ký"))
      try await officer.press("Ghi kết quả khen thưởng")
      #expect(officer.page.row("Nguyễn Bác Sĩ")?.last == "được khen thưởng")
    }

    /// The prize of the award by its rules, paid from the fund (III.4).
    private func prized(_ hue: HueTown) async throws {
      let (officer, finance) = (try hue.town["Phạm Tiếp Nhận"], try hue.town["Lý Kế Toán"])
      let page = "/ke-hoach/thua-thien-hue/giai-thuong/giai-thuong"
      try await officer.open("/")
      try await officer.follow("Thừa Thiên Huế: ghi quyết định thành lập, mở sổ Quỹ “Người Việt đoàn kết sáng tạo”")
      try await officer.press("Mở sổ Quỹ", ["Số, ký hiệu quyết định": "5/QĐ-MTTQ", "Ngày chứng từ": "8/1/2025"])
      try await officer.follow(Self.award)
      let prize = [
        ("Tên giải, dòng 1", "Giải Nhất"), ("Số giải mỗi năm, dòng 1", "1"), ("Tiền thưởng (đồng), dòng 1", "10"),
        ("Số, ký hiệu quy chế", "8/QC-MTTQ"), ("Ngày chứng từ", "9/1/2025"),
      ]
      try await officer.press("Lưu quy chế", filling: prize)
      #expect(officer.page.refusals.contains { $0.contains("Số tiền ghi ở đây là 10 đồng.") })
      try await officer.press("Lưu quy chế", ["Tiền thưởng (đồng), dòng 1": "10 triệu"])
      try await finance.open(page)
      #expect(!finance.page.text.contains("Lập khoản chi"))
      try await officer.press("Lưu xếp giải", ["Giải của Nguyễn Bác Sĩ": "Giải Nhất"])
      #expect(officer.page.row("Nguyễn Bác Sĩ")?.contains("10.000.000") == true)
      // Nothing is promised that the fund does not have.
      try await finance.open(page)
      try await finance.press("Lập khoản chi cho Nguyễn Bác Sĩ")
      #expect(finance.page.refusals.contains { $0.contains("Quỹ chỉ còn 0 đồng chi được") })
      try await finance.open("/ke-hoach/thua-thien-hue/quy")
      try await finance.press(
        "Ghi vào sổ",
        [
          "Tổ chức, cá nhân đóng góp": "Công ty Ủng Hộ Mẫu", "Số tiền (đồng)": "50 triệu", "Số chứng từ": "PT-01",
          "Ngày chứng từ": "1/7/2025",
        ])
      try await finance.open(page)
      try await finance.press("Lập khoản chi cho Nguyễn Bác Sĩ")
      #expect(finance.page.text.contains("Tiền thưởng Giải Nhất"))
      #expect(finance.page.text.contains("40/QĐ-MTTQ"))
      try await finance.open(page)
      #expect(finance.page.row("Nguyễn Bác Sĩ")?.last == "chờ duyệt")
      // What is promised stays as it is.
      try await officer.open(page)
      try await officer.press("Lưu xếp giải", ["Giải của Nguyễn Bác Sĩ": "Chưa xếp"])
      #expect(officer.page.refusals.contains { $0.contains("đã lập khoản chi nên không đổi") })
    }

    private static let award = "Giải thưởng “Người Việt Nam đoàn kết sáng tạo”"
    private static let merit = "Tiêu biểu, có sáng kiến, sáng chế, ý tưởng mới được đánh giá, xếp loại cao"
    private static let elsewhere = [
      "Nơi công nhận", "Số quyết định, giấy chứng nhận", "Ngày công nhận", "Hình thức công nhận",
    ]

    /// The best goes to the central council as that of a person, in a letter of the Front.
    private func named(_ hue: HueTown) async throws {
      let officer = try hue.town["Phạm Tiếp Nhận"]
      try await officer.open("/")
      let above = "Hội đồng thẩm định sáng tạo Trung ương"
      try await officer.follow("Thừa Thiên Huế: lập danh mục 2 \(HueTown.works) gửi \(above)")
      #expect(officer.page.offered(at: "Đề nghị với «Bảng kiểm»") == ["tập thể", "cá nhân"])
      try await officer.press("Lập danh mục", ["Tiêu biểu: «Bảng kiểm»": "có"])
      #expect(officer.page.refusals.first?.hasPrefix("«Chợ phiên» chưa được xác nhận là «tiêu biểu».") == true)
      try await officer.press(
        "Lập danh mục", ["Tiêu biểu: «Chợ phiên»": "có", "Đề nghị với «Chợ phiên»": "tập thể"])
      #expect(officer.page.refusals.map { $0.hasPrefix("Ghi tên tập thể được đề nghị với «Chợ phiên».") } == [true])
      try await officer.go(by: "Thừa Thiên Huế: lập danh mục 2 \(HueTown.works) gửi \(above)")
      try await officer.press("Lập danh mục", ["Tiêu biểu: «Bảng kiểm»": "có", "Chọn «Chợ phiên»": "không"])
      let list = officer.page.address
      try await officer.follow("Công văn chuyển cấp trên")
      let letter = officer.page.text
      #expect(letter.contains("Kính gửi: Hội đồng thẩm định sáng tạo Trung ương Thực hiện mục III (thứ hai), khoản 1"))
      #expect(
        letter.contains("đề nghị Hội đồng thẩm định sáng tạo Trung ương xem xét 01 cá nhân có tên trong danh mục"))
      #expect(letter.contains("In văn bản \(HueTown.front.uppercased()) THỪA THIÊN HUẾ CỘNG HÒA"))
      #expect(letter.contains("TM. BAN THƯỜNG TRỰC CHỦ TỊCH DANH MỤC SÁNG TẠO, SÁNG KIẾN, SÁNG CHẾ, Ý TƯỞNG MỚI"))
      #expect(letter.contains("Các sáng tạo, sáng kiến, sáng chế, ý tưởng mới đã được xác nhận: tiêu biểu."))
      #expect(
        officer.page.row("Bảng kiểm")?[1...] == [
          "Bảng kiểm", "Cá nhân Nguyễn Bác Sĩ", "Bệnh viện Mẫu", "Được công nhận, Loại Xuất sắc, 90,00 điểm",
          "Quyết định số 31/QĐ-MTTQ ngày 1/7/2025",
        ])
      try await officer.open(list)
      try await officer.press(
        "Chuyển danh mục", ["Số và ký hiệu": "52/MTTQ-BPT", "Họ và tên người ký": "Tôn Chủ Tịch"])
      try await officer.press("Chuyển danh mục")
      try await officer.follow("Ghi kết quả theo công văn")
      #expect(officer.page.text.contains("1 \(HueTown.works) mà \(HueTown.front) Thừa Thiên Huế đã chuyển"))
      try await officer.press(
        "Ghi kết quả",
        [
          "Số và ký hiệu công văn của cấp trên": "210/MTTW-BPT", "Kết quả của «Bảng kiểm»": "được công nhận",
          "Giải của «Bảng kiểm»": "Người Việt Nam đoàn kết sáng tạo",
        ])
      let author = try hue.town["Nguyễn Bác Sĩ"]
      try await author.go(by: "Hồ sơ của tôi", "Bảng kiểm")
      #expect(author.page.text.contains("cấp trên: được công nhận, Người Việt Nam đoàn kết sáng tạo"))
    }
  }
}
