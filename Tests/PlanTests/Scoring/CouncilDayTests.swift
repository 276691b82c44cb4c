import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// What a council finds on its pages on the day of a meeting, and after it.
@Suite("A council's day at its pages")
struct CouncilDayTests {
  private func open(_ scene: ScoringScene) async throws {
    try await scene.site.walk.office.run(.openSession(scene.session), as: scene.site.walk.secretary)
  }

  /// The red buttons and links of what a page is about.
  private func primary(_ page: ServedPage) -> [String] {
    (page.main.all("a") + page.main.all("button")).filter { $0.facts["class"] == "btn" }.map(\.text)
  }

  @Test("During the meeting one page has the agenda, notes by dossier, and the minutes that come of them")
  func meeting() async throws {
    let scene = try await ScoringScene(["Máy tưới", "Sổ tay"], [])
    try await open(scene)
    let secretary = scene.site.secretary
    try await secretary.open(scene.page("cuoc-hop"))
    try await secretary.press(
      "Lưu", ["Giờ họp": "08:30", "Địa điểm": "Phòng họp 2", "Chương trình": "Nghe trình bày\nChấm từng hồ sơ"])
    #expect(secretary.card("Chương trình") == "Chương trình 08:30, Phòng họp 2 Nghe trình bày Chấm từng hồ sơ")
    try await secretary.follow("Ghi ý kiến về «Sổ tay»")
    try await secretary.press("Ghi ý kiến", ["Ý kiến thảo luận": "Nên nhân rộng."])
    try await secretary.press("Ghi ý kiến", ["Về hồ sơ": "Ý kiến chung", "Ý kiến thảo luận": "Chấm kỹ."])
    let said = secretary.card("Thảo luận")
    #expect(said.contains("Ý kiến chung Chấm kỹ.") && said.contains("Sổ tay Ghi ý kiến Nên nhân rộng."))
    // The minutes below say the same, and their paper is one link away.
    #expect(secretary.page.text.contains("“Sổ tay”: Nên nhân rộng."))
    #expect(secretary.page.text.contains("1. Nghe trình bày."))
    try await secretary.follow("Mở biên bản")
    #expect(secretary.page.text.contains("“Sổ tay”: Nên nhân rộng."))
  }

  @Test("The red button of the meeting's page is the roll, then the conclusion; of an empty session, its dossiers")
  func nextStep() async throws {
    let scene = try await ScoringScene(["Máy tưới"], [])
    try await open(scene)
    let (secretary, walk) = (scene.site.secretary, scene.site.walk)
    try await secretary.open(scene.page("cuoc-hop"))
    #expect(primary(secretary.page) == ["Ghi điểm danh"])
    // On a phone, where the heads of the table are not shown, each box says what it is.
    let row = try #require(secretary.page.main.all("tr").first { !$0.all("input").isEmpty })
    #expect(row.all("td").map { $0.facts["data-label"] } == [nil, "Vắng", "Lý do"])
    try await secretary.press("Ghi điểm danh")
    #expect(primary(secretary.page) == ["Ghi kết luận"])
    try await secretary.press("Ghi kết luận", ["Kết luận của Chủ tịch": "Thống nhất."])
    #expect(primary(secretary.page) == [])
    try await walk.accept(try await walk.received("Sổ tay", "dot-1", "giao-duc", "tac-nghiep"))
    try await secretary.open("/hoi-dong/\(walk.council)")
    try await secretary.press("Mở phiên họp", ["Tên phiên họp": "Phiên sau"])
    #expect(primary(secretary.page) == ["Đưa vào phiên họp"])
    try await secretary.press("Đưa vào phiên họp")
    #expect(primary(secretary.page) == ["Mở chấm"])
  }

  @Test("The chair reads how many sheets of whom are missing before the result is locked; one button is red")
  func locking() async throws {
    let scene = try await ScoringScene(["Máy tưới"], [])
    try await open(scene)
    let (walk, chair) = (scene.site.walk, scene.site.chair)
    try await chair.open(scene.page())
    #expect(primary(chair.page) == ["Chấm tiếp"], "the chair scores before locking")
    #expect(chair.page.text.contains("Hiện còn thiếu 5 trên 5 phiếu, của 5 thành viên."))
    for person in walk.voters.dropLast() {
      try await scene.mark(scene.dossiers[0], ["28", "28", "16", "18"], by: person)
    }
    try await chair.open(scene.page())
    #expect(primary(chair.page) == ["Khóa kết quả chấm"])
    try await chair.press("Khóa kết quả chấm")
    #expect(chair.page.text.contains("4 trên 5 phiếu; còn thiếu 1 trên 5 phiếu, của 1 thành viên"))
    #expect(chair.page.text.contains("thiếu 1 phiếu: «Máy tưới»"))
  }

  @Test("After the closing the chair reads who drafts the decision and by when; who may draft it is led there")
  func afterClosing() async throws {
    let scene = try await ScoringScene(["Máy tưới"], [])
    try await open(scene)
    let (walk, site) = (scene.site.walk, scene.site)
    for person in walk.voters { try await scene.mark(scene.dossiers[0], ["28", "28", "16", "18"], by: person) }
    try await site.lock(scene.page())
    let secretary = try await walk.office.read(as: nil) { try $0.person(walk.secretary).name }
    for page in [scene.page(), scene.page("xep-hang")] {
      try await site.chair.open(page)
      let next = site.chair.card("Bước tiếp theo")
      #expect(
        next.contains("Cán bộ tiếp nhận hoặc Thư ký Hội đồng (\(secretary)) lập dự thảo quyết định."), "\(page)")
      #expect(next.contains("Quyết định chậm nhất ngày 10/6/2024"))
      #expect(!site.chair.page.links.contains { $0.text == "Dự thảo quyết định" })
      try await site.secretary.open(page)
      #expect(site.secretary.card("Bước tiếp theo").contains("Bạn lập dự thảo quyết định."))
      #expect(primary(site.secretary.page) == ["Dự thảo quyết định"])
    }
    try await site.secretary.follow("Dự thảo quyết định")
    try await site.secretary.press("Lập dự thảo")
    try await site.secretary.press("Trình duyệt")
    try await site.chair.open(scene.page())
    #expect(
      site.chair.card("Bước tiếp theo").contains("Người quyết định công nhận duyệt dự thảo quyết định."))
  }

  @Test("The ranking says why two share a rank, and by which ways a council gets out of a tie")
  func ties() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let walk = site.walk
    var entries: [(Dossier.ID, Ballot.Entry)] = []
    for (number, mean) in [95, 95, 93, 92, 83, 83].enumerated() {
      let id = try await walk.received("Sáng kiến \(number + 1)", "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      entries.append((id, try await walk.points(Points(mean), for: "giao-duc")))
    }
    let session = try await walk.closedSession(entries)
    try await site.chair.open("/hoi-dong/\(walk.council)/phien/\(session)/xep-hang")
    let page = site.chair.page
    let shared = try #require(page.row("Sáng kiến 2"))
    #expect(shared[1].contains("Cùng điểm với 1 sáng kiến khác nên cùng hạng 1."))
    #expect(page.row("Sáng kiến 3")?[1].contains("cùng hạng") == false)
    #expect(page.row("Sáng kiến 5")?[1].contains("cùng hạng") == false, "an open tie is explained as such")
    #expect(page.text.contains("Bỏ phiếu lại giữa các sáng kiến bằng điểm; nhiều phiếu hơn xếp trước."))
    #expect(page.text.contains("Theo quy tắc ưu tiên nêu dưới đây: Hội đồng xác nhận thứ tự đề nghị."))
    #expect(primary(page).count <= 1)
  }
}
