import Domain
import SiteSupport
import TestSupport
import Testing

extension TamDiepTests {
  /// Tam Điệp gives A, B and C from one list over both intakes (II.3.1, II.5).
  @Suite("Tam Điệp 2024: one list") struct Grades {
    /// Six initiatives of the first intake and two of the second, each with its council's session closed.
    private func bothIntakes() async throws -> (site: PlanSite, first: Session.ID, second: Session.ID) {
      let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
      let walk = site.walk
      let first = try await session(walk, "dot-1", "giao-duc", [90, 89, 88, 87, 86, 85])
      try site.go(to: "2024-04-25T08:00")
      let second = try await session(walk, "dot-2", "y-te", [95, 84])
      return (site, first, second)
    }

    private func session(
      _ walk: PlanWalk, _ track: Track.ID, _ field: Domain.Category.ID, _ means: [Int]
    ) async throws -> Session.ID {
      var entries: [(Dossier.ID, Ballot.Entry)] = []
      for mean in means {
        let id = try await walk.received("Sáng kiến \(mean)", track, field, "tac-nghiep")
        try await walk.accept(id)
        entries.append((id, try await walk.points(Points(mean), for: field)))
      }
      return try await walk.closedSession(entries)
    }

    private func list(_ site: PlanSite, _ session: Session.ID) -> String {
      "/hoi-dong/\(site.walk.council)/phien/\(session)/xep-hang"
    }

    private func draft(_ site: PlanSite, _ session: Session.ID) async throws {
      try await site.secretary.open("/quyet-dinh/du-thao/\(session)")
      try await site.secretary.press("Lập dự thảo")
      try await site.secretary.press("Trình duyệt")
      try await site.authority.open("/quyet-dinh/du-thao/\(session)")
      try await site.authority.press("Duyệt dự thảo")
    }

    @Test("A decision before the second intake has closed recognises and gives no grade")
    func recognitionNeedNotWait() async throws {
      let (site, first, _) = try await bothIntakes()
      try await site.chair.open(list(site, first))
      #expect(site.chair.page.text.contains("Còn chờ: Đợt II nhận hồ sơ trước ngày 10/7/2024."))
      try await draft(site, first)
      #expect(site.authority.page.text.contains("Công nhận 6 trên 6 sáng kiến, tiền thưởng 0 đồng"))
      let decision = try await site.walk.decideAsDrafted(first, number: "1/QĐ-UBND")
      #expect(decision.items.allSatisfy { $0.grade == nil && $0.prize == .zero })
      try await site.officer.open("/quyet-dinh/\(decision.id)")
      try await site.officer.press("Cấp giấy chứng nhận")
      try await site.officer.press("Cấp giấy chứng nhận")
      #expect(site.officer.page.text.contains("In tất cả giấy chứng nhận"))
    }

    @Test("When both intakes have closed, the five A go to the five best of both, whichever session is decided")
    func oneList() async throws {
      let (site, first, second) = try await bothIntakes()
      try await draft(site, first)
      _ = try await site.walk.decideAsDrafted(first, number: "1/QĐ-UBND")
      try site.go(to: "2024-07-10T08:00")
      try await site.chair.open(list(site, second))
      #expect(site.chair.page.row("Sáng kiến 86")?.contains("Loại B") == true)
      try await draft(site, second)
      #expect(
        site.authority.page.text.contains(
          "Công nhận 2 trên 2 sáng kiến, xếp loại 6 sáng kiến đã công nhận trước, tiền thưởng 13.000.000 đồng"))
      let decision = try await site.walk.decideAsDrafted(second, number: "2/QĐ-UBND")
      let grades = Dictionary(uniqueKeysWithValues: decision.items.map { ($0.title, $0.grade) })
      #expect(
        grades == [
          "Sáng kiến 95": "A", "Sáng kiến 90": "A", "Sáng kiến 89": "A", "Sáng kiến 88": "A", "Sáng kiến 87": "A",
          "Sáng kiến 86": "B", "Sáng kiến 85": "B", "Sáng kiến 84": "B",
        ])
      // 86 of the first intake reaches the mean of A and finds its five places taken.
      try await site.chair.open(list(site, second))
      #expect(site.chair.page.text.contains("Đủ điểm loại A (86,00); loại A đã đủ 5 giải."))
      try await site.authority.open("/quyet-dinh/\(decision.id)/van-ban")
      #expect(site.authority.page.text.contains("Sáng kiến 90 (đã công nhận tại Quyết định số 01/QĐ-UBND)"))
      try await site.author.open("/ho-so")
      try await site.author.follow("Sáng kiến 86")
      #expect(site.author.page.text.contains("Loại B"))
    }

    @Test("Grades are given early with a reason and a document, which the decision names")
    func early() async throws {
      let (site, first, second) = try await bothIntakes()
      try await site.authority.open("/quyet-dinh/du-thao/\(first)")
      try await site.authority.press(
        "Cho xếp loại sớm",
        ["Lý do": "Trao thưởng trong năm học.", "Số văn bản cho phép": "9/TB-VP", "Ngày văn bản": "24/4/2024"])
      try await draft(site, first)
      let decision = try await site.walk.decideAsDrafted(first, number: "1/QĐ-UBND")
      try await site.authority.open("/quyet-dinh/\(decision.id)/van-ban")
      #expect(site.authority.page.text.contains("Căn cứ Văn bản số 9/TB-VP ngày 24 tháng 4 năm 2024"))
      // The best of the second intake, whose session has closed, keeps its place in the list.
      #expect(decision.items.map(\.grade) == ["A", "A", "A", "A", "B", "B"])
      try site.go(to: "2024-07-10T08:00")
      try await draft(site, second)
      let later = try await site.walk.decideAsDrafted(second, number: "2/QĐ-UBND")
      #expect(later.items.map(\.grade) == ["A", "B"])
    }

    @Test(
      "Six with one mean for five places: the council is told whom the law prefers, nothing is given before it settles")
    func tie() async throws {
      let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
      let session = try await session(site.walk, "dot-1", "giao-duc", Array(repeating: 90, count: 6))
      // As long as the second intake is open, the tie holds grades back and no recognition.
      try await site.secretary.open(list(site, session))
      #expect(
        site.secretary.card("Chỗ còn mở trên danh sách tạm").contains("quyết định công nhận không phải chờ"))
      try await site.secretary.follow("Dự thảo quyết định")
      try site.go(to: "2024-07-10T08:00")
      try await site.chair.open(list(site, session))
      #expect(
        site.chair.card("Việc còn lại trước khi ra quyết định").contains(
          "đề nghị ưu tiên cá nhân nữ hoặc tập thể có từ 70% là nữ; Hội đồng xác nhận"))
    }
  }
}
