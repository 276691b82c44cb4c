import Domain
@_spi(Desk) import Office
import SiteSupport
import Testing
import TestSupport

extension HungYenTests {
  @Test("4b asks who recognised it, with number, day, form and certificate; the register says so (II.4.b)")
  func recognisedElsewhere() async throws {
    let site = try await PlanSite("hung-yen-2024", on: "2024-04-03")
    let author = site.author
    try await author.write(
      "Bắt đầu viết hồ sơ Hưng Yên 2024, Phong trào năm 2024",
      [
        "Loại": "Giải pháp hữu ích", "Tên sáng kiến, cải tiến kỹ thuật hoặc giải pháp hữu ích": "Máy ấp",
        "Lĩnh vực": "Nông nghiệp",
        "Loại giải pháp": """
        4b. Được cấp thẩm quyền công nhận trong các phong trào thi đua khác, trong các cuộc thi (đạt giải trong các \
        cuộc thi, hội thi sáng tạo kỹ thuật các cấp)
        """,
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

    let id = try #require(try await site.walk.ownDossiers().first)
    let kept = try #require(try await site.walk.office.files.keep(Array("%PDF-1.4 giấy chứng nhận".utf8)))
    try await site.walk.office.run(
      .attachFile(
        id,
        attachment: Attachment(
          digest: kept.digest, name: "giay-chung-nhan.pdf", size: kept.size, type: kept.type.mediaType,
          part: "dk-cong-nhan-khac", added: site.walk.office.clock.now)), as: site.walk.author)
    try await author.follow("Xem lại và nộp")
    try await author.press("Nộp hồ sơ")
    try await site.head.open("/")
    try await site.head.follow("Xác nhận hồ sơ «Máy ấp»")
    try await site.head.press("Xác nhận, đưa vào tờ trình")
    try await site.officer.open("/tiep-nhan")
    #expect(site.officer.page.html.contains("4. Sáng kiến, cải tiến kỹ thuật, giải pháp hữu ích khác"))
    try await site.officer.follow("Máy ấp")
    try await site.officer.press("Tiếp nhận, cấp số")
    try await site.officer.follow("Máy ấp")
    try await site.officer.follow("Kiểm tra điều kiện")
    #expect(
      site.officer.page.text.contains("Giải Nhì, Ban Tổ chức Hội thi tỉnh, số 12/QĐ-BTC ngày 5/9/2023."))
  }
}
