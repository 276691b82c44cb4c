import Domain
import Logging
@testable import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("Mails of what is due, at the site", .onOneEngine)
struct MailPagesTests {
  private let test: TestOffice
  private let site: AskedSite
  private let author: Person.ID
  private let administrator: Person.ID

  init() async throws {
    test = try await TestOffice(on: "2024-04-16")
    site = AskedSite(test.office)
    author = try await test.person("Nguyễn Thị Thử")
    administrator = try await test.person("Quản Trị Mẫu", (.administrator, .installation))
    _ = try await test.draft(
      "Tranh cát", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
  }

  private func makeDigests() async throws {
    try await Postman(
      office: test.office, isRehearsal: true, server: nil, pages: site.site.options.mailPages, counts: MailCounts(),
      logger: site.site.logger
    ).makeDigests()
  }

  /// Asks for an address on the page and confirms it by the link that the outbox of a rehearsal shows.
  private func confirm(_ browser: Browser, _ address: String) async throws {
    try await browser.open("/tai-khoan/thu")
    try await browser.press("Gửi thư xác nhận", ["Địa chỉ thư": address])
    let outbox = try await Browser(site, administrator)
    try await outbox.open("/quan-tri/thu")
    try await outbox.follow("Xác nhận địa chỉ thư", near: address)
    let link = outbox.page.text.firstMatch(of: /\/thu\/xac-nhan\/[\w-]+/)
    // Whoever opens the mail need not be signed in.
    let owner = try await Browser(site)
    try await owner.open(String(try #require(link).output))
    #expect(owner.page.text.contains("Thư nhắc việc của Nguyễn Thị Thử sẽ được gửi đến \(address)"))
    try await owner.press("Xác nhận địa chỉ này")
  }

  @Test(
    "An address is confirmed by its owner, a digest comes at the hour, and one click stops a topic without signing in")
  func walk() async throws {
    let browser = try await Browser(site, author)
    try await confirm(browser, "thu@vidu.vn")
    try await browser.open("/tai-khoan")
    try await browser.follow("Thư nhắc việc")
    #expect(browser.page.text.contains("thu@vidu.vn đã xác nhận"))
    try await browser.press("Lưu", ["Giờ gửi hằng ngày": "09:00", "Báo trước mấy ngày": "3"])
    try await makeDigests()
    try await browser.open("/tai-khoan/thu")
    #expect(browser.page.text.contains("Chưa có thư nào"))
    try test.go(to: "2024-04-16T09:00")
    try await makeDigests()
    try await browser.open("/tai-khoan/thu")
    #expect(browser.page.text.contains("Sáng kiến 16/4/2024: 1 việc sắp đến hạn"))
    #expect(browser.page.text.contains("Viết tiếp bản nháp «Tranh cát» (hạn 19/4/2024, còn 3 ngày)"))
    let link = browser.page.text.firstMatch(of: /\/thu\/ngung\/\w+-due-\w+/)
    let stranger = try await Browser(site)
    try await stranger.open(String(try #require(link).output))
    #expect(stranger.page.text.contains("Việc sắp đến hạn, đến hạn hôm nay"))
    try await stranger.press("Ngừng gửi")
    #expect(stranger.page.text.contains("Đã ngừng gửi"))
    try test.go(to: "2024-04-17T09:00")
    try await makeDigests()
    try await browser.open("/tai-khoan/thu")
    #expect(!browser.page.text.contains("Sáng kiến 17/4/2024"))
  }

  @Test("A link that somebody made up, or altered, is not there")
  func forged() async throws {
    try await confirm(try await Browser(site, author), "thu@vidu.vn")
    try test.go(to: "2024-04-17T07:00")
    try await makeDigests()
    let browser = try await Browser(site, author)
    try await browser.open("/tai-khoan/thu")
    let found = browser.page.text.firstMatch(of: /(\/thu\/ngung\/\w+-)due(-\w+)/)
    let link = try #require(found).output
    for path in ["\(link.1)late\(link.2)", "\(link.1)due-\(String(repeating: "0", count: 32))", "/thu/ngung/a"] {
      #expect(try await site.get(path).status == 404)
      #expect(try await site.post(path).status == 404)
    }
    #expect(try await site.get("/thu/xac-nhan/a").status == 404)
  }

  @Test(
    "What is no address is refused at its field",
    arguments: ["khong phai", "a@b", "a@b.vn, c@d.vn", "a@b.vn\r\nBcc: c@d.vn", ""])
  func addresses(text: String) async throws {
    let browser = try await Browser(site, author)
    try await browser.open("/tai-khoan/thu")
    try await browser.press("Gửi thư xác nhận", ["Địa chỉ thư": text])
    #expect(browser.page.status == 422 && browser.page.refusals.contains { $0.contains("địa chỉ thư") })
  }

  @Test("Where mails do not arrive the person reads it on the front page, and the administrator in the list")
  func unreachable() async throws {
    let browser = try await Browser(site, author)
    try await confirm(browser, "thu@vidu.vn")
    try test.go(to: "2024-04-17T07:00")
    try await makeDigests()
    let outbox = try await Browser(site, administrator)
    try await outbox.open("/quan-tri/thu")
    try await outbox.follow("Sáng kiến 17/4/2024: 1 việc sắp đến hạn")
    let key = try #require(outbox.page.address.split(separator: "/").last)
    let id = try #require(Mail.ID(key))
    try await test.office.runUnattended(.noteReturnedMail(id, saying: "550 hộp thư không có"))
    for path in ["/", "/tai-khoan/thu"] {
      try await browser.open(path)
      #expect(browser.page.text.contains("không tới nơi") && browser.page.text.contains("550 hộp thư không có"))
    }
    try await outbox.open("/quan-tri/thu")
    #expect(outbox.page.text.contains("địa chỉ không tới nơi"))
  }
}
