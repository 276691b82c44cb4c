import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing

/// A contest for the young: their ages on a day, teams alone.
@Suite("Example: a youth contest")
struct YouthTests {
  private let button = "Bắt đầu viết hồ sơ Cuộc thi trẻ Mẫu Giang 2026, Vòng chung khảo"

  /// Begins a work and names its team.
  private func begin(_ title: String, born day: String, at site: PlanSite) async throws {
    let author = site.author
    try await author.open("/ho-so/moi")
    try await author.press(button)
    try await author.press(
      "Tiếp tục: Tác giả",
      ["Tên sản phẩm dự thi": title, "Lĩnh vực": "Sản phẩm thân thiện với môi trường"])
    try await author.press("Lưu", ["Ngày sinh": day])
    #expect(author.card("Còn thiếu để nộp").contains("Đứng tên tác giả: chỉ nhóm tác giả"))
    try await author.press(
      "Lưu", ["Tỷ lệ đóng góp (%)": "50", "Thêm đồng tác giả không có tài khoản: Họ và tên": "Phạm Bạn Nhỏ"])
    try await author.press(
      "Lưu",
      [
        "Tác giả 2: Ngày sinh": "1/6/2020", "Tác giả 2: Tỷ lệ đóng góp (%)": "50",
        "Tác giả 2: Nơi công tác hoặc nơi thường trú": "Trường Mẫu",
      ])
    #expect(!author.card("Còn thiếu để nộp").contains("nhóm tác giả"))
  }

  /// Writes the rest, with a paper of each pupil, and hands it in; the school passes it on.
  private func finish(_ site: PlanSite) async throws -> Dossier.ID {
    let (author, office) = (site.author, site.walk.office)
    try await author.press("Tiếp tục: Bản chất của sản phẩm dự thi")
    try await author.describe("sản phẩm dự thi")
    #expect(author.card("Còn thiếu để nộp").contains("Giấy xác nhận học sinh: 0 trên 2 tệp, mỗi tác giả một"))
    let id = try author.dossier()
    for number in 1...2 {
      let kept = try #require(try await office.files.keep(Array("%PDF-1.4 học sinh \(number) \(id)".utf8)))
      try await office.run(
        .attachFile(
          id,
          attachment: Attachment(
            digest: kept.digest, name: "hs-\(number).pdf", size: kept.size, type: kept.type.mediaType, part: "hoc-sinh",
            added: office.clock.now)), as: site.walk.author)
    }
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
    try await site.head.open("/ho-so/\(id)")
    #expect(site.head.page.text.contains("Đơn vị Mẫu: chuyển"))
    try await site.head.press("Xác nhận, đưa vào danh sách")
    return id
  }

  @Test("Twenty years old on the first of June is too old, nineteen is not (III.2)")
  func ages() async throws {
    let site = try await PlanSite(example: "cuoc-thi-tre", on: "2026-03-02", kind: "truong-hoc")
    try await begin("Lọc nước mi-ni", born: "1/6/2006", at: site)
    #expect(
      site.author.card("Chưa đáp ứng").contains(
        """
        Nguyễn Tác Giả sinh ngày 1/6/2006; Kế hoạch Cuộc thi trẻ Mẫu Giang 2026 dành cho người từ 6 đến 19 tuổi vào \
        ngày 1/6/2026.
        """))
    try await site.author.press("Lưu", ["Ngày sinh": "2/6/2006"])
    #expect(site.author.card("Chưa đáp ứng").isEmpty)
  }

  @Test("A school gets no third prize, and the contest has one first (V.2)")
  func prizes() async throws {
    let site = try await PlanSite(example: "cuoc-thi-tre", on: "2026-03-02", kind: "truong-hoc")
    let works = [("Lọc nước mi-ni", ["10", "9"]), ("Túi tự hủy", ["9", "9"]), ("Thùng rác biết nói", ["8", "8"])]
    for (title, _) in works {
      try await begin(title, born: "2/6/2010", at: site)
      try await site.accept(try await finish(site))
    }
    try site.go(to: "2026-06-20T08:00")
    let points = Dictionary(uniqueKeysWithValues: works)
    let session = try await site.hold("Vòng chung khảo", on: works.map(\.0)) { title, _ in .points(points[title] ?? [])
    }
    let decision = try await site.decide(session, "4/QĐ-TĐ")
    try await site.authority.open("\(decision)/van-ban")
    let paper = site.authority.page
    #expect(
      works.map { paper.row($0.0)?.suffix(3).map { $0 } } == [
        ["19,00", "Giải Nhất", "3.000.000"], ["18,00", "Giải Khuyến khích", "500.000"], ["16,00", "", ""],
      ])
    #expect(paper.row("Túi tự hủy")?.contains { $0.contains("Phạm Bạn Nhỏ") } == true)
  }
}
