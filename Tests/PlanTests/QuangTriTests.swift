import Domain
import Office
import SiteSupport
import TestSupport
import Testing

/// Quảng Trị 2023 through its pages, by the numbers and days of its own text.
@Suite("Quảng Trị 2023")
struct QuangTriTests {
  private let criteria = ["Tính mới", "Tính phù hợp", "Tính tập thể", "Tính thiết thực, hiệu quả", "Tính kinh tế"]

  @Test(
    "The unit selects by five criteria, met or not with a reason; what it selects goes on with the answers (II.4.4)")
  func selected() async throws {
    let site = try await PlanSite("quang-tri-2023", on: "2023-04-03")
    var ids: [Dossier.ID] = []
    for title in ["Bảng màu văn bản", "Máy in hai mặt"] {
      let id = try await site.walk.test.draft(
        title, by: site.walk.author, plan: site.walk.plan, track: "nam-2023", field: "quan-ly-dieu-hanh",
        solution: "dieu-hanh")
      try await site.walk.office.run(.submitDossier(id), as: site.walk.author)
      ids.append(id)
    }
    let head = site.head
    try await head.open("/ho-so/\(ids[0])")
    try await head.press("Ghi kết quả xét chọn")
    #expect(head.page.refusals.count == 5)
    #expect(head.page.refusals.first?.hasPrefix("Chưa trả lời tiêu chí «Tính mới». (mục II.4.2)") == true)
    try await head.open("/ho-so/\(ids[0])")
    try await head.press(
      "Ghi kết quả xét chọn",
      [
        "Tính mới": "Đạt", "Tính phù hợp": "Đạt", "Tính tập thể": "Đạt", "Tính thiết thực, hiệu quả": "Đạt",
        "Tính kinh tế": "Đạt",
      ])
    try await head.open("/ho-so/\(ids[1])")
    try await head.press(
      "Ghi kết quả xét chọn",
      [
        "Tính mới": "Đạt", "Tính phù hợp": "Đạt", "Tính tập thể": "Đạt", "Tính thiết thực, hiệu quả": "Đạt",
        "Tính kinh tế": "Không đạt",
      ])
    #expect(head.page.refusals.map { $0.hasPrefix("Ghi lý do không đạt tiêu chí «Tính kinh tế».") } == [true])

    try await site.officer.open("/ho-so/\(ids[0])")
    for criterion in criteria { #expect(site.officer.page.text.contains("\(criterion) đạt")) }
    try await site.officer.press("Tiếp nhận, cấp số")
    #expect(try await site.walk.test.dossier(ids[0]).state == .received)
    #expect(try await site.walk.test.dossier(ids[1]).state == .submitted)
  }

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
