import Domain
import SiteSupport
import TestSupport
import Testing

extension TamDiepTests {
  /// A dossier that was found valid, and turns out not to meet a condition (II.2), before the decision.
  @Suite("Tam Điệp 2024: refused after it was found valid") struct AfterAcceptance {
    private static let ground: KeyValuePairs = [
      "Căn cứ": "Mục II.2: Có tính mới", "Lý do từ chối": "Giải pháp đã được thành phố công nhận năm 2022",
      "Số văn bản từ chối": "05/TB-PKT", "Ngày văn bản từ chối": "10/3/2024",
    ]

    /// Two valid dossiers.
    private func valid() async throws -> (site: PlanSite, ids: [Dossier.ID]) {
      let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
      var ids: [Dossier.ID] = []
      for title in ["Tranh cát", "Sổ tay"] {
        let id = try await site.walk.received(title, "dot-1", "giao-duc", "tac-nghiep")
        try await site.walk.accept(id)
        ids.append(id)
      }
      return (site, ids)
    }

    private func refuse(_ id: Dossier.ID, by officer: Browser) async throws {
      try await officer.open("/ho-so/\(id)")
      try await officer.press("Từ chối hồ sơ", Self.ground)
      #expect(officer.page.text.contains("Tác giả khiếu nại được trong 90 ngày."))
      try await officer.press("Từ chối hồ sơ đã hợp lệ")
      #expect(officer.page.refusals == [])
    }

    @Test("The office refuses it by clause, reason and document; the author reads all three and may complain")
    func told() async throws {
      let (site, ids) = try await valid()
      try await site.officer.open("/ho-so/\(ids[0])")
      try await site.officer.press("Từ chối hồ sơ")
      #expect(site.officer.page.refusals == ["Chọn điều khoản làm căn cứ từ chối."])
      try await refuse(ids[0], by: site.officer)

      let author = site.author
      try await author.open("/ho-so/\(ids[0])")
      #expect(author.page.text.contains("không hợp lệ"))
      #expect(
        author.card("Diễn biến").contains(
          """
          Từ chối hồ sơ đã hợp lệ Giải pháp đã được thành phố công nhận năm 2022 (mục II.2; văn bản số 05/TB-PKT ngày \
          10/3/2024)
          """))
      try await author.follow("Thông báo từ chối hồ sơ")
      #expect(
        author.page.text.contains(
          """
          Phòng Kinh tế căn cứ văn bản số 05/TB-PKT ngày 10/3/2024, sau khi đã xác nhận hợp lệ ngày 10/3/2024, xem xét \
          lại hồ sơ sáng kiến “Tranh cát” và không chấp nhận hồ sơ vì lý do sau:
          """))
      try await author.open("/ho-so/\(ids[0])")
      try await author.follow("Khiếu nại kết quả")
      #expect(author.page.status == 200)
      // The other one goes on.
      try await site.secretary.open("/hoi-dong/\(site.walk.council)")
      try await site.secretary.press("Mở phiên họp", ["Tên phiên họp": "Phiên xét"])
      #expect(site.secretary.page.text.contains("Sổ tay") && !site.secretary.page.text.contains("Tranh cát"))
    }

    @Test("It leaves a session that is being scored: nobody is asked for it, the rest is closed and decided")
    func inSession() async throws {
      let (site, ids) = try await valid()
      try await site.secretary.open("/hoi-dong/\(site.walk.council)")
      try await site.secretary.press("Mở phiên họp", ["Tên phiên họp": "Phiên xét"])
      let session = String(site.secretary.page.address.prefix { $0 != "?" })
      try await site.secretary.press("Đưa vào phiên họp")
      try await site.secretary.press("Mở chấm")
      for title in ["Tranh cát", "Sổ tay"] {
        try await site.chair.open(session)
        try await site.chair.follow(title)
        try await site.chair.handIn(.points(["30", "30", "20", "20"]))
      }
      try await refuse(ids[0], by: site.officer)
      #expect(site.officer.card("Diễn biến").contains("Từ chối hồ sơ đã hợp lệ"))

      try await site.secretary.open(session)
      #expect(site.secretary.card("Bị từ chối, không xét ở phiên này").contains("«Tranh cát»"))
      try await site.secretary.open("/ho-so/\(ids[0])")
      for voter in [site.secretary] + site.members {
        try await voter.open(session)
        #expect(voter.page.row("Tranh cát") == nil)
        try await voter.follow("Sổ tay")
        try await voter.handIn(.points(["30", "30", "20", "20"]))
      }
      try await site.lock(session)
      try await site.secretary.open("\(session)/bien-ban")
      #expect(
        site.secretary.page.text.contains(
          "Hồ sơ “Tranh cát” bị từ chối ngày 10/3/2024 nên phiên họp không xét: Giải pháp đã được thành phố công nhận"))
      let decision = try await site.decide(session, "01/QĐ-UBND")
      try await site.authority.open(decision)
      #expect(site.authority.page.text.contains("Sổ tay") && !site.authority.page.text.contains("Tranh cát"))
      // Once the result is closed the office cannot: the step is not offered.
      try await site.officer.open("/ho-so/\(ids[1])")
      #expect(!site.officer.page.text.contains("Từ chối hồ sơ đã hợp lệ"))
    }
  }
}
