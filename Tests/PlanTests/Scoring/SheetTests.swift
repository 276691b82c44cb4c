import Domain
import Sheets
import SiteSupport
import TestSupport
import Testing

/// What a plan may say of its sheet: steps, groups with floors, warnings, what members recommend.
@Suite("Sheets of a plan")
struct SheetTests {
  private static let criteria = """
            - id: ap-dung
              name: Khả năng áp dụng, nhân rộng
              max: 30

    """

  /// A session that is open, with the plan's `out-of` followed by more.
  private func scene(_ titles: [String], _ changes: [(String, String)]) async throws -> ScoringScene {
    let scene = try await ScoringScene(titles, changes.map { (old: $0.0, new: $0.1) })
    try await scene.site.secretary.open(scene.page())
    try await scene.site.secretary.press("Mở chấm")
    return scene
  }

  private func everyone(_ points: [String], on dossier: Dossier.ID, _ scene: ScoringScene) async throws {
    for voter in scene.site.walk.voters { try await scene.mark(dossier, points, by: voter) }
  }

  private func close(_ scene: ScoringScene) async throws {
    try await scene.site.chair.open(scene.page())
    try await scene.site.chair.press("Khóa kết quả chấm")
    try await scene.site.chair.press("Khóa kết quả")
  }

  @Test("Points come in steps of a half, on the page and in a file; the step is named")
  func step() async throws {
    let scene = try await scene(["Theo bước"], [("      out-of: 100\n", "      out-of: 100\n      step: 0.5\n")])
    let (dossier, member) = (scene.dossiers[0], scene.site.walk.members[0])
    let page = try await scene.mark(dossier, ["20", "20,25", "10", "10"], by: member)
    #expect(page.text.contains("Khả năng áp dụng, nhân rộng: cho điểm theo bước 0,5, không cho 20,25 điểm."))
    #expect(page.text.contains("tối đa 30; bước 0,5"))
    let right = try await scene.mark(dossier, ["20", "20,5", "10", "10"], by: member)
    #expect(right.refusals == [])
  }

  private static let groups = [
    (
      """
            criteria:
              - id: tinh-moi
                name: Tính mới
                max: 30
      """,
      """
            groups:
            - id: noi-dung
              name: Nội dung
              floor: 30
              source: II.3.1
              criteria:
              - id: tinh-moi
                name: Tính mới
                max: 30
      """
    ),
    (
      """
              - id: kinh-te
                name: Hiệu quả kinh tế
                max: 20
      """,
      """
            - id: hieu-qua
              name: Hiệu quả
              warn-below: 25
              source: II.3.1
              criteria:
              - id: kinh-te
                name: Hiệu quả kinh tế
                max: 20
      """
    ),
  ]

  @Test("Groups have subtotals; below a group's floor nothing is recognised, and below its mark the council is warned")
  func groups() async throws {
    let scene = try await scene(["Đủ nhóm", "Thiếu nhóm", "Phải lưu ý"], Self.groups)
    let chair = scene.site.chair
    try await chair.open(scene.page("cham/\(scene.dossiers[0])"))
    #expect(chair.page.text.contains("Nội dung 0 / 60"))
    #expect(chair.page.text.contains("bình quân dưới 30 là không đạt"))
    #expect(chair.page.text.contains("bình quân dưới 25 thì lưu ý Hội đồng"))
    try await everyone(["20", "20", "15", "15"], on: scene.dossiers[0], scene)
    try await everyone(["15", "14,99", "20", "20"], on: scene.dossiers[1], scene)
    try await everyone(["30", "30", "10", "14"], on: scene.dossiers[2], scene)
    try await chair.open(scene.page("cham/\(scene.dossiers[0])"))
    #expect(chair.page.row("Nội dung") == ["Nội dung", "40/60"])
    try await close(scene)
    try await chair.open(scene.page("xep-hang"))
    #expect(chair.page.text.contains("Bình quân nhóm «Nội dung» dưới 30 điểm."))
    #expect(chair.page.text.contains("Lưu ý: bình quân nhóm «Hiệu quả» 24,00 điểm, dưới mức 25."))
    #expect(chair.page.row("Thiếu nhóm")?.last == "—")
    #expect(chair.page.row("Phải lưu ý")?.last != "—")
    try await chair.open(scene.page("ket-qua/\(scene.dossiers[1])"))
    #expect(
      chair.page.row("Bình quân") == ["Bình quân", "15,00", "14,99", "29,99", "20,00", "20,00", "40,00", "69,99"])
  }

  @Test("Members recommend; where most say otherwise than the result the chair answers, and the minutes count it")
  func recommendation() async throws {
    let scene = try await scene(
      ["Điểm thấp mà nên công nhận", "Điểm cao"],
      [("      out-of: 100\n", "      out-of: 100\n      recommends: true\n")])
    let (low, high) = (scene.dossiers[0], scene.dossiers[1])
    let bare = try await scene.mark(low, ["10", "10", "10", "10"], by: scene.site.walk.chair)
    #expect(bare.text.contains("Chọn đề nghị công nhận hay không đề nghị công nhận."))
    for (number, voter) in scene.site.walk.voters.enumerated() {
      let word = number < 3 ? "Đề nghị công nhận" : "Không đề nghị công nhận"
      try await scene.mark(low, ["10", "10", "10", "10"], by: voter, also: [word: "chọn"])
      try await scene.mark(high, ["25", "25", "15", "15"], by: voter, also: ["Đề nghị công nhận": "chọn"])
    }
    let chair = scene.site.chair
    try await chair.open(scene.page())
    try await chair.press("Khóa kết quả chấm")
    #expect(
      chair.page.text.contains(
        "3 trên 5 thành viên đề nghị công nhận mà kết quả không đạt, Chủ tịch Hội đồng chưa trả lời."))
    try await chair.open(scene.page("cuoc-hop"))
    try await chair.press("Ghi câu trả lời", ["Chủ tịch trả lời": "Điểm dưới 50, kế hoạch không cho công nhận."])
    #expect(chair.page.refusals == [])
    try await close(scene)
    try await chair.open(scene.page("bien-ban"))
    #expect(
      chair.page.text.contains(
        """
        Về “Điểm thấp mà nên công nhận”: 3 thành viên đề nghị công nhận, 2 không đề nghị. Chủ tịch Hội đồng trả lời: \
        Điểm dưới 50, kế hoạch không cho công nhận.
        """))
    #expect(chair.page.text.contains("Về “Điểm cao”: 5 thành viên đề nghị công nhận, 0 không đề nghị."))
  }

  @Test("A plan amended while a session is open changes no sheet; one that drops the judgement ends none that began")
  func amended() async throws {
    let scene = try await scene(["Đang chấm"], [])
    let member = scene.site.walk.members[0]
    try await scene.site.walk.amend([
      ("          max: 30\n          levels:", "          max: 40\n          levels:"),
      ("name: Hoàn toàn mới, from: 27, through: 30}", "name: Hoàn toàn mới, from: 27, through: 40}"),
      ("      out-of: 100\n", "      out-of: 110\n"),
    ])
    let page = try await scene.mark(scene.dossiers[0], ["31", "20", "10", "10"], by: member)
    #expect(page.text.contains("Tính mới: cho từ 0 đến 30 điểm."))
    #expect(try await scene.mark(scene.dossiers[0], ["30", "20", "10", "10"], by: member).refusals == [])
    let name = "\n    name: Hội đồng đánh giá"
    try await scene.site.walk.amend([("  - id: hoi-dong\(name)", "  - id: xet\(name)")])
    #expect(try await scene.mark(scene.dossiers[0], ["29", "20", "10", "10"], by: member).refusals == [])
    try await scene.site.chair.open("/")
    #expect(scene.site.chair.page.text.contains("Việc đang chờ bạn"))
    for voter in scene.site.walk.voters {
      #expect(try await scene.mark(scene.dossiers[0], ["29", "20", "10", "10"], by: voter).refusals == [])
    }
    try await close(scene)
    #expect(scene.site.chair.page.refusals == [])
  }
}
