import Domain
import Office
import SiteSupport
import TestSupport
import Testing

extension TamDiepTests {
  @Test("Prizes of A, B and C of one decision are paid as one list, each from the line of its grade (II.3.1, III)")
  func prizes() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-04-01")
    let walk = site.walk
    let finance = try await Browser(
      site.site, try await walk.test.person("Lý Kế Toán", (.financeOfficer, .plan(walk.plan))))
    var entries: [(dossier: Dossier.ID, entry: Ballot.Entry)] = []
    for (title, total) in [("Tranh cát", 90), ("Thẻ giấy", 70), ("Đôi bạn", 65)] {
      let id = try await walk.received(title, "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      entries.append((id, try await walk.points(Points(total), for: "giao-duc")))
    }
    try site.go(to: "2024-05-10T08:00")
    _ = try await walk.decide(try await walk.closedSession(entries), number: "5/QĐ-UBND")

    try await finance.open("/ke-hoach/tam-diep-2024/kinh-phi")
    try await finance.press("Lưu dự toán")
    #expect(finance.page.text.contains("25.000.000"))
    try await site.authority.open("/ke-hoach/tam-diep-2024/kinh-phi")
    try await site.authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-UBND"])

    try await finance.open("/ke-hoach/tam-diep-2024/kinh-phi")
    try await finance.press("Ghi đã chi các giải đã chọn", ["Số chứng từ": "PC-01"], near: "Tranh cát")
    // What is asked before says how much goes from which line.
    let asked = finance.page.text
    #expect(asked.contains("3.500.000"))
    #expect(asked.contains("Chi từ dòng «Tiền thưởng sáng kiến loại A»"))
    #expect(asked.contains("2.000.000 đồng, dòng này còn 8.000.000 đồng"))
    #expect(asked.contains("1.000.000 đồng, dòng này còn 9.000.000 đồng"))
    #expect(asked.contains("500.000 đồng, dòng này còn 4.500.000 đồng"))
    try await finance.press("Ghi khoản chi")
    #expect(finance.page.text.contains("PC-01"))
    #expect(finance.page.row("Tiền thưởng sáng kiến loại B")?.contains { $0.contains("9.000.000") } == true)
  }

  @Test("A special prize is paid from a line of its own, beside the prize of the grade")
  func specialPrize() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-04-01")
    let walk = site.walk
    let prizes = "special-prizes:\n  - {id: tre, name: Giải Tác giả trẻ, at-most: 1, prize: 700000, source: II.3.1}\n"
    try await walk.amend([("\nties:\n", "\n\(prizes)ties:\n")])
    let finance = try await Browser(
      site.site, try await walk.test.person("Lý Kế Toán", (.financeOfficer, .plan(walk.plan))))
    let id = try await walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    try await walk.accept(id)
    try site.go(to: "2024-05-10T08:00")
    let session = try await walk.closedSession([(id, try await walk.points(Points(90), for: "giao-duc"))])
    try site.go(to: "2024-07-10T08:00")
    try await walk.office.run(.giveSpecialPrize(session, "tre", to: id, reason: "Tác giả trẻ nhất."), as: walk.chair)
    _ = try await walk.decide(session, number: "5/QĐ-UBND")

    try await finance.open("/ke-hoach/tam-diep-2024/kinh-phi")
    try await finance.press("Lưu dự toán")
    try await site.authority.open("/ke-hoach/tam-diep-2024/kinh-phi")
    try await site.authority.press("Phê duyệt dự toán", ["Số và ký hiệu văn bản": "88/QĐ-UBND"])
    try await finance.open("/ke-hoach/tam-diep-2024/kinh-phi")
    try await finance.press("Ghi đã chi các giải đã chọn", ["Số chứng từ": "PC-01"], near: "Tranh cát")
    let asked = finance.page.text
    #expect(asked.contains("2.000.000 đồng, dòng này còn 8.000.000 đồng"))
    #expect(asked.contains("Chi từ dòng «Tiền thưởng giải Tác giả trẻ» 700.000 đồng, dòng này còn 0 đồng"))
    try await finance.press("Ghi khoản chi")
    #expect(finance.page.row("Tiền thưởng giải Tác giả trẻ")?.last == "0")
    #expect(finance.page.text.contains("đã chi 10/7/2024, chứng từ PC-01"))
    #expect(!finance.page.text.contains("Ghi đã chi các giải đã chọn"))
  }

  @Test("A ward's health station is no unit of the city; one work of its own field for each unit (I.2)")
  func targets() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let test = site.walk.test
    let city = try await test.unit("UBND thành phố Tam Điệp", kind: "uy-ban")
    let office = try await test.unit("Phòng Nội vụ", kind: "phong-ban", under: city)
    let ward = try await test.unit("UBND phường Mẫu", kind: "phuong-xa", under: city)
    try await test.unit("Trạm Y tế phường Mẫu", kind: "don-vi", under: ward)
    try await site.bind(["ubnd": city])
    let author = try await test.person("Ngô Chuyên Viên", in: office)
    let head = try await Browser(site.site, try await test.person("Lưu Trưởng Phòng", (.unitHead, .unit(office))))

    // The unit that is behind finds it on its front page, by name.
    try await head.open("/")
    #expect(head.page.text.contains("Phòng Nội vụ chưa đạt 2 chỉ tiêu"))
    let first = try await test.draft(
      "Cổng tra cứu", by: author, plan: "tam-diep-2024", track: "dot-2", field: "cai-cach-hanh-chinh",
      solution: "quan-ly")
    try await site.walk.office.run(.submitDossier(first), as: author)
    // What nobody has endorsed is not registered.
    try await site.officer.open("/ke-hoach/tam-diep-2024")
    #expect(target(site.officer, "100% các phòng, ban") == "0 trên 1 · còn thiếu: Phòng Nội vụ")
    #expect(target(site.officer, "100% UBND các phường") == "0 trên 1 · còn thiếu: UBND phường Mẫu")
    try await head.open("/")
    try await head.follow("Xác nhận hồ sơ «Cổng tra cứu»")
    try await head.press("Xác nhận, đưa vào tờ trình")

    try await site.officer.open("/ke-hoach/tam-diep-2024")
    #expect(target(site.officer, "100% các phòng, ban") == "1 trên 1 · đã đạt")
    #expect(target(site.officer, "Mỗi đơn vị") == "0 trên 2 · còn thiếu: Phòng Nội vụ, UBND phường Mẫu")
    #expect(target(site.officer, "Có từ 5") == "1 trên 5")

    // Only what the head confirms counts for the unit's own field.
    let second = try await test.draft(
      "Lịch họp chung", by: author, plan: "tam-diep-2024", track: "dot-2", field: "quan-ly", solution: "quan-ly")
    try await site.walk.office.run(.submitDossier(second), as: author)
    try await head.open("/")
    try await head.follow("Xác nhận hồ sơ «Lịch họp chung»")
    try await head.press("Xác nhận, đưa vào tờ trình", ["Liên quan trực tiếp đến lĩnh vực đơn vị quản lý": "có"])
    try await head.open("/")
    #expect(!head.page.text.contains("chỉ tiêu"))

    // A figure opens its dossiers.
    try await site.officer.open("/ke-hoach/tam-diep-2024")
    #expect(target(site.officer, "Mỗi đơn vị") == "1 trên 2 · còn thiếu: UBND phường Mẫu")
    try await site.officer.open("/ke-hoach/tam-diep-2024/chi-tieu/moi-don-vi")
    #expect(site.officer.page.text.contains("Lịch họp chung"))
    #expect(!site.officer.page.text.contains("Cổng tra cứu"))
    #expect(site.officer.page.text.contains("Đơn vị còn thiếu: 1"))
  }

  /// What is said beneath the target that begins with those words.
  private func target(_ browser: Browser, _ words: String) -> String? {
    let item = browser.page.main.all("li").first { $0.text.contains(words) && $0.all("meter").count == 1 }
    return item?.all("p").first?.text
  }
}
