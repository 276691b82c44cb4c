import Domain
import Logging
@_spi(Desk) @testable import Office
import Store
import TestSupport
import Testing

@Suite("Whose digest is made when")
struct DigestMakingTests {
  private let test: TestOffice
  private let author: Person.ID
  private let unit: Domain.Unit.ID

  /// A draft of which the last day is 19 April.
  init() async throws {
    test = try await TestOffice(on: "2024-04-10")
    unit = try await test.unit("Trường Thử")
    author = try await test.person("Nguyễn Thị Thử", in: unit)
    _ = try await test.draft(
      "Tranh cát", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await confirm("thu@vidu.vn", author)
  }

  private func confirm(_ address: String, _ person: Person.ID) async throws {
    var secret = ""
    try await test.office.askMailAddress(address, of: person, way: .shown) { asked in
      secret = asked
      return "/\(asked)"
    }
    try await test.office.confirmMailAddress(byLink: secret)
  }

  /// - Parameter told: is called for each thing that is put into words.
  private func postman(
    _ office: Office, isRehearsal: Bool = true, told: @escaping @Sendable () -> Void = {}
  ) -> Postman {
    Postman(
      office: office, isRehearsal: isRehearsal, server: nil,
      pages: MailPages(
        origin: "http://vidu.vn",
        telling: {
          told()
          return ("\($0.work)".prefix { $0 != "(" }.description, "/viec")
        },
        dossier: { "/ho-so/\($0)" }, settings: "/thu", unsubscribing: { "/ngung/\($0)" }),
      counts: MailCounts(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  private func digests() async throws -> [DailyDigest] {
    try await test.office.database.read { [author] in try Outbox.of(author, limit: 100, on: $0) }.reversed()
      .compactMap { if case .digest(let digest) = $0.content { digest } else { nil } }
  }

  @Test("Day after day at their hour: a draft from three days before its track closes, once a day")
  func days() async throws {
    let postman = postman(test.office)
    try await postman.makeDigests()
    for day in 11...22 {
      try test.go(to: "2024-04-\(day)T06:59")
      #expect(try await postman.makeDigests() == 0)
      try test.go(to: "2024-04-\(day)T07:00")
      for _ in 1...2 { try await postman.makeDigests() }
    }
    let told = try await digests().map { "\($0.day.day) \($0.parts.flatMap(\.lines).map(\.when))" }
    #expect(
      told == [
        "16 [\"hạn 19/4/2024, còn 3 ngày\"]", "17 [\"hạn 19/4/2024, còn 2 ngày\"]",
        "18 [\"hạn 19/4/2024, còn 1 ngày\"]",
        "19 [\"hạn hôm nay\"]",
      ])
  }

  @Test("Who asks to hear of what others owe fourteen days ahead hears of it then")
  func fourteen() async throws {
    let plan = try await test.office.read(as: nil) { try $0.plan("tam-diep-2024") }
    try await test.office.bindBodies(of: plan, ["phong-giao-duc": unit])
    let officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan("tam-diep-2024")))
    try await confirm("tiepnhan@vidu.vn", officer)
    try await test.office.run(
      .writeMailSettings(hour: 7, daysBefore: 14, topics: Set(MailSettings.Topic.allCases)), as: officer)
    // The guidance and the list of the education office are due by 19 April (IV.4).
    try test.go(to: "2024-04-11T07:00")
    try await postman(test.office).makeDigests()
    let mails = try await test.office.database.read { try Outbox.of(officer, limit: 10, on: $0) }
    let digests = mails.compactMap { mail -> DailyDigest? in
      if case .digest(let digest) = mail.content { digest } else { nil }
    }
    let due = digests.flatMap(\.parts).filter { $0.topic == .due }.flatMap(\.lines).map(\.when)
    #expect(due == ["hạn 19/4/2024, còn 8 ngày", "hạn 19/4/2024, còn 8 ngày"])
  }

  @Test("Two nodes at once make one digest for each person, and each looks for what to tell once")
  func twoNodes() async throws {
    let others = try await [1, 2, 3].asyncMap { number in
      let person = try await test.person("Người \(number)")
      _ = try await test.draft(
        "Tranh \(number)", by: person, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc",
        solution: "ky-thuat")
      try await confirm("nguoi\(number)@vidu.vn", person)
      return person
    }
    try test.go(to: "2024-04-17T08:00")
    let told = MailCounts()
    let postmen = try [test.office, test.anotherNode()].map { office in postman(office) { told.add("told") } }
    let made = try await withThrowingTaskGroup(of: Int.self) { group in
      for postman in postmen + postmen { group.addTask { try await postman.makeDigests() } }
      return try await group.reduce(0, +)
    }
    #expect(made == others.count + 1)
    #expect(told.all == ["told": others.count + 1])
    #expect(try await digests().count == 1)
  }

  @Test("What a node has claimed is left to it until the claim runs out; who died over it is followed by another")
  func claimed() async throws {
    try test.go(to: "2024-04-17T08:00")
    let now = test.office.clock.now
    let claimed = try await test.office.database.write { connection in
      try DigestTurns.claim(
        on: now.day, hour: 8, at: now, until: now.adding(seconds: 300), limit: 20, on: connection)
    }
    #expect(claimed == [author])
    let other = postman(try test.anotherNode())
    #expect(try await other.makeDigests() == 0)
    try test.go(to: "2024-04-17T08:06")
    #expect(try await other.makeDigests() == 1)
  }

  @Test("Without a mail server none are made, and no address is asked for")
  func withoutServer() async throws {
    #expect(try await postman(test.office, isRehearsal: false).makeDigests() == 0)
    #expect(try await digests() == [])
    await #expect(throws: Refusal.self) {
      try await test.office.askMailAddress("khac@vidu.vn", of: author, way: .none) { "/\($0)" }
    }
  }

  @Test("Nobody sends more than five mails a day to addresses that are not theirs")
  func confirmations() async throws {
    for number in 1...4 {
      try await test.office.askMailAddress("la\(number)@vidu.vn", of: author, way: .shown) { $0 }
    }
    let refusal = await #expect(throws: Refusal.self) {
      try await test.office.askMailAddress("la5@vidu.vn", of: author, way: .shown) { $0 }
    }
    #expect(refusal?.field == "address")
  }

  @Test("What the authors' dossiers were answered since the last digest is told once")
  func answers() async throws {
    let postman = postman(test.office)
    try await postman.makeDigests()
    let id = try await test.office.read(as: author) { try Dossiers.written(by: $0.person.id, on: $0.connection) }[0].id
    let head = try await test.person("Lê Thị Đầu", in: unit, (.unitHead, .unit(unit)))
    try await test.office.run(.submitDossier(id), as: author)
    try await test.office.run(.returnDossier(id, reason: "Nêu rõ số liệu."), as: head)
    try test.go(to: "2024-04-11T07:00")
    try await postman.makeDigests()
    try test.go(to: "2024-04-12T07:00")
    try await postman.makeDigests()
    let answers = try await digests().map { digest in
      digest.parts.filter { $0.topic == .answers }.flatMap(\.lines).map(\.text)
    }
    #expect(answers.flatMap(\.self) == ["«Tranh cát»: Đơn vị trả lại để sửa"])
  }

  @Test("An unknown address is marked, with an entry in the journal; the mail stays with what was said")
  func unknownAddress() async throws {
    try await postman(test.office).makeDigests()
    try test.go(to: "2024-04-17T08:00")
    try await postman(test.office).makeDigests()
    let mails = try await test.office.database.read { [author] in try Outbox.of(author, limit: 1, on: $0) }
    let mail = try #require(mails.first)
    for _ in 1...2 { try await test.office.runUnattended(.noteReturnedMail(mail.id, saying: "550 không có")) }
    let settings = try await test.office.read(as: nil) { [author] in try $0.mailSettings(of: author).value }
    #expect(settings.unreachable?.said == "550 không có")
    try test.go(to: "2024-04-18T08:00")
    #expect(try await postman(test.office).makeDigests() == 0)
    _ = try await test.verify()
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async throws -> [T] {
    var all: [T] = []
    for element in self { all.append(try await body(element)) }
    return all
  }
}
