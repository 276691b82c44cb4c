import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// A plan says which body appraises; a team of another body does not hold that appraisal.
@Suite("The team that appraises is the one that the plan names")
struct TeamBodyTests {
  /// Vĩnh Tường with an appraisal of economic works by a team of its own.
  private func site() async throws -> PlanSite {
    let site = try await PlanSite("vinh-tuong-2022", on: "2022-08-02", unit: "UBND xã Mẫu", kind: "phuong-xa")
    try await site.walk.amend([
      (
        "  - id: giao-duc-hoac-to\n",
        "  - {id: to-kinh-te, name: Tổ thẩm định kinh tế, council: {}, source: II.1.b}\n  - id: giao-duc-hoac-to\n"
      ),
      (
        "  - id: hoi-dong-kinh-te\n",
        """
          - id: tham-dinh-kinh-te
            name: Thẩm định lĩnh vực kinh tế
            by: to-kinh-te
            tracks: [kinh-te-xa-hoi]
            scoring: tham-dinh
            source: II.1.b
          - id: hoi-dong-kinh-te

        """
      ),
    ])
    return site
  }

  @Test("The office says which body a team is; a team of the education office holds no appraisal of economic works")
  func other() async throws {
    let site = try await site()
    _ = try await site.walk.test.person("Tổ Trưởng Mẫu")
    let clerk = try await site.walk.test.person("Thư Ký Tổ")
    let officer = site.officer
    let seats = [
      ("Lập", "Tổ thẩm định"), ("Tên", "Tổ thẩm định của Phòng"), ("Số quyết định thành lập", "7/QĐ-PGDĐT"),
      ("Ngày quyết định", "1/8/2022"), ("Thành viên 1: họ tên hoặc tên đăng nhập", "Tổ Trưởng Mẫu"),
      ("Thành viên 2: họ tên hoặc tên đăng nhập", "Thư Ký Tổ"),
    ]
    try await officer.open("/hoi-dong/lap/vinh-tuong-2022")
    try await officer.press("Tìm người", filling: seats)
    let chosen = [
      ("Chọn người cho thành viên 1", "Tổ Trưởng Mẫu"), ("Chọn người cho thành viên 2", "Thư Ký Tổ"),
    ]
    try await officer.press("Lập", filling: chosen)
    #expect(officer.page.refusals.first?.hasPrefix("Chọn Tổ thẩm định này là cơ quan nào trong kế hoạch.") == true)
    try await officer.press(
      "Lập", filling: chosen + [("Là cơ quan nào trong kế hoạch", "Tổ thẩm định: Phòng Giáo dục và Đào tạo")])
    #expect(officer.page.refusals == [])
    #expect(officer.card("Theo kế hoạch").contains("Phòng Giáo dục và Đào tạo Thẩm định bằng phiếu"))

    let address = officer.page.address.prefix { $0 != "?" }
    let team = try #require(Council.ID(String(address.split(separator: "/").last ?? "")))
    let secretary = try await Browser(site.site, clerk)
    try await secretary.open("/hoi-dong/\(team)")
    #expect(!secretary.page.text.contains("Thẩm định lĩnh vực kinh tế"))
    let now = site.walk.office.clock.now
    let refusal = await #expect(throws: Refusal.self) {
      try await site.walk.office.run(
        .prepareSession(
          id: Session.ID(at: now), of: team, holding: "tham-dinh-kinh-te", name: "Hội nghị", day: now.day),
        as: clerk)
    }
    #expect(
      refusal?.reason
        == """
        Kế hoạch giao «Thẩm định lĩnh vực kinh tế» cho Tổ thẩm định kinh tế, không giao cho Phòng Giáo dục và Đào tạo.
        """)
    #expect(refusal?.clause == "II.1.b")
    #expect(refusal?.next?.contains("Tổ thẩm định kinh tế") == true)
  }

  @Test("A judgement by one body or another is held by the team of either")
  func either() async throws {
    for body: Body.ID in ["phong-giao-duc", "to-tham-dinh"] {
      let site = try await site()
      let team = try await site.walk.team(of: body)
      let now = site.walk.office.clock.now
      try await site.walk.office.run(
        .prepareSession(id: Session.ID(at: now), of: team.id, holding: "tham-dinh", name: "Hội nghị", day: now.day),
        as: site.walk.members[0])
    }
  }
}
