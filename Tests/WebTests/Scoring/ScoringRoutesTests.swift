import Domain
import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

/// Scoring by forms alone, without scripts.
@Suite("Scoring on the site", .onOneEngine)
struct ScoringRoutesTests {
  private let site: AskedSite
  private let walk: PlanWalk
  private let session: String
  private let dossier: Dossier.ID

  init() async throws {
    walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    site = AskedSite(walk.office)
    dossier = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "tac-nghiep")
    try await walk.accept(dossier)
    let id = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(id: id, of: walk.council, name: "Phiên thử", day: walk.office.clock.now.day), as: walk.secretary)
    try await walk.office.run(.putBeforeCouncil(id, dossiers: [dossier]), as: walk.secretary)
    try await walk.office.run(.openSession(id), as: walk.secretary)
    session = "/hoi-dong/\(walk.council)/phien/\(id)"
  }

  @Test("A sheet with points over a maximum, or that are none, comes back as it was filled in")
  func overMaximum() async throws {
    let member = try await site.signIn(walk.members[0])
    let address = "\(session)/cham/\(dossier)"
    let page = try await site.get(address, as: member)
    let form = try #require(PageReader(page.text, at: "").forms.first { $0.action == address })
    let names = form.controls.map(\.name).filter { $0.hasPrefix("points-") }
    #expect(names.count == 4)
    for (points, told) in [
      (["31", "abc", "16", "18"], "«abc» không phải số điểm."), (["31", "26", "16", "18"], "cho từ 0 đến 30 điểm."),
    ] {
      let fields = form.fields.filter { !names.contains($0.name) && $0.name != "_csrf" }
      let typed = zip(names, points).map { (name: $0, value: $1) }
      let answer = try await site.post(address, as: member, fields + typed + [(name: "go", value: "submit")])
      #expect(answer.status == 422 && answer.text.contains(told))
      let shown = try #require(PageReader(answer.text, at: "").forms.first { $0.action == address })
      #expect(names.map { shown[$0] } == points)
    }
  }

  @Test("A sheet that is handed in with a level and no points says which criteria miss them, and keeps the level")
  func withoutPoints() async throws {
    let member = try await site.signIn(walk.members[0])
    let address = "\(session)/cham/\(dossier)"
    let page = try await site.get(address, as: member).text
    #expect(page.contains(#"placeholder="0–30""#))
    let form = try #require(PageReader(page, at: "").forms.first { $0.action == address })
    let criteria = form.controls.map(\.name).filter { $0.hasPrefix("points-") }
    let level = try #require(form.controls.map(\.name).first { $0.hasPrefix("level-") })
    let fields = form.fields.filter { $0.name != level && $0.name != "_csrf" }
    let answer = try await site.post(
      address, as: member, fields + [(name: level, value: "1"), (name: "go", value: "submit")])
    #expect(answer.status == 422)
    #expect(answer.text.components(separatedBy: ": chưa cho điểm.").count - 1 >= criteria.count)
    let shown = try #require(PageReader(answer.text, at: "").forms.first { $0.action == address })
    #expect(shown.fields.contains { $0.name == level && $0.value == "1" })
    #expect(criteria.allSatisfy { shown[$0] == "" })
  }

  @Test("A level that is chosen before its points stays in the draft, until points say which level it is")
  func levelInDraft() async throws {
    let member = try await site.signIn(walk.members[0])
    let address = "\(session)/cham/\(dossier)"
    func sheet() async throws -> PageForm {
      try #require(
        PageReader(try await site.get(address, as: member).text, at: "").forms.first { $0.action == address })
    }
    func level(_ form: PageForm) -> [String] {
      form.fields.filter { $0.name.hasPrefix("level-") }.map(\.value)
    }
    /// Keeps the sheet as it stands, with the first criterion filled in.
    func keep(_ name: String, _ value: String) async throws {
      let fields = try await sheet().fields.filter { $0.name != name && $0.name != "_csrf" }
      let kept = try await site.post(
        address, as: member, fields + [(name: name, value: value), (name: "go", value: "save")])
      #expect(kept.status == 303)
    }
    let names = try await sheet().controls.map(\.name)
    let chosen = try #require(names.first { $0.hasPrefix("level-") })
    let points = chosen.replacing("level-", with: "points-")
    try await keep(chosen, "1")
    #expect(level(try await sheet()) == ["1"])
    #expect(try await sheet()[points] == "")
    try await keep(points, "28")
    #expect(level(try await sheet()) == ["0"])
    try await keep(points, "")
    #expect(level(try await sheet()) == ["0"], "the level that the form showed")
  }

  @Test("The board tells without scripts who has handed in how much")
  func board() async throws {
    let secretary = try await site.signIn(walk.secretary)
    let page = try await site.get(session, as: secretary).text
    #expect(page.contains("Đã nộp 0 trên 5 phiếu."))
    #expect(PageReader(page, at: "").links.contains("\(session)/theo-doi"))
    let board = try await site.get("\(session)/theo-doi", as: secretary).text
    #expect(board.contains("Theo dõi chấm") && board.contains("0/1"))
    #expect(board.contains(#" on-wall""#) && board.contains("Đủ phiếu: 0 trên 1 hồ sơ."))
    #expect(board.contains(#"data-live="\#(session)/theo-doi/luong?bang=lon""#))
  }
}
