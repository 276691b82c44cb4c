import Domain
@_spi(Desk) import Office
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
}
