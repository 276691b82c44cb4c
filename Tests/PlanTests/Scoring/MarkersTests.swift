import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// A plan in which two mark each dossier and a third is asked where they differ.
@Suite("Two markers and a third")
struct MarkersTests {
  private func scene(_ titles: [String], _ markers: String) async throws -> ScoringScene {
    let scene = try await ScoringScene(
      titles, [(ScoringScene.ballots, "      markers: {count: 2, \(markers), source: II.3.1}\n")])
    try await scene.site.secretary.open(scene.page("phan-cong"))
    try await scene.site.secretary.press("Chia hồ sơ", ["Mỗi hồ sơ": "2 người"])
    try await scene.site.secretary.open(scene.page())
    try await scene.site.secretary.press("Mở chấm")
    return scene
  }

  /// The two who mark a dossier, and one who does not.
  private func markers(of dossier: Dossier.ID, _ scene: ScoringScene) async throws -> (
    first: Person.ID, second: Person.ID, other: Person.ID
  ) {
    let readers = try await scene.current().readers(of: dossier)
    let other = try #require(scene.site.walk.voters.first { !readers.contains($0) })
    return (readers[0], readers[1], other)
  }

  /// The secretary asks one more to mark the dossier.
  private func invite(_ member: Person.ID, to title: String, _ scene: ScoringScene) async throws {
    let secretary = scene.site.secretary
    let name = try await scene.site.walk.office.read(as: nil) { try $0.person(member).name }
    try await secretary.open(scene.page("phan-cong"))
    try await secretary.press("Mời chấm thêm", ["Người chấm thêm": name], near: title)
    #expect(secretary.page.refusals == [])
  }

  private static let seventy = ["20", "20", "15", "15"]
  private static let eighty = ["25", "25", "15", "15"]
  private static let eightyOne = ["26", "25", "15", "15"]
  private static let seventyFive = ["25", "20", "15", "15"]

  @Test("A session opens when each dossier has its two markers; two who agree need no third, and others do not mark")
  func agreement() async throws {
    let scene = try await ScoringScene(
      ["Gần nhau"],
      [(ScoringScene.ballots, "      markers: {count: 2, points-apart: 10, settles: mean, source: II.3.1}\n")])
    let secretary = scene.site.secretary
    try await secretary.open(scene.page())
    try await secretary.press("Mở chấm")
    #expect(secretary.page.text.contains("1 hồ sơ chưa giao đủ 2 người chấm."))
    #expect(secretary.page.text.contains("II.3.1") || secretary.page.text.contains("mục II, khoản 3"))
    try await secretary.open(scene.page("phan-cong"))
    try await secretary.press("Chia hồ sơ", ["Mỗi hồ sơ": "2 người"])
    try await secretary.open(scene.page())
    try await secretary.press("Mở chấm")

    let dossier = scene.dossiers[0]
    let (first, second, other) = try await markers(of: dossier, scene)
    #expect(try await scene.mark(dossier, Self.seventy, by: other).text.contains("Hồ sơ này không giao cho bạn chấm."))
    try await scene.mark(dossier, Self.seventy, by: first)
    try await scene.mark(dossier, Self.eighty, by: second)
    try await secretary.open(scene.page("phan-cong"))
    #expect(!secretary.page.text.contains("Mời chấm thêm"))
    let early = await #expect(throws: Refusal.self) {
      try await scene.site.walk.office.run(
        .askThirdMarker(scene.session, dossier: dossier, member: other), as: scene.site.walk.secretary)
    }
    #expect(early?.reason == "Các phiếu chấm của hồ sơ này chưa khác nhau đến mức phải mời thêm người chấm.")
    #expect(early?.clause == "II.3.1")
    try await close(scene)
    #expect(scene.site.chair.page.row("Gần nhau")?.contains("75,00") == true)
  }

  /// The chair locks the result and looks at the list.
  private func close(_ scene: ScoringScene) async throws {
    let chair = scene.site.chair
    try await chair.open(scene.page())
    try await chair.press("Khóa kết quả chấm")
    try await chair.press("Khóa kết quả")
    #expect(chair.page.refusals == [])
    try await chair.open(scene.page("xep-hang"))
  }

  @Test("Further apart than ten points a third is asked, who is told on their page; all three count")
  func mean() async throws {
    let scene = try await scene(["Xa nhau"], "points-apart: 10, settles: mean")
    let dossier = scene.dossiers[0]
    let (first, second, other) = try await markers(of: dossier, scene)
    try await scene.mark(dossier, Self.seventy, by: first)
    try await scene.mark(dossier, Self.eightyOne, by: second)
    try await scene.site.secretary.open(scene.page())
    #expect(scene.site.secretary.page.text.contains("khác nhau, cần mời thêm người chấm"))
    try await scene.site.secretary.open("/")
    try await scene.site.secretary.follow("Mời thêm người chấm cho 1 hồ sơ, Phiên thử")
    #expect(scene.site.secretary.page.text.contains("Mời thêm một người chấm."))
    try await scene.site.chair.open("/")
    #expect(!scene.site.chair.page.text.contains("Phiên thử"))
    try await invite(other, to: "Xa nhau", scene)
    try await scene.site.secretary.open("/")
    #expect(!scene.site.secretary.page.text.contains("Mời thêm người chấm"))
    let back = await #expect(throws: Refusal.self) {
      try await scene.site.walk.office.run(.takeBackBallot(scene.session, dossier: dossier), as: first)
    }
    #expect(
      back?.reason
        == "Phiếu này không lấy lại được nữa: người chấm thứ ba đã được mời vì các phiếu chấm khác nhau.")
    let browser = scene.browser(of: other)
    try await browser.open(scene.page())
    #expect(browser.page.text.contains("Bạn đã nộp 0 trên 1 phiếu"))
    try await scene.mark(dossier, Self.seventyFive, by: other)
    try await close(scene)
    #expect(scene.site.chair.page.text.contains("Các phiếu chấm khác nhau; lấy bình quân của 3 phiếu."))
    #expect(scene.site.chair.page.row("Xa nhau")?.contains("75,33") == true)
  }

  @Test("Where ballots alone would come to different grades, the third one's settles")
  func third() async throws {
    let scene = try await scene(["Khác loại", "Cùng loại"], "third-when: grades-differ, settles: third")
    let (differ, agree) = (scene.dossiers[0], scene.dossiers[1])
    let one = try await markers(of: differ, scene)
    let two = try await markers(of: agree, scene)
    // 75 is B and 80 is A; 70 and 75 are both B.
    try await scene.mark(differ, Self.seventyFive, by: one.first)
    try await scene.mark(differ, Self.eighty, by: one.second)
    try await scene.mark(agree, Self.seventy, by: two.first)
    try await scene.mark(agree, Self.seventyFive, by: two.second)
    try await invite(one.other, to: "Khác loại", scene)
    try await scene.mark(differ, Self.eightyOne, by: one.other)
    try await close(scene)
    let chair = scene.site.chair
    #expect(chair.page.row("Khác loại")?.contains("81,00") == true)
    #expect(chair.page.text.contains("Các phiếu chấm khác nhau; lấy điểm của người chấm thêm."))
    #expect(chair.page.row("Cùng loại")?.contains("72,50") == true)
    try await chair.open(scene.page("ket-qua/\(differ)"))
    #expect(chair.page.text.contains("không tính"))
  }

  @Test("The chair decides within the points given, with a reason that the minutes tell; before that nothing is locked")
  func chair() async throws {
    let scene = try await scene(["Khác loại"], "third-when: grades-differ, settles: chair")
    let dossier = scene.dossiers[0]
    let (first, second, other) = try await markers(of: dossier, scene)
    try await scene.mark(dossier, Self.seventyFive, by: first)
    try await scene.mark(dossier, Self.eighty, by: second)
    try await invite(other, to: "Khác loại", scene)
    try await scene.mark(dossier, Self.eightyOne, by: other)
    let chair = scene.site.chair
    let deciding = "Quyết điểm 1 hồ sơ có các phiếu chấm khác nhau, Phiên thử"
    try await scene.site.secretary.open("/")
    #expect(!scene.site.secretary.page.text.contains("Quyết điểm"))
    try await chair.open(scene.page())
    try await chair.press("Khóa kết quả chấm")
    #expect(chair.page.text.contains("Các phiếu chấm «Khác loại» khác nhau, Chủ tịch Hội đồng chưa quyết điểm."))
    try await chair.open("/")
    try await chair.follow(deciding)
    let names = try await scene.site.walk.office.read(as: nil) { desk in
      try [first, second, other].map { try desk.person($0).name }
    }
    #expect(
      chair.page.text.contains("Các phiếu chấm khác nhau: \(names[0]) 75; \(names[1]) 80; \(names[2]) 81."))
    try await chair.press("Quyết điểm", ["Điểm Chủ tịch quyết": "90", "Lý do quyết điểm": "Sát với hồ sơ."])
    #expect(chair.page.text.contains("Quyết điểm từ 75 đến 81, trong khoảng các phiếu đã chấm."))
    try await chair.press("Quyết điểm", ["Điểm Chủ tịch quyết": "80,5", "Lý do quyết điểm": "Sát với hồ sơ."])
    #expect(chair.page.refusals == [])
    try await chair.open("/")
    #expect(!chair.page.text.contains("Quyết điểm"))
    try await scene.site.secretary.open(scene.page("cuoc-hop"))
    #expect(!scene.site.secretary.page.text.contains("Các phiếu chấm khác nhau:"))
    try await close(scene)
    #expect(chair.page.row("Khác loại")?.contains("80,50") == true)
    try await chair.open(scene.page("bien-ban"))
    #expect(chair.page.text.contains("Chủ tịch Hội đồng quyết 80,5 điểm. Lý do: Sát với hồ sơ."))
  }

  @Test(
    "A marker who declares a conflict while the others mark is replaced: the secretary is told as long as one lacks")
  func replaced() async throws {
    let scene = try await scene(["Xa nhau"], "points-apart: 10, settles: mean")
    let dossier = scene.dossiers[0]
    let (first, _, other) = try await markers(of: dossier, scene)
    let secretary = scene.site.secretary
    try await scene.site.walk.office.run(
      .declareConflict(scene.session, dossier: dossier, reason: "Người thân."), as: first)
    try await secretary.open("/")
    try await secretary.follow("Giao đủ người chấm cho 1 hồ sơ, Phiên thử")
    let readers = try await scene.current().readers(of: dossier)
    try await scene.site.walk.office.run(
      .assignReaders(scene.session, dossier: dossier, readers: readers + [other]), as: scene.site.walk.secretary)
    try await secretary.open("/")
    #expect(!secretary.page.text.contains("người chấm"))
  }
}
