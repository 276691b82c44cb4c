import Domain
import SiteSupport
import Testing

extension TamDiepTests {
  /// The year after the filing: the council, the decisions with their papers, the certificates, the money and those who
  /// spread the movement.
  @Suite("Tam Điệp 2024: the year") struct Year {
    @Test(
      "80, 70, 60 and 50 points give A, B, C and the certificate, from both intakes, to the last payment (II.3.1, III)")
    func grades() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      try await city.establishCouncil()
      let duties = try await openDuties(city)
      try await city.fileFromSchool(["Tranh cát", "Thẻ giấy"])
      #expect(try await states(duties, city) == ["đã làm", "đang làm", "đang làm"])
      for title in ["Tranh cát", "Thẻ giấy"] { try await city.accept(title) }
      let first = try await city.session("Phiên đợt I", [("Tranh cát", 80), ("Thẻ giấy", 70)])
      #expect(try await states(duties, city) == ["đã làm", "đã làm", "đang làm"])
      try city.town.go(to: "2024-07-09T08:00")
      for (title, field) in [
        ("Cổng tra cứu", "Cải cách hành chính"), ("Lịch họp", "Lãnh đạo, quản lý, điều hành"),
        ("Biểu cũ", "Lĩnh vực khác"),
      ] {
        try await city.fileFromOffice(title, field)
        try await city.accept(title)
      }
      let second = try await city.session("Phiên đợt II", [("Cổng tra cứu", 60), ("Lịch họp", 50), ("Biểu cũ", 49)])
      try city.town.go(to: "2024-07-12T08:00")
      try await ranked(city, second)
      try await decided(city, first, second)
      try await certified(city)
      #expect(try await states(duties, city) == ["đã làm", "đã làm", "đang làm"])
      try await paid(city)
      #expect(try await states(duties, city) == ["đã làm", "đã làm", "đã làm"])
      try await reported(city)
      try await weighed(city)
      _ = try await city.town.test.verify()
    }

    /// What the interior office needs to weigh heads and to reward authors is given with its task (IV.5).
    private func weighed(_ city: TamDiepTown) async throws {
      let (head, teacher) = (try city.town["Lưu Trưởng Phòng"], try city.town["Trần Hiệu Trưởng"])
      try await head.openDuty("Đưa vào đánh giá thi đua khen thưởng", of: "Phòng Nội vụ", "tam-diep-2024")
      try await head.follow("Kết quả theo đơn vị")
      let address = head.page.address
      // By hand: targets reached, filed, in administrative reform, recognised; reports and duties in time of those due.
      let offices = ["Phòng Nội vụ", "Phòng Kinh tế", "Phòng Giáo dục và Đào tạo"].map { name in
        head.page.main.all("tr").first { $0.text.hasPrefix(name) }?.children.map(\.text)
      }
      #expect(
        offices == [
          ["Phòng Nội vụ Lưu Trưởng Phòng", "2 trên 2", "3", "1 trên 3", "2", "không có", "không có"],
          ["Phòng Kinh tế", "0 trên 2", "0", "không có", "0", "1 trên 1", "6 trên 6"],
          [
            "Phòng Giáo dục và Đào tạo Lê Trưởng Phòng Giáo Dục", "0 trên 2", "0", "không có", "0", "không có",
            "2 trên 3",
          ],
        ])
      let authors = ["Cổng tra cứu", "Lịch họp", "Tranh cát", "Thẻ giấy", "Biểu cũ"].map { title in
        head.page.row(title)?.first
      }
      #expect(
        authors == [
          "Ngô Chuyên Viên Cổng tra cứu", "Ngô Chuyên Viên Lịch họp", "Nguyễn Giáo Viên Tranh cát",
          "Nguyễn Giáo Viên Thẻ giấy", nil,
        ])
      try await head.follow("Bản giấy (Word, PDF)")
      #expect(
        head.page.row("Lưu Trưởng Phòng")?.suffix(6) == ["2 trên 2", "3", "1 trên 3", "2", "không có", "không có"])
      #expect(head.page.row("Lịch họp")?.dropFirst().prefix(3) == ["Ngô Chuyên Viên", "Lịch họp", "Phòng Nội vụ"])
      #expect(try await teacher.open(address).status == 403)
      try await head.open(address)
      #expect(head.page.links.contains { $0.text == "Tải Excel" })
    }

    /// The economy office's report to the city (IV.2): five filed, four of them with 50 points and more, one of each
    /// grade; 2.000.000 + 1.000.000 + 500.000 paid. By hand of what is given besides: three duties are done, the
    /// schools were not guided in time, thirty run on: ten offices, ten wards and ten others. Of the two intakes five
    /// are done: both received, both counted, one passed on.
    private func reported(_ city: TamDiepTown) async throws {
      let officer = try city.town["Phạm Tiếp Nhận"]
      try await officer.openDuty("Tổng hợp báo cáo tình hình", of: "Phòng Kinh tế", "tam-diep-2024")
      try await officer.follow("Lập báo cáo")
      try await officer.sendNothingMore()
      #expect(officer.page.text.contains("gửi \(TamDiepTown.city)"))
      let figures = [
        ("Hồ sơ đã nộp", "5"), ("Hồ sơ đơn vị đã xác nhận", "5"), ("Hồ sơ hợp lệ", "5"),
        ("Sáng kiến được công nhận", "4"), ("Loại A", "1"), ("Loại B", "1"), ("Loại C", "1"),
        ("100% các phòng, ban, đơn vị", "1 (chỉ tiêu 10)"), ("100% UBND các phường", "0 (chỉ tiêu 10)"),
        ("cải cách hành chính trở lên", "1 (chỉ tiêu 5)"), ("Việc được giao đã làm đúng hạn", "8"),
        ("Việc được giao quá hạn, chưa làm", "1"), ("Việc được giao đang làm", "30"),
        ("Tiền thưởng đã chi", "3.500.000 đồng"), ("Tiền thưởng chưa chi", "0 đồng"),
      ]
      for (words, figure) in figures { #expect(officer.page.row(words)?.last == figure, "\(words)") }
    }

    /// Where the duties are that the list of the education office, a session and an approved estimate close (IV.4,
    /// IV.2, IV.6).
    private func openDuties(_ city: TamDiepTown) async throws -> [String] {
      let officer = try city.town["Phạm Tiếp Nhận"]
      var addresses: [String] = []
      for (unit, words) in [
        ("Phòng Giáo dục và Đào tạo", "Tiếp nhận, thẩm định, đánh giá, tổng hợp"),
        ("Phòng Kinh tế", "Tham mưu tổ chức chấm điểm"), ("Phòng Tài chính - Kế hoạch", "bố trí kinh phí"),
      ] {
        addresses.append(try await officer.openDuty(words, of: unit, "tam-diep-2024").address)
        #expect(officer.page.dutyState == "đang làm")
      }
      return addresses
    }

    private func states(_ duties: [String], _ city: TamDiepTown) async throws -> [String] {
      var states: [String] = []
      for address in duties { states.append(try await city.town["Phạm Tiếp Nhận"].open(address).dutyState) }
      return states
    }

    /// One list over both intakes with what each grade takes and gives.
    private func ranked(_ city: TamDiepTown, _ session: String) async throws {
      let chair = try city.town["Hoàng Chủ Tịch"]
      try await chair.open("\(session)/xep-hang")
      let sheet = chair.page.text
      #expect(sheet.contains("4 thành viên · 3 hồ sơ · kết quả hợp lệ từ 3 phiếu"))
      #expect(sheet.contains("Loại A: từ 80 điểm, 2.000.000 đồng ; tối đa 5 giải"))
      #expect(sheet.contains("Loại B: từ 70 điểm, 1.000.000 đồng ; tối đa 10 giải"))
      #expect(sheet.contains("Loại C: từ 60 điểm, 500.000 đồng ; tối đa 10 giải"))
      #expect(chair.page.row("Cổng tra cứu")?.suffix(2) == ["60,00", "Loại C"])
      #expect(chair.page.row("Lịch họp")?.suffix(2) == ["50,00", "Công nhận"])
      #expect(chair.page.row("Biểu cũ")?.suffix(2) == ["49,00", "—"])
    }

    private func decided(_ city: TamDiepTown, _ first: String, _ second: String) async throws {
      for (session, number) in [(first, "5/QĐ-UBND"), (second, "6/QĐ-UBND")] {
        let authority = try await city.town.draft(of: session, by: "Đỗ Thư Ký", and: "Vũ Quyết Định")
        #expect(authority.page.written(at: "Nơi nhận")?.split(separator: "\n").map(String.init) == Self.recipients)
        #expect(
          authority.page.texts("hint").contains(
            "Kế hoạch được ký: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Vũ Đình Chiến."))
        _ = try await city.town.issue(
          number, by: "Vũ Quyết Định",
          [
            ("Cách ký", "KT. (cấp phó ký thay)"), ("Chức vụ của người ký", "PHÓ CHỦ TỊCH"),
            ("Họ và tên người ký", "Vũ Đình Chiến"), ("Số và ký hiệu của kế hoạch", "45/KH-UBND"),
            ("Ngày ban hành kế hoạch", "5/3/2024"),
          ])
      }
      let authority = try city.town["Vũ Quyết Định"]
      try await authority.follow("Quyết định kèm danh sách")
      #expect(authority.page.text.contains(Self.decision))
      #expect(authority.page.text.contains("Thưởng 01 sáng kiến loại C, mỗi sáng kiến 500.000 đồng."))
      #expect(
        authority.page.row("Cổng tra cứu")
          == ["1", "Cổng tra cứu", "Ngô Chuyên Viên", "Phòng Nội vụ", "60,00", "Loại C", "500.000"])
      #expect(
        authority.page.row("Lịch họp")
          == ["2", "Lịch họp", "Ngô Chuyên Viên", "Phòng Nội vụ", "50,00", "", ""])
      #expect(authority.page.row("Biểu cũ") == nil)
    }

    static let recipients = [
      "Như Điều 3", "Sở Khoa học và Công nghệ (để b/c)", "Thường trực Thành ủy (để b/c)",
      "Chủ tịch và các PCT UBND thành phố", "Các phòng, ban, ngành, đoàn thể thành phố",
      "Các cơ quan, đơn vị trên địa bàn thành phố", "UBND các phường, xã", "Lưu: VT, KT",
    ]
    /// From the head of the decision to its first article.
    private static let decision = """
      ỦY BAN NHÂN DÂN TỈNH NINH BÌNH ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - \
      Tự do - Hạnh phúc Số: 06/QĐ-UBND Tam Điệp, ngày 12 tháng 7 năm 2024 QUYẾT ĐỊNH Về việc công nhận sáng kiến năm \
      2024 CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 \
      ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính \
      quyền địa phương số 47/2019/QH14 ngày 22 tháng 11 năm 2019; Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 \
      năm 2012 của Chính phủ về ban hành Điều lệ Sáng kiến; Căn cứ Kế hoạch số 45/KH-UBND ngày 05 tháng 3 năm 2024 \
      của Ủy ban nhân dân thành phố Tam Điệp về triển khai công tác sáng kiến cơ sở năm 2024 trên địa bàn thành phố; \
      Căn cứ Quyết định số 10/QĐ-UBND ngày 01 tháng 3 năm 2024 về việc thành lập \(TamDiepTown.council); Theo kết \
      quả đánh giá của \(TamDiepTown.council) và đề nghị của Phòng Kinh tế. QUYẾT ĐỊNH: Điều 1. Công nhận 02 sáng \
      kiến
      """

    private func certified(_ city: TamDiepTown) async throws {
      let (officer, staff) = (try city.town["Phạm Tiếp Nhận"], try city.town["Ngô Chuyên Viên"])
      try await officer.open("/quyet-dinh")
      try await officer.follow("Quyết định số 06/QĐ-UBND ngày 12/7/2024")
      try await officer.press("Cấp giấy chứng nhận")
      try await officer.press("Cấp giấy chứng nhận")
      try await staff.open("/ho-so")
      try await staff.follow("Lịch họp")
      try await staff.follow("Giấy chứng nhận")
      #expect(
        staff.page.text.contains(
          "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP GIẤY CHỨNG NHẬN SÁNG KIẾN Chứng nhận Ngô Chuyên Viên"))
      #expect(staff.page.text.contains("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vũ Đình Chiến"))
    }

    /// The estimate's lines are those of the plan; each prize is paid from the line of its grade.
    private func paid(_ city: TamDiepTown) async throws {
      let (finance, authority) = (try city.town["Lý Kế Toán"], try city.town["Vũ Quyết Định"])
      try await finance.go(by: "Kế hoạch", "Tam Điệp 2024", "Kinh phí")
      try await finance.press("Lưu dự toán")
      // Nothing is paid before the estimate is approved.
      let pay = "Ghi đã chi các giải đã chọn"
      #expect(!finance.page.main.all("button").contains { $0.text == pay })
      let science = "Kinh phí chi hoạt động quản lý nhà nước về Khoa học và Công nghệ năm 2024"
      let lines = [
        ["Tiền thưởng sáng kiến loại A \(science)", "5 sáng kiến × 2.000.000"],
        ["Tiền thưởng sáng kiến loại B \(science)", "10 sáng kiến × 1.000.000"],
        ["Tiền thưởng sáng kiến loại C \(science)", "10 sáng kiến × 500.000"],
        ["Tổ chức công tác sáng kiến của UBND thành phố \(science)", "1 khoản × 0"],
        [
          """
          Triển khai phong trào phát huy sáng kiến tại đơn vị Kinh phí chủ động của các phòng, ban, đơn vị, tổ chức \
          tham gia sáng kiến
          """, "1 khoản × 0",
        ],
      ]
      let rows = finance.page.main.all("tr").map { $0.children.map(\.text) }
      #expect(rows.filter { $0.count == 5 && $0[1].contains(" × ") }.map { Array($0.prefix(2)) } == lines)
      try await authority.go(by: "Tam Điệp 2024: phê duyệt dự toán 25.000.000 đồng")
      try await authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-UBND"])
      for (title, owed) in [("Tranh cát", "3.500.000"), ("Cổng tra cứu", "500.000")] {
        try await finance.go(by: "Tam Điệp 2024: chi tiền thưởng \(owed) đồng")
        try await finance.press(pay, near: title)
        #expect(!finance.page.refusals.isEmpty)
        try await finance.press(pay, ["Số chứng từ": "PC-\(title)"], near: title)
        try await finance.press("Ghi khoản chi")
      }
      #expect(!(try await finance.open("/").text.contains("chi tiền thưởng")))
      try await finance.go(by: "Kế hoạch", "Tam Điệp 2024", "Kinh phí")
      #expect(finance.page.row("sáng kiến loại A \(science)")?.suffix(3) == ["10.000.000", "2.000.000", "8.000.000"])
      #expect(finance.page.row("sáng kiến loại B \(science)")?.suffix(3) == ["10.000.000", "1.000.000", "9.000.000"])
      #expect(finance.page.row("sáng kiến loại C \(science)")?.suffix(3) == ["5.000.000", "500.000", "4.500.000"])
      #expect(finance.page.text.contains("Thưởng chưa chi (đồng) 0"))
    }

    @Test("Who spread the movement is proposed by the council and commended by the committee (II.3.2)")
    func commended() async throws {
      let city = try await TamDiepTown(on: "2024-11-01")
      try await city.open()
      try await city.establishCouncil()
      let (head, officer) = (try city.town["Lưu Trưởng Phòng"], try city.town["Phạm Tiếp Nhận"])
      for (whom, names) in [
        ("cá nhân", [("Họ và tên", "Tạ Tuyên Truyền"), ("Chức vụ, nơi công tác", "Chuyên viên Phòng Nội vụ")]),
        ("tập thể", [("Tên tập thể", "Tổ Công nghệ số")]),
      ] {
        try await head.go(by: "Đơn vị")
        try await head.follow("Đề nghị khen thưởng", near: "Tam Điệp 2024")
        try await head.follow("\(Self.commendation): \(whom)")
        #expect(head.page.asked(by: "Lưu đề nghị").suffix(2) == ["Đạt: \(Self.merit)", "Minh chứng 1"])
        let deed = [("Tóm tắt thành tích", "Mở bốn lớp hướng dẫn viết sáng kiến cho các phường, xã.")]
        try await head.press("Lưu đề nghị", filling: names + deed)
        #expect(head.page.links.map(\.text).contains("Chưa đánh dấu tiêu chuẩn «\(Self.merit)»."))
        try await head.press("Lưu đề nghị", filling: [("Đạt: \(Self.merit)", "có"), ("Minh chứng 1", "Báo cáo số 12")])
        try await head.press("Gửi đề nghị")
      }
      for name in ["Tạ Tuyên Truyền", "Tổ Công nghệ số"] {
        let waiting = name == "Tạ Tuyên Truyền" ? 2 : 1
        try await officer.go(by: "Tam Điệp 2024: thẩm tra \(waiting) đề nghị khen thưởng", name)
        try await found(officer)
      }
      try await proposed(officer)
    }

    /// The office finds a nominee eligible.
    private func found(_ officer: Browser) async throws {
      // What the unit's head answers for is beside it (IV.5).
      #expect(
        officer.card("Kết quả của Phòng Nội vụ")
          == """
          Kết quả của Phòng Nội vụ Chỉ tiêu đạt 0 trên 2 Hồ sơ đã nộp 0 Trong đó: Cải cách hành chính không có Được \
          công nhận 0 Việc được giao đúng hạn không có
          """)
      try await officer.press("Đủ điều kiện")
      #expect(officer.page.refusals.count == 2)
      try await officer.press(
        "Đủ điều kiện",
        [
          "Không đang trong thời gian xem xét kỷ luật hoặc điều tra, thanh tra do có dấu hiệu vi phạm": "có",
          "Không có khiếu nại, tố cáo liên quan đang được giải quyết": "có",
        ])
      #expect(officer.page.refusals == [])
    }

    /// The list goes from the standing office to the committee, whose decision it is.
    private func proposed(_ officer: Browser) async throws {
      try await officer.go(by: "Kế hoạch", "Tam Điệp 2024", "Khen thưởng")
      try await officer.press("Mở danh sách")
      let votes = [("Phiếu tán thành: Tổ Công nghệ số", "4"), ("Phiếu tán thành: Tạ Tuyên Truyền", "5")]
      try await officer.press("Ghi kết quả bỏ phiếu", filling: [("Số thành viên bỏ phiếu", "4")] + votes)
      #expect(!officer.page.refusals.isEmpty)
      try await officer.press("Ghi kết quả bỏ phiếu", ["Phiếu tán thành: Tạ Tuyên Truyền": "3"])
      #expect(officer.page.refusals == [])
      try await officer.press("Chốt danh sách, trình Ủy ban nhân dân thành phố", ["Số tờ trình": "9/TTr-KT"])
      let list = officer.page.address
      #expect(officer.page.written(at: "Thay mặt (TM.)") == "ỦY BAN NHÂN DÂN")
      #expect(officer.page.written(at: "Chức vụ của người đứng đầu") == "CHỦ TỊCH")
      try await officer.follow("Tờ trình khen thưởng")
      let proposal = officer.page.text
      #expect(proposal.contains("ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP PHÒNG KINH TẾ"))
      #expect(proposal.contains("Kính gửi: Ủy ban nhân dân thành phố Tam Điệp Căn cứ Nghị định số 13/2012/NĐ-CP"))
      try await officer.open(list)
      try await officer.press(
        "Ghi kết quả", ["Số và ký hiệu": "130/QĐ-UBND", "Họ và tên người ký": "Vũ Đình Chiến"])
      try await officer.press("Ghi kết quả khen thưởng")
      try await officer.follow("Quyết định khen thưởng")
      #expect(officer.page.text.contains("ỦY BAN NHÂN DÂN TỈNH NINH BÌNH ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP"))
      #expect(officer.page.text.contains("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Vũ Đình Chiến"))
      for name in ["Tổ Công nghệ số", "Tạ Tuyên Truyền"] { #expect(officer.page.text.contains(name), "\(name)") }
    }

    private static let commendation =
      "Khen thưởng công tác triển khai, tuyên truyền, phổ biến phong trào sáng kiến"
    private static let merit = """
      Có thành tích xuất sắc trong công tác triển khai, tuyên truyền, phổ biến phong trào sáng kiến, do \
      \(TamDiepTown.council) đề xuất
      """
  }
}
