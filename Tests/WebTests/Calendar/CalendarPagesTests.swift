import Domain
import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("Days for people's own calendars", .onOneEngine)
struct CalendarPagesTests {
  private let test: TestOffice
  private let site: AskedSite
  private let author: Person.ID

  init() async throws {
    test = try await TestOffice(on: "2024-04-10")
    site = AskedSite(test.office)
    author = try await test.person("Nguyễn Thị Thử")
    _ = try await test.draft(
      "Tranh cát", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
  }

  private func feed(_ browser: Browser, pressing button: String) async throws -> String {
    try await browser.open("/tai-khoan/lich")
    try await browser.press(button)
    let text = try await site.get("/tai-khoan/lich", as: author).text
    let address = text.firstMatch(of: /\/lich\/[\w-]+\.ics/)
    return String(try #require(address).output)
  }

  @Test("A feed has what falls due; a new address kills the one before at once, and both are in the journal")
  func renewing() async throws {
    let browser = try await Browser(site, author)
    let first = try await feed(browser, pressing: "Tạo địa chỉ lịch")
    let calendar = try await site.get(first)
    #expect(calendar.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(calendar.text.contains("SUMMARY:Viết tiếp bản nháp «Tranh cát»\r\n"))
    #expect(calendar.text.contains("DTSTART;VALUE=DATE:20240419\r\n"))
    let second = try await feed(browser, pressing: "Tạo địa chỉ mới")
    #expect(first != second)
    let answers = try await [first, second].asyncMap { try await site.get($0).status }
    #expect(answers == [404, 200])
    let entries = try await test.office.database.read {
      try $0.first("SELECT count(*) FROM journal WHERE kind = 'mail_settings' AND action = 'own-account'") {
        try $0.int(0)
      }
    }
    #expect(entries == 2)
    try await test.office.runUnattended(.closePerson(author))
    #expect(try await site.get(second).status == 404)
  }

  @Test("An address that is guessed is answered like what is not there, and thirty guesses are enough")
  func guessing() async throws {
    let address = try await feed(try await Browser(site, author), pressing: "Tạo địa chỉ lịch")
    let guessed = address.replacing("-1-", with: "-2-")
    let absent = try await site.get("/khong-co").text
    let answer = try await site.get(guessed)
    #expect(answer.status == 404 && answer.text.replacing(guessed, with: "/khong-co") == absent)
    // A try is forgiven every four seconds: on a busy machine it takes more of them.
    var answers: [Int] = []
    while answers.last != 429, answers.count < 300 { answers.append(try await site.get(guessed).status) }
    #expect(answers.count >= 30 && answers.dropLast().allSatisfy { $0 == 404 } && answers.last == 429)
  }

  @Test("An event is the same on another day, and another when its day is another")
  func stable() async throws {
    let address = try await feed(try await Browser(site, author), pressing: "Tạo địa chỉ lịch")
    let first = try await site.get(address).text
    try test.go(to: "2024-04-15T08:00")
    #expect(try await site.get(address).text == first)
  }

  @Test("The last day of a track can be taken along by everyone")
  func track() async throws {
    let event = try await site.get("/ke-hoach/tam-diep-2024/lich/dot-1")
    #expect(event.status == 200 && event.text.contains("SUMMARY:Tam Điệp 2024\\, Đợt I: ngày cuối nhận hồ sơ\r\n"))
    #expect(try await site.get("/ke-hoach/tam-diep-2024/lich/dot-9").status == 404)
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async throws -> [T] {
    var all: [T] = []
    for element in self { all.append(try await body(element)) }
    return all
  }
}
