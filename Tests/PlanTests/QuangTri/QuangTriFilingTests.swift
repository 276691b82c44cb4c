import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing
import TestSupport

extension QuangTriTests {
  @Test("People of other bodies are told before they begin; an officer lets one in by reason and document (I.2)")
  func participants() async throws {
    let site = try await PlanSite("quang-tri-2023", on: "2023-04-03")
    let department = try await site.walk.test.unit("Sở Khoa học và Công nghệ Quảng Trị", kind: "so")
    let plan = try await site.walk.office.read(as: nil) { try $0.plan("quang-tri-2023") }
    try await site.walk.office.bindBodies(of: plan, ["so": department])
    let author = site.author
    try await author.open("/ho-so/moi")
    #expect(author.card("Kế hoạch không dành cho bạn").contains("Đơn vị Mẫu không thuộc phạm vi của Kế hoạch"))
    #expect(author.card("Kế hoạch không dành cho bạn").contains("Hỏi Văn phòng Sở"))
    #expect(!author.page.text.contains("Quảng Trị 2023 · Hồ sơ năm 2023"))

    let stranger = try await Browser(site.site, try await site.walk.test.person("Ngô Không Đơn Vị"))
    try await stranger.open("/ho-so/moi")
    #expect(
      stranger.card("Kế hoạch không dành cho bạn").contains("chỉ dành cho người thuộc một đơn vị trong phạm vi"))
    let refusal = await #expect(throws: Refusals.self) {
      try await site.walk.office.run(
        .startDossier(id: Dossier.ID(at: site.walk.office.clock.now), plan: site.walk.plan, track: "nam-2023"),
        as: site.walk.author)
    }
    #expect(refusal?.all.map(\.clause) == ["I.2, II.4.3"])

    let person = site.walk.author
    let signIn = try await site.walk.office.read(as: nil) { try $0.person(person).signIn }
    try await site.officer.open("/tiep-nhan?ke-hoach=quang-tri-2023")
    try await site.officer.follow("Cho tham gia ngoài đối tượng")
    try await site.officer.press("Cho tham gia", ["Tên đăng nhập của người đó": signIn])
    #expect(site.officer.page.refusals.count == 3)
    try await site.officer.press(
      "Cho tham gia",
      [
        "Tên đăng nhập của người đó": signIn, "Lý do": "Biệt phái về Sở.", "Số, ký hiệu văn bản cho phép": "15/SKHCN",
        "Ngày văn bản": "1/4/2023",
      ])
    #expect(site.officer.card("Đã cho tham gia").contains("Văn bản số 15/SKHCN ngày 1/4/2023: Biệt phái về Sở."))
    try await author.open("/ho-so/moi")
    try await author.press("Bắt đầu viết hồ sơ Quảng Trị 2023, Hồ sơ năm 2023")

    let colleague = try await site.walk.test.person(
      "Phan Người Sở", in: try await site.walk.test.unit("Phòng Quản lý", kind: "phong-ban", under: department))
    let own = try await Browser(site.site, colleague)
    try await own.open("/ho-so/moi")
    try await own.press("Bắt đầu viết hồ sơ Quảng Trị 2023, Hồ sơ năm 2023")
  }

  @Test("An idea is called one; what is computed nobody argues; the missing plan of the unit is told to all three")
  func conditions() async throws {
    let site = try await PlanSite("quang-tri-2023", on: "2023-04-03")
    let author = site.author
    try await author.write(
      "Bắt đầu viết hồ sơ Quảng Trị 2023, Hồ sơ năm 2023",
      [
        "Loại": "Ý tưởng mới", "Tên sáng kiến hoặc ý tưởng mới": "Bảng màu", "Lĩnh vực": "Lĩnh vực khác",
        "Loại giải pháp": "Phương pháp điều hành, kiểm tra, giám sát công việc",
      ], before: "Tình trạng trước khi có ý tưởng mới", of: "ý tưởng mới")
    #expect(author.card("Chưa đáp ứng").contains("đơn vị chưa có kế hoạch hưởng ứng được ghi nhận"))
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
    #expect(!author.page.text.contains("Nói ngắn vì sao hồ sơ đáp ứng"))
    try await author.press(
      "Lưu",
      [
        "Việc công bố, áp dụng trái với quy định pháp luật hoặc đạo đức xã hội": "có",
        """
        Đang được bảo hộ quyền sở hữu trí tuệ theo quy định của pháp luật tính đến thời điểm xét công nhận sáng kiến
        """: "có",
        "Đề tài nghiên cứu khoa học được cấp kinh phí từ các cấp, các ngành": "có",
      ])
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
    try await author.follow("Đơn đề nghị công nhận sáng kiến hoặc ý tưởng mới")
    #expect(author.page.text.contains("đề nghị xét công nhận ý tưởng mới: Bảng màu"))

    try await site.head.open("/")
    try await site.head.follow("Xác nhận hồ sơ «Bảng màu»")
    #expect(site.head.page.text.contains("Chưa đáp ứng điều kiện của kế hoạch"))
    try await site.head.press(
      "Ghi kết quả xét chọn",
      [
        "Tính mới": "Đạt", "Tính phù hợp": "Đạt", "Tính tập thể": "Đạt", "Tính thiết thực, hiệu quả": "Đạt",
        "Tính kinh tế": "Đạt",
      ])

    try await site.officer.open("/tiep-nhan")
    #expect(site.officer.page.html.contains("Phương pháp điều hành, kiểm tra, giám sát công việc (1)"))
    #expect(site.officer.page.html.contains("Sáng kiến, ý tưởng mới về quản lý, cách thức tổ chức, điều… (1)"))
    try await site.officer.follow("Bảng màu")
    try await site.officer.press("Tiếp nhận, cấp số")
    try await site.officer.follow("Bảng màu")
    try await site.officer.follow("Kiểm tra điều kiện")
    #expect(site.officer.card("Nhận hồ sơ").contains("chưa nhận bản giấy nào trong 02 bản"))
    try await site.officer.press("Xác nhận hợp lệ")
    #expect(
      site.officer.page.refusals.contains { $0.contains("Đơn vị chưa có kế hoạch hưởng ứng") && $0.contains("II.4.3") })
    #expect(
      site.officer.page.refusals.count { $0.contains("chưa nhận bản giấy nào trong 02 bản") && $0.contains("II.4.4") }
        == 3)
  }
}
