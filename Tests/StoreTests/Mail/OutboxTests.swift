import Domain
import Store
import TestSupport
import Testing

@Suite("The outbox")
struct OutboxTests {
  private let store: TestDatabase
  private let now = Instant(microseconds: 1_700_000_000_000_000)

  init() async throws { store = try await TestDatabase.migrated() }

  private func add(_ count: Int) async throws -> [Mail.ID] {
    let address = try #require(MailAddress("thu@vidu.vn"))
    let mails = (0..<count).map { _ in
      Mail(id: Mail.ID(at: now), to: Person.ID(at: now), at: address, .confirmation(path: "/"), made: now, due: now)
    }
    try await store.database.write { connection in
      for mail in mails { try Outbox.add(mail, on: connection) }
    }
    return mails.map(\.id)
  }

  private func claim(at moment: Instant) async throws -> Mail? {
    try await store.database.write { try Outbox.claim(at: moment, until: moment.adding(seconds: 60), on: $0) }
  }

  private func finish(_ mail: Mail, _ delivery: MailDelivery) async throws -> Bool {
    try await store.database.write { [now] connection in
      try Outbox.finish(
        mail, as: delivery.next(after: mail.tries, at: now), saying: delivery.said, at: now, on: connection)
    }
  }

  private func states() async throws -> [Mail.State: Int] { try await store.database.read(Outbox.counts) }

  @Test("Forty mails for two nodes with four hands each: every mail is claimed once")
  func claimedOnce() async throws {
    let mails = try await add(40)
    let other = try store.reopened()
    let claimed = try await withThrowingTaskGroup(of: [Mail.ID].self) { group in
      for hand in 0..<8 {
        let database = hand.isMultiple(of: 2) ? store.database : other
        group.addTask { [now] in
          var mine: [Mail.ID] = []
          while let mail = try await database.write({
            try Outbox.claim(at: now, until: now.adding(seconds: 60), on: $0)
          }) {
            mine.append(mail.id)
          }
          return mine
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.sorted() == mails.sorted())
    try await other.close()
  }

  @Test("A mail over which a node died is given up, not sent twice; the dead one's word no longer counts")
  func deadNode() async throws {
    _ = try await add(1)
    let mail = try #require(try await claim(at: now))
    let later = now.adding(seconds: 61)
    #expect(try await claim(at: later) == nil)
    let given = try await store.database.write { [now] in
      try Outbox.giveUp(at: later, madeBefore: now, lost: "không rõ", stale: "cũ", on: $0)
    }
    #expect(given == 1)
    #expect(try await !finish(mail, MailDelivery(.accepted, "250")))
    let kept = try await store.database.read { try Outbox.find(mail.id, on: $0) }
    #expect(kept?.state == .failed && kept?.said == "không rõ")
  }

  @Test(
    "A postponed mail waits for its time; one that waits for a day is given up; what was given up can be sent again")
  func postponed() async throws {
    _ = try await add(1)
    let mail = try #require(try await claim(at: now))
    #expect(try await finish(mail, MailDelivery(.postponed, "421 bận")))
    #expect(try await claim(at: now.adding(seconds: 14)) == nil)
    let again = try #require(try await claim(at: now.adding(seconds: 15)))
    #expect(again.tries == 2 && again.said == "421 bận")
    #expect(try await finish(again, MailDelivery(.postponed, "421 bận")))
    let day = now.adding(seconds: 24 * 3600)
    _ = try await store.database.write {
      try Outbox.giveUp(at: day, madeBefore: day, lost: "", stale: "cũ", on: $0)
    }
    #expect(try await states() == [.failed: 1])
    #expect(try await store.database.write { try Outbox.requeue(mail.id, at: day, on: $0) })
    #expect(try await claim(at: day)?.tries == 1)
    #expect(try await !store.database.write { try Outbox.requeue(mail.id, at: day, on: $0) })
  }

  @Test("Only a mail that was sent comes back, and what ended is forgotten in its time")
  func bounced() async throws {
    let mails = try await add(2)
    let sent = try #require(try await claim(at: now))
    #expect(try await finish(sent, MailDelivery(.accepted, "250 OK")))
    let known = try await store.database.write { [now] connection in
      try mails.map { try Outbox.bounce($0, saying: "550", at: now, on: connection) }
    }
    #expect(known == mails.map { $0 == sent.id })
    #expect(try await states() == [.bounced: 1, .queued: 1])
    try await store.database.write { [now] in try Outbox.forget(before: now.adding(seconds: 1), on: $0) }
    #expect(try await states() == [.queued: 1])
  }

  @Test("A digest is wanted at the address that its receiver has now, a link until another one or none is asked for")
  func wanted() async throws {
    let (person, address) = (Person.ID(at: now), try #require(MailAddress("thu@vidu.vn")))
    let settings = MailSettings(of: person).confirmed(address)
    let item = DigestMatter.Item(key: "viec", text: "Việc", path: "/", due: now.day, isLate: false)
    let digest = try #require(DigestMatter(items: [item]).digest(for: settings, on: now.day, told: [:]).digest)
    func mail(_ content: Mail.Content) -> Mail {
      Mail(id: Mail.ID(at: now), to: person, at: address, content, made: now, due: now)
    }
    func wanted(_ content: Mail.Content) async throws -> Bool {
      let mail = mail(content)
      return try await store.database.read { [now] in try Outbox.isWanted(mail, at: now, on: $0) }
    }
    #expect(try await !wanted(.digest(digest)))
    try await store.database.write { _ = try Records.insert(settings, on: $0) }
    #expect(try await wanted(.digest(digest)))
    let others = [
      settings.without([.due]), settings.withoutAddress(),
      settings.confirmed(try #require(MailAddress("khac@vidu.vn"))),
      try #require(settings.bounced(address, saying: "550", at: now)),
    ]
    #expect(others.allSatisfy { !mail(.digest(digest)).isWanted(by: $0) })

    #expect(try await !wanted(.confirmation(path: "/thu/abc")))
    try await store.database.write { [now] in
      try MailLinks.keep("abc", of: person, to: address, expires: now, on: $0)
    }
    #expect(try await wanted(.confirmation(path: "/thu/abc")))
    try await store.database.write { try MailLinks.end(of: person, on: $0) }
    #expect(try await !wanted(.confirmation(path: "/thu/abc")))
  }

  @Test("A link that was sent is not kept")
  func link() async throws {
    _ = try await add(1)
    let sent = try #require(try await claim(at: now))
    #expect(sent.content == .confirmation(path: "/"))
    #expect(try await finish(sent, MailDelivery(.accepted, "250 OK")))
    let kept = try await store.database.read { try Outbox.find(sent.id, on: $0) }
    #expect(kept?.content == .confirmation(path: ""))
  }

  @Test("Of two nodes at once one takes a person's turn of a day, and the next day there is another")
  func turns() async throws {
    let person = Person.ID(at: now)
    let (today, tomorrow) = (now.day, now.day.adding(days: 1))
    let other = try store.reopened()
    func take(_ day: Day) async throws -> [Bool] {
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for database in [store.database, other, store.database, other] {
          group.addTask { [now] in
            try await database.write { try DigestTurns.take(day, of: person, at: now, told: ["a": 1], on: $0) }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
    }
    for day in [today, tomorrow] { #expect(try await take(day).count { $0 } == 1) }
    #expect(try await take(today) == [false, false, false, false])
    #expect(try await store.database.read { try DigestTurns.turn(of: person, on: $0) }.told == ["a": 1])
    try await other.close()
  }
}
