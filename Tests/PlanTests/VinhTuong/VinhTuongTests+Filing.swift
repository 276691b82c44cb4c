import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension VinhTuongTests {
  static let education = "Bắt đầu viết hồ sơ Vĩnh Tường 2022, Lĩnh vực Giáo dục và Đào tạo"
  static let economy = "Bắt đầu viết hồ sơ Vĩnh Tường 2022, Lĩnh vực Kinh tế - xã hội"

  static let bodies = [
    "Ủy ban nhân dân huyện Vĩnh Tường", "Phòng Kinh tế và Hạ tầng", "Phòng Giáo dục và Đào tạo",
    "Phòng Tài chính - Kế hoạch",
  ]

  @Test("Four bodies are units here; people without a unit live in the district (I.2)")
  func opening() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-02-01", isBound: false)
    try await site.author.open("/ho-so/moi")
    try await site.author.press(Self.education)
    #expect(
      site.author.page.text.contains("chưa xác định Ủy ban nhân dân huyện và 03 cơ quan khác là đơn vị nào"))
    try await site.bind(noneOf: Self.bodies)
    let author = try await Browser(site.site, try await site.walk.test.person("Lưu Nông Dân"))
    try await author.open("/ho-so/moi")
    try await author.press(Self.education)
    try await author.follow("Tác giả")
    #expect(author.card("Còn thiếu để nộp").contains("Nơi ở hoặc nơi làm việc thuộc huyện Vĩnh Tường"))
  }

  @Test("Education comes from 1 to 28 February, the economy from 1 to 31 August, each in its own fields (II.1)")
  func days() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-01-31")
    let author = site.author
    try await author.open("/ho-so/moi")
    #expect(!author.page.text.contains("Vĩnh Tường 2022"))
    try site.go(to: "2022-02-01T00:00")
    try await author.open("/ho-so/moi")
    try await author.press(Self.education)
    #expect(author.page.offered(at: "Lĩnh vực") == ["Giáo dục và Đào tạo"])
    let late = try await draft("Vở sạch", "giao-duc", "giao-duc", site)
    try site.go(to: "2022-02-28T23:59")
    try await author.open("/ho-so/\(try await draft("Chữ đẹp", "giao-duc", "giao-duc", site))/soan/xem-lai")
    try await author.press("Nộp hồ sơ")
    #expect(author.page.text.contains("chờ đơn vị xác nhận"))
    try site.go(to: "2022-03-01T00:00")
    try await author.open("/ho-so/\(late)/soan/xem-lai")
    try await author.press("Nộp hồ sơ")
    #expect(
      author.page.text.contains(
        """
        Lĩnh vực Giáo dục và Đào tạo đã hết hạn nhận hồ sơ: nhận từ ngày 1/2/2022 đến hết ngày 28/2/2022. (mục II.1.a) \
        Bản nháp vẫn được giữ. Bạn có thể xin nộp muộn và ghi lý do; Phòng Giáo dục và Đào tạo xem xét.
        """))

    try site.go(to: "2022-07-31T23:59")
    try await author.open("/ho-so/moi")
    #expect(!author.page.text.contains("Vĩnh Tường 2022"))
    try site.go(to: "2022-08-01T00:00")
    try await author.open("/ho-so/moi")
    try await author.press(Self.economy)
    #expect(
      author.page.offered(at: "Lĩnh vực") == [
        "Kinh tế - xã hội", "Cải cách hành chính", "Lao động sản xuất", "Nông nghiệp", "Y tế", "Công nghệ thông tin",
        "Tài nguyên và môi trường", "Văn hóa - xã hội", "Lĩnh vực khác",
      ])
    #expect(
      author.page.offered(at: "Loại giải pháp") == [
        "Giải pháp kỹ thuật", "Giải pháp quản lý", "Giải pháp tác nghiệp", "Giải pháp ứng dụng tiến bộ kỹ thuật",
      ])
    let second = try await draft("Sổ tay", "kinh-te-xa-hoi", "san-xuat", site)
    try site.go(to: "2022-09-01T00:00")
    try await author.open("/ho-so/\(second)/soan/xem-lai")
    try await author.press("Nộp hồ sơ")
    #expect(
      author.page.text.contains(
        """
        Lĩnh vực Kinh tế - xã hội đã hết hạn nhận hồ sơ: nhận từ ngày 1/8/2022 đến hết ngày 31/8/2022. (mục II.1.b)
        """))
  }

  private func draft(_ title: String, _ track: Track.ID, _ field: Domain.Category.ID, _ site: PlanSite) async throws
    -> Dossier.ID
  {
    try await site.walk.test.draft(
      title, by: site.walk.author, plan: site.walk.plan, track: track, field: field, solution: "quan-ly")
  }

  @Test("Novelty is asked of education alone; first use is computed and may be shown by a file (I.2, II.1)")
  func conditions() async throws {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-02-03", kind: "truong-hoc")
    let author = site.author
    try await author.write(
      Self.education,
      ["Tên sáng kiến": "Đọc sách", "Lĩnh vực": "Giáo dục và Đào tạo", "Loại giải pháp": "Giải pháp quản lý"],
      before: "Tình trạng trước khi có sáng kiến", of: "sáng kiến")
    #expect(author.card("Còn thiếu để nộp").contains("Ngày áp dụng lần đầu"))
    try await author.press(
      "Tiếp tục: Điều kiện công nhận",
      [
        "Ngày áp dụng lần đầu hoặc áp dụng thử": "2/1/2022", "Khả năng áp dụng, nhân rộng": "Nơi khác",
        "Lợi ích thu được theo ý kiến của tác giả": "Nhanh",
      ])
    #expect(author.page.asked(by: "Lưu") == ["Có tính mới", Self.criteria])
    try await author.press("Tiếp tục: Minh chứng")
    #expect(
      author.page.main.all("h2").map(\.text).prefix(4) == [
        "Bước 6 trên 7: Minh chứng", "Tài liệu minh chứng", "Minh chứng: \(Self.effect)", "Đã đủ để nộp",
      ])
    try await author.follow("Tiếp tục: Xem lại và nộp")
    #expect(
      author.card("Sau khi nộp") == """
        Sau khi nộp trong 3 ngày Đơn vị Mẫu xem xét, xác nhận, đưa vào danh sách đến hết ngày 28/2/2022 Phòng Giáo dục \
        và Đào tạo tiếp nhận, cấp số trong 1 tháng Phòng Giáo dục và Đào tạo kiểm tra điều kiện từ ngày 1/3/2022 \
        đến hết ngày 10/3/2022 Thẩm định bằng phiếu: Phòng Giáo dục và Đào tạo hoặc Tổ thẩm định từ ngày 10/3/2022 \
        đến hết ngày 20/3/2022 Hội đồng Sáng kiến huyện bỏ phiếu trong 3 tháng từ khi hợp lệ Chủ tịch Ủy ban nhân \
        dân huyện quyết định công nhận
        """)
    try await author.press("Nộp hồ sơ")
    try await site.head.open("/")
    try await site.head.follow("Xác nhận hồ sơ «Đọc sách»")
    try await site.head.press("Xác nhận, đưa vào danh sách")
    let officer = site.officer
    try await officer.open("/tiep-nhan?ke-hoach=vinh-tuong-2022")
    try await officer.follow("Đọc sách")
    try await officer.press("Tiếp nhận, cấp số")
    try await officer.follow("Đọc sách")
    try await officer.follow("Giấy biên nhận hồ sơ")
    #expect(
      PaperLines(officer.page).head == [
        "ỦY BAN NHÂN DÂN HUYỆN VĨNH TƯỜNG", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Số: 01/BN",
      ])
    try await officer.open("/tiep-nhan?ke-hoach=vinh-tuong-2022")
    try await officer.follow("Đọc sách")
    try await officer.follow("Kiểm tra điều kiện")
    #expect(
      officer.page.main.all("legend").map(\.text) == [
        "Có tính mới", Self.effect, Self.criteria, "Số bản giấy, hiện vật đã đếm",
      ])
  }

  static let effect = "Minh bạch, đúng chuyên môn kỹ thuật và có hiệu quả"
  static let criteria = """
    Được lãnh đạo cơ quan, đơn vị thẩm định chặt chẽ, khoa học và bảo đảm tiêu chí theo quy định
    """
}
