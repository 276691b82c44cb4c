import Domain
import Office
import SiteSupport
import TestSupport
import Testing

/// Quảng Trị 2023 through its pages, by the numbers and days of its own text.
@Suite("Quảng Trị 2023")
struct QuangTriTests {
  @Test("The province's result closes the dossier with its answers; a note that none came does so after its quarter")
  func province() async throws {
    let site = try await PlanSite("quang-tri-2023", on: "2023-04-03")
    let walk = site.walk
    try await walk.respond()
    var ids: [Dossier.ID] = []
    for title in ["Bảng màu văn bản", "Phiếu một trang"] {
      let id = try await walk.received(title, "nam-2023", "quan-ly-dieu-hanh", "dieu-hanh")
      try await walk.accept(id)
      ids.append(id)
    }
    try site.go(to: "2023-06-20T08:00")
    let list = ForwardingList.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareForwardingList(id: list, plan: walk.plan, forwarding: Domain.Forwarding.standardID, dossiers: ids),
      as: walk.officer)
    try await walk.office.run(.countForwardedCopies(list, copies: [ids[0]: 2, ids[1]: 2]), as: walk.officer)
    for id in ids {
      try await walk.office.run(.confirmExclusions(id, at: .forwarding, answers: ["bao-ho": true]), as: walk.officer)
    }
    try await walk.office.run(
      .sendForwardingList(list, signing: try walk.test.letter("45/SKHCN-VP", by: "Phan Giám Đốc Mẫu")),
      as: walk.officer)

    try site.go(to: "2023-11-20T08:00")
    try await site.officer.open("/chuyen-cap/\(list)")
    try await site.officer.press("Ghi không có kết quả", ["Đã hỏi ai, khi nào": "Hỏi Ban Phong trào ngày 20/11."])
    #expect(site.officer.page.refusals.first?.contains("chưa hết thời gian này. (mục II.4.4)") == true)
    try await site.officer.open("/chuyen-cap/\(list)/ket-qua")
    try await site.officer.press(
      "Ghi kết quả",
      [
        "Số và ký hiệu công văn của cấp trên": "210/MTTQ-BPT", "Kết quả của «Bảng màu văn bản»": "được công nhận",
        "Tính kinh tế": "đạt",
      ])
    try await site.author.open("/ho-so/\(ids[0])")
    #expect(site.author.page.text.contains("Hội đồng thẩm định cấp tỉnh xét chọn"))
    #expect(site.author.page.text.contains("đã công bố"))
    #expect(site.author.page.text.contains("Tính kinh tế đạt"))
    let stranger = try await Browser(site.site)
    try await stranger.open("/sang-kien?ke-hoach=\(walk.plan)")
    #expect(stranger.page.text.contains("Bảng màu văn bản") && !stranger.page.text.contains("Phiếu một trang"))

    try site.go(to: "2024-01-05T08:00")
    try await site.officer.open("/chuyen-cap/\(list)")
    try await site.officer.press("Ghi không có kết quả", ["Đã hỏi ai, khi nào": "Hỏi Ban Phong trào ngày 4/1."])
    try await site.author.open("/ho-so/\(ids[1])")
    #expect(site.author.page.text.contains("Cấp trên không có kết quả"))
    #expect(try await walk.test.dossier(ids[1]).state == .notRecognised)
  }
}
