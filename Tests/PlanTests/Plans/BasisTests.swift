import Domain
@_spi(Desk) import Office
import PlanFile
import SiteSupport
import TestSupport
import Testing

/// The documents that a plan rests on, once one of them is out of force.
@Suite("The basis of a plan goes out of force")
struct BasisTests {
  private static let note = """
    Nghị định số 11/NĐ-CP hết hiệu lực sau ngày 30/6/2022; văn bản căn cứ Nghị định số 22/2022/NĐ-CP.
    """

  /// The officer of a plan that rests on a decree of which the last day is 30/6/2022.
  private func officer(on day: String) async throws -> Browser {
    let test = try await TestOffice(on: day)
    let text = ProvincePlan.text.replacing(
      "offices:\n",
      with: """
        basis:
          - {cite: Nghị định số 11/NĐ-CP, date: 2012-03-02, until: 2022-06-30, replaced-by: Nghị định số 22/2022/NĐ-CP}
        offices:

        """)
    try await test.office.runUnattended(.publishPlan(text))
    try await test.office.bindBodies(of: try await test.office.read(as: nil) { try $0.plan("tinh-mau-2022") }, [:])
    let person = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan("tinh-mau-2022")))
    return try await Browser(AskedSite(test.office), person)
  }

  @Test("It is named on the plan's page and where a paper is made, from the day after its last")
  func named() async throws {
    let pages = ["/ke-hoach/tinh-mau-2022", "/ke-hoach/tinh-mau-2022/kinh-phi"]
    let before = try await officer(on: "2022-06-30")
    let after = try await officer(on: "2022-07-01")
    for page in pages {
      try await before.open(page)
      #expect(!before.page.text.contains("Căn cứ đã hết hiệu lực"), "\(page)")
      try await after.open(page)
      #expect(after.page.text.contains(Self.note), "\(page)")
    }
  }

  @Test("Who corrects, revokes or settles a complaint is told so too")
  func decisions() async throws {
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    let text = String(decoding: file.bytes, as: UTF8.self).replacing(
      "date: 2012-03-02,", with: "date: 2012-03-02, until: 2024-03-31, replaced-by: Nghị định số 22/2024/NĐ-CP,")
    let site = try await PlanSite(try await PlanWalk("tam-diep-2024", on: "2024-03-10", text: text))
    let walk = site.walk
    let id = try await walk.received("Tranh cát", "dot-1", "giao-duc", "tac-nghiep")
    try await walk.accept(id)
    let session = try await walk.closedSession([(id, try await walk.points(Points(82), for: "giao-duc"))])
    let decision = try await walk.decide(session, number: "5/QĐ-UBND")
    let complaint = Complaint.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .fileComplaint(id: complaint, dossier: id, text: "Đề nghị xem lại xếp loại của sáng kiến này."), as: walk.author)
    try await walk.office.run(.acceptComplaint(complaint), as: walk.officer)
    let pages = ["/quyet-dinh/\(decision.id)/dinh-chinh", "/ho-so/\(id)/huy-bo", "/khieu-nai/\(complaint)"]
    for (day, isTold) in [("2024-03-31", false), ("2024-04-01", true)] {
      try site.go(to: "\(day)T08:00")
      for page in pages {
        try await site.authority.open(page)
        #expect(site.authority.page.text.contains("căn cứ Nghị định số 22/2024/NĐ-CP") == isTold, "\(page), \(day)")
      }
    }
  }
}
