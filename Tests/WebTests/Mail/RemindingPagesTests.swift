import Domain
import Logging
import SiteSupport
import TestSupport
import Testing

@_spi(Desk) @testable import Office
@testable import Web

@Suite("A standing office reminds units", .onOneEngine)
struct RemindingPagesTests {
  private let test: TestOffice
  private let site: AskedSite
  private let officer: Person.ID
  private let head: Person.ID
  private let schools: [Domain.Unit.ID]

  init() async throws {
    test = try await TestOffice(on: "2024-04-10")
    site = AskedSite(test.office)
    schools = [try await test.unit("Trường Tiểu học Mẫu Một"), try await test.unit("Trường Tiểu học Mẫu Hai")]
    officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan("tam-diep-2024")))
    head = try await test.person("Lê Hiệu Trưởng", in: schools[0], (.unitHead, .unit(schools[0])))
  }

  /// Finds a unit by its name and writes to it.
  private func remind(_ browser: Browser, _ name: String, _ text: String) async throws {
    try await browser.open("/ke-hoach/tam-diep-2024")
    try await browser.follow("Nhắc việc")
    try await browser.press("Tìm", ["Tìm đơn vị": name])
    try await browser.follow("Trường Tiểu học \(name): thêm")
    try await browser.press("Gửi lời nhắc", ["Nội dung": text])
  }

  @Test("The wording is shown first, one press sends it; the unit's head reads it at once, and once in the digest")
  func walk() async throws {
    let browser = try await Browser(site, officer)
    let reader = try await Browser(site, head)
    try await reader.open("/")
    #expect(!reader.page.text.contains("Đề nghị trường gửi"))
    try await remind(browser, "Mẫu Một", "Đề nghị trường gửi danh sách sáng kiến.")
    #expect(browser.page.text.contains("Phạm Tiếp Nhận · 1 đơn vị"))
    try await reader.open("/")
    #expect(reader.page.text.contains("Đề nghị trường gửi danh sách sáng kiến. Phạm Tiếp Nhận nhắc lúc"))
    let reminders = try await [11, 12].asyncMap { day in
      try test.go(to: "2024-04-\(day)T07:00")
      return try await digest()?.parts.filter { $0.topic == .reminders }.flatMap(\.lines).map(\.text) ?? []
    }
    #expect(reminders == [["Đề nghị trường gửi danh sách sáng kiến."], []])
    try test.go(to: "2024-04-30T08:00")
    try await reader.open("/")
    #expect(!reader.page.text.contains("Đề nghị trường gửi"))
  }

  @Test("Of many reminders the latest are shown, with how many there are")
  func many() async throws {
    for number in 1...21 {
      try await test.office.run(
        .remind(
          id: Reminder.ID(at: test.office.clock.now), plan: "tam-diep-2024", .units([schools[0]]),
          text: "Đề nghị trường gửi danh sách lần \(number).", path: ""), as: officer)
    }
    let browser = try await Browser(site, officer)
    try await browser.open("/ke-hoach/tam-diep-2024/nhac-viec")
    #expect(browser.page.text.contains("20 lời nhắc gần nhất trong 21 lời đã gửi."))
    #expect(!browser.page.text.contains("danh sách lần 1."))
    let reader = try await Browser(site, head)
    try await reader.open("/")
    #expect(reader.page.text.contains("20 lời nhắc gần nhất trong 21 lời của 14 ngày qua."))
  }

  @Test("One comes back to the page from which one came, without what that page said before")
  func back() async throws {
    let browser = try await Browser(site, officer)
    let address = "/ke-hoach/tam-diep-2024/nhac-viec?don-vi=\(schools[0])&trang=/ke-hoach/tam-diep-2024"
    func sent(from page: String) async throws -> String {
      try await browser.open("\(address)&ve=\(page)")
      try await browser.press("Gửi lời nhắc", ["Nội dung": "Đề nghị trường gửi danh sách sáng kiến."])
      return browser.page.address
    }
    #expect(try await sent(from: "/theo-doi%3Fda=luu%26xem=late") == "/theo-doi?xem=late&da=nhac-viec")
    #expect(browser.page.text.contains("Đã gửi lời nhắc. Đơn vị thấy ngay ở trang đầu"))
    #expect(try await sent(from: "") == "/ke-hoach/tam-diep-2024?da=nhac-viec")
    #expect(try await sent(from: "//vidu.vn/") == "/?da=nhac-viec")
  }

  /// The head's digest of now, whose turn is taken by it.
  private func digest() async throws -> DailyDigest? {
    if try await test.office.look(MailSettingsLook(site.site.options.mailPages), as: head).found.settings.address == nil
    {
      var secret = ""
      try await test.office.askMailAddress("truong@vidu.vn", of: head, way: .shown) { asked in
        secret = asked
        return "/\(asked)"
      }
      try await test.office.confirmMailAddress(byLink: secret)
    }
    try await Postman(
      office: test.office, isRehearsal: true, server: nil, pages: site.site.options.mailPages, counts: MailCounts(),
      logger: site.site.logger
    ).makeDigests()
    let today = test.office.clock.now.day
    let mails = try await test.office.look(MailSettingsLook(site.site.options.mailPages), as: head).found.mails
    return mails.lazy.compactMap { mail, _ -> DailyDigest? in
      if case .digest(let digest) = mail.content, digest.day == today { digest } else { nil }
    }.first
  }

  @Test("A unit where nobody gets it is named before it is sent; words that say nothing are refused at their field")
  func unheard() async throws {
    let browser = try await Browser(site, officer)
    try await remind(browser, "Mẫu Hai", "Gửi.")
    #expect(browser.page.refusals.contains { $0.contains("từ 10 đến 1.000 ký tự") })
    try await remind(browser, "Mẫu Hai", "Đề nghị trường gửi danh sách sáng kiến.")
    try await browser.open("/ke-hoach/tam-diep-2024/nhac-viec?don-vi=\(schools[1])")
    #expect(browser.page.text.contains("Chưa có thủ trưởng hoặc đầu mối để nhận: Trường Tiểu học Mẫu Hai."))
    let other = try await Browser(site, head)
    #expect(try await other.open("/ke-hoach/tam-diep-2024/nhac-viec").status == 403)
  }

  @Test("Who is not there is not reminded; one who is named twice is reminded once, and everything still agrees")
  func named() async throws {
    func remind(_ units: [Domain.Unit.ID]) async throws {
      try await test.office.run(
        .remind(
          id: Reminder.ID(at: test.office.clock.now), plan: "tam-diep-2024", .units(units),
          text: "Đề nghị các đơn vị gửi báo cáo.", path: "/"), as: officer)
    }
    await #expect(throws: Refusal.absent) { try await remind([Domain.Unit.ID(at: test.office.clock.now)]) }
    try await remind(schools + schools)
    let found = try await test.office.look(RemindingLook("tam-diep-2024", .units([])), as: officer).found
    #expect(found.before.map(\.reminder.units) == [schools.sorted()])
    _ = try await test.verify()
  }
}

extension RemindingPagesTests {
  @Test("A unit that has nothing to do under the plan is not found, and refused by name")
  func idle() async throws {
    let city = try await test.unit("UBND thành phố Mẫu", kind: "uy-ban")
    let ward = try await test.unit("UBND phường Mẫu", kind: "phuong-xa", under: city)
    let plan = try await test.office.read(as: nil) { try $0.plan("tam-diep-2024") }
    try await test.office.bindBodies(of: plan, [plan.issuedBy: city])
    func remind(_ unit: Domain.Unit.ID) async throws {
      try await test.office.run(
        .remind(
          id: Reminder.ID(at: test.office.clock.now), plan: "tam-diep-2024", .units([unit]),
          text: "Đề nghị đơn vị gửi báo cáo.", path: "/"), as: officer)
    }
    // Beneath the city, whose plan takes dossiers today.
    try await remind(ward)
    let refusal = await #expect(throws: Refusal.self) { try await remind(schools[0]) }
    #expect(
      refusal?.reason == """
        Trường Tiểu học Mẫu Một không có việc nào đang mở hoặc quá hạn trong kế hoạch \(plan.shortTitle).
        """)
    #expect(refusal?.field == "unit")
    let look = RemindingLook("tam-diep-2024", .units([]), words: "Mẫu")
    #expect(try await test.office.look(look, as: officer).found.found.map(\.id) == [ward])
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async throws -> [T] {
    var all: [T] = []
    for element in self { all.append(try await body(element)) }
    return all
  }
}
