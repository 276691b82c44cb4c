import SiteSupport
import Testing

/// A technical contest: prizes by order of points, in each field by itself.
@Suite("Example: a technical contest")
struct ContestTests {
  private let works = [
    ("Máy gặt mini", "Cơ khí, tự động hóa", ["38", "29", "28"]),
    ("Máy tỉa", "Cơ khí, tự động hóa", ["36", "27", "27"]),
    ("Máy xới", "Cơ khí, tự động hóa", ["34", "26", "25"]), ("Máy bơm", "Cơ khí, tự động hóa", ["32", "24", "24"]),
    ("Ủ phân nhanh", "Nông nghiệp, môi trường", ["30", "20", "20"]),
    ("Bẫy sâu", "Nông nghiệp, môi trường", ["20", "20", "20"]),
  ]
  private let begin = "Bắt đầu viết hồ sơ Hội thi Mẫu Sơn 2026, Hội thi 2026"

  @Test("Each field has one first and one second prize and three in all, by the order of points (Điều 9)")
  func prizes() async throws {
    let site = try await PlanSite(example: "hoi-thi-ky-thuat", on: "2026-03-02")
    for (title, field, _) in works {
      let id = try await site.file(
        title, at: begin, as: "giải pháp dự thi", [("Lĩnh vực", field)], applied: "2/1/2025")
      try await site.accept(id)
    }
    try site.go(to: "2026-07-15T08:00")
    let points = Dictionary(uniqueKeysWithValues: works.map { ($0.0, $0.2) })
    let session = try await site.hold("Phiên chấm", on: works.map(\.0)) { title, _ in .points(points[title] ?? []) }
    try await site.chair.open("\(session)/xep-hang")
    let full = [
      "Giải Nhất của lĩnh vực Cơ khí, tự động hóa đã đủ 1 giải.",
      "Giải Nhất, Giải Nhì, Giải Ba cộng lại của lĩnh vực Cơ khí, tự động hóa đã đủ 3 giải.",
      "Giải Nhì của lĩnh vực Cơ khí, tự động hóa đã đủ 1 giải.",
    ]
    #expect(site.chair.page.row("Máy bơm")?.contains { $0.hasSuffix(full.joined(separator: " ")) } == true)

    let decision = try await site.decide(session, "9/QĐ-BTC")
    try await site.authority.open("\(decision)/van-ban")
    let paper = site.authority.page
    #expect(paper.text.contains("Căn cứ Thể lệ số 12/TL-BTC ngày 15 tháng 01 năm 2026"))
    #expect(paper.text.contains("Tổng số tiền thưởng: 55.000.000 đồng (bằng chữ: Năm mươi lăm triệu đồng)."))
    #expect(
      works.map { paper.row($0.0)?.suffix(3).map { $0 } } == [
        ["95,00", "Giải Nhất", "15.000.000"], ["90,00", "Giải Nhì", "10.000.000"], ["85,00", "Giải Ba", "5.000.000"],
        ["80,00", "", ""], ["70,00", "Giải Nhất", "15.000.000"], ["60,00", "Giải Nhì", "10.000.000"],
      ])
  }

  @Test("What was first used after the last day is not found valid, nor without its model (Điều 6, Điều 7)")
  func conditions() async throws {
    let site = try await PlanSite(example: "hoi-thi-ky-thuat", on: "2026-03-02")
    let id = try await site.file(
      "Máy gặt mini", at: begin, as: "giải pháp dự thi", [("Lĩnh vực", "Cơ khí, tự động hóa")], applied: "2/1/2026")
    let officer = site.officer
    try await officer.open("/ho-so/\(id)")
    try await officer.press("Tiếp nhận, cấp số", ["Phiếu đăng ký dự thi": "1"])
    try await officer.open("/tiep-nhan/\(id)")
    try await officer.press("Xác nhận hợp lệ", ["Không thuộc: Đang có tranh chấp về quyền tác giả": "Đạt"])
    let refusals = officer.page.refusals
    #expect(refusals.contains { $0.contains("Áp dụng lần đầu ngày 2/1/2026, sau ngày 31/12/2025. (Điều 6)") })
    #expect(refusals.contains { $0.contains("Mô hình hoặc sản phẩm: chưa nhận hiện vật nào. (Điều 7)") })
  }
}
