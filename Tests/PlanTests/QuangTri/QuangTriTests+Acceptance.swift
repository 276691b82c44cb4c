import Domain
import Office
import SiteSupport
import Testing
import TestSupport

extension QuangTriTests {
  /// From opening to the province's answer, everybody at their own pages.
  @Suite("From opening to the province's answer")
  struct Acceptance {
    private static let criteria = [
      "Tính mới", "Tính phù hợp", "Tính tập thể", "Tính thiết thực, hiệu quả", "Tính kinh tế",
    ]

    @Test("Its two bodies are named; who begins is offered what II.4.1 names, and told what will follow")
    func opened() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      try await place.site.author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
      #expect(
        place.site.author.card("Kế hoạch không dành cho bạn").contains(
          "Đơn vị Mẫu không thuộc phạm vi của Kế hoạch Quảng Trị 2023."))
      let author = place.author
      try await author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
      #expect(author.page.text.contains("Nhận hồ sơ từ ngày 20/2/2023 đến hết ngày 31/5/2023 · còn 72 ngày"))
      try await author.press("Bắt đầu viết hồ sơ Quảng Trị 2023, Hồ sơ năm 2023")
      #expect(author.page.offered(at: "Loại") == ["Sáng kiến", "Ý tưởng mới"])
      #expect(
        author.page.offered(at: "Lĩnh vực") == [
          "Quản lý, điều hành", "Công tác chuyên môn, nghiệp vụ",
          "Hoạt động và dịch vụ sự nghiệp khoa học, công nghệ và đổi mới sáng tạo", "Sản xuất, kinh doanh",
          "Lĩnh vực khác",
        ])
      #expect(
        author.page.offered(at: "Loại giải pháp") == [
          "Sáng kiến, ý tưởng mới về quản lý, cách thức tổ chức, điều hành công việc",
          """
          Xây dựng mới các văn bản quản lý, quy định của cơ quan, đơn vị hoặc cụ thể hóa các chủ trương, đường lối của \
          Đảng, chính sách, pháp luật của Nhà nước vào thực tiễn hoạt động
          """,
          "Phương pháp tổ chức bộ máy, bố trí nhân lực, phương tiện làm việc",
          "Phương pháp điều hành, kiểm tra, giám sát công việc",
          "Quy trình xử lý công việc mang lại hiệu quả trong thực hiện nhiệm vụ",
          "Nâng cao công tác thực hành tiết kiệm, chống tham nhũng, lãng phí",
          "Sáng kiến, ý tưởng mới về các thao tác kỹ thuật, nghiệp vụ trong công việc",
          "Phương pháp thực hiện các thủ tục hành chính",
          """
          Cải tiến chế độ, phương pháp làm việc, quy trình tác nghiệp liên quan đến chức năng, nhiệm vụ được giao
          """,
          "Phương pháp thẩm định, giám định, tư vấn, đánh giá",
          "Phương pháp tuyên truyền, đào tạo, giảng dạy, huấn luyện, học tập, nghiên cứu",
          """
          Ứng dụng tiến bộ kỹ thuật: phương pháp, cách thức hoặc biện pháp áp dụng một giải pháp kỹ thuật đã biết vào \
          thực tiễn
          """,
          """
          Ý tưởng, sáng tạo trong điều kiện hoàn cảnh khó khăn góp phần hoàn thành nhiệm vụ hoặc tạo sự lan tỏa đặc \
          biệt
          """,
        ])
      #expect(
        author.card("Sau khi nộp")
          == [
            "Sau khi nộp trong 3 ngày Phòng Quản lý khoa học xem xét, xác nhận, đưa vào văn bản đề nghị",
            "đến hết ngày 31/5/2023 Văn phòng Sở tiếp nhận, cấp số trong 1 tháng Văn phòng Sở kiểm tra điều kiện",
            "quý II hằng năm Văn phòng Sở lập danh mục, chuyển Ban Phong trào - UBMTTQVN tỉnh",
            "từ ngày 1/10/2023 đến hết ngày 31/12/2023 Hội đồng thẩm định cấp tỉnh xét, trả kết quả",
          ].joined(separator: " "))
    }

    @Test("A team files an initiative with its day, an idea has none; the unit's response plan is told of (II.4.3)")
    func filed() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      let author = place.author
      try await place.write(
        "Sáng kiến", "Bảng màu",
        before: ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích thu được theo ý kiến của tác giả": "Nhanh"])
      #expect(author.card("Còn thiếu để nộp") == "Còn thiếu để nộp Ngày áp dụng lần đầu")
      #expect(
        author.page.main.all("section").filter { $0.facts["id"]?.hasPrefix("files-") == true }.map {
          $0.all("h2").map(\.text) + $0.all("div").prefix(1).map(\.text)
        } == [
          ["Các tài liệu khác có liên quan để chứng minh", "Nếu có. PDF, ảnh, Word, Excel, MP4."],
          [
            "Minh chứng: Kết quả áp dụng hoặc áp dụng thử mang lại lợi ích thiết thực",
            "Nếu có. PDF, ảnh, Word, Excel, MP4.",
          ],
        ])
      try await author.follow("Tác giả (đủ)")
      #expect(!author.page.text.contains("Tên tập thể đứng tên tác giả"))
      try await author.press(
        "Lưu",
        ["Tỷ lệ đóng góp (%)": "60", "Thêm đồng tác giả không có tài khoản: Họ và tên": "Vũ Đồng Tác Giả"])
      #expect(
        author.card("Chưa đáp ứng").contains(
          "Rõ tác giả, nhóm tác giả: chưa đủ họ tên, hoặc tỷ lệ đóng góp chưa đủ 100%."))
      try await author.press(
        "Lưu",
        ["Tác giả 2: Tỷ lệ đóng góp (%)": "40", "Tác giả 2: Nơi công tác hoặc nơi thường trú": "Trung tâm Mẫu"])
      try await author.follow("Hiệu quả")
      try await author.press("Lưu", ["Ngày áp dụng lần đầu hoặc áp dụng thử": "2/1/2023"])
      #expect(author.card("Đã đủ để nộp") == "Đã đủ để nộp")
      #expect(
        author.card("Chưa đáp ứng").hasPrefix(
          """
          Chưa đáp ứng Cơ quan, đơn vị của tác giả, nhóm tác giả có kế hoạch hoặc chương trình hưởng ứng phong trào \
          “Đoàn kết sáng tạo”: đơn vị chưa có kế hoạch hưởng ứng được ghi nhận.
          """))
      try await place.handIn()

      // The head files the plan of the division; nobody is told of it any more.
      try await place.respond()
      #expect(place.head.page.text.contains("Kế hoạch số 08/KH-QLKH"))
      try await place.write(
        "Ý tưởng mới", "Sổ tay chung",
        before: ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
      #expect(author.card("Đã đủ để nộp") == "Đã đủ để nộp")
      #expect(author.card("Chưa đáp ứng").isEmpty)
      #expect(!author.page.html.contains("files-dk-"))
      try await place.handIn()
      #expect(author.page.text.contains("Đã nộp hồ sơ."))
      try await author.follow("Đơn đề nghị công nhận sáng kiến hoặc ý tưởng mới")
      #expect(author.page.text.contains("đề nghị xét công nhận ý tưởng mới: Sổ tay chung"))
    }

    @Test("The unit reads what each criterion asks; intake counts 02 copies of each part and asks three things again")
    func received() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      try await place.respond()
      try await place.write(
        "Sáng kiến", "Bảng màu",
        before: [
          "Ngày áp dụng lần đầu hoặc áp dụng thử": "2/1/2023", "Khả năng áp dụng, nhân rộng": "Nơi khác",
          "Lợi ích thu được theo ý kiến của tác giả": "Nhanh",
        ])
      try await place.attach()
      try await place.handIn()

      try await place.head.go(by: "Xác nhận hồ sơ «Bảng màu»")
      #expect(
        place.head.page.main.all("fieldset").map { $0.all("p").first?.text ?? "" } == [
          "Sáng kiến, ý tưởng có khả năng ứng dụng, triển khai cho nhóm, tập thể",
          "Nội dung sáng kiến, ý tưởng phù hợp với lĩnh vực công tác, học tập",
          "Sáng kiến, ý tưởng đáp ứng yêu cầu đổi mới, nâng cao hiệu quả của cơ quan, đơn vị",
          "Sáng kiến, ý tưởng đáp ứng yêu cầu đổi mới, nâng cao hiệu quả của cơ quan, đơn vị",
          "Sáng kiến, ý tưởng khi nghiên cứu ứng dụng không tốn kém kinh phí cho cơ quan, đơn vị",
        ])
      try await place.select("Bảng màu")
      try await place.request()
      try await place.sendRequest("9/QLKH")
      let officer = place.officer
      try await officer.go(by: "Tiếp nhận", "Bảng màu")
      for criterion in Self.criteria { #expect(officer.page.text.contains("\(criterion) đạt")) }
      try await officer.press(
        "Tiếp nhận, cấp số",
        ["Đơn đề nghị công nhận sáng kiến hoặc ý tưởng mới": "2", "Các tài liệu khác có liên quan để chứng minh": "1"])
      try await officer.go(by: "Tiếp nhận", "Bảng màu", "Kiểm tra điều kiện")
      #expect(officer.card("Phiếu kiểm tra điều kiện").contains("Rõ tác giả, nhóm tác giả đạt 1 tác giả có tên"))
      try await officer.press("Xác nhận hợp lệ")
      let intake = [
        "Văn bản đề nghị của cơ quan, đơn vị: chưa nhận bản giấy nào trong 02 bản. (mục II.4.4, II.4.5)",
        "Báo cáo mô tả sáng kiến hoặc ý tưởng mới: chưa nhận bản giấy nào trong 02 bản. (mục II.4.4, II.4.5)",
        "Các tài liệu khác có liên quan để chứng minh: đã nhận 01 trên 02 bản giấy. (mục II.4.4, II.4.5)",
      ]
      let asked = [
        "Kết quả áp dụng hoặc áp dụng thử mang lại lợi ích thiết thực. (mục II.4.3)",
        "Việc công bố, áp dụng trái với quy định pháp luật hoặc đạo đức xã hội. (mục II.4.2)",
        "\(QuangTriOffice.protection). (mục II.4.2)",
        "Đề tài nghiên cứu khoa học được cấp kinh phí từ các cấp, các ngành. (mục II.4.2)",
      ]
      let refusals = officer.page.refusals
      #expect(refusals.count == 7)
      for sentence in intake { #expect(refusals.contains { $0.hasPrefix(sentence) }, "\(sentence)") }
      for sentence in asked { #expect(refusals.contains { $0.contains(sentence) }, "\(sentence)") }
      try await place.accept("Bảng màu")
      #expect(officer.page.text.contains("hợp lệ"))
      try await officer.go(by: "Tiếp nhận", "Tất cả 1", "Bảng màu", "Giấy biên nhận hồ sơ")
      #expect(QuangTriOffice.copies.map { officer.page.row($0)?[2] } == Array(repeating: "02 bản", count: 4))
    }

    @Test("One list with its letter of the Sở, signed for its director; the province's result closes and is shown")
    func sent() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      try await place.respond()
      for title in ["Sổ tay chung", "Phiếu một trang"] {
        try await place.write(
          "Ý tưởng mới", title, before: ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
        try await place.handIn()
        try await place.select(title)
      }
      let (selecting, division) = ("Phát động phong trào, xét chọn sáng kiến", "Phòng Quản lý khoa học")
      try place.site.go(to: "2023-04-03T08:00")
      try await place.head.expectDuty(selecting, of: division, "quang-tri-2023", is: "đang làm")
      try await place.request()
      try await place.sendRequest("9/QLKH")
      try await place.head.expectDuty(selecting, of: division, "quang-tri-2023", is: "đã làm")
      let officer = place.officer
      for title in ["Sổ tay chung", "Phiếu một trang"] {
        try await officer.go(by: "Tiếp nhận", title)
        try await officer.press("Tiếp nhận, cấp số")
        // The fourth part is there where there is one (II.4.5).
        try await place.accept(title, Array(QuangTriOffice.copies.prefix(3)))
        #expect(officer.page.refusals == [])
      }
      let list = try await listed(place)
      try await place.answered(list, "Sổ tay chung")
      try await officer.open(list)
      try await officer.press("Ghi không có kết quả", ["Đã hỏi ai, khi nào": "Hỏi Ban Phong trào ngày 20/11."])
      #expect(officer.page.refusals.first?.contains("chưa hết thời gian này. (mục II.4.4)") == true)
      let stranger = try await Browser(place.site.site)
      try await stranger.go(by: "Tra cứu")
      #expect(stranger.page.text.contains("Sổ tay chung") && !stranger.page.text.contains("Phiếu một trang"))
      _ = try await place.site.walk.test.verify()
    }

    @Test("Before the second quarter a list is made ready and does not go; from its first day on it does (II.4.4)")
    func early() async throws {
      let place = try await QuangTriOffice()
      try await place.open()
      try await place.respond()
      let title = "Sổ tay chung"
      try await place.write(
        "Ý tưởng mới", title, before: ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
      try await place.handIn()
      try await place.select(title)
      try await place.request()
      try await place.sendRequest("9/QLKH")
      let officer = place.officer
      try await officer.go(by: "Tiếp nhận", title)
      try await officer.press("Tiếp nhận, cấp số")
      try await place.accept(title, Array(QuangTriOffice.copies.prefix(3)))
      try place.site.go(to: "2023-03-31T23:50")
      #expect(!(try await officer.open("/").text.contains("lập danh mục")))
      try await officer.go(by: "Chuyển cấp")
      #expect(officer.page.text.contains("quý II hằng năm (chuyển được từ ngày 1/4/2023)"))
      try await officer.follow("Lập danh mục")
      try await officer.press("Lập danh mục")
      let list = String(officer.page.address.prefix { $0 != "?" })
      try await officer.press("Ghi số bộ", ["Số bộ của «\(title)»": "2"])
      #expect(
        officer.page.text.contains("Danh mục gửi trong quý II hằng năm: chuyển được từ ngày 1/4/2023."))
      #expect(!officer.page.main.all("button").contains { $0.text == "Chuyển danh mục" })
      try await confirm(title, "Không thuộc", officer)
      let sent = try await place.site.site.post(
        "\(list)/gui", as: officer.person,
        [
          ("number", "45/SKHCN-VP"), ("day", "31/3/2023"), ("capacity", "head"), ("head", "GIÁM ĐỐC"),
          ("signer", "Phan Giám Đốc Mẫu"),
        ])
      let early = "gửi trong quý II hằng năm, từ ngày 1/4/2023; hôm nay là ngày 31/3/2023. (mục II.4.4)"
      #expect(sent.text.contains("Chưa đến lúc chuyển danh mục: \(early)"))
      try place.site.go(to: "2023-04-01T00:00")
      try await officer.open(list)
      try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "45/SKHCN-VP"])
      try await officer.press("Chuyển danh mục")
      #expect(officer.page.text.contains("đã chuyển ngày 1/4/2023"))
    }

    /// The list with its two works goes up; where it is.
    private func listed(_ place: QuangTriOffice) async throws -> String {
      let officer = place.officer
      let line = """
        Quảng Trị 2023: lập danh mục 2 sáng kiến hoặc ý tưởng mới gửi Ban Phong trào - UBMTTQVN tỉnh, đến hết ngày \
        30/6/2023
        """
      try place.site.go(to: "2023-06-20T08:00")
      try await officer.go(by: line)
      try await officer.press("Lập danh mục")
      let list = String(officer.page.address.prefix { $0 != "?" })
      try await officer.press("Ghi số bộ", ["Số bộ của «Sổ tay chung»": "1", "Số bộ của «Phiếu một trang»": "2"])
      #expect(officer.page.text.contains("Còn 1 sáng kiến hoặc ý tưởng mới chưa đếm đủ 02 bộ"))
      #expect(!officer.page.main.all("button").contains { $0.text == "Chuyển danh mục" })
      try await officer.press("Ghi số bộ", ["Số bộ của «Sổ tay chung»": "2"])
      // Signed as the plan was: for the director, by his deputy, who says what he is.
      try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "45/SKHCN-VP", "Chức vụ của người ký": ""])
      try await officer.press("Chuyển danh mục")
      #expect(officer.page.refusals.contains { $0.contains("Ghi chức vụ của người ký") })
      try await officer.open(list)
      try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "45/SKHCN-VP"])
      try await officer.press("Chuyển danh mục")
      let refusals = officer.page.refusals
      #expect(refusals.map { $0.contains("bảo hộ") && $0.contains("(mục II.4.2)") } == [true])
      // What is protected by now does not go up (II.4.2).
      try await confirm("Phiếu một trang", "Không thuộc", officer)
      try await confirm("Sổ tay chung", "Thuộc", officer)
      try await officer.open(list)
      try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "45/SKHCN-VP"])
      try await officer.press("Chuyển danh mục")
      #expect(officer.page.refusals.map { $0.contains("(mục II.4.2)") } == [true])
      try await confirm("Sổ tay chung", "Không thuộc", officer)
      try await officer.open(list)
      try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "45/SKHCN-VP"])
      try await officer.press("Chuyển danh mục")
      try await officer.follow("Công văn chuyển cấp trên")
      #expect(officer.page.main.all("article").first?.text == Self.letter)
      // One list goes up in the round.
      try await officer.go(by: "Chuyển cấp")
      #expect(officer.page.text.contains("quý II hằng năm (đã gửi ngày 20/6/2023)"))
      return list
    }

    private func confirm(_ title: String, _ answer: String, _ officer: Browser) async throws {
      try await officer.open("/tiep-nhan?trang-thai=tat-ca")
      try await officer.follow(title)
      try await officer.press("Xác nhận lại", [QuangTriOffice.protection: answer])
    }

    private static let letter = """
      ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ SỞ KHOA HỌC VÀ CÔNG NGHỆ QUẢNG TRỊ \
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc \
      Số: 45/SKHCN-VP V/v chuyển hồ sơ sáng kiến, ý tưởng mới đề nghị xét, công nhận \
      Quảng Trị, ngày 20 tháng 6 năm 2023 \
      Kính gửi: Ban Phong trào - UBMTTQVN tỉnh Thực hiện mục II.4.4 Kế hoạch của Sở Khoa học và Công nghệ Quảng Trị về \
      triển khai thực hiện phong trào “Đoàn kết sáng tạo” năm 2023, Sở Khoa học và Công nghệ Quảng Trị đã tổng hợp 02 \
      sáng kiến, ý tưởng mới và chuyển Ban Phong trào - UBMTTQVN tỉnh xem xét, kèm theo danh mục và 02 bộ hồ sơ của \
      mỗi sáng kiến hoặc ý tưởng mới. \
      Đề nghị Ban Phong trào - UBMTTQVN tỉnh xét và thông báo kết quả cho Sở Khoa học và Công nghệ Quảng Trị từ ngày \
      1/10/2023 đến hết ngày 31/12/2023 để theo dõi, thông báo cho tác giả. Mọi trao đổi xin liên hệ Văn phòng Sở./. \
      Nơi nhận: - Như trên; - Ban Thường trực UBMTTQVN tỉnh (b/c); - GĐ, các PGĐ Sở; - Các phòng, đơn vị thuộc Sở; \
      - Các tổ chức đoàn thể của Sở; - Văn phòng Sở; - Lưu: VT, VP. \
      KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Hữu Thắng
      """
  }
}
