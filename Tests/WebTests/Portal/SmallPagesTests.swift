@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

@testable import Domain
@testable import Web

@Suite("Public pages with many long rows have at most 60 kB")
struct SmallPagesTests {
  @Test("A published decision of initiatives with the longest titles, of ten authors each")
  func decision() async throws {
    let scene = try await PublishedScene(
      "Máy tưới sáng chế", past: "Vườn trường,Lê Thử,Trường Mẫu,2022,cơ sở,Giáo dục,B,,1/6/2022,Học sinh trồng rau.")
    let whole = try await scene.site.get("/cong-bo/\(scene.decision.id)").text.utf8.count
    var found = try await scene.walk.office.look(PublicDecisionLook(scene.decision.id, page: 1), as: nil).found
    let around = whole - found.page.body.utf8.count
    var line = try #require(found.lines.first)
    let words = "Sáng kiến tiết kiệm điện, nước ở trường học và \"lớp học\". "
    line.dossier.writing.title = String(String(repeating: words, count: 20).prefix(Writing.titleLimit))
    line.dossier.writing.authors = (1...10).map { number in
      Author(
        name: "Nguyễn Phước Thị Hoàng Quỳnh Thử \(number)", birth: nil, workplace: "Trường Mẫu", position: "Giáo viên")
    }
    found.total = 3 * PublicDecisionLook.size
    found.lines = (1...PublicDecisionLook.size).map { (place: $0, dossier: line.dossier, amendments: line.amendments) }
    let body = found.page.body.utf8.count
    #expect(body > 20_000 && around + body <= 60_000, "\(around) and \(body)")
  }

  @Test("The money of a fund to which sixty gave, with the longest names")
  func fund() async throws {
    let plan: Plan.ID = "thua-thien-hue"
    let test = try await TestOffice(on: "2024-03-10")
    let officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(plan)))
    let finance = try await test.person("Ngô Kế Toán", (.financeOfficer, .plan(plan)))
    let today = test.office.clock.now.day
    try await test.office.run(.foundFund(of: plan, number: "12/QĐ-MTTQ", day: today, file: nil), as: officer)
    let words = String(repeating: "Công ty trách nhiệm hữu hạn một thành viên ", count: 5)
    for number in 1...60 {
      try await test.office.run(
        .recordContribution(
          FundEntry.ID(at: test.office.clock.now), to: plan,
          .init(giver: "\(words.prefix(195)) \(number)", isOrganisation: true, isNamed: true),
          FundMoney(amount: Dong(1_000_000 * number), isSure: false, day: today), text: "",
          voucher: TypedDocument(number: "PT \(number)", day: today, file: nil)), as: finance)
    }
    let site = AskedSite(test.office)
    let page = try await site.get("/quy")
    #expect(page.text.contains("trách nhiệm hữu hạn") && page.text.contains("trang=2"))
    #expect(page.text.utf8.count <= 60_000, "\(page.text.utf8.count)")
    #expect(try await site.get("/quy?trang=2").text.contains(">1.000.000<"))
  }
}
