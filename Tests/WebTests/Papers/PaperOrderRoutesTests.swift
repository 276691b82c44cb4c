import Domain
import HTTPTypes
import Office
import SiteSupport
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Papers that are ordered on the site", .onOneEngine)
struct PaperOrderRoutesTests {
  @Test("The address on a certificate is the site's own, whatever host the request names")
  func address() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let dossier = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "tac-nghiep")
    try await walk.accept(dossier)
    let entry = try await walk.points(Points(90), for: "giao-duc")
    let decision = try await walk.decide(try await walk.closedSession([(dossier, entry)]), number: "05/QĐ-UBND")
    let site = AskedSite(walk.office)
    let authority = try await site.signIn(walk.authority)
    let key = PaperOrder.ID(at: walk.office.clock.now)
    let answer = try await site.ask(
      .post, "/quyet-dinh/\(decision.id)/giay-to", as: authority, [.origin: "http://vidu.example"],
      [("_csrf", authority.csrf), ("key", "\(key)"), ("gom", "tat-ca"), ("dang", "docx")],
      from: "vidu.example")
    #expect(answer.status == 303)
    let order = try await walk.office.database.read { try Records.load(PaperOrder.self, key.description, on: $0) }
    #expect(order?.value.verifying == "http://127.0.0.1:8080/xac-minh/")
  }
}
