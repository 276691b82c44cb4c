import SiteSupport
import Testing

extension VinhTuongTests {
  private static let title = "Sổ tay một cửa"
  private static let request = "Danh sách đề nghị công nhận sáng kiến có xác nhận của cơ quan, đơn vị"
  private static let province = "Hội đồng Sáng kiến tỉnh (cơ quan thường trực là Sở Khoa học và Công nghệ)"

  /// A work of the economy that a commune has vetted and the district's office found valid.
  private func valid(_ site: VinhTuongTown) async throws {
    try await site.establishCouncil()
    let author = site.author
    try await author.write(
      Self.economy,
      ["Tên sáng kiến": Self.title, "Lĩnh vực": "Cải cách hành chính", "Loại giải pháp": "Giải pháp quản lý"],
      before: "Tình trạng trước khi có sáng kiến", of: "sáng kiến")
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      [
        "Ngày áp dụng lần đầu hoặc áp dụng thử": "2/1/2022", "Khả năng áp dụng, nhân rộng": "Nơi khác",
        "Lợi ích thu được theo ý kiến của tác giả": "Nhanh",
      ])
    try await author.press("Tiếp tục: Minh chứng")
    try await author.follow("Tiếp tục: Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
    // Where it is and until when stands before what the author can do with it.
    #expect(
      author.page.main.all("h2").map(\.text).prefix(3) == ["Hồ sơ đang ở đâu", "Việc có thể làm", "Nội dung"])
    let whereabouts = author.card("Hồ sơ đang ở đâu")
    #expect(
      whereabouts.hasPrefix(
        "Hồ sơ đang ở đâu UBND xã Mẫu xem xét, xác nhận, đưa vào danh sách trong 3 ngày"))
    #expect(
      whereabouts.hasSuffix(
        """
        Sau đó đến hết ngày 31/8/2022 Phòng Kinh tế và Hạ tầng tiếp nhận, cấp số trong 1 tháng Phòng Kinh tế và Hạ \
        tầng kiểm tra điều kiện từ ngày 1/9/2022 đến hết ngày 10/9/2022 Hội đồng Sáng kiến huyện bỏ phiếu trong 3 \
        tháng từ khi hợp lệ Chủ tịch Ủy ban nhân dân huyện quyết định công nhận
        """))
    #expect(author.card("Diễn biến").hasPrefix("Diễn biến Đã qua"))
    try await vetted(site.head)
    try await received(site.officer)
  }

  private static let list = "Danh sách đề nghị công nhận sáng kiến có xác nhận của cơ quan, đơn vị"

  /// The commune vets it and puts it on its list.
  private func vetted(_ head: Browser) async throws {
    try await head.go(by: "Xác nhận hồ sơ «\(Self.title)»")
    try await head.press("Xác nhận, đưa vào danh sách")
    try await head.follow(Self.list, near: "Vĩnh Tường 2022")
    try await head.press("Lập danh sách")
    try await head.press("Ghi số và gửi danh sách", ["Số và ký hiệu": "21/TTr-UBND"])
    try await head.press("Ghi số và gửi danh sách")
    try await head.follow(Self.list)
    #expect(
      PaperLines(head.page)
        == PaperLines(
          head: ["UBND HUYỆN VĨNH TƯỜNG", "UBND XÃ MẪU", "Số: 21/TTr-UBND"],
          addressee: "Kính gửi: Hội đồng Sáng kiến huyện Vĩnh Tường (qua Phòng Kinh tế và Hạ tầng)",
          basis: Self.documents,
          recipients: ["Như trên", "Lưu: VT"], signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Thủ Trưởng"]))
    #expect(head.page.root.text.contains("UBND xã Mẫu đề nghị xét công nhận 01 sáng kiến"))
  }

  /// The plan as papers cite it.
  private static let plan = """
    Căn cứ Kế hoạch số 163/KH-UBND ngày 18 tháng 01 năm 2022 của Ủy ban nhân dân huyện Vĩnh Tường về triển khai công \
    tác sáng kiến năm 2022
    """

  /// Phòng Kinh tế và Hạ tầng receives it and finds it valid; novelty is not asked.
  private func received(_ officer: Browser) async throws {
    try await officer.go(by: "Tiếp nhận", Self.title)
    #expect(
      officer.page.asked(by: "Tiếp nhận, cấp số") == [
        Self.request, "Đơn yêu cầu công nhận sáng kiến", "Báo cáo mô tả sáng kiến", "Tài liệu minh chứng",
      ])
    try await officer.press("Tiếp nhận, cấp số", [Self.request: "1"])
    try await officer.follow(Self.title)
    try await officer.follow("Giấy biên nhận hồ sơ")
    #expect(
      PaperLines(officer.page).head == [
        "ỦY BAN NHÂN DÂN HUYỆN VĨNH TƯỜNG", "PHÒNG KINH TẾ VÀ HẠ TẦNG", "Số: 01/BN",
      ])
    try await officer.go(by: "Tiếp nhận", Self.title)
    try await officer.follow("Kiểm tra điều kiện")
    #expect(
      officer.page.main.all("legend").map(\.text) == [
        Self.effect, Self.criteria, "Số bản giấy, hiện vật đã đếm",
      ])
    #expect(officer.page.text.contains("Áp dụng lần đầu ngày 2/1/2022."))
    try await officer.press("Xác nhận hợp lệ", [Self.effect: "Đạt", Self.criteria: "Đạt"])
  }

  private static let harvesting = [("Lĩnh vực", "Nông nghiệp"), ("Loại giải pháp", "Giải pháp kỹ thuật")]

  @Test(
    "Guidance in July, intake in August, the council from 1 to 10 September; the province answers on a wish (II.1.b)")
  func recognised() async throws {
    let site = try await VinhTuongTown(on: "2022-07-20")
    try await site.town.units(["Hội Phụ nữ huyện"], "doan-the", under: VinhTuongTown.district)
    try await site.open()
    try await guided(site)
    try site.town.go(to: "2022-08-02T08:00")
    try await valid(site)
    try await site.town.write(
      "Máy gặt", by: "Võ Cán Bộ", in: "Vĩnh Tường 2022, Lĩnh vực Kinh tế - xã hội",
      Self.harvesting, last: VinhTuongTown.applied
    ).press("Nộp hồ sơ")
    try await site.town.pass("Máy gặt", by: "Trần Thủ Trưởng")
    _ = try await site.town.send(["Máy gặt"], by: "Trần Thủ Trưởng", number: "22/TTr-UBND")
    try await site.accept("Máy gặt", isOfSchool: false)
    let late = try await site.town.write(
      "Máy sấy", by: "Võ Cán Bộ", in: "Vĩnh Tường 2022, Lĩnh vực Kinh tế - xã hội",
      Self.harvesting, last: VinhTuongTown.applied)
    let session = try await voted(site, late)
    try await decided(session, by: site)
    let (author, officer) = (site.author, site.officer)
    // Only what its author wants goes up.
    try await officer.go(by: "Chuyển cấp")
    #expect(officer.page.text.contains("0 sáng kiến có tác giả đề nghị"))
    #expect(!officer.page.links.contains { $0.text == "Lập danh mục" })
    try await author.go(by: "Hồ sơ của tôi", Self.title)
    #expect(author.page.text.contains("Đề nghị chuyển cấp trên \(Self.province) xét, công nhận ở cấp trên."))
    try await author.press("Đề nghị chuyển")
    try await officer.go(by: "Chuyển cấp", "Lập danh mục")
    #expect(officer.page.asked(by: "Lập danh mục") == ["Chọn «\(Self.title)»"])
    #expect(officer.page.row("Máy gặt")?.joined().contains("chưa được xét là «tiêu biểu»") == true)
    try await officer.press("Lập danh mục", ["Chọn «\(Self.title)»": "có"])
    let list = officer.page.address.prefix { $0 != "?" }.description
    try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "77 / ubnd-ktht"])
    #expect(officer.page.text.contains("Số công văn 77/UBND-KTHT Ngày"))
    try await officer.press("Chuyển danh mục")
    try await officer.open("\(list)/cong-van")
    #expect(
      PaperLines(officer.page)
        == PaperLines(
          head: ["ỦY BAN NHÂN DÂN TỈNH VĨNH PHÚC", "ỦY BAN NHÂN DÂN HUYỆN VĨNH TƯỜNG", "Số: 77/UBND-KTHT"],
          addressee: "Kính gửi: \(Self.province)", basis: [],
          recipients: [
            "Như trên", "TTHU, TT HĐND huyện", "CT, các PCT UBND huyện", "Các cơ quan đơn vị", "UBND các xã, thị trấn",
            "Phòng Kinh tế và Hạ tầng", "Lưu: VT",
          ],
          signature: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Tuấn Tam"]))
    #expect(officer.page.root.text.contains("theo đề nghị của các tác giả"))

    try site.town.go(to: "2022-12-01T08:00")
    try await officer.go(by: "Chuyển cấp")
    try await officer.open(list)
    try await officer.follow("Ghi kết quả theo công văn")
    try await officer.press(
      "Ghi kết quả",
      [
        "Số và ký hiệu công văn của cấp trên": "15/HĐSK", "Số quyết định của cấp trên": "3001/QĐ-UBND",
        "Ngày quyết định": "20/11/2022", "Kết quả của «\(Self.title)»": "được công nhận",
      ])
    try await author.go(by: "Hồ sơ của tôi", Self.title)
    #expect(
      author.page.text.contains(
        """
        Cấp trên Gửi \(Self.province) Danh mục Công văn số 77/UBND-KTHT ngày 1/9/2022 Kết quả được công nhận Quyết \
        định Quyết định số 3001/QĐ-UBND ngày 20/11/2022 Theo công văn số 15/HĐSK ngày 1/12/2022
        """))
    _ = try await site.town.test.verify()
  }

  /// The guidance of July reaches the communes, which it may not leave out (II.1.b).
  private func guided(_ site: VinhTuongTown) async throws {
    let (economy, plan) = (VinhTuongTown.economy, site.town.plan)
    let (office, groups) = (
      try await site.town.head(of: economy), "Các phòng, ban, ngành, tổ chức chính trị - xã hội; UBND các xã, thị trấn"
    )
    #expect(try await office.open("/").text.contains("đến hết ngày 31/7/2022"))
    try await office.openDuty("có thông báo, hướng dẫn", of: economy, plan, to: groups)
    try await office.follow("Soạn văn bản")
    try await office.press(
      "Lưu dự thảo", ["Nội dung chính": "Thực hiện đúng nội dung.", "UBND các xã, thị trấn (1 đơn vị)": "không"])
    try await office.issue("2/TB", on: "20/7/2022")
    #expect(office.page.refusals.joined().contains("nhưng văn bản chưa gửi nơi này. (mục II.1.b)"))
    try await office.announce("có thông báo, hướng dẫn", of: economy, plan, on: "20/7/2022", number: "2/TB", to: groups)
    #expect(try await site.head.open("/").text.contains("Văn bản mới số 2/TB ngày 20/7/2022"))
    // Nobody begins before August.
    try site.town.go(to: "2022-07-31T23:59")
    try await site.author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    #expect(!site.author.page.main.all("button").contains { $0.facts["aria-label"] == Self.economy })
  }

  /// The council's session, of the days that the plan gives it; the result is its address.
  ///
  /// - Parameter late: an author at a dossier that was not handed in by the end of August.
  private func voted(_ site: VinhTuongTown, _ late: Browser) async throws -> String {
    let secretary = site.secretary
    try site.town.go(to: "2022-08-31T23:59")
    try await secretary.go(by: "Hội đồng", VinhTuongTown.council)
    #expect(
      secretary.page.offered(at: "Phiên này tổ chức") == [VinhTuongTown.held.education, VinhTuongTown.held.economy])
    let session = try await site.town.prepareSession(
      "Phiên xét", holding: VinhTuongTown.held.economy, by: "Đỗ Thư Ký", of: VinhTuongTown.council)
    try await secretary.press("Mở bỏ phiếu")
    #expect(secretary.page.refusals.first?.contains("hôm nay là ngày 31/8/2022. (mục II.1.b)") == true)
    try site.town.go(to: "2022-09-01T00:00")
    try await late.press("Nộp hồ sơ")
    #expect(
      late.page.text.contains(
        """
        Lĩnh vực Kinh tế - xã hội đã hết hạn nhận hồ sơ: nhận từ ngày 1/8/2022 đến hết ngày 31/8/2022. (mục II.1.b)
        """))
    try await secretary.open(session)
    try await secretary.press("Mở bỏ phiếu")
    try await secretary.follow(Self.title)
    #expect(
      secretary.page.asked(by: "Nộp phiếu, sang hồ sơ tiếp") == [
        "Phiếu của bạn", "Tiêu biểu", "Có khả năng nhân rộng", "Nhận xét chung",
      ])
    try await site.town.vote(
      [(Self.title, Self.ballot("Đạt", "Có", "Có")), ("Máy gặt", Self.ballot("Đạt", "Không", "Có"))], in: session,
      by: VinhTuongTown.members)
    return session
  }

  /// A ballot of this plan.
  static func ballot(_ vote: String, _ isOutstanding: String, _ spreads: String) -> PlanTown.Entries {
    [("Phiếu của bạn", vote), ("Tiêu biểu", isOutstanding), ("Có khả năng nhân rộng", spreads)]
  }

  /// The chairman's decision with its paper, and the certificate.
  private func decided(_ session: String, by site: VinhTuongTown) async throws {
    let officer = site.officer
    _ = try await site.town.draft(of: session, by: "Đỗ Thư Ký", and: "Vũ Quyết Định")
    let authority = try await site.town.issue(
      "812/QĐ-UBND", by: "Vũ Quyết Định", [("Họ và tên người ký", "Lê Chủ Tịch")])
    let decision = authority.page.address.prefix { $0 != "?" }.description
    try await authority.follow("Quyết định kèm danh sách")
    let lines = PaperLines(authority.page)
    #expect(
      lines
        == PaperLines(
          head: ["ỦY BAN NHÂN DÂN TỈNH VĨNH PHÚC", "ỦY BAN NHÂN DÂN HUYỆN VĨNH TƯỜNG", "Số: 812/QĐ-UBND"],
          basis: Self.basis,
          recipients: [
            "Như Điều 2", "TTHU, TT HĐND huyện", "CT, các PCT UBND huyện", "Các cơ quan đơn vị",
            "UBND các xã, thị trấn",
            "Lưu: VT",
          ], signature: ["CHỦ TỊCH", "Lê Chủ Tịch"]))
    #expect(authority.page.root.text.contains("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN VĨNH TƯỜNG Căn cứ"))
    try await officer.open(decision)
    try await officer.press("Cấp giấy chứng nhận")
    try await officer.press("Cấp giấy chứng nhận")
    #expect(officer.page.row(Self.title)?.last == "đã cấp giấy chứng nhận")
  }

  /// The four documents that the plan names, and the plan.
  private static let documents = [
    """
    Căn cứ Thông tư số 03/2019/TT-BTC ngày 15 tháng 01 năm 2019 của Bộ Tài chính về việc Quy định về nguồn kinh phí, \
    nội dung và mức chi từ ngân sách nhà nước để thực hiện hoạt động sáng kiến
    """,
    """
    Căn cứ Quyết định số 28/2018/QĐ-UBND ngày 13 tháng 11 năm 2018 của UBND tỉnh về việc ban hành Quy định quản lý \
    hoạt động Sáng kiến trên địa bàn tỉnh Vĩnh Phúc
    """,
    """
    Căn cứ Quyết định số 26/2020/QĐ-UBND ngày 12 tháng 6 năm 2020 của UBND tỉnh sửa đổi, bổ sung một số Điều của Quyết \
    định số 28/2018/QĐ-UBND
    """,
    """
    Căn cứ Quyết định số 1623/QĐ-UBND ngày 31 tháng 12 năm 2019 của UBND huyện Vĩnh Tường về việc Ban hành quy định \
    quản lý hoạt động sáng kiến trên địa bàn huyện Vĩnh Tường
    """, plan,
  ]

  /// The law, the documents, the council and its result.
  private static let basis =
    [
      """
      Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một \
      số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14 ngày 22 tháng 11 \
      năm 2019
      """
    ] + documents + [
      "Căn cứ Quyết định số 50/QĐ-UBND ngày 20 tháng 01 năm 2022 về việc thành lập Hội đồng Sáng kiến huyện",
      "Theo kết quả bỏ phiếu của Hội đồng Sáng kiến huyện và đề nghị của Phòng Kinh tế và Hạ tầng",
    ]

  @Test("A council on the economy after 10 September is refused with the clause (II.1.b)")
  func lateEconomy() async throws {
    let site = try await VinhTuongTown(on: "2022-08-02")
    try await site.open()
    try await valid(site)
    let secretary = site.secretary
    try site.town.go(to: "2022-09-11T00:00")
    _ = try await site.town.prepareSession(
      "Phiên xét", holding: VinhTuongTown.held.economy, by: "Đỗ Thư Ký", of: VinhTuongTown.council)
    try await secretary.press("Mở bỏ phiếu")
    #expect(secretary.page.refusals.first?.contains("hôm nay là ngày 11/9/2022. (mục II.1.b)") == true)
  }
}
