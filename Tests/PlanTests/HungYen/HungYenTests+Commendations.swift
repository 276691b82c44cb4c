import Domain
import SiteSupport
import Testing

extension HungYenTests {
  /// The commendations of Hưng Yên 2024 through its pages, by the words of its own text.
  @Suite("Commendations")
  struct Commendations {
    private static let evidence = "Báo cáo số 12/BC-TTM"
    private static let all = [
      "Đạt: Chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước",
      "Đạt: Có thành tích tiêu biểu, đặc biệt xuất sắc trong đợt thi đua, trong phong trào thi đua",
    ]
    private static let conditions = [
      "Không đang trong thời gian xem xét kỷ luật hoặc điều tra, thanh tra do có dấu hiệu vi phạm",
      "Không có khiếu nại, tố cáo liên quan đang được giải quyết",
    ]
    private static let elsewhere = [
      "Nơi công nhận", "Số quyết định, giấy chứng nhận", "Ngày công nhận", "Hình thức công nhận",
    ]
    private static let page = "/ke-hoach/hung-yen-2024/khen-thuong"
    private static let higher = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    private static let lower = "Giấy khen của Giám đốc Sở KH&CN"
    private static let proposing = "Lựa chọn, đề xuất khen thưởng"

    @Test("A collective meets what all must meet and one of six criteria, an individual one of two with weight (IV.1)")
    func collective() async throws {
      let site = try await HungYenTown(on: "2024-11-05")
      try await site.open()
      let head = site.head
      try await head.go(by: "Đơn vị")
      try await head.follow("Đề nghị khen thưởng", near: "Hưng Yên 2024")
      try await expectAsked(head)
      try await head.go(by: "Đơn vị")
      try await head.follow("Đề nghị khen thưởng", near: "Hưng Yên 2024")
      try await head.follow("\(Self.lower): tập thể")
      try await head.press(
        "Lưu đề nghị", ["Tên tập thể": "Tổ Sấy lạnh", "Tóm tắt thành tích": "Đưa quy trình sấy lạnh vào bốn xã."])
      #expect(
        missing(head) == [
          "Chưa đánh dấu tiêu chuẩn «\(Self.all[0].dropFirst(5))».",
          "Chưa đánh dấu tiêu chuẩn «\(Self.all[1].dropFirst(5))».",
          "Chưa đánh dấu tiêu chí nào trong 6 tiêu chí, cần đạt một.",
        ])
      try await head.press(
        "Lưu đề nghị",
        [
          Self.all[0]: "có", Self.all[1]: "có", "Đạt: Có sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích": "có",
          "Minh chứng 1": Self.evidence, "Minh chứng 2": Self.evidence,
        ])
      #expect(
        missing(head) == [
          """
          Tiêu chuẩn «Có sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích» cần ít nhất một sáng kiến của người, tập thể \
          được đề nghị.
          """
        ])
      // Recognised elsewhere: by whom, with which number, on which day, in which form.
      try await head.press("Lưu đề nghị", ["Nơi công nhận": "Liên đoàn Lao động tỉnh"])
      #expect(missing(head) == ["Sáng kiến được công nhận ở nơi khác còn ghi thiếu."])
      try await head.press(
        "Lưu đề nghị",
        [
          "Số quyết định, giấy chứng nhận": "12/QĐ-LĐLĐ", "Ngày công nhận": "5/9/2024",
          "Hình thức công nhận": "Bằng Lao động sáng tạo",
        ])
      try await head.press("Gửi đề nghị")

      // The office asks what the law asks before it finds the nominee eligible.
      let officer = site.officer
      try await officer.go(by: "Hưng Yên 2024: thẩm tra 1 đề nghị khen thưởng", "Tổ Sấy lạnh")
      #expect(officer.page.asked(by: "Đủ điều kiện") == Self.conditions + ["Ý kiến thẩm tra"])
      try await officer.press("Đủ điều kiện")
      #expect(officer.page.refusals.count == 2)
      try await officer.press("Đủ điều kiện", [Self.conditions[0]: "có", Self.conditions[1]: "có"])
      #expect(officer.page.text.contains("Thẩm tra: đủ điều kiện"))
    }

    /// What each kind of nominee is asked.
    private func expectAsked(_ head: Browser) async throws {
      for kind in [Self.higher, Self.lower] {
        try await head.open(Self.page)
        try await head.follow("\(kind): tập thể")
        #expect(
          head.page.asked(by: "Lưu đề nghị") == ["Đơn vị", "Tên tập thể", "Tóm tắt thành tích"]
            + merits(
              Self.all + [
                "Đạt: Có sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích",
                "Đạt: Có phương pháp quản lý, mô hình quản lý",
                "Đạt: Ứng dụng khoa học kỹ thuật, công nghệ cao",
                """
                Đạt: Đưa nhanh khoa học, ứng dụng công nghệ vào sản xuất: phát triển nông nghiệp sạch, nông nghiệp hữu \
                cơ, nông nghiệp ứng dụng công nghệ cao; phát triển công nghiệp, tiểu thủ công nghiệp tạo ra sản phẩm \
                thân thiện, vật liệu mới gắn với bảo vệ môi trường, phát triển bền vững
                """, "Đạt: Ứng dụng tiến bộ KH&CN phục vụ chuyển đổi số của tỉnh, của ngành",
                """
                Đạt: Đổi mới phương pháp khám, chữa bệnh, chăm sóc sức khỏe cho người dân kết hợp từng bước nâng cao \
                chất lượng đời sống vật chất, tinh thần cho người dân địa phương
                """,
              ], ofInitiatives: 3))
        #expect(head.page.main.all("h3").map(\.text) == ["Phải đạt", "Đạt một trong các tiêu chí"])
        try await head.open(Self.page)
        try await head.follow("\(kind): cá nhân")
        #expect(
          head.page.asked(by: "Lưu đề nghị") == [
            "Người trong đơn vị", "Họ và tên", "Chức vụ, nơi công tác", "Tóm tắt thành tích",
          ]
            + merits(
              Self.all + [
                "Đạt: Có thành tích xuất sắc trong việc tham mưu các cơ chế chính sách ứng dụng KH&CN",
                """
                Đạt: Là chủ sở hữu, đồng sở hữu và tham gia vào quá trình sáng tạo ra sáng kiến, cải tiến kỹ thuật, \
                giải pháp hữu ích, phương pháp quản lý, mô hình quản lý mới trong quản lý, điều hành; lao động, sản \
                xuất, đời sống
                """,
                """
                Đạt: Trực tiếp sáng tạo, sáng kiến, cải tiến kỹ thuật, đổi mới ứng dụng KH&CN vào thực tiễn sản xuất, \
                đời sống, mang lại hiệu quả và giá trị kinh tế cao
                """,
              ], ofInitiatives: 4))
        #expect(
          head.page.main.all("h3").map(\.text) == ["Phải đạt", "Đạt một trong các tiêu chí", "Được chú trọng"])
      }
    }

    /// The fields of those merits: a tick with its evidence, and a recognition where an initiative is asked for.
    private func merits(_ words: [String], ofInitiatives place: Int) -> [String] {
      words.enumerated().flatMap { index, words in
        [words, "Minh chứng \(index + 1)"] + (index + 1 == place ? Self.elsewhere : [])
      }
    }

    private func missing(_ browser: Browser) -> [String] {
      browser.page.links.filter { $0.facts["href"]?.hasPrefix("#") == true }.map(\.text).filter {
        $0.hasPrefix("Chưa đánh") || $0.hasPrefix("Tiêu chuẩn") || $0.hasPrefix("Sáng kiến được")
      }
    }

    @Test("A recognition of another year than the movement's is told to who weighs it (III.3)")
    func time() async throws {
      let site = try await HungYenTown(on: "2024-11-05")
      try await site.open()
      try site.town.go(to: "2025-01-03T08:00")
      for (day, isOutside) in [("31/12/2023", true), ("1/1/2024", false), ("31/12/2024", false), ("1/1/2025", true)] {
        try await site.officer.open(try await nominate("Ngô Văn Thử", for: Self.lower, recognised: day, by: site.head))
        let note = """
          Công nhận ngày \(day), ngoài thời gian của kế hoạch: từ ngày 1/1/2024 đến hết ngày 31/12/2024.
          """
        #expect(site.officer.page.text.contains(note) == isOutside)
      }
    }

    /// Nominates an individual and sends it; the result is its address.
    private func nominate(_ name: String, for kind: String, recognised day: String, by head: Browser) async throws
      -> String
    {
      try await head.open(Self.page)
      try await head.follow("\(kind): cá nhân")
      try await head.press(
        "Lưu đề nghị",
        [
          "Họ và tên": name, "Chức vụ, nơi công tác": "Kỹ sư Trạm Khuyến nông",
          "Tóm tắt thành tích": "Đưa quy trình sấy lạnh vào bốn xã.", Self.all[0]: "có", "Minh chứng 1": Self.evidence,
          Self.all[1]: "có", "Minh chứng 2": Self.evidence,
          """
          Đạt: Là chủ sở hữu, đồng sở hữu và tham gia vào quá trình sáng tạo ra sáng kiến, cải tiến kỹ thuật, giải \
          pháp hữu ích, phương pháp quản lý, mô hình quản lý mới trong quản lý, điều hành; lao động, sản xuất, đời sống
          """: "có", "Nơi công nhận": "Liên đoàn Lao động tỉnh", "Số quyết định, giấy chứng nhận": "12/QĐ-LĐLĐ",
          "Ngày công nhận": day, "Hình thức công nhận": "Bằng Lao động sáng tạo",
        ])
      try await head.press("Gửi đề nghị")
      return head.page.address
    }

    @Test("Ten of eleven, collectives and individuals together, go to the chairman of the province (IV.2.a, V.4)")
    func certificatesOfMerit() async throws {
      let site = try await HungYenTown(on: "2024-11-05")
      try await site.open()
      try await site.establishCouncil()
      let list = try await voted(site, for: Self.higher, collectives: 6, individuals: 5)
      try await tied(list, site)
      let officer = site.officer
      try await officer.open(list)
      #expect(officer.page.written(at: "Nơi nhận tờ trình") == "Như trên\nLưu: VT, VPXT")
      try await officer.press("Chốt danh sách, trình Chủ tịch Ủy ban nhân dân tỉnh", ["Số tờ trình": "31/TTr-SKHCN"])
      try await officer.expectDuty(Self.proposing, of: "Văn phòng Sở", "hung-yen-2024", is: "đã làm")
      try await officer.open(list)
      #expect(
        outcomes(officer, names("Cá nhân", 5) + names("Tổ", 6))
          == Array(repeating: "đã trình", count: 10) + ["hết suất"])
      try await officer.follow("Tờ trình khen thưởng")
      #expect(
        PaperLines(officer.page)
          == PaperLines(
            head: ["ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ HƯNG YÊN", "Số: 31/TTr-SKHCN"],
            addressee: "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên", basis: Self.basis,
            recipients: ["Như trên", "Lưu: VT, VPXT"], signature: ["GIÁM ĐỐC", "Trần Tùng Chuẩn"]))

      // The chairman's decision comes back.
      let authority = site.authority
      try await authority.open(list)
      try await authority.press("Ghi kết quả", ["Số và ký hiệu": "2102/QĐ-UBND", "Họ và tên người ký": "Lê Chủ Tịch"])
      try await authority.press("Ghi kết quả khen thưởng")
      #expect(
        outcomes(authority, names("Cá nhân", 5) + names("Tổ", 6))
          == Array(repeating: "được khen thưởng", count: 10) + ["hết suất"])
      try await authority.follow("Quyết định khen thưởng")
      #expect(
        PaperLines(authority.page)
          == PaperLines(
            head: ["ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "Số: 2102/QĐ-UBND"],
            basis: [
              """
              Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ \
              sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14 ngày \
              22 tháng 11 năm 2019
              """
            ] + Self.law + Self.basis + [
              "Theo đề nghị của Sở Khoa học và Công nghệ tại Tờ trình số 31/TTr-SKHCN ngày 05 tháng 11 năm 2024"
            ], recipients: ["Như Điều 3", "Lưu: VT"], signature: ["CHỦ TỊCH", "Lê Chủ Tịch"]))
      #expect(authority.page.root.text.contains("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN Căn cứ"))
      try await site.head.open(Self.page)
      #expect(site.head.page.row("Cá nhân 05")?.last == "được khen thưởng")
      _ = try await site.town.test.verify()
    }

    /// The eleventh has as many votes as the tenth: the council says who goes first, and why.
    private func tied(_ list: String, _ site: HungYenTown) async throws {
      let officer = site.officer
      try await officer.press("Ghi kết quả bỏ phiếu", ["Phiếu tán thành: Tổ 06": "41"])
      #expect(!officer.page.refusals.isEmpty)
      try await officer.open(list)
      try await officer.press("Ghi kết quả bỏ phiếu", ["Phiếu tán thành: Tổ 06": "31"])
      #expect(officer.page.text.contains("Bằng phiếu ở suất cuối"))
      #expect(!(try await officer.open(list).text.contains("Chốt danh sách, trình")))
      let order = [("Thứ tự khi bằng phiếu: Tổ 05", "1"), ("Thứ tự khi bằng phiếu: Tổ 06", "2")]
      try await officer.press("Ghi kết quả bỏ phiếu", filling: order)
      #expect(officer.page.refusals == ["Ghi lý do xếp thứ tự những đề nghị bằng phiếu."])
      try await officer.press(
        "Ghi kết quả bỏ phiếu", ["Lý do xếp thứ tự khi bằng phiếu": "Tổ 05 đưa vào áp dụng trước một năm."])
      #expect(officer.page.refusals == [])
    }

    /// What the plan rests on, and the plan.
    private static let basis = [
      """
      Căn cứ Kế hoạch số 44/KH-UBND ngày 06 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Hưng Yên về việc Tổ chức phát \
      động các phong trào thi đua chuyên đề năm 2024
      """,
      """
      Căn cứ Kế hoạch của Sở Khoa học và Công nghệ Hưng Yên về phát động phong trào thi đua “Phát huy sáng kiến, cải \
      tiến kỹ thuật, giải pháp hữu ích góp phần thực hiện thắng lợi các nhiệm vụ phát triển kinh tế - xã hội tỉnh Hưng \
      Yên” năm 2024
      """,
    ]
    private static let law = [
      "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
      """
      Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều \
      của Luật Thi đua, khen thưởng
      """,
    ]

    @Test("Five of six collectives and ten of eleven individuals get the department's own (IV.2.b)")
    func papersOfMerit() async throws {
      let site = try await HungYenTown(on: "2024-11-05")
      try await site.open()
      try await site.establishCouncil()
      let list = try await voted(site, for: Self.lower, collectives: 6, individuals: 11)
      let officer = site.officer
      try await officer.open(list)
      try await officer.press("Chốt danh sách, trình Giám đốc Sở Khoa học và Công nghệ")
      // What the department itself honours is not what goes to the chairman of the province.
      try await officer.expectDuty(Self.proposing, of: "Văn phòng Sở", "hung-yen-2024", is: "đang làm")
      try await officer.open(list)
      #expect(outcomes(officer, names("Tổ", 6)) == Array(repeating: "đã trình", count: 5) + ["hết suất"])
      #expect(outcomes(officer, names("Cá nhân", 11)) == Array(repeating: "đã trình", count: 10) + ["hết suất"])
      try await officer.follow("Tờ trình khen thưởng")
      #expect(
        PaperLines(officer.page)
          == PaperLines(
            head: ["SỞ KHOA HỌC VÀ CÔNG NGHỆ HƯNG YÊN", "VĂN PHÒNG SỞ", "Số: …/TTr-…"],
            addressee: "Kính gửi: Giám đốc Sở Khoa học và Công nghệ Hưng Yên", basis: Self.basis,
            recipients: ["Như trên", "Lưu: VT"], signature: ["CHÁNH VĂN PHÒNG"]))

      let authority = site.authority
      try await authority.open(list)
      #expect(authority.page.written(at: "Chức vụ của người đứng đầu") == "GIÁM ĐỐC")
      try await authority.press("Ghi kết quả", ["Số và ký hiệu": "45/QĐ-SKHCN"])
      try await authority.press("Ghi kết quả khen thưởng")
      #expect(authority.page.text.contains("Sở Khoa học và Công nghệ Hưng Yên; người ký Trần Tùng Chuẩn."))
      try await authority.follow("Quyết định khen thưởng")
      #expect(
        PaperLines(authority.page)
          == PaperLines(
            head: ["ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ HƯNG YÊN", "Số: 45/QĐ-SKHCN"],
            basis: Self.law + Self.basis + ["Theo đề nghị của Văn phòng Sở tại Tờ trình ngày 05 tháng 11 năm 2024"],
            recipients: [
              "Như Điều 3", "UBND tỉnh (thay b/c)", "Sở Nội vụ (để theo dõi)", "Các cơ quan, đơn vị, địa phương",
              "Giám đốc Sở, các PGĐ Sở", "Phòng chuyên môn, đơn vị thuộc Sở", "Cổng TTĐT Sở (để đăng tải)",
              "Lưu: VT, VPXT",
            ], signature: ["GIÁM ĐỐC", "Trần Tùng Chuẩn"]))
      #expect(authority.page.root.text.contains("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ HƯNG YÊN Căn cứ"))
    }

    /// A list on which the council has voted: individuals above collectives, the first named of each above the others.
    private func voted(_ site: HungYenTown, for kind: String, collectives: Int, individuals: Int) async throws -> String
    {
      let (teams, people) = (names("Tổ", collectives), names("Cá nhân", individuals))
      try await site.head.go(by: "Đơn vị")
      try await site.head.follow("Đề nghị khen thưởng", near: "Hưng Yên 2024")
      for name in teams + people {
        let nomination =
          teams.contains(name)
          ? try await nominateTeam(name, for: kind, by: site.head)
          : try await nominate(name, for: kind, recognised: "5/9/2024", by: site.head)
        try await site.officer.open(nomination)
        try await site.officer.press("Đủ điều kiện", [Self.conditions[0]: "có", Self.conditions[1]: "có"])
      }
      let officer = site.officer
      try await officer.go(by: "Kế hoạch", "Hưng Yên 2024", "Khen thưởng")
      #expect(officer.page.offered(at: "Hình thức") == [Self.higher, Self.lower])
      try await officer.press("Mở danh sách", ["Hình thức": kind])
      let votes = [teams, people].flatMap { names in
        names.enumerated().map {
          (label: "Phiếu tán thành: \($1)", value: "\(2 * (20 - $0) - (names == teams ? 1 : 0))")
        }
      }
      try await officer.press("Ghi kết quả bỏ phiếu", filling: [("Số thành viên bỏ phiếu", "40")] + votes)
      return String(officer.page.address.prefix { $0 != "?" })
    }

    private func names(_ kind: String, _ count: Int) -> [String] { (1...count).map { "\(kind) \($0.twoDigits)" } }

    /// Who is on the list with what became of them.
    private func outcomes(_ browser: Browser, _ names: [String]) -> [String?] {
      names.map { browser.page.row($0)?.last }
    }

    /// Nominates a collective for how it runs things, and sends it.
    private func nominateTeam(_ name: String, for kind: String, by head: Browser) async throws -> String {
      try await head.open(Self.page)
      try await head.follow("\(kind): tập thể")
      try await head.press(
        "Lưu đề nghị",
        [
          "Tên tập thể": name, "Tóm tắt thành tích": "Đưa quy trình sấy lạnh vào bốn xã.", Self.all[0]: "có",
          "Minh chứng 1": Self.evidence, Self.all[1]: "có", "Minh chứng 2": Self.evidence,
          "Đạt: Có phương pháp quản lý, mô hình quản lý": "có", "Minh chứng 4": Self.evidence,
        ])
      try await head.press("Gửi đề nghị")
      return head.page.address
    }
  }
}
