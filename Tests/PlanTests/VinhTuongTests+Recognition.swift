import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension VinhTuongTests {
  private static let title = "Sổ tay một cửa"
  private static let request = "Danh sách đề nghị công nhận sáng kiến có xác nhận của cơ quan, đơn vị"
  private static let province = "Hội đồng Sáng kiến tỉnh (cơ quan thường trực là Sở Khoa học và Công nghệ)"

  /// A work of the economy that a commune has vetted and the district's office found valid.
  private func valid() async throws -> PlanSite {
    let site = try await PlanSite(
      "vinh-tuong-2022", on: "2022-08-02", unit: "UBND xã Mẫu", kind: "phuong-xa", isBound: false)
    try await site.bind(noneOf: Self.bodies)
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
    #expect(
      author.card("Diễn biến").hasPrefix(
        """
        Diễn biến Bước tiếp theo trong 3 ngày UBND xã Mẫu xem xét, xác nhận, đưa vào danh sách đến hết ngày 31/8/2022 \
        Phòng Kinh tế và Hạ tầng tiếp nhận, cấp số trong 1 tháng Kiểm tra điều kiện từ ngày 1/9/2022 đến hết ngày \
        10/9/2022 Hội đồng Sáng kiến huyện bỏ phiếu trong 3 tháng từ khi hợp lệ Chủ tịch Ủy ban nhân dân huyện quyết \
        định công nhận Đã qua
        """))
    try await vetted(site.head)
    try await received(site.officer)
    return site
  }

  private static let list = "Danh sách đề nghị công nhận sáng kiến có xác nhận của cơ quan, đơn vị"

  /// The commune vets it and puts it on its list.
  private func vetted(_ head: Browser) async throws {
    try await head.open("/")
    try await head.follow("Xác nhận hồ sơ «\(Self.title)»")
    try await head.press("Xác nhận, đưa vào danh sách")
    try await head.follow(Self.list, near: "Vĩnh Tường 2022")
    try await head.press("Lập danh sách")
    try await head.press("Ghi số và gửi danh sách", ["Số và ký hiệu": "21/TTr-UBND"])
    try await head.press("Ghi số và gửi danh sách")
    try await head.follow(Self.list)
    #expect(
      PaperLines(head.page)
        == PaperLines(
          head: ["UBND XÃ MẪU", "Số: 21/TTr-UBND"],
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
    try await officer.open("/tiep-nhan?ke-hoach=vinh-tuong-2022")
    try await officer.follow(Self.title)
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
    try await officer.open("/tiep-nhan?ke-hoach=vinh-tuong-2022")
    try await officer.follow(Self.title)
    try await officer.follow("Kiểm tra điều kiện")
    #expect(
      officer.page.main.all("legend").map(\.text) == [
        Self.effect, Self.criteria, "Số bản giấy, hiện vật đã đếm",
      ])
    #expect(officer.page.text.contains("Áp dụng lần đầu ngày 2/1/2022."))
    try await officer.press("Xác nhận hợp lệ", [Self.effect: "Đạt", Self.criteria: "Đạt"])
  }

  @Test("The council votes on the economy from 1 to 10 September; the chairman recognises; the province answers (II)")
  func recognised() async throws {
    let site = try await valid()
    try await decided(try await voted(site), by: site)
    let (author, officer) = (site.author, site.officer)
    // Only what its author wants goes up.
    try await officer.open("/chuyen-cap/lap/vinh-tuong-2022/cap-tren")
    #expect(officer.page.row(Self.title)?.last == "chưa nói" && officer.page.asked(by: "Lập danh mục").isEmpty)
    try await author.open("/ho-so")
    try await author.follow(Self.title)
    #expect(author.page.text.contains("Đề nghị chuyển cấp trên \(Self.province) xét, công nhận ở cấp trên."))
    try await author.press("Đề nghị chuyển")
    try await officer.open("/chuyen-cap/lap/vinh-tuong-2022/cap-tren")
    try await officer.press("Lập danh mục", ["Chọn «\(Self.title)»": "có"])
    let list = officer.page.address.prefix { $0 != "?" }.description
    try await officer.press("Chuyển danh mục", ["Số và ký hiệu": "77/UBND-KTHT"])
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

    try site.go(to: "2022-12-01T08:00")
    try await officer.open("\(list)/ket-qua")
    try await officer.press(
      "Ghi kết quả",
      [
        "Số và ký hiệu công văn của cấp trên": "15/HĐSK", "Số quyết định của cấp trên": "3001/QĐ-UBND",
        "Ngày quyết định": "20/11/2022", "Kết quả của «\(Self.title)»": "được công nhận",
      ])
    try await author.open("/ho-so")
    try await author.follow(Self.title)
    #expect(
      author.page.text.contains(
        """
        Cấp trên Gửi \(Self.province) Danh mục Công văn số 77/UBND-KTHT ngày 1/9/2022 Kết quả được công nhận Quyết \
        định Quyết định số 3001/QĐ-UBND ngày 20/11/2022 Theo công văn số 15/HĐSK ngày 1/12/2022
        """))
  }

  /// The council's session, of the days that the plan gives it; the result is its address.
  private func voted(_ site: PlanSite) async throws -> String {
    let (secretary, chair) = (site.secretary, site.chair)
    let held = "Hội đồng xét công nhận, lĩnh vực Kinh tế - xã hội (từ ngày 1/9/2022 đến hết ngày 10/9/2022)"
    try site.go(to: "2022-08-31T23:59")
    try await secretary.open("/hoi-dong/\(site.walk.council)")
    #expect(
      secretary.page.offered(at: "Phiên này tổ chức") == [
        "Hội đồng xét công nhận, lĩnh vực Giáo dục và Đào tạo (từ ngày 10/3/2022 đến hết ngày 20/3/2022)", held,
      ])
    try await secretary.press("Mở phiên họp", ["Phiên này tổ chức": held, "Tên phiên họp": "Phiên xét"])
    let session = secretary.page.address.prefix { $0 != "?" }.description
    try await secretary.press("Đưa vào phiên họp")
    try await secretary.press("Mở bỏ phiếu")
    #expect(secretary.page.refusals.first?.contains("hôm nay là ngày 31/8/2022. (mục II.1.b)") == true)
    try site.go(to: "2022-09-01T00:00")
    try await secretary.open(session)
    try await secretary.press("Mở bỏ phiếu")
    for member in [chair, secretary] + site.members {
      try await member.open(session)
      try await member.follow(Self.title)
      #expect(
        member.page.asked(by: "Nộp phiếu") == [
          "Phiếu của bạn", "Tiêu biểu", "Có khả năng nhân rộng", "Nhận xét chung",
        ])
      try await member.press(
        "Nộp phiếu", ["Phiếu của bạn": "Đạt", "Tiêu biểu": "Có", "Có khả năng nhân rộng": "Có"])
    }
    try await chair.open(session)
    try await chair.press("Khóa kết quả bỏ phiếu")
    try await chair.press("Khóa kết quả")
    return session
  }

  /// The chairman's decision with its paper, and the certificate.
  private func decided(_ session: String, by site: PlanSite) async throws {
    let (secretary, authority, officer) = (site.secretary, site.authority, site.officer)
    try await secretary.open(session)
    try await secretary.follow("Dự thảo quyết định")
    try await secretary.press("Lập dự thảo")
    try await secretary.press("Trình duyệt")
    try await authority.open(secretary.page.address)
    try await authority.press("Duyệt dự thảo")
    try await authority.follow("Ký và ban hành")
    try await authority.press(
      "Ban hành quyết định", ["Số và ký hiệu": "812/QĐ-UBND", "Họ và tên người ký": "Lê Chủ Tịch"])
    try await authority.press("Ban hành quyết định")
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
      "Căn cứ Quyết định số 01/QĐ ngày 01 tháng 01 năm 1970 về việc thành lập Hội đồng thử",
      "Theo kết quả bỏ phiếu của Hội đồng thử và đề nghị của Phòng Kinh tế và Hạ tầng",
    ]

  @Test("A council on the economy after 10 September is refused with the clause (II.1.b)")
  func lateEconomy() async throws {
    let site = try await valid()
    let secretary = site.secretary
    try site.go(to: "2022-09-11T00:00")
    try await secretary.open("/hoi-dong/\(site.walk.council)")
    try await secretary.press(
      "Mở phiên họp",
      [
        "Phiên này tổ chức":
          "Hội đồng xét công nhận, lĩnh vực Kinh tế - xã hội (từ ngày 1/9/2022 đến hết ngày 10/9/2022)",
        "Tên phiên họp": "Phiên xét",
      ])
    try await secretary.press("Đưa vào phiên họp")
    try await secretary.press("Mở bỏ phiếu")
    #expect(secretary.page.refusals.first?.contains("hôm nay là ngày 11/9/2022. (mục II.1.b)") == true)
  }

  @Test(
    "What the council finds not outstanding, or not for others to use, is recognised and stays in the district (I.2)")
  func stays() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-02-10")
    let walk = site.walk
    let (asking, office) = ("Lập hồ sơ trình Chủ tịch UBND huyện", "Phòng Kinh tế và Hạ tầng")
    try await schools(site)
    // The plan has a decision for each of its two fields: one alone does not do it.
    try await site.officer.expectDuty(asking, of: office, walk.plan, is: "đang làm")
    try site.go(to: "2022-08-02T08:00")
    var entries: [(dossier: Dossier.ID, entry: Ballot.Entry)] = []
    for (title, found) in [
      ("Máy bơm", ["tieu-bieu": true, "nhan-rong": true]), ("Máy gặt", ["tieu-bieu": false, "nhan-rong": true]),
      ("Máy sấy", ["tieu-bieu": true, "nhan-rong": false]),
    ] {
      let id = try await walk.received(title, "kinh-te-xa-hoi", "san-xuat", "ky-thuat")
      try await walk.accept(id)
      entries.append((id, Ballot.Entry(vote: .yes, found: found)))
    }
    _ = try await walk.decide(try await walk.closedSession(entries), number: "9/QĐ-UBND")
    try await site.officer.expectDuty(asking, of: office, walk.plan, is: "đã làm")
    for (dossier, _) in entries {
      try await site.author.open("/ho-so/\(dossier)")
      if site.author.page.text.contains("Đề nghị chuyển") { try await site.author.press("Đề nghị chuyển") }
    }
    try await site.officer.open("/chuyen-cap/lap/vinh-tuong-2022/cap-tren")
    #expect(site.officer.page.asked(by: "Lập danh mục") == ["Chọn «Máy bơm»"])
    #expect(site.officer.page.row("Máy gặt")?.joined().contains("chưa được xét là «tiêu biểu»") == true)
    #expect(site.officer.page.row("Máy sấy")?.joined().contains("chưa được xét là «có khả năng nhân rộng»") == true)
  }
}
