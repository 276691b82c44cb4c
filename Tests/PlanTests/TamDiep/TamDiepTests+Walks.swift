import SiteSupport
import Testing

extension TamDiepTests {
  /// What else the clauses ask for, from the front page of who begins to its last page.
  @Suite("Tam Điệp 2024: walks") struct Walks {
    @Test("Two with one mean for the last place of A: nothing is decided before the council says who and why (II.3.1)")
    func places() async throws {
      let city = try await TamDiepTown()
      try await city.open()
      try await city.establishCouncil()
      let means = [95, 94, 93, 92, 90, 90, 85]
      let works = means.enumerated().map { (title: "Việc \($0 + 1)", sum: $1) }
      try await city.fileFromSchool(works.map(\.title))
      for work in works { try await city.accept(work.title) }
      try city.town.go(to: "2024-07-10T08:00")
      let session = try await city.session("Phiên", works)
      let (secretary, chair) = (try city.town["Đỗ Thư Ký"], try city.town["Hoàng Chủ Tịch"])
      try await secretary.go(by: "Hội đồng", TamDiepTown.council, "Phiên", "Dự thảo quyết định")
      #expect(secretary.page.text.contains("Còn chỗ mở vì bằng điểm nên chưa ra quyết định được."))
      #expect(!secretary.page.main.all("button").contains { $0.text == "Lập dự thảo" })
      try await chair.open("\(session)/xep-hang")
      #expect(["Việc 5", "Việc 6"].map { chair.page.row($0)?.last } == ["Mở", "Mở"])
      // Whom the law prefers is asked for; where both authors are women it settles nothing.
      try await chair.press(
        "Ghi giới tính tác giả", ["Nguyễn Giáo Viên, «Việc 5»": "Nữ", "Nguyễn Giáo Viên, «Việc 6»": "Nữ"])
      #expect(chair.page.text.contains("nên quy tắc này không xếp được"))
      try await chair.press("Xếp thứ tự, ghi lý do", ["Lý do của Hội đồng": ""])
      #expect(!chair.page.refusals.isEmpty)
      try await chair.press("Xếp thứ tự, ghi lý do", ["Lý do của Hội đồng": "Áp dụng rộng hơn."])
      #expect(["Việc 5", "Việc 6"].map { chair.page.row($0)?.last } == ["Loại A", "Loại B"])
      #expect(chair.page.text.contains("Đủ điểm loại A (90,00); loại A đã đủ 5 giải."))
      _ = try await city.town.draft(of: session, by: "Đỗ Thư Ký", and: "Vũ Quyết Định")
      let authority = try await city.town.issue(
        "6/QĐ-UBND", by: "Vũ Quyết Định",
        [
          ("Cách ký", "KT. (cấp phó ký thay)"), ("Chức vụ của người ký", "PHÓ CHỦ TỊCH"),
          ("Họ và tên người ký", "Vũ Đình Chiến"), ("Số và ký hiệu của kế hoạch", "45/KH-UBND"),
          ("Ngày ban hành kế hoạch", "5/3/2024"),
        ])
      try await authority.follow("Quyết định kèm danh sách")
      // By hand: five of 2.000.000 and two of 1.000.000.
      #expect(
        works.map { authority.page.row($0.title)?.suffix(2) }
          == Array(repeating: ["Loại A", "2.000.000"], count: 5) + Array(repeating: ["Loại B", "1.000.000"], count: 2))
    }
  }
}
