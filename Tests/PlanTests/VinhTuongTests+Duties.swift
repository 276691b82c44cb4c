import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing
import TestSupport

extension VinhTuongTests {
  @Test("Guidance in January and July, a class in the second and in the fourth quarter (II.1, IV.1)")
  func duties() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-01-20")
    let (test, plan) = (site.walk.test, site.walk.plan)
    let district = try await test.unit("UBND huyện Vĩnh Tường", kind: "uy-ban")
    let economy = try await test.unit("Phòng Kinh tế và Hạ tầng", kind: "phong-ban", under: district)
    let education = try await test.unit("Phòng Giáo dục và Đào tạo", kind: "phong-ban", under: district)
    let commune = try await test.unit("UBND xã Mẫu", kind: "phuong-xa", under: district)
    try await site.bind(["ubnd": district, "phong-kinh-te": economy, "phong-giao-duc": education])
    let head = try await Browser(
      site.site, try await test.person("Lê Trưởng Phòng", in: economy, (.unitHead, .unit(economy))))
    let teacher = try await Browser(
      site.site, try await test.person("Bùi Trưởng Phòng", in: education, (.unitHead, .unit(education))))
    let school = try await test.unit("Trường Tiểu học Mẫu", under: education)
    let (ward, principal) = (
      try await Browser(site.site, try await test.person("Chủ Tịch Xã", in: commune, (.unitHead, .unit(commune)))),
      try await Browser(site.site, try await test.person("Hiệu Trưởng", in: school, (.unitHead, .unit(school))))
    )
    let due = "đến hết ngày 31/1/2022"
    try site.go(to: "2022-01-25T08:00")
    #expect(try await head.open("/").text.contains("Tham mưu cho Hội đồng có thông báo, hướng dẫn"))
    #expect(head.page.text.contains(due) && !head.page.text.contains("tập huấn"))
    #expect(try await teacher.open("/").text.contains("hướng dẫn các thủ tục xét công nhận sáng kiến đến các trường"))
    for (day, words, shown) in [
      ("2022-06-25", "01 lớp tập huấn về công tác sáng kiến lĩnh vực kinh tế - xã hội", "30/6/2022"),
      ("2022-07-25", "Tham mưu cho Hội đồng có thông báo", "31/7/2022"),
      ("2022-12-26", "01 lớp tập huấn về công tác sáng kiến lĩnh vực Giáo dục và Đào tạo", "31/12/2022"),
    ] {
      try site.go(to: "\(day)T08:00")
      try await head.open("/")
      #expect(
        head.page.main.all("li").contains { $0.text.contains(words) && $0.text.contains("đến hết ngày \(shown)") })
    }
    #expect(try await teacher.open("/").text.contains("01 lớp tập huấn"))
    try await announce(plan, economy: head, education: teacher)
    #expect(try await teacher.open("/van-ban").text.contains("1/TB"))
    #expect(try await principal.open("/").text.contains("Văn bản mới số 1/HD ngày 25/1/2022"))
    #expect(!principal.page.text.contains("2/TB") && !principal.page.text.contains("3/TB"))
    #expect(try await ward.open("/").text.contains("Văn bản mới số 2/TB ngày 20/7/2022"))
    #expect(!ward.page.text.contains("1/TB"))
    try await ward.open("/ke-hoach/vinh-tuong-2022/viec?gui-den=1")
    #expect(ward.page.text.contains("hướng dẫn gửi hồ sơ đăng ký công nhận"))
    #expect(!ward.page.text.contains("đến các trường"))
    try await duties(of: plan, site.officer)
  }

  /// The guidance of January and July goes to whom the plan says; each notice closes one duty.
  private func announce(_ plan: Plan.ID, economy: Browser, education: Browser) async throws {
    let (own, words) = ("Phòng Kinh tế và Hạ tầng", "có thông báo, hướng dẫn các thủ tục")
    try await economy.announce(
      words, of: own, plan, on: "25/1/2022", number: "1/TB", to: "Phòng Giáo dục và Đào tạo")
    try await economy.openDuty(words, of: own, plan, to: "Các phòng, ban, ngành")
    #expect(economy.page.text.contains("quá hạn"))
    try await economy.follow("Soạn văn bản")
    try await economy.press(
      "Lưu dự thảo", ["Nội dung chính": "Thực hiện đúng nội dung.", "UBND các xã, thị trấn (1 đơn vị)": "không"])
    try await economy.issue("2/TB", on: "20/7/2022")
    #expect(economy.page.refusals.joined().contains("nhưng văn bản chưa gửi nơi này. (mục II.1.b)"))
    try await economy.announce(
      words, of: own, plan, on: "20/7/2022", number: "2/TB", to: "Các phòng, ban, ngành")
    #expect(economy.page.text.contains("đã làm"))
    try await economy.announce(
      "hướng dẫn gửi hồ sơ đăng ký công nhận", of: own, plan, on: "1/12/2022", number: "3/TB")
    try await education.announce(
      "đến các trường", of: "Phòng Giáo dục và Đào tạo", plan, on: "25/1/2022", number: "1/HD")
  }

  /// The standing office says what the others did.
  private func duties(of plan: Plan.ID, _ officer: Browser) async throws {
    let (economy, education) = ("Phòng Kinh tế và Hạ tầng", "Phòng Giáo dục và Đào tạo")
    let given: [(unit: String, words: String, number: String?)] = [
      (economy, "Phối hợp đẩy mạnh công tác tuyên truyền", nil), (economy, "lĩnh vực kinh tế - xã hội", nil),
      (economy, "lĩnh vực Giáo dục và Đào tạo", nil), (education, "lĩnh vực Giáo dục và Đào tạo", nil),
      (education, "kiểm soát chặt chẽ việc đánh giá", nil), (education, "nhân rộng các sáng kiến", "3/TTr"),
      (economy, "Chỉ đạo công tác tuyên truyền, phổ biến", nil), ("UBND xã Mẫu", "Chỉ đạo công tác tuyên truyền", nil),
      ("UBND xã Mẫu", "Động viên, khuyến khích cán bộ", nil), (economy, "Động viên, khuyến khích cán bộ", nil),
    ]
    for duty in given {
      try await officer.fulfil(duty.words, of: duty.unit, plan, on: "1/12/2022", document: duty.number)
      #expect(officer.page.text.contains("làm"), "\(duty.words)")
    }
    let money = "dự toán được duyệt hoặc khoản đã chi"
    for (unit, words, record) in [
      (economy, "Lập hồ sơ trình Chủ tịch UBND huyện", "quyết định đã ban hành, ít nhất 02"),
      (economy, "Xây dựng dự toán kinh phí", money),
      ("Phòng Tài chính - Kế hoạch", "trình UBND huyện cấp kinh phí", money),
    ] {
      try await officer.openDuty(words, of: unit, plan)
      #expect(officer.page.text.contains("Xong khi có \(record)"), "\(words)")
    }
  }
}
