import Domain
import Foundation
@_spi(Desk) import Office
import PlanFile
import SiteSupport
import Store
import TestSupport
import Testing

/// What follows from the course of a plan is in the list of its duties, beside what it gives by name.
@Suite("Every duty of a plan is in one list")
struct OneDutyListTests {
  private static let plan: Plan.ID = "vinh-tuong-2022"
  private static let list = "/ke-hoach/vinh-tuong-2022/viec"

  /// The lines that follow from the course of the plan and are in a state, with the days by which they are late.
  private func course(
    _ state: DutiesLook.Wanted.State, of site: PlanSite
  ) async throws -> [String] {
    let look = DutiesLook(of: Self.plan, .init(state: state), page: 1)
    let found = try await site.walk.office.look(look, as: site.walk.officer).found
    return found.lines.filter { $0.course != nil }.map { line in
      "\(line.duty.name): \(line.state.name), \(line.daysLate(on: found.today))"
    }
  }

  @Test("Days of intake and of councils are listed, late, let go with a reason, done by a session (II.1.a)")
  func stages() async throws {
    let site = try await PlanSite(Self.plan, on: "2022-02-10", kind: "truong-hoc")
    let (officer, walk) = (site.officer, site.walk)
    let track = "Lĩnh vực Giáo dục và Đào tạo"
    #expect(try await course(.open, of: site) == ["Tiếp nhận, kiểm tra hồ sơ \(track): đang làm, 0"])
    let dossier = try await walk.received("Sổ tay đọc sách", "giao-duc", "giao-duc", "tac-nghiep")
    try await walk.accept(dossier)
    try site.go(to: "2022-03-05T08:00")
    let (appraisal, council) = ("Thẩm định bằng phiếu", "Hội đồng xét công nhận, lĩnh vực Giáo dục và Đào tạo")
    #expect(try await course(.open, of: site) == ["\(appraisal): đang làm, 0"])
    #expect(try await course(.late, of: site) == [])
    try site.go(to: "2022-03-22T08:00")
    #expect(try await course(.late, of: site) == ["\(appraisal): quá hạn, 12", "\(council): quá hạn, 2"])
    #expect(try await officer.open("/theo-doi").text.contains("Thẩm định bằng phiếu"))

    try await officer.open("\(Self.list)?viec=xet-tham-dinh")
    try await officer.follow("Thẩm định bằng phiếu")
    #expect(officer.page.title == "Thẩm định bằng phiếu")
    #expect(officer.page.text.contains("Tự ghi nhận theo việc đã làm trong hệ thống, không ghi tay."))
    #expect(officer.page.refusals == [])
    try await officer.press("Miễn", ["Lý do miễn": "Hội đồng xét thẳng năm nay"])
    #expect(officer.page.text.contains("Hội đồng xét thẳng năm nay"))
    #expect(try await course(.late, of: site) == ["\(council): quá hạn, 2"])
    #expect(try await course(.settled, of: site).contains("\(appraisal): được miễn, 0"))
  }

  @Test("A session in its days does the duty of its judgement; the duty names who closed it")
  func session() async throws {
    let walk = try await PlanWalk(Self.plan, on: "2022-02-10", kind: "truong-hoc")
    let dossier = try await walk.received("Sổ tay đọc sách", "giao-duc", "giao-duc", "tac-nghiep")
    try await walk.accept(dossier)
    try walk.test.go(to: "2022-03-05T08:00")
    try await walk.appraise([dossier], in: "tham-dinh")
    let look = DutyLook("xet-tham-dinh", of: .body("giao-duc-hoac-to"), in: Self.plan)
    let found = try await walk.office.look(look, as: walk.officer).found
    #expect(found.line.state == .done && found.line.done?.short == "5/3/2022")
    #expect(found.records.map(\.by) == ["Tổ Trưởng Thẩm Định"])
    #expect(found.records.map(\.enteredLater) == [nil])
  }
}

/// Vĩnh Tường with its economy office, whose head works and is reminded.
@Suite("A unit's duties, day by day")
struct UnitDutyDaysTests {
  private struct District {
    static let plan: Plan.ID = "vinh-tuong-2022"
    let site: PlanSite
    let economy: Domain.Unit.ID
    let head: Browser

    init(on day: String) async throws {
      site = try await PlanSite(Self.plan, on: day)
      let test = site.walk.test
      let district = try await test.unit("UBND huyện Vĩnh Tường", kind: "uy-ban")
      economy = try await test.unit("Phòng Kinh tế và Hạ tầng", kind: "phong-ban", under: district)
      try await site.bind(["ubnd": district, "phong-kinh-te": economy])
      head = try await Browser(
        site.site, try await test.person("Lê Trưởng Phòng", in: economy, (.unitHead, .unit(economy))))
    }

    var trainingClass: String { "/ke-hoach/vinh-tuong-2022/viec/tap-huan-kinh-te/\(economy)" }
  }

  @Test("From the day on which it begins a duty is on the front page, by its day; what has the whole round apart")
  func frontPage() async throws {
    let district = try await District(on: "2022-04-05")
    let head = district.head
    try await head.open("/")
    let training = "01 lớp tập huấn về công tác sáng kiến lĩnh vực kinh tế - xã hội"
    #expect(head.card("Việc đến hạn").contains(training))
    #expect(head.card("Việc đến hạn").contains("đến hết ngày 30/6/2022"))
    #expect(!head.card("Việc đến hạn").contains("Xây dựng dự toán"))
    // That the plan sets no day is said once for all of it.
    let whole = head.card("Việc làm trong cả đợt")
    #expect(whole.contains("Xây dựng dự toán kinh phí trình UBND huyện phê duyệt"))
    let unset = "Kế hoạch không nêu hạn; tính đến hết kế hoạch, đến hết ngày 31/12/2022"
    #expect(whole.components(separatedBy: unset).count == 2)
    #expect(!whole.contains("phê duyệt, kế hoạch không nêu hạn"))
    #expect(head.page.text.contains("Phòng Kinh tế và Hạ tầng · thứ Ba, 5/4/2022"))
    #expect(!head.page.text.contains("lĩnh vực Giáo dục và Đào tạo, đến hết ngày 31/12/2022"))
    let waiting = try await district.site.walk.office.look(HomeLook(), as: try #require(head.person).person).found
      .waiting
    let days = waiting.filter { !$0.isLate }.compactMap(\.due)
    #expect(days == days.sorted() && days.last?.short == "30/6/2022")
  }

  @Test("A class before its quarter is refused with the clause; one that is entered late says when (IV.1)")
  func quarter() async throws {
    let district = try await District(on: "2022-07-05")
    let (head, page) = (district.head, district.trainingClass)
    try await head.open(page)
    #expect(head.page.text.contains("Làm từ 1/4/2022"))
    try await head.recordEvent("Lớp tập huấn", on: "15/3/2022")
    #expect(
      head.page.refusals == [
        """
        Kế hoạch Vĩnh Tường 2022 giao làm việc này từ 1/4/2022: việc làm trước ngày đó không được tính. (mục IV.1) \
        Sửa ngày, hoặc bỏ chọn việc của kế hoạch này.
        """
      ])
    try await head.open(page)
    try await head.recordEvent("Lớp tập huấn", on: "20/6/2022")
    try await head.open(page)
    #expect(head.page.text.contains("20/6/2022: Sự kiện đã tổ chức Lê Trưởng Phòng ghi ngày 5/7/2022"))
    try district.site.go(to: "2023-01-10T08:00")
    try await head.recordEvent("Lớp tập huấn", on: "5/1/2023")
    #expect(
      head.page.refusals.joined().contains("Việc của kế hoạch Vĩnh Tường 2022 làm từ 1/1/2022 đến 31/12/2022."))
  }

  @Test("A duty can be taken into one's calendar, and its reminder copied with its link as it is written")
  func calendar() async throws {
    let district = try await District(on: "2022-05-05")
    let (head, officer) = (district.head, district.site.officer)
    try await head.open(district.trainingClass)
    let link = try #require(head.page.links.first { $0.text.hasPrefix("Thêm vào lịch") }?.facts["href"])
    let calendar = try await district.site.site.get(link, as: head.person).text
    #expect(calendar.contains("DTSTART;VALUE=DATE:20220630\r\n"))
    #expect(calendar.contains("SUMMARY:Vĩnh Tường 2022: Phòng Kinh tế"))
    try await officer.open(district.trainingClass)
    try await officer.follow("Nhắc đơn vị này")
    let words = try #require(officer.page.written(at: "Nội dung"))
    let copied = officer.page.main.all("div").filter { $0.isOf("whole") }.map(\.text)
    #expect(copied.count == 1 && copied.first?.hasPrefix("\(words) http") == true)
    #expect(copied.first?.hasSuffix("/ke-hoach/vinh-tuong-2022/viec?viec=tap-huan-kinh-te") == true)
  }
}

@Suite("A superior unit's plan in response serves those beneath it")
struct ServedResponseTests {
  @Test("Once it is noted the duty of those beneath is done, as their list says; a unit apart has still to do it")
  func served() async throws {
    let plan: Plan.ID = "quang-tri-2023"
    // As Quảng Trị, but that units beneath the divisions have the duty for themselves.
    let file = try #require(PlanFile.builtIn.first { $0.name == "quang-tri-2023" })
    let text = String(decoding: file.bytes, as: UTF8.self)
      .replacing("under: [so], direct: true, source: II.4.4", with: "under: [so], source: II.4.4")
    let walk = try await PlanWalk(
      plan, on: "2023-03-10", unit: "Phòng Quản lý khoa học", kind: "phong-ban", text: text)
    let test = walk.test
    let department = try await test.unit("Sở Khoa học và Công nghệ", kind: "so")
    try await test.office.runUnattended(
      .moveUnit(walk.unit, under: "Sở Khoa học và Công nghệ", from: Day(daysSince1970: 1)))
    let team = try await test.unit("Tổ Chuyên môn", kind: "phong-ban", under: walk.unit)
    let apart = try await test.unit("Phòng Sở hữu trí tuệ", kind: "phong-ban", under: department)
    let rules = try await test.office.read(as: nil) { try $0.plan(plan) }
    try await test.office.bindBodies(of: rules, ["so": department])
    func states() async throws -> [Domain.Unit.ID: String] {
      let look = DutiesLook(of: plan, .init(duty: "huong-ung"), page: 1)
      let lines = try await test.office.look(look, as: walk.officer).found.lines
      return Dictionary(
        lines.compactMap { line in line.holder.unit.map { ($0, line.state.name) } }, uniquingKeysWith: { $1 })
    }
    let before = try await states()
    #expect([walk.unit, team, apart].map { before[$0] } == ["đang làm", "đang làm", "đang làm"])
    try await walk.respond()
    let after = try await states()
    #expect([walk.unit, team, apart].map { after[$0] } == ["đã làm", "đã làm", "đang làm"])
    let own = DutiesLook(of: plan, .init(duty: "huong-ung", unit: team), page: 1)
    #expect(try await test.office.look(own, as: walk.officer).found.lines.map(\.state) == [.done])
    let line = UnitStateLook(team, in: plan)
    let state = try await test.office.look(line, as: walk.officer).found.duties.first { $0.duty.id == "huong-ung" }
    #expect(state?.state == .done)
  }
}
