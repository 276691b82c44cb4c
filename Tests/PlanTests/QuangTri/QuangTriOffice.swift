import Domain
import Office
import SiteSupport
import Testing
import TestSupport

/// The department with its office and a division, and the plan opened by its administrator.
final class QuangTriOffice {
  static let protection = """
    Đang được bảo hộ quyền sở hữu trí tuệ theo quy định của pháp luật tính đến thời điểm xét công nhận sáng kiến
    """

  let site: PlanSite
  let (admin, author, head, officer): (Browser, Browser, Browser, Browser)
  /// The department, the unit that is its office, and a division.
  let (department, standing, division): (Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID)

  init() async throws {
    site = try await PlanSite("quang-tri-2023", on: "2023-03-20", isBound: false, isSeated: false)
    let (test, plan) = (site.walk.test, site.walk.plan)
    department = try await test.unit("Sở Khoa học và Công nghệ", kind: "so")
    standing = try await test.unit("Văn phòng Sở", kind: "phong-ban", under: department)
    division = try await test.unit("Phòng Quản lý khoa học", kind: "phong-ban", under: department)
    author = try await Browser(site.site, try await test.person("Ngô Chuyên Viên", in: division))
    head = try await Browser(
      site.site, try await test.person("Lê Trưởng Phòng", in: division, (.unitHead, .unit(division))))
    officer = try await Browser(
      site.site, try await test.person("Võ Văn Thư", in: standing, (.intakeOfficer, .plan(plan))))
    admin = try await Browser(site.site, try await test.person("Quản Trị", (.administrator, .installation)))
  }

  /// Says which units the bodies of the plan are.
  func open() async throws {
    try await admin.go(by: "Quảng Trị 2023: trả lời cơ quan trong kế hoạch là đơn vị nào, còn 2 cơ quan")
    let asked = admin.page.asked(by: "Lưu").filter { $0 != "Tên đơn vị" }
    #expect(asked == ["Sở Khoa học và Công nghệ Quảng Trị", "Văn phòng Sở", "Từ ngày"])
    try await admin.press(
      "Lưu",
      [
        "Sở Khoa học và Công nghệ Quảng Trị": "Sở Khoa học và Công nghệ", "Văn phòng Sở": "Văn phòng Sở",
      ])
    #expect(admin.page.text.contains("Mọi cơ quan đã có câu trả lời."))
  }

  /// The head sends the division's own plan in response to the movement, the office takes note of it.
  func respond() async throws {
    try await send("08/KH-QLKH")
    try await officer.go(by: "Quảng Trị 2023: ghi nhận 1 kế hoạch hưởng ứng", "Phòng Quản lý khoa học")
    try await officer.press("Ghi nhận kế hoạch")
  }

  /// The head of the division, or of another unit, sends its own plan in response.
  func send(_ number: String, by other: Browser? = nil) async throws {
    let head = other ?? head
    try await head.go(by: "Đơn vị")
    try await head.follow("Kế hoạch hưởng ứng của đơn vị", near: "Gắn với các phong trào thi đua")
    try await head.press(
      "Gửi kế hoạch",
      [
        "Số và ký hiệu văn bản": number, "Ngày văn bản": site.walk.office.clock.now.day.short,
        "Nội dung chính": "Mỗi người đăng ký một sáng kiến; xét chọn trong tháng 5.",
        "Bản đã ký, đóng dấu": "ke-hoach.pdf",
      ])
  }

  /// Begins a dossier and writes it as far as its conditions.
  func write(_ work: String, _ title: String, before: KeyValuePairs<String, String>) async throws {
    let own = work.lowercased()
    try await author.go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await author.press("Bắt đầu viết hồ sơ Quảng Trị 2023, Hồ sơ năm 2023")
    try await author.press(
      "Tiếp tục: Tác giả",
      [
        "Loại": work, "Tên sáng kiến hoặc ý tưởng mới": title, "Lĩnh vực": "Lĩnh vực khác",
        "Loại giải pháp": "Phương pháp điều hành, kiểm tra, giám sát công việc",
      ])
    try await author.press("Tiếp tục: Bản chất của \(own)")
    try await author.press(
      "Tiếp tục: Hiệu quả",
      [
        "Tình trạng trước khi có \(own)": "Cũ", "Nội dung giải pháp": "Mới", "Điểm mới so với cách đã biết": "Khác",
      ])
    try await author.press("Tiếp tục: Điều kiện công nhận", before)
    try await author.press(
      "Tiếp tục: Minh chứng",
      [
        "Việc công bố, áp dụng trái với quy định pháp luật hoặc đạo đức xã hội": "có",
        Self.protection: "có",
        "Đề tài nghiên cứu khoa học được cấp kinh phí từ các cấp, các ngành": "có",
      ])
  }

  func handIn() async throws {
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
  }

  /// The division selects by every criterion.
  func select(_ title: String) async throws {
    try await head.go(by: "Xác nhận hồ sơ «\(title)»")
    try await head.press(
      "Ghi kết quả xét chọn",
      [
        "Tính mới": "Đạt", "Tính phù hợp": "Đạt", "Tính tập thể": "Đạt", "Tính thiết thực, hiệu quả": "Đạt",
        "Tính kinh tế": "Đạt",
      ])
  }

  /// The dossier whose pages the author is at.
  func dossier() throws -> Dossier.ID {
    let way = author.page.address.split(separator: "/")
    return try #require(Dossier.ID(way.count > 1 ? way[1].prefix { $0 != "?" } : ""))
  }

  /// The author adds a document that proves something, at the page of evidence.
  func attach() async throws {
    try await author.press(
      "Tải lên", ["Chọn tệp, hoặc kéo thả vào đây": "bien-ban.pdf"],
      near: "Các tài liệu khác có liên quan để chứng minh")
  }

  /// The division's request, as it is printed.
  func request() async throws {
    try await head.go(by: "Đơn vị")
    try await head.follow("Văn bản đề nghị của cơ quan, đơn vị", near: "Quảng Trị 2023")
    try await head.press("Lập văn bản đề nghị")
    try await head.follow("Văn bản đề nghị của cơ quan, đơn vị")
    #expect(head.page.texts("addressee") == ["Kính gửi: Hội đồng thẩm định cấp tỉnh (qua Văn phòng Sở)"])
    #expect(
      head.page.texts("basis") == [
        """
        Căn cứ Công văn số 1741/MTTQ-BTT ngày 20 tháng 02 năm 2023 của Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt \
        Nam tỉnh về việc triển khai có hiệu quả phong trào “Đoàn kết sáng tạo”;
        """,
        """
        Căn cứ Kế hoạch của Sở Khoa học và Công nghệ Quảng Trị về triển khai thực hiện phong trào “Đoàn kết sáng tạo” \
        năm 2023.
        """,
      ])
  }

  /// The division sends the request whose paper it reads.
  func sendRequest(_ number: String) async throws {
    try await head.open(head.page.address.replacing("/van-ban", with: ""))
    try await head.press("Ghi số và gửi văn bản đề nghị", ["Số và ký hiệu": number])
    try await head.press("Ghi số và gửi văn bản đề nghị")
  }

  static let copies = [
    "Văn bản đề nghị của cơ quan, đơn vị", "Đơn đề nghị công nhận sáng kiến hoặc ý tưởng mới",
    "Báo cáo mô tả sáng kiến hoặc ý tưởng mới", "Các tài liệu khác có liên quan để chứng minh",
  ]

  /// Two copies of each of the parts are there, every question answered: the dossier is valid.
  func accept(_ title: String, _ parts: [String] = QuangTriOffice.copies) async throws {
    try await officer.go(by: "Tiếp nhận", title, "Kiểm tra điều kiện")
    try await officer.press("Lưu số đã nhận", filling: parts.map { ($0, "2") })
    let rules = [
      "Kết quả áp dụng hoặc áp dụng thử mang lại lợi ích thiết thực",
      "Không thuộc: Việc công bố, áp dụng trái với quy định pháp luật hoặc đạo đức xã hội",
      "Không thuộc: \(Self.protection)",
      "Không thuộc: Đề tài nghiên cứu khoa học được cấp kinh phí từ các cấp, các ngành",
    ]
    let asked = officer.page.main.all("legend").map(\.text)
    try await officer.press(
      "Xác nhận hợp lệ",
      filling: rules.filter { rule in asked.contains { $0.hasPrefix(rule) } }.map { ($0, "Đạt") })
  }

  /// The province recognises it: the author reads so, everybody finds it.
  func answered(_ list: String, _ title: String) async throws {
    try site.go(to: "2023-11-20T08:00")
    try await officer.go(by: "Chuyển cấp")
    try await officer.open(list)
    try await officer.follow("Ghi kết quả theo công văn")
    try await officer.press(
      "Ghi kết quả",
      [
        "Số và ký hiệu công văn của cấp trên": "210/MTTQ-BPT", "Kết quả của «\(title)»": "được công nhận",
        "Tính kinh tế": "đạt",
      ])
    try await author.go(by: "Hồ sơ của tôi", title)
    #expect(author.page.text.contains("Hội đồng thẩm định cấp tỉnh xét chọn đạt"))
    #expect(author.page.text.contains("Tính kinh tế đạt"))
    #expect(!author.page.text.contains("Rút hồ sơ"))
    let stranger = try await Browser(site.site)
    #expect(try await stranger.open("/sang-kien?ke-hoach=quang-tri-2023").text.contains(title))
  }
}
