import Domain
import SiteSupport
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages of what a council judged", .onOneEngine)
struct JudgingPagesTests {
  /// A dossier of Vĩnh Tường, whose council votes, in a session that is open for it.
  private func voting() async throws -> (walk: PlanWalk, site: AskedSite, dossier: Dossier.ID, session: Session.ID) {
    let walk = try await PlanWalk("vinh-tuong-2022", on: "2022-08-10", unit: "UBND xã Mẫu")
    let solution = try await walk.office.read(as: nil) { try $0.plan(walk.plan).solutions[0].id }
    let id = try await walk.received("Tưới tiết kiệm", "kinh-te-xa-hoi", "kinh-te-xa-hoi", solution)
    try await walk.accept(id)
    try await walk.test.goToCouncil(id)
    let now = walk.office.clock.now
    let session = Session.ID(at: now)
    try await walk.office.run(
      .prepareSession(
        id: session, of: walk.council, holding: "hoi-dong-kinh-te", name: "Phiên xét", day: now.day),
      as: walk.secretary)
    try await walk.office.run(.putBeforeCouncil(session, dossiers: [id]), as: walk.secretary)
    try await walk.office.run(.openSession(session), as: walk.secretary)
    return (walk, AskedSite(walk.office), id, session)
  }

  @Test("Where the council votes, dossiers and sessions are being voted on, and nothing is scored or ranked")
  func words() async throws {
    let (walk, site, id, session) = try await voting()
    let path = "/hoi-dong/\(walk.council)/phien/\(session)"
    #expect(try await site.get("/ho-so/\(id)", as: walk.author).text.contains("đang bỏ phiếu"))
    #expect(try await site.get("/tiep-nhan?ke-hoach=\(walk.plan)", as: walk.officer).text.contains("đang bỏ phiếu"))
    let pages = [path, "\(path)/cuoc-hop", "\(path)/theo-doi", "/hoi-dong/\(walk.council)", "/ho-so"]
    for page in pages {
      let text = try await site.get(page, as: walk.secretary).text
      #expect(text.contains("bỏ phiếu") || page == "/ho-so")
      for word in ["đang chấm", "đã chấm", "Chấm", "chấm điểm", "Hạng"] {
        #expect(!text.contains(word), "\(page): \(word)")
      }
    }
    let entry = Ballot.Entry(vote: .yes, found: ["tieu-bieu": true, "nhan-rong": true])
    for voter in walk.voters {
      try await walk.office.run(
        .writeBallot(session, dossier: id, entry: entry, submit: true), as: voter)
    }
    try await walk.office.run(.closeSession(session), as: walk.chair)
    let after = try await site.get("/ho-so/\(id)", as: walk.author).text
    #expect(after.contains("đã bỏ phiếu"))
    #expect(after.contains("Hội đồng bỏ phiếu xong"))
  }

  @Test("A plan that scores keeps its words")
  func scoring() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let plan = try await walk.office.read(as: nil) { try $0.plan(walk.plan) }
    #expect(plan.name(of: Dossier.State.inCouncil) == "đang chấm")
    #expect(plan.name(of: Dossier.State.scored) == "đã chấm")
    let council = try #require(plan.deciding(for: "dot-1"))
    #expect(council.name(of: Session.State.scoring) == "đang chấm")
    #expect(plan.name(of: Dossier.State.accepted) == Dossier.State.accepted.name)
  }

  @Test("Ranking and draft say which author has not confirmed, and whose name is somebody else's too")
  func authors() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    let office = walk.office
    let colleague = try await walk.test.person("Đỗ Thị Đồng", in: walk.unit)
    let namesake = try await walk.test.person("Bùi Trùng Tên")
    let id = try await walk.test.draft(
      "Máy tưới mẫu", by: walk.author, plan: walk.plan, track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await office.run(.inviteAuthor(id, person: colleague), as: walk.author)
    let revision = try await walk.test.dossier(id).revision
    try await office.run(
      .writeDossier(id, revision: revision) { writing in
        writing.authors.append(Author(name: "Bùi Trùng Tên", workplace: "Xã Mẫu"))
        for (index, share) in [5000, 3000, 2000].enumerated() {
          writing.authors[index].share = Share(hundredths: share)
        }
      }, as: walk.author)
    try await office.run(.submitDossier(id), as: walk.author)
    try await office.run(.endorseDossier(id), as: walk.head)
    try await office.run(.receiveDossiers([id]), as: walk.officer)
    try await walk.accept(id)
    let session = try await walk.closedSession([(id, try await walk.points(Points(80), for: "giao-duc"))])
    _ = namesake
    let site = AskedSite(office)
    let ranking = try await site.get("/hoi-dong/\(walk.council)/phien/\(session)/xep-hang", as: walk.chair)
    let draft = try await site.get("/quyet-dinh/du-thao/\(session)", as: walk.authority)
    #expect(draft.text.contains("Tác giả cần lưu ý"))
    for page in [ranking, draft] {
      #expect(page.text.contains(#"Đỗ Thị Đồng <span class="chip wait">chưa xác nhận</span>"#))
      #expect(page.text.contains("Trùng họ tên với Bùi Trùng Tên"))
    }
    try await office.run(.answerInvitation(id, isAuthor: true), as: colleague)
    let later = try await site.get("/hoi-dong/\(walk.council)/phien/\(session)/xep-hang", as: walk.chair)
    #expect(!later.text.contains("chưa xác nhận"))
  }
}
