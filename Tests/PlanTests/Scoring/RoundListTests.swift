import Domain
import Foundation
@_spi(Desk) import Office
import Sheets
import SiteSupport
import TestSupport
import Testing

/// Grades that are given from the list of a round, wherever its sessions stand.
@Suite("The list of a round")
struct RoundListTests {
  private func decided(_ walk: PlanWalk, _ means: [Int], _ number: String) async throws {
    var entries: [(Dossier.ID, Ballot.Entry)] = []
    for mean in means {
      let id = try await walk.received("Sáng kiến \(mean)", "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      entries.append((id, try await walk.points(Points(mean), for: "giao-duc")))
    }
    let session = try await walk.closedSession(entries)
    try await walk.office.run(.draftDecision(session), as: walk.secretary)
    try await walk.office.run(.sendDraft(session), as: walk.secretary)
    try await walk.office.run(.approveDraft(session), as: walk.authority)
    _ = try await walk.decideAsDrafted(session, number: number)
  }

  @Test("Where every session was decided before the last intake closed, a session without dossiers gives the grades")
  func later() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let walk = site.walk
    try await decided(walk, [90, 85], "1/QĐ-UBND")
    try await decided(walk, [95, 75], "2/QĐ-UBND")
    let session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(
        id: session, of: walk.council, name: "Phiên xếp loại", day: try #require(Day("2024-07-10"))),
      as: walk.secretary)
    let page = "/hoi-dong/\(walk.council)/phien/\(session)"
    try await site.secretary.open(page)
    try await site.secretary.press("Mở phiên xếp loại")
    try await site.secretary.open("\(page)/cuoc-hop")
    try await site.secretary.press("Ghi điểm danh")
    try await site.chair.open(page)
    try await site.chair.press("Khóa kết quả chấm")
    try await site.chair.press("Khóa kết quả")
    try await site.chair.open("\(page)/xep-hang")
    #expect(site.chair.page.row("Sáng kiến 95")?.last == "Dự kiến loại A")
    // While the second intake is open there is nothing to decide.
    let draft = "/quyet-dinh/du-thao/\(session)"
    try await site.secretary.open(draft)
    #expect(site.secretary.page.text.contains("Phiên họp này chỉ xếp loại, mà đợt xét chưa đủ kết quả"))

    try site.go(to: "2024-07-10T08:00")
    try await site.secretary.open(draft)
    try await site.secretary.press("Lập dự thảo")
    #expect(
      site.secretary.page.text.contains("Xếp loại 4 sáng kiến đã công nhận trước, tiền thưởng 7.000.000 đồng"))
    try await site.secretary.press("Trình duyệt")
    try await site.authority.open(draft)
    try await site.authority.press("Duyệt dự thảo")
    let decision = try await walk.decideAsDrafted(session, number: "3/QĐ-UBND")
    let grades = Dictionary(uniqueKeysWithValues: decision.items.map { ($0.title, $0.grade?.description) })
    #expect(grades == ["Sáng kiến 95": "A", "Sáng kiến 90": "A", "Sáng kiến 85": "A", "Sáng kiến 75": "B"])
    try await site.authority.open("/quyet-dinh/\(decision.id)/van-ban")
    #expect(site.authority.page.text.contains("Về việc xếp loại sáng kiến"))
    #expect(!site.authority.page.text.contains("Công nhận 00 sáng kiến"))
    try await site.author.open("/ho-so")
    try await site.author.follow("Sáng kiến 85")
    #expect(site.author.page.text.contains("Loại A"))

    // Nothing is left to grade.
    let second = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(id: second, of: walk.council, name: "Phiên thừa", day: walk.office.clock.now.day),
      as: walk.secretary)
    let empty = await #expect(throws: Refusal.self) {
      try await walk.office.run(.openSession(second), as: walk.secretary)
    }
    #expect(empty?.reason == "Phiên họp chưa có hồ sơ nào.")
  }

  @Test("A cap per cluster holds the units of one cluster back, and names it")
  func clusters() async throws {
    let scene = try await ScoringScene(
      ["Một", "Hai", "Ba"],
      [
        (
          "issuer: ubnd\nsuperior",
          """
            - {id: truong-mau, name: Trường của cụm}
            - {id: truong-khac, name: Trường khác}
            - {id: cum-1, name: Cụm thi đua số 1, cluster: {leader: truong-mau, members: [truong-khac]}}
          issuer: ubnd
          superior
          """
        ),
        ("\nties:\n", "\n  - {grades: [A, B, C], at-most: 2, per: cluster, source: II.3.1}\nties:\n"),
      ], unit: "truong-mau")
    let (walk, site) = (scene.site.walk, scene.site)
    try await site.secretary.open(scene.page())
    try await site.secretary.press("Mở chấm")
    for (dossier, points) in zip(scene.dossiers, [90, 85, 82]) {
      for voter in walk.voters {
        let entry = try await walk.points(Points(points), for: "giao-duc")
        try await walk.office.run(
          .writeBallot(scene.session, dossier: dossier, entry: entry, submit: true), as: voter)
      }
    }
    try await walk.office.run(.closeSession(scene.session), as: walk.chair)
    try await site.chair.open(scene.page("xep-hang"))
    #expect(site.chair.page.row("Hai")?.last == "Dự kiến loại A")
    #expect(site.chair.page.row("Ba")?.last == "Công nhận")
    #expect(site.chair.page.text.contains("của Cụm thi đua số 1 đã đủ 2 giải."))

    // The school leaves the cluster: what was closed before stays as it was.
    try scene.site.go(to: "2024-05-02T08:00")
    let elsewhere = try await walk.test.unit("Trường ngoài cụm", kind: "truong-hoc")
    try await site.bind(["truong-mau": elsewhere])
    try await site.chair.open(scene.page("xep-hang"))
    #expect(site.chair.page.row("Ba")?.last == "Công nhận")
    #expect(site.chair.page.text.contains("của Cụm thi đua số 1 đã đủ 2 giải."))
  }

  @Test("A special prize goes to whom the council names, as many as the plan has, with its money in the decision")
  func specialPrizes() async throws {
    let prizes = "special-prizes:\n  - {id: tre, name: Giải Tác giả trẻ, at-most: 1, prize: 700000, source: II.3.1}\n"
    let scene = try await ScoringScene(["Một", "Hai"], [("\nties:\n", "\n\(prizes)ties:\n")])
    let (walk, chair) = (scene.site.walk, scene.site.chair)
    try await scene.site.secretary.open(scene.page())
    try await scene.site.secretary.press("Mở chấm")
    for (dossier, points) in zip(scene.dossiers, [85, 55]) {
      for voter in walk.voters {
        let entry = try await walk.points(Points(points), for: "giao-duc")
        try await walk.office.run(
          .writeBallot(scene.session, dossier: dossier, entry: entry, submit: true), as: voter)
      }
    }
    try await walk.office.run(.closeSession(scene.session), as: walk.chair)
    try scene.site.go(to: "2024-07-10T08:00")
    try await chair.open(scene.page("xep-hang"))
    try await chair.press("Trao Giải Tác giả trẻ", ["Trao cho": "Hai", "Lý do trao giải": "Tác giả trẻ nhất."])
    #expect(chair.page.refusals == [])
    #expect(chair.page.text.contains("Hai Tác giả trẻ nhất."))
    let more = await #expect(throws: Refusal.self) {
      try await walk.office.run(
        .giveSpecialPrize(scene.session, "tre", to: scene.dossiers[0], reason: "Cũng trẻ lắm."), as: walk.chair)
    }
    #expect(more?.reason == "«Giải Tác giả trẻ» trao tối đa 1 giải trong một đợt, đã đủ." && more?.clause == "II.3.1")
    try await chair.press("Bỏ Giải Tác giả trẻ của «Hai»")
    #expect(!chair.page.text.contains("Tác giả trẻ nhất."))
    try await chair.press("Trao Giải Tác giả trẻ", ["Trao cho": "Hai", "Lý do trao giải": "Tác giả trẻ nhất."])
    #expect(chair.page.row("Hai")?.last == "Công nhận Giải Tác giả trẻ")
    #expect(chair.card("Giải thưởng").hasSuffix("Giải Tác giả trẻ 1 × 700.000 Cộng 2.700.000 đồng"))
    let decision = try await walk.decide(scene.session, number: "5/QĐ-UBND")
    let money = Dictionary(uniqueKeysWithValues: decision.items.map { ($0.title, $0.prize) })
    #expect(money == ["Một": Dong(2_000_000), "Hai": Dong(700_000)])
    try await scene.site.authority.open("/quyet-dinh/\(decision.id)/van-ban")
    #expect(scene.site.authority.page.text.contains("01 giải Tác giả trẻ, mỗi giải 700.000 đồng"))
    #expect(scene.site.authority.page.row("Hai")?.contains("Giải Tác giả trẻ") == true)
    try await shown(scene, decision)
  }

  /// The author, the public and the certificate tell the special prize, with the decision that gave it.
  private func shown(_ scene: ScoringScene, _ decision: Decision) async throws {
    let (walk, site) = (scene.site.walk, scene.site)
    try await walk.office.run(.issueCertificates(decision.id), as: walk.officer)
    try await walk.office.run(.publishDecision(decision.id), as: walk.officer)
    try await site.author.open("/ho-so")
    try await site.author.follow("Hai")
    let result = site.author.card("Kết quả")
    #expect(result.contains("Giải riêng Giải Tác giả trẻ, theo Quyết định số 05/QĐ-UBND ngày 10/7/2024"))
    #expect(result.contains("Tiền thưởng 700.000 đồng"))
    try await site.author.open("/ho-so/\(scene.dossiers[1])/giay-chung-nhan")
    #expect(
      site.author.page.text.contains(
        "Được công nhận và trao Giải Tác giả trẻ theo Quyết định số 05/QĐ-UBND ngày 10 tháng 7 năm 2024."))
    let stranger = try await Browser(site.site)
    try await stranger.open("/sang-kien")
    #expect(stranger.page.text.components(separatedBy: "Giải Tác giả trẻ").count == 2, "one of the two has it")
    try await stranger.follow("Hai")
    #expect(
      stranger.card("Công nhận").contains("Quyết định số 05/QĐ-UBND ngày 10/7/2024 Giải riêng Giải Tác giả trẻ"))
    let list = InitiativesFileLook(InitiativesLook(typed: "", chosen: [:], order: nil, page: 1))
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try await walk.office.write(list, as: walk.author, to: path) { $0 }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let rows = try SheetReader.read(bytes, name: "thử.xlsx", within: .init(rows: 50)).sheets[0].rows.map { row in
      row.cells.map(\.text)
    }
    let heads = try #require(rows.first { $0.contains("Giải riêng") })
    let prized = Dictionary(zip(heads, try #require(rows.first { $0.contains("Hai") })), uniquingKeysWith: { $1 })
    #expect(prized["Giải riêng"] == "Giải Tác giả trẻ")
    #expect(prized["Quyết định công nhận"] == "05/QĐ-UBND")
  }

  @Test("What waits in the round that runs now keeps no grade of an earlier round back")
  func ownRound() async throws {
    let caps = "caps:\n  - {grades: [xuat-sac], at-most: 1, per: round, source: III.5.2}\n"
    let site = try await PlanSite("thua-thien-hue", on: "2024-03-10")
    let walk = site.walk
    try await walk.amend([("commendations:", "\(caps)commendations:")])
    let id = try await walk.received("Sáng kiến 2024", "hang-nam", "y-te", "sang-kien")
    try await walk.accept(id)
    let session = try await walk.closedSession([(id, try await walk.points(Points(95), for: "y-te"))])
    try site.go(to: "2025-02-10T08:00")
    try await walk.office.runUnattended(.openRound(of: "thua-thien-hue"))
    _ = try await walk.received("Sáng kiến 2025", "hang-nam", "y-te", "sang-kien")
    try await site.chair.open("/hoi-dong/\(walk.council)/phien/\(session)/xep-hang")
    #expect(!site.chair.page.text.contains("Còn chờ"))
    #expect(site.chair.page.row("Sáng kiến 2024")?.last == "Loại Xuất sắc")
  }
}
