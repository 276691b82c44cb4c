import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

extension ThuaThienHueTests {
  /// What the plan calls its works and papers, on the papers of one idea (III.5.1, III.5.2).
  @Suite("Thừa Thiên Huế: the plan's own words") struct Words {
    private static let title = "Vườn mái nhà"

    /// An idea of a unit that the office has received.
    private func received() async throws -> (site: PlanSite, id: Dossier.ID) {
      let site = try await PlanSite("thua-thien-hue", on: "2024-03-04")
      let walk = site.walk
      let id = try await walk.test.draft(
        Self.title, by: walk.author, plan: walk.plan, track: "hang-nam", field: "cong-dong", solution: "khac")
      let revision = try await walk.test.dossier(id).revision
      try await walk.office.run(.writeDossier(id, revision: revision) { $0.work = "y-tuong" }, as: walk.author)
      try await walk.office.run(.submitDossier(id), as: walk.author)
      try await walk.office.run(.endorseDossier(id), as: walk.head)
      try await walk.office.run(.receiveDossiers([id]), as: walk.officer)
      return (site, id)
    }

    /// The same, recognised by the decision of that address.
    private func recognised() async throws -> (site: PlanSite, id: Dossier.ID, session: String, decision: String) {
      let (site, id) = try await received()
      try await site.walk.accept(id)
      try site.go(to: "2024-08-05T08:00")
      let session = try await site.hold("Phiên xét", on: [Self.title]) { _, _ in .points(["30", "20", "20"]) }
      return (site, id, session, try await site.decide(session, "31/QĐ-MTTQ"))
    }

    @Test("The list of clauses for refusing has what speaks to an idea: not that it was applied (III.5.2)")
    func grounds() async throws {
      let (site, id) = try await received()
      try await site.officer.open("/tiep-nhan/\(id)")
      #expect(
        site.officer.page.offered(at: "Căn cứ") == [
          "Quy định hiện hành: \(HueTown.useful)",
          "Mục I.2: Đối tượng: Tất cả các cấp, các ngành, các cơ quan đơn vị,…",
        ])
    }

    @Test("A refused author may complain to whoever decides: the chairman of the Front, not the issuer (III.5.1)")
    func complaining() async throws {
      let (site, id) = try await received()
      try await site.officer.open("/tiep-nhan/\(id)")
      try await site.officer.press(
        "Từ chối hồ sơ", ["Căn cứ": "Quy định hiện hành: \(HueTown.useful)", "Lý do": "Không nêu năng suất."])
      try await site.officer.press("Từ chối hồ sơ")
      try await site.author.open("/ho-so/\(id)/thong-bao-tu-choi")
      let notice = site.author.page.text
      #expect(notice.contains("không chấp nhận hồ sơ đề nghị công nhận ý tưởng mới"))
      #expect(
        notice.contains("có quyền khiếu nại đến Chủ tịch \(HueTown.front) Thừa Thiên Huế theo quy định của pháp luật"))
    }

    @Test("Ballot sheets, tables and decisions call an idea an idea, and say nothing of money")
    func papers() async throws {
      let (site, id, session, decision) = try await recognised()
      try await site.chair.open("\(session)/cham/\(id)/phieu")
      #expect(site.chair.page.text.contains("PHIẾU ĐÁNH GIÁ Ý TƯỞNG MỚI"))
      #expect(site.chair.page.text.contains("Tên ý tưởng mới: \(Self.title)"))
      try await site.chair.open("\(session)/bang-tong-hop")
      #expect(site.chair.page.text.contains("Tên \(HueTown.works)"))
      #expect(!site.chair.page.text.contains("Tên sáng kiến"))

      let authority = site.authority
      try await authority.open(decision)
      #expect(!authority.page.text.contains("hưởng"))
      try await authority.open("\(decision)/dinh-chinh")
      try await authority.press("Tiếp tục", filling: [("\(Self.title) Nguyễn Tác Giả", "có")])
      try await authority.press(
        "Ban hành quyết định đính chính",
        [
          "Tên ý tưởng mới": "Vườn trên mái nhà", "Lý do đính chính": "Ghi thiếu một chữ.",
          "Số và ký hiệu": "32/QĐ-MTTQ", "Họ và tên người ký": "Trần Văn Mẫu",
        ])
      try await authority.press("Ban hành quyết định đính chính")
      #expect(authority.page.text.contains("Tên \(HueTown.works): \(Self.title) → Vườn trên mái nhà"))
      try await authority.open("/ho-so/\(id)/huy-bo")
      #expect(authority.page.text.contains("Hủy bỏ công nhận ý tưởng mới"))
      try await authority.press(
        "Hủy bỏ công nhận",
        [
          "Lý do hủy bỏ": "Không phải của tác giả.", "Số và ký hiệu": "33/QĐ-MTTQ",
          "Họ và tên người ký": "Trần Văn Mẫu",
        ])
      try await authority.press("Hủy bỏ công nhận")
      try await authority.open("/ho-so/\(id)/quyet-dinh-huy-bo")
      #expect(authority.page.text.contains("Hủy bỏ kết quả công nhận ý tưởng mới “Vườn trên mái nhà”"))
    }

    @Test("The unit's list is called what the plan calls it: on pages, buttons and its paper (III.5.3)")
    func list() async throws {
      let (site, id) = try await received()
      let head = site.head
      try await head.open("/don-vi")
      try await head.follow(HueTown.proposal)
      #expect(head.page.main.all("h1").map(\.text) == [HueTown.proposal])
      try await head.press("Lập văn bản bình chọn, đề xuất")
      try await head.press("Ghi số và gửi văn bản bình chọn, đề xuất", ["Số và ký hiệu": "12/ĐV"])
      try await head.press("Ghi số và gửi văn bản bình chọn, đề xuất")
      #expect(head.page.main.all("h1").map(\.text) == ["Văn bản bình chọn, đề xuất số 12/ĐV ngày 4/3/2024"])
      #expect(!head.page.text.contains("ờ trình"))
      try await head.follow(HueTown.proposal)
      #expect(head.page.text.contains(HueTown.proposal.uppercased()))
      #expect(!head.page.text.contains("TỜ TRÌNH"))
      try await head.open("/ho-so/\(id)")
      #expect(head.card("Diễn biến").contains("Đơn vị xác nhận, đưa vào văn bản bình chọn, đề xuất"))
    }
  }
}
