import SiteSupport
import TestSupport
import Testing

/// A clause is cited by how the plan's document numbers, wherever it is cited.
@Suite("Citing clauses")
struct CitingTests {
  private static let works = ("Máy gặt mini", "Bắt đầu viết hồ sơ Hội thi Mẫu Sơn 2026, Hội thi 2026")

  @Test(
    "Clause 6 is Điều 6 of contest rules and mục 6 of a letter, in refusals, choices, notices and tables",
    arguments: [("the-le", "Điều", "Thể lệ"), ("cong-van", "mục", "Công văn")])
  func cited(kind: String, word: String, name: String) async throws {
    let site = try await PlanSite(example: "hoi-thi-ky-thuat", on: "2026-03-02") { text in
      text.replacing("kind: the-le", with: "kind: \(kind)").replacing("source: Điều ", with: "source: ")
    }
    let id = try await site.file(
      Self.works.0, at: Self.works.1, as: "giải pháp dự thi", [("Lĩnh vực", "Cơ khí, tự động hóa")],
      applied: "2/1/2026")
    let officer = site.officer
    try await officer.open("/ho-so/\(id)")
    try await officer.press("Tiếp nhận, cấp số", ["Phiếu đăng ký dự thi": "1"])
    try await officer.open("/tiep-nhan/\(id)")
    let choice = "\(word.capitalised) 6: Không thuộc: Đang có tranh chấp về quyền tác giả"
    #expect(officer.page.offered(at: "Căn cứ").contains(choice))
    try await officer.press("Xác nhận hợp lệ", ["Không thuộc: Đang có tranh chấp về quyền tác giả": "Đạt"])
    let refusals = officer.page.refusals
    #expect(refusals.contains { $0.contains("Áp dụng lần đầu ngày 2/1/2026, sau ngày 31/12/2025. (\(word) 6)") })
    #expect(refusals.contains { $0.contains("Mô hình hoặc sản phẩm: chưa nhận hiện vật nào. (\(word) 7)") })

    try await officer.open("/tiep-nhan/\(id)")
    try await officer.press("Từ chối hồ sơ", ["Căn cứ": choice, "Lý do": "Đang tranh chấp."])
    #expect(officer.page.text.contains("Căn cứ \(word.capitalised) 6"))
    try await officer.press("Từ chối hồ sơ")
    try await site.author.open("/ho-so/\(id)")
    #expect(site.author.card("Diễn biến").contains("Đang tranh chấp. (\(word) 6)"))
    try await site.author.open("/ho-so/\(id)/thong-bao-tu-choi")
    #expect(site.author.page.text.contains("Đang tranh chấp. (\(word) 6 của \(name))."))
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
