import Domain
import Testing

@Suite("What is told in a day's mail")
struct DigestTests {
  private let settings: MailSettings

  init() throws {
    let instant = try #require(VietnamTime.instant("2024-04-01T08:00"))
    let address = try #require(MailAddress("thu@vidu.vn"))
    settings = MailSettings(of: Person.ID(at: instant)).confirmed(address)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func item(
    _ key: String, count: Int = 1, due: String? = nil, isLate: Bool = false
  ) throws -> DigestMatter.Item {
    DigestMatter.Item(
      key: key, count: count, text: key, path: "/\(key)", due: try due.map(day), isLate: isLate)
  }

  /// The days of April 2024 on which a mail goes out about things that stay as they are.
  private func days(_ items: (Day) throws -> [DigestMatter.Item], _ settings: MailSettings) throws -> [Int] {
    var told = DigestMatter.Told()
    return try (1...30).filter { number in
      let day = try #require(Day(year: 2024, month: 4, day: number))
      let found = DigestMatter(items: try items(day)).digest(for: settings, on: day, told: told)
      told = found.told
      return found.digest != nil
    }
  }

  @Test("What is due on the 20th is told from the 17th on, and on no other days")
  func due() throws {
    let item = try item("bo-sung", due: "2024-04-20")
    #expect(try days({ day in day <= (item.due ?? day) ? [item] : [] }, settings) == [17, 18, 19, 20])
    let never = try settings.choosing(hour: 7, daysBefore: 0, topics: Set(MailSettings.Topic.allCases))
    #expect(try days({ day in day <= (item.due ?? day) ? [item] : [] }, never) == [20])
  }

  @Test("What is overdue makes a mail on three days, then once a week")
  func late() throws {
    #expect(
      try days({ _ in [try item("qua-han", due: "2024-03-31", isLate: true)] }, settings) == [1, 2, 3, 7, 14, 21, 28])
    #expect(try days({ _ in [try item("qua-han", isLate: true)] }, settings) == [1, 8, 15, 22, 29])
  }

  @Test("What has no day is told when it is new, when it has grown, and when it is there again")
  func undated() throws {
    let counts = [3: 2, 4: 2, 5: 3, 6: 1, 7: 2, 10: 1]
    #expect(
      try days({ day in try counts[day.day].map { [try item("cho", count: $0)] } ?? [] }, settings) == [3, 5, 7, 10])
  }

  @Test("A mail has everything that holds on its day, in one order, and says it in its subject")
  func whole() throws {
    let items = [
      try item("moi"), try item("qua-han", due: "2024-04-01", isLate: true), try item("mai", due: "2024-04-11"),
      try item("xa", due: "2024-05-11"), try item("nay", due: "2024-04-10"),
    ]
    let answer = DailyDigest.Line("«Tranh cát»: Hồ sơ hợp lệ", path: "/ho-so/1", when: "9/4/2024")
    let matter = DigestMatter(items: items, answers: [answer])
    let digest = try #require(matter.digest(for: settings, on: try day("2024-04-10"), told: [:]).digest)
    #expect(digest.subject == "Sáng kiến 10/4/2024: 2 việc sắp đến hạn, 1 việc quá hạn, 1 việc mới, 1 trả lời")
    #expect(
      digest.parts.map { $0.lines.map { "\($0.text) \($0.when)" } } == [
        ["mai hạn 11/4/2024, còn 1 ngày", "nay hạn hôm nay"], ["qua-han hạn 1/4/2024, quá 9 ngày"], ["moi "],
        ["«Tranh cát»: Hồ sơ hợp lệ 9/4/2024"],
      ])
  }

  @Test("A topic that is switched off is not told; with all of them off nobody gets a mail")
  func off() throws {
    let matter = DigestMatter(items: [try item("moi"), try item("nay", due: "2024-04-10")])
    let digest = matter.digest(for: settings.without([.waiting]), on: try day("2024-04-10"), told: [:]).digest
    #expect(digest?.parts.map(\.topic) == [.due])
    #expect(settings.takesDigests && !settings.without(Set(MailSettings.Topic.allCases)).takesDigests)
    #expect(matter.digest(for: settings.without([.waiting, .due]), on: try day("2024-04-10"), told: [:]).digest == nil)
  }

  @Test("Of very many things thirty are named, the rest is counted")
  func many() throws {
    let items = try (1...1000).map { try item("viec \($0)", due: "2024-04-10") }
    let digest = DigestMatter(items: items).digest(for: settings, on: try day("2024-04-10"), told: [:]).digest
    #expect(digest?.parts.map(\.lines.count) == [30] && digest?.parts.map(\.more) == [970] && digest?.count == 1000)
  }

  @Test("An address from which mails come back gets none until its owner confirms it anew")
  func unreachable() throws {
    let now = try #require(VietnamTime.instant("2024-04-10T08:00"))
    let (own, other) = (try #require(MailAddress("thu@vidu.vn")), try #require(MailAddress("khac@vidu.vn")))
    let bounced = try #require(settings.bounced(own, saying: "550 không có hộp thư", at: now))
    #expect(!bounced.takesDigests && bounced.unreachable?.said == "550 không có hộp thư")
    #expect(settings.bounced(other, saying: "", at: now) == nil && bounced.bounced(own, saying: "", at: now) == nil)
    #expect(bounced.confirmed(own).takesDigests)
  }

  @Test(
    "Only an answer that speaks of the address says that there is none; a sender who may not send can be put right",
    arguments: [
      ("550 5.1.1 no such user", true), ("550-5.1.1 no such user", true), ("550 no such user", true),
      ("553 mailbox name not allowed", true), ("550 5.2.1 mailbox disabled", true),
      ("554 5.7.1 Relay access denied", false), ("550 5.7.1 client host blocked", false),
      ("550 5.1.8 sender has no domain", false), ("552 5.2.2 mailbox full", false),
      ("530 authentication required", false),
      ("", false),
    ])
  func refusedAddress(said: String, isUnknown: Bool) {
    #expect(MailDelivery(refusingAddress: said).outcome == (isUnknown ? .unknownAddress : .postponed))
  }

  @Test("A mail that is postponed is tried six more times, ever later; what is refused, or may have gone, is not")
  func tries() throws {
    let now = try #require(VietnamTime.instant("2024-04-10T08:00"))
    let waits = (1...7).map { tries in
      let next = MailDelivery(.postponed, "421").next(after: tries, at: now)
      return next.state == .queued ? next.due.seconds(since: now) : -1
    }
    #expect(waits == [15, 60, 300, 1800, 7200, 21_600, -1])
    let ends: [MailDelivery.Outcome] = [.accepted, .refused, .unknownAddress, .unknown]
    #expect(ends.map { MailDelivery($0, "").next(after: 1, at: now).state } == [.sent, .failed, .failed, .failed])
  }
}
