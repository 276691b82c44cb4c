import Domain
@_spi(Desk) import Office
import SiteSupport
import Store
import TestSupport
import Testing

extension QuangTriTests {
  /// «Các phòng, đơn vị thuộc Sở» select: each the dossiers that come from it or from beneath it (II.4.4).
  @Suite("Divisions and units of the department")
  struct Units {
    private let place: QuangTriOffice

    init() async throws {
      place = try await QuangTriOffice()
      try await place.open()
    }

    /// - Parameter isServed: whether a plan in response is there for the author's unit (II.4.3).
    private func file(_ title: String, by author: Browser, isServed: Bool) async throws {
      try await author.write(
        "Bắt đầu viết hồ sơ Quảng Trị 2023, Hồ sơ năm 2023",
        [
          "Loại": "Ý tưởng mới", "Tên sáng kiến hoặc ý tưởng mới": title, "Lĩnh vực": "Lĩnh vực khác",
          "Loại giải pháp": "Phương pháp điều hành, kiểm tra, giám sát công việc",
        ], before: "Tình trạng trước khi có ý tưởng mới", of: "ý tưởng mới")
      try await author.press(
        "Tiếp tục: Điều kiện công nhận", ["Khả năng áp dụng, nhân rộng": "Nơi khác", "Lợi ích dự kiến": "Nhanh"])
      try await author.press(
        "Tiếp tục: Minh chứng",
        [
          "Việc công bố, áp dụng trái với quy định pháp luật hoặc đạo đức xã hội": "có",
          QuangTriOffice.protection: "có",
          "Đề tài nghiên cứu khoa học được cấp kinh phí từ các cấp, các ngành": "có",
        ])
      #expect(author.card("Chưa đáp ứng").contains("kế hoạch hoặc chương trình hưởng ứng") == !isServed)
      try await author.follow("Xem lại và nộp")
      try await author.press("Nộp hồ sơ")
    }

    @Test("What a team of a division files goes to the division, which selects it and is told of the last day")
    func team() async throws {
      let (site, test) = (place.site, place.site.walk.test)
      let team = try await test.unit("Tổ Công nghệ", kind: "to", under: place.division)
      let author = try await Browser(site.site, try await test.person("Đỗ Tổ Viên", in: team))
      let lead = try await Browser(
        site.site, try await test.person("Hồ Tổ Trưởng", in: team, (.unitHead, .unit(team))))
      // The team has no plan of its own: that of its division serves it.
      try await place.respond()
      try await file("Sổ tay tổ", by: author, isServed: true)
      #expect(author.page.refusals == [])
      #expect(
        author.card("Hồ sơ đang ở đâu").contains(
          "Phòng Quản lý khoa học xem xét, xác nhận, đưa vào văn bản đề nghị"))
      try await lead.open("/")
      #expect(!lead.page.text.contains("Sổ tay tổ"))
      try await place.head.open("/")
      #expect(
        place.head.page.text.contains(
          """
          Quảng Trị 2023: Các phòng, đơn vị thuộc Sở xem xét, xác nhận 1 hồ sơ Hồ sơ năm 2023, đến hết ngày 31/5/2023
          """))
      try await place.select("Sổ tay tổ")
      try await place.officer.open("/tiep-nhan?ke-hoach=quang-tri-2023")
      #expect(place.officer.page.row("Sổ tay tổ") != nil)
    }

    @Test("Who belongs to the department and to none of its divisions is told that nobody can select the dossier")
    func none() async throws {
      let (site, test) = (place.site, place.site.walk.test)
      let director = try await Browser(site.site, try await test.person("Phan Phó Giám Đốc", in: place.department))
      try await file("Sổ tay Sở", by: director, isServed: false)
      #expect(
        director.page.refusals == [
          """
          Hồ sơ phải được xét chọn ở một đơn vị trong số «Các phòng, đơn vị thuộc Sở», mà Sở Khoa học và Công nghệ \
          không thuộc đơn vị nào như vậy. (mục II.4.4) Hỏi Văn phòng Sở hồ sơ của bạn do đơn vị nào xét chọn.
          """
        ])
    }

    @Test("A division ends in the middle of the round, its successor too: reports stay, duties end, roles go on")
    func merged() async throws {
      let (test, office) = (place.site.walk.test, place.site.walk.office)
      let (plan, half) = (place.site.walk.plan, "sau-thang")
      let centre = try await test.unit("Trung tâm Ứng dụng", kind: "don-vi", under: place.department)
      let last = try await test.unit("Trung tâm Mới", kind: "don-vi", under: place.department)
      let (officer, head) = (
        try #require(place.officer.person?.person), try #require(place.head.person?.person)
      )
      try place.site.go(to: "2023-06-01T08:00")
      try await office.run(.sendReport(half, of: place.division, in: plan, content: .nothingToAdd), as: head)
      for (old, heir) in [(place.division, "Trung tâm Ứng dụng"), (centre, "Trung tâm Mới")] {
        try await office.runUnattended(
          .reorganise(
            Reorganisation(
              document: "9/QĐ", day: office.clock.now.day, units: [old], end: true,
              heirs: [.init(id: Identifier(at: office.clock.now), name: heir, isNew: false)], passesRoles: true)))
      }
      let division = place.division
      let (excused, roles, heirOfAll) = try await office.read(as: nil) { desk in
        let plan = try desk.plan(plan)
        let said = try Fulfilments.lines(of: plan, on: desk.connection)
        let excused = { (unit: Domain.Unit.ID) in
          plan.reportDuties.map(\.id).filter { said[Fulfilments.Key($0, .unit(unit))]?.isExcused == true }
        }
        let roles = try People.appointments(of: head, on: desk.connection)
          .filter { $0.holds(on: desk.now.day.adding(days: 1)) }.map(\.scope)
        return (
          [excused(division), excused(centre)], roles,
          try Store.Units.tree(on: desk.connection).heir(of: division, on: desk.now.day)
        )
      }
      #expect(excused == [["nam"], [half, "nam"]])
      #expect(roles == [.unit(last)] && heirOfAll == last)
      let round = try await office.look(ReportRoundLook(half, of: plan), as: officer).found
      #expect(round.sums.received == 1)
      #expect(round.sums.missing.map(\.name) == ["Trung tâm Mới"])
    }
  }
}
