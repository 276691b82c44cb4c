import SiteSupport
import Testing

extension HungYenTests {
  /// Three kinds of works, eleven fields and eleven kinds of solutions in four groups (I.1.b, II).
  private func expectChoices(_ author: Browser) {
    #expect(author.page.offered(at: "Loại") == ["Sáng kiến", "Cải tiến kỹ thuật", "Giải pháp hữu ích"])
    #expect(
      author.page.offered(at: "Lĩnh vực") == [
        "Kinh tế", "Xã hội", "Quốc phòng, an ninh", "Y tế", "Giáo dục và đào tạo", "Cải cách hành chính nhà nước",
        "Chuyển đổi số", "Nông nghiệp", "Công nghiệp, tiểu thủ công nghiệp", "Bảo vệ môi trường", "Lĩnh vực khác",
      ])
    #expect(
      author.page.offered(at: "Loại giải pháp") == [
        """
        1. Cụ thể hóa các chủ trương, đường lối, cơ chế, chính sách của Đảng, Nhà nước được đưa vào áp dụng trong thực \
        tiễn tại tỉnh
        """,
        """
        1a. Cụ thể hóa các chủ trương, đường lối, chính sách, pháp luật phù hợp với điều kiện thực tiễn tại cơ quan, \
        đơn vị và địa phương
        """,
        """
        1b. Đổi mới cơ chế chính sách, pháp luật, văn bản quy phạm pháp luật, mô hình, quy trình quản lý, điều hành do \
        ngành, địa phương, cơ quan, đơn vị đề xuất được đưa vào áp dụng
        """,
        "2. Phục vụ công tác cải cách hành chính nhà nước",
        """
        2a. Xây dựng thể chế, tổ chức bộ máy, vị trí việc làm, nhân sự, đào tạo, bồi dưỡng trong hoạt động công vụ
        """,
        "2b. Cải cách thủ tục hành chính: đơn giản hóa; số hóa kết quả giải quyết",
        "2c. Nâng cao các chỉ số Par Index; PCI, SIPAS, PAPI, DDCI",
        "2d. Chuyển đổi số; xây dựng Chính phủ số, kinh tế số, xã hội số",
        """
        3. Ứng dụng tiến bộ KH&CN vào thực hiện công tác chuyên môn của ngành, doanh nghiệp, cơ sở sản xuất, cơ quan, \
        đơn vị, địa phương
        """,
        """
        3a. Sản phẩm hữu hình: dạng vật thể, dạng chất, vật liệu sinh học, cây trồng, vật nuôi; giải pháp, quy trình \
        kỹ thuật, mô hình quản lý, vận hành, điều hành công việc
        """,
        "3b. Sản phẩm vô hình: Quyền tác giả và quyền liên quan đến quyền tác giả",
        """
        3c. Nâng cao năng suất, hiệu suất lao động, nâng cao chất lượng, đa dạng mẫu mã sản phẩm; giảm giá thành \
        sản phẩm
        """,
        "4. Sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích khác phù hợp với mục đích của phong trào thi đua",
        "4a. Để thực hiện chức năng, nhiệm vụ được cấp thẩm quyền giao", Self.recognised,
      ])
  }

  private static let recognised = """
    4b. Được cấp thẩm quyền công nhận trong các phong trào thi đua khác, trong các cuộc thi (đạt giải trong các cuộc \
    thi, hội thi sáng tạo kỹ thuật các cấp)
    """

  @Test(
    "A work is of one of four groups and counted there; the unit's request goes to the council by the office (II, V)")
  func filed() async throws {
    let site = try await HungYenTown()
    try await site.open()
    let author = site.author
    try await author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await author.press(Self.beginning)
    expectChoices(author)
    try await author.press("Lưu", ["Tên sáng kiến, cải tiến kỹ thuật hoặc giải pháp hữu ích": "Máy tỉa hạt"])
    #expect(author.card("Còn thiếu để nộp").contains("Loại giải pháp"))
    try await author.write(
      Self.beginning,
      [
        "Loại": "Cải tiến kỹ thuật", "Tên sáng kiến, cải tiến kỹ thuật hoặc giải pháp hữu ích": "Máy tỉa hạt",
        "Lĩnh vực": "Nông nghiệp", "Loại giải pháp": Self.productive,
      ], before: "Tình trạng trước khi có cải tiến kỹ thuật", of: "cải tiến kỹ thuật")
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích thu được theo ý kiến của tác giả": "Nhanh"])
    #expect(
      author.page.asked(by: "Lưu") == Self.conditions)
    #expect(author.card("Đã đủ để nộp") == "Đã đủ để nộp")
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")

    try await site.head.go(by: "Xác nhận hồ sơ «Máy tỉa hạt»")
    try await site.head.press("Xác nhận, đưa vào văn bản đề nghị")
    try await site.head.follow("Văn bản đề nghị của cơ quan, đơn vị", near: "Hưng Yên 2024")
    try await site.head.press("Lập văn bản đề nghị")
    try await site.head.press("Ghi số và gửi văn bản đề nghị", ["Số và ký hiệu": "07/TTr-TKN"])
    try await site.head.press("Ghi số và gửi văn bản đề nghị")
    try await site.head.follow("Văn bản đề nghị của cơ quan, đơn vị")
    #expect(
      PaperLines(site.head.page)
        == PaperLines(
          head: ["SỞ KHOA HỌC VÀ CÔNG NGHỆ", "TRẠM KHUYẾN NÔNG MẪU", "Số: 07/TTr-TKN"],
          addressee: "Kính gửi: Hội đồng thi đua khen thưởng của Sở (qua Văn phòng Sở)",
          basis: [
            """
            Căn cứ Kế hoạch số 44/KH-UBND ngày 06 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Hưng Yên về việc Tổ chức \
            phát động các phong trào thi đua chuyên đề năm 2024
            """,
            """
            Căn cứ Kế hoạch của Sở Khoa học và Công nghệ Hưng Yên về phát động phong trào thi đua “Phát huy sáng kiến, \
            cải tiến kỹ thuật, giải pháp hữu ích góp phần thực hiện thắng lợi các nhiệm vụ phát triển kinh tế - xã hội \
            tỉnh Hưng Yên” năm 2024
            """,
          ],
          recipients: ["Như trên", "Lưu: VT"], signature: ["THỦ TRƯỞNG ĐƠN VỊ", "Trần Thủ Trưởng"]))

    // The office counts what came, and finds it valid.
    let officer = site.officer
    let parts = ["Văn bản đề nghị của cơ quan, đơn vị", "Đơn yêu cầu công nhận sáng kiến", "Báo cáo mô tả sáng kiến"]
    try await officer.go(by: "Tiếp nhận")
    let kinds = officer.page.offered(at: "Loại giải pháp")
    #expect(kinds.contains { $0.hasPrefix("3. Ứng dụng tiến bộ KH&CN") && $0.hasSuffix("(1)") })
    let own = try #require(kinds.first { $0.hasPrefix("– 3c. ") && $0.hasSuffix("(1)") })
    try await officer.press("Lọc", ["Loại giải pháp": own])
    try await officer.follow("Máy tỉa hạt")
    #expect(officer.page.asked(by: "Tiếp nhận, cấp số") == parts)
    try await officer.press("Tiếp nhận, cấp số", filling: parts.map { ($0, "1") })
    try await officer.follow("Máy tỉa hạt")
    try await officer.follow("Giấy biên nhận hồ sơ")
    #expect(PaperLines(officer.page).head == ["SỞ KHOA HỌC VÀ CÔNG NGHỆ HƯNG YÊN", "VĂN PHÒNG SỞ", "Số: 01/BN"])
    try await officer.open("/tiep-nhan")
    try await officer.follow("Máy tỉa hạt")
    try await officer.follow("Kiểm tra điều kiện")
    #expect(officer.page.main.all("legend").map(\.text) == Self.conditions + ["Số bản giấy, hiện vật đã đếm"])
    try await officer.press("Xác nhận hợp lệ", [Self.conditions[0]: "Đạt", Self.conditions[1]: "Đạt"])
    try await author.open("/ho-so")
    #expect(author.page.row("Máy tỉa hạt")?.contains { $0.contains("hợp lệ") } == true)

    // Its author is nominated for it: nothing had to be recognised before.
    try await site.head.open("/ke-hoach/hung-yen-2024/khen-thuong")
    try await site.head.follow("Giấy khen của Giám đốc Sở KH&CN: cá nhân")
    try await site.head.press("Lưu đề nghị", ["Người trong đơn vị": "Nguyễn Tác Giả"])
    #expect(site.head.page.text.contains("Sáng kiến được tính: 1 Máy tỉa hạt"))
  }

  private static let conditions = [
    "Có tính mới, tính thực tiễn, tính khả thi trong lao động, sản xuất và đời sống",
    "Mang lại hiệu quả kinh tế, xã hội cụ thể và có khả năng áp dụng, nhân rộng ra phạm vi toàn ngành, toàn tỉnh",
  ]

  @Test("4b asks who recognised it, with number, day, form and certificate; the register says so (II.4.b)")
  func recognisedElsewhere() async throws {
    let site = try await HungYenTown()
    try await site.open()
    let author = site.author
    try await author.write(
      Self.beginning,
      [
        "Loại": "Giải pháp hữu ích", "Tên sáng kiến, cải tiến kỹ thuật hoặc giải pháp hữu ích": "Máy ấp",
        "Lĩnh vực": "Nông nghiệp",
        "Loại giải pháp": Self.recognised,
      ], before: "Tình trạng trước khi có giải pháp hữu ích", of: "giải pháp hữu ích")
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích thu được theo ý kiến của tác giả": "Nhanh"])
    #expect(author.card("Còn thiếu để nộp").contains("Nơi công nhận, số, ngày, hình thức"))
    #expect(author.card("Còn thiếu để nộp").contains("Minh chứng: Được cấp thẩm quyền công nhận"))
    try await author.press(
      "Lưu",
      [
        "Nơi công nhận, tổ chức cuộc thi": "Ban Tổ chức Hội thi tỉnh",
        "Số quyết định, giấy chứng nhận": "12/QĐ-BTC", "Ngày": "5/9/2023", "Hình thức": "Giải Nhì",
      ])
    #expect(!author.card("Còn thiếu để nộp").contains("Nơi công nhận, số, ngày, hình thức"))
    #expect(author.card("Còn thiếu để nộp").contains("Minh chứng: Được cấp thẩm quyền công nhận"))

    try await author.follow("Xem lại và nộp")
    #expect(!author.page.main.all("button").contains { $0.text == "Nộp hồ sơ" })
    try await author.follow(beginning: "Minh chứng")
    try await author.press(
      "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "giay-chung-nhan.pdf"],
      near: "Minh chứng: Được cấp thẩm quyền công nhận")
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
    try await site.head.go(by: "Xác nhận hồ sơ «Máy ấp»")
    try await site.head.press("Xác nhận, đưa vào văn bản đề nghị")
    try await site.officer.go(by: "Tiếp nhận")
    #expect(site.officer.page.html.contains("4. Sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích khác"))
    try await site.officer.follow("Máy ấp")
    try await site.officer.press("Tiếp nhận, cấp số")
    try await site.officer.follow("Máy ấp")
    try await site.officer.follow("Kiểm tra điều kiện")
    #expect(
      site.officer.page.text.contains("Giải Nhì, Ban Tổ chức Hội thi tỉnh, số 12/QĐ-BTC ngày 5/9/2023."))
  }
}
