import Domain
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

/// Whom the law prefers where means are equal: asked for by name, proposed with its source, confirmed by the council.
@Suite("Ties that a rule of the law proposes an order for")
struct TieTests {
  /// Six initiatives of which the last two share a mean where one A is left.
  private func tied() async throws -> (site: PlanSite, list: String) {
    let (site, session) = try await closed([95, 94, 93, 92, 83, 83])
    return (site, "/hoi-dong/\(site.walk.council)/phien/\(session)/xep-hang")
  }

  /// Initiatives of those means in a session that is closed.
  private func closed(_ means: [Int]) async throws -> (site: PlanSite, session: Session.ID) {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10")
    let walk = site.walk
    var entries: [(Dossier.ID, Ballot.Entry)] = []
    for (number, mean) in means.enumerated() {
      let id = try await walk.received("Sáng kiến \(number + 1)", "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      entries.append((id, try await walk.points(Points(mean), for: "giao-duc")))
    }
    return (site, try await walk.closedSession(entries))
  }

  @Test("Of thirteen who tie the session names twelve and counts the other; only those titles are read")
  func many() async throws {
    let (site, session) = try await closed(Array(repeating: 83, count: 13))
    let ties = try #require(try await site.walk.office.look(SessionLook(session), as: site.walk.chair).found.ties)
    #expect(ties.ties.map(\.count) == [13])
    let named = ties.ties[0].prefix(OpenTies.mostNamed).map(\.key)
    #expect(named.count == 12 && Set(ties.titles.keys) == Set(named))
    try await site.chair.open("/hoi-dong/\(site.walk.council)/phien/\(session)")
    let card = site.chair.card("Bằng điểm: 1 chỗ còn mở")
    #expect(card.contains("» và 1 sáng kiến nữa: 13 sáng kiến cùng 83,00 điểm"))
    #expect(named.allSatisfy { card.contains("«\(ties.titles[$0] ?? "")»") })
  }

  @Test("The chair is told by name whose sex is not recorded, and only then sees the order that the rule proposes")
  func proposal() async throws {
    let (site, list) = try await tied()
    let chair = site.chair
    try await chair.open(list)
    #expect(chair.page.text.contains("Chưa ghi giới tính của các tác giả sau, cần hỏi trước khi xếp:"))
    #expect(!chair.page.text.contains("Thứ tự đề nghị"))
    try await chair.press("Ghi giới tính tác giả")
    #expect(chair.page.text.contains("Chọn giới tính của ít nhất một tác giả."))
    try await chair.press(
      "Ghi giới tính tác giả", ["Nguyễn Tác Giả, «Sáng kiến 5»": "Nam", "Nguyễn Tác Giả, «Sáng kiến 6»": "Nữ"])
    #expect(chair.page.text.contains("Thứ tự đề nghị, Hội đồng xác nhận hoặc xếp khác: Sáng kiến 6 được ưu tiên"))
    // Nothing is applied by itself.
    #expect(chair.page.row("Sáng kiến 6")?.last == "Mở" && chair.page.row("Sáng kiến 5")?.last == "Mở")
    try await site.secretary.open(list)
    #expect(site.secretary.page.text.contains("Thứ tự đề nghị"))
    #expect(!site.secretary.page.text.contains("Xếp thứ tự, ghi lý do"))
    try await chair.press("Xếp thứ tự, ghi lý do")
    #expect(chair.page.refusals == [])
    #expect(chair.page.row("Sáng kiến 6")?.last == "Dự kiến loại A")
    #expect(chair.page.row("Sáng kiến 5")?.last == "Dự kiến loại B")
    try await chair.open(String(list.dropLast("xep-hang".count)) + "bien-ban")
    #expect(
      chair.page.text.contains("Lý do: Theo quy tắc ưu tiên: cá nhân nữ hoặc tập thể có từ 70% là nữ."))
  }

  @Test("Where the rule prefers none or all of them the council orders them, and is told so")
  func undecided() async throws {
    let (site, list) = try await tied()
    try await site.chair.open(list)
    try await site.chair.press(
      "Ghi giới tính tác giả", ["Nguyễn Tác Giả, «Sáng kiến 5»": "Nam", "Nguyễn Tác Giả, «Sáng kiến 6»": "Nam"])
    #expect(site.chair.page.text.contains("không sáng kiến nào được ưu tiên, nên quy tắc này không xếp được."))
    try await site.chair.press("Xếp thứ tự, ghi lý do", ["Lý do của Hội đồng": "Áp dụng rộng hơn."])
    #expect(site.chair.page.row("Sáng kiến 5")?.last == "Dự kiến loại A")
  }

  @Test("The author may say it in the form of a plan with such a rule; others do not ask")
  func form() async throws {
    let site = try await PlanSite("tam-diep-2024", on: "2024-03-10", kind: "truong-hoc")
    try await site.author.open("/ho-so/moi")
    try await site.author.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I")
    try await site.author.press(
      "Tiếp tục: Tác giả", ["Tên sáng kiến": "Tranh cát", "Loại giải pháp": "Giải pháp tác nghiệp"])
    try await site.author.press("Tiếp tục: Bản chất của sáng kiến", ["Giới tính": "Nữ"])
    let id = try #require(try await site.walk.ownDossiers().first)
    #expect(try await site.walk.test.dossier(id).writing.authors.map(\.sex) == [.female])

    let other = try await PlanSite("thua-thien-hue", on: "2024-03-10")
    let draft = try await other.walk.test.draft(
      "Sáng kiến khác", by: other.walk.author, plan: "thua-thien-hue", track: "hang-nam", field: "y-te",
      solution: "sang-kien")
    try await other.author.open("/ho-so/\(draft)/soan/tac-gia")
    #expect(!other.author.page.text.contains("Giới tính"))
  }
}
