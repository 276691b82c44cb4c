import SiteSupport
import Testing

/// Clusters of units, set up by the standing office, led by one of their members (HY-6).
@Suite("Clusters")
struct ClusterTests {
  private let site: HungYenTown
  private let (leader, member): (Browser, Browser)
  private var officer: Browser { site.officer }

  init() async throws {
    site = try await HungYenTown(on: "2024-06-10")
    try await site.town.units(["Sở Văn hóa", "Sở Tài chính"], "so", under: HungYenTown.province)
    leader = try await site.town.head(of: "Sở Y tế")
    member = try await site.town.head(of: "Sở Văn hóa")
    try await site.open()
  }

  private func setUp() async throws {
    try await officer.go(
      by: "Kế hoạch", "Hưng Yên 2024", "Việc được giao", "Cụm, khối thi đua", "Lập cụm, khối thi đua")
    try await officer.press(
      "Lập cụm",
      [
        "Năm": "2024", "Tên cụm, khối": "Cụm thi đua số 1", "Cụm trưởng": "Sở Y tế",
        "Các thành viên khác": "Sở Văn hóa\nSở Tài chính",
        "Là cụm nào trong kế hoạch": "Cụm thi đua các phòng, đơn vị thuộc Sở",
      ])
    #expect(officer.page.text.contains("Cụm thi đua số 1") && officer.page.refusals == [])
  }

  @Test("The office sets up a cluster; unknown units, one twice and one in two clusters are refused")
  func settingUp() async throws {
    // Beside the clusters stands the emulation council of the department.
    try await site.establishCouncil()
    for name in HungYenTown.members { #expect(officer.page.text.contains(name), "\(name)") }
    try await officer.go(
      by: "Kế hoạch", "Hưng Yên 2024", "Việc được giao", "Cụm, khối thi đua", "Lập cụm, khối thi đua")
    let fields: KeyValuePairs = ["Năm": "2024", "Tên cụm, khối": "Cụm thi đua số 1", "Cụm trưởng": "Sở Y tế"]
    try await officer.press("Lập cụm", filling: fields.map { ($0.key, $0.value) } + [("Các thành viên khác", "Sở Lạ")])
    #expect(officer.page.refusals == ["Không có đơn vị nào tên «Sở Lạ». Ghi đúng tên như ở trang Đơn vị."])
    try await officer.press("Lập cụm", ["Các thành viên khác": "Sở Văn hóa\nSở Văn hóa"])
    #expect(officer.page.refusals == ["Mỗi thành viên chỉ ghi một lần."])
    try await officer.press("Lập cụm", ["Các thành viên khác": "Sở Y tế"])
    #expect(officer.page.refusals == ["Cụm có từ 2 đến 60 thành viên, kể cả cụm trưởng."])
    try await officer.press("Lập cụm", ["Các thành viên khác": "Sở Văn hóa"])
    #expect(officer.page.refusals == [])
    try await officer.open("/ke-hoach/hung-yen-2024/cum/moi")
    try await officer.press(
      "Lập cụm", ["Tên cụm, khối": "Cụm số 2", "Cụm trưởng": "Sở Tài chính", "Các thành viên khác": "Sở Văn hóa"])
    #expect(officer.page.refusals == ["Sở Văn hóa đã ở Cụm thi đua số 1 năm 2024."])
  }

  @Test("The leader sees the members' figures and files a review; another member sees neither the form nor figures")
  func leading() async throws {
    try await setUp()
    let address = String(officer.page.address.prefix { $0 != "?" })
    try await leader.open(address)
    let row = try #require(leader.page.row("Sở Văn hóa"))
    #expect(row.contains("Sở Văn hóa"))
    // The leader opens what a member has to do; another member does not. What the plan gives the cluster is the
    // leader's.
    let links = try ["Sở Y tế", "Sở Tài chính"].map { name in
      try #require(leader.page.links.first { $0.text == name }?.facts["href"])
    }
    #expect(try await leader.open(links[1]).status == 200)
    #expect(try await member.open(links[1]).status == 403)
    #expect(try await leader.open(links[0]).text.contains("Triển khai, thực hiện Kế hoạch"))
    try await leader.open(address)
    #expect(
      leader.page.written(at: "Nội dung chính")?.hasPrefix("Cụm thi đua số 1 có 3 thành viên, đã nộp 0 hồ sơ") == true)
    try await leader.press(
      "Gửi báo cáo",
      [
        "Số và ký hiệu văn bản": "3/BC-CTĐ", "Ngày văn bản": "10/6/2024",
        "Nội dung chính": "Ba sở đã đăng ký bảy sáng kiến.", "Báo cáo đã ký": "so-ket.pdf",
      ])
    #expect(leader.page.text.contains("Số 3/BC-CTĐ ngày 10/6/2024"))
    try await member.open(address)
    #expect(member.page.text.contains("3/BC-CTĐ") && member.page.asked(by: "Gửi báo cáo").isEmpty)
    #expect(!member.page.text.contains("Quá hạn"))
    let stranger = try await site.town.head(of: HungYenTown.district)
    #expect(try await stranger.open(address).status == 403)
  }

  @Test("Each member votes once; the list goes to the office when more than half have voted, with the minutes")
  func voting() async throws {
    try await setUp()
    let address = String(officer.page.address.prefix { $0 != "?" })
    try await leader.open(address)
    try await leader.press("Mở bỏ phiếu", ["Tên danh sách": "Đề nghị tặng Cờ thi đua", "Các đề nghị": "Sở Y tế"])
    #expect(leader.page.refusals.first?.contains("dấu chấm phẩy") == true)
    try await leader.press("Mở bỏ phiếu", ["Các đề nghị": "Sở Y tế; Cờ thi đua\nSở Tài chính; Bằng khen"])
    try await leader.press("Bỏ phiếu", ["Sở Y tế": "Đồng ý", "Sở Tài chính": "Không đồng ý"])
    #expect(leader.page.asked(by: "Bỏ phiếu").isEmpty)
    // Who has voted is told while others vote, and not how.
    #expect(
      leader.page.text.contains("1 trên 3 thành viên đã bỏ phiếu: Sở Y tế Sở Y tế: Cờ thi đua Sở Tài chính: Bằng"))
    let minutes: KeyValuePairs = [
      "Số và ký hiệu văn bản": "4/BB", "Ngày văn bản": "10/6/2024", "Nội dung họp, kết quả": "Cụm đã họp và bỏ phiếu.",
      "Biên bản đã ký": "bien-ban.pdf",
    ]
    try await leader.press("Gửi danh sách", filling: minutes.map { ($0.key, $0.value) })
    #expect(
      leader.page.refusals == ["Mới có 1 trên 3 thành viên bỏ phiếu. Kết thúc khi quá nửa thành viên đã bỏ phiếu."])
    try await member.open("/")
    try await member.follow("Bỏ phiếu trong cụm thi đua: Đề nghị tặng Cờ thi đua")
    try await member.press("Bỏ phiếu", ["Sở Y tế": "Đồng ý", "Sở Tài chính": "Đồng ý"])
    #expect(!(try await member.open("/").text.contains("Bỏ phiếu trong cụm")))
    try await leader.open(address)
    try await leader.press("Gửi danh sách", filling: minutes.map { ($0.key, $0.value) })
    try await officer.open(address)
    #expect(officer.page.text.contains("Sở Y tế: Cờ thi đua 2 đồng ý, được đề nghị"))
    #expect(officer.page.text.contains("Sở Tài chính: Bằng khen 1 đồng ý, không quá nửa"))
    #expect(officer.page.text.contains("Biên bản số 4/BB ngày 10/6/2024"))

    try await leader.open(address)
    try await leader.follow("Giấy khen của Giám đốc Sở KH&CN, tập thể")
    #expect(leader.page.written(at: "Tên tập thể") == "Sở Y tế")
    try await nominate([])
    #expect(leader.page.refusals == [])
    try await officer.open(leader.page.address)
    let vote = "Cụm thi đua số 1 bỏ phiếu: 2 trên 3 thành viên đồng ý, biên bản số 4/BB ngày 10/6/2024."
    #expect(officer.page.text.contains(vote))
    #expect(try await officer.follow("Báo cáo thành tích").text.contains("Kết quả bỏ phiếu: \(vote)"))
    try await leader.open("/ke-hoach/hung-yen-2024/khen-thuong")
    try await leader.follow("Giấy khen của Giám đốc Sở KH&CN: tập thể")
    try await nominate([("Tên tập thể", "Sở Tài Chính")])
    #expect(
      leader.page.refusals == [
        """
        Cụm thi đua số 1 đã bỏ phiếu, chỉ 1 trên 3 thành viên đồng ý «Sở Tài Chính». Cụm chỉ đề nghị khi quá nửa thành \
        viên đồng ý.
        """
      ])
  }

  /// Fills in the nomination that is open at the leader's, and sends it.
  private func nominate(_ more: [(String, String)]) async throws {
    let merits = [
      "Chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước",
      "Có thành tích tiêu biểu, đặc biệt xuất sắc trong đợt thi đua, trong phong trào thi đua",
      "Có phương pháp quản lý, mô hình quản lý",
    ]
    try await leader.press(
      "Lưu đề nghị",
      filling: more + [("Tóm tắt thành tích", "Đã đưa bảy sáng kiến vào áp dụng.")]
        + merits.map { ("Đạt: \($0)", "có") }
        + [1, 2, 4].map { ("Minh chứng \($0)", "Báo cáo số 12/BC") })
    try await leader.press("Gửi đề nghị")
  }

  @Test("A unit that took over is in the cluster in the place of the old one")
  func merged() async throws {
    try await setUp()
    let address = String(officer.page.address.prefix { $0 != "?" })
    try await site.town.units(["Sở Thể thao"], "so", under: HungYenTown.province)
    let admin = try site.town["Quản Trị"]
    try await admin.go(by: "Quản trị")
    try await admin.follow("Đơn vị", near: "Người và vai trò")
    try await admin.follow("Sở Văn hóa")
    try await admin.follow("Sáp nhập…")
    try await admin.press(
      "Sáp nhập",
      [
        "Các đơn vị cùng sáp nhập": "Sở Thể thao", "Đơn vị tiếp nhận": "Sở Văn hóa, Thể thao",
        "Từ ngày": "10/6/2024", "Số, ký hiệu quyết định": "12/NQ-HĐND",
      ])
    try await admin.press("Sáp nhập")
    try await officer.open(address)
    #expect(officer.page.row("Sở Văn hóa, Thể thao") != nil)
  }
}
