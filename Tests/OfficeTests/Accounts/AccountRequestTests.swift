import Cryptography
import Domain
import Foundation
import HeavyWork
import Store
import TestSupport
import Testing

@testable @_spi(Desk) import Office

@Suite("Requests for an account are bounded, kept for a time and erased")
struct AccountRequestTests {
  private let visitor = Visitor(address: "203.0.113.7")

  private func content(_ name: String = "Mạc Văn Mẫu", mail: String = "mau@vidu.vn") throws -> AccountRequest.Content {
    try AccountRequest.Content(
      asker: .person, name: name, representative: "", mail: mail, phone: "", place: "Xã Mẫu", purpose: "",
      agrees: true)
  }

  private static let keyUsed = Refusal.input(
    "name", "Yêu cầu ở trang này đã được gửi rồi.", next: "Mở lại trang xin cấp tài khoản để gửi yêu cầu khác.")

  private func stored(_ office: Office) async throws -> Int {
    try await office.database.read { try Records.all(AccountRequest.self, on: $0).count }
  }

  @Test("Twice the same form is one request with one code; its key gives nobody else the code")
  func twice() async throws {
    let office = try await TestOffice(emptyOn: "2024-03-10").office
    let id = AccountRequest.ID(at: office.clock.now)
    let first = try await office.askForAccount(id, try content(), from: visitor)
    #expect(try await office.askForAccount(id, try content(), from: visitor) == first)
    #expect(try await stored(office) == 1)
    await #expect(throws: Self.keyUsed) {
      try await office.askForAccount(id, try content("Kẻ Khác"), from: visitor)
    }
    await #expect(throws: Refusal.self) {
      try await office.askForAccount(AccountRequest.ID(at: office.clock.now), try content(), from: visitor)
    }
    #expect(try await stored(office) == 1)
  }

  @Test("One address asks twenty times at once, then has to wait; another one does not")
  func many() async throws {
    let office = try await TestOffice(emptyOn: "2024-03-10").office
    func ask(_ number: Int, from visitor: Visitor) async throws {
      _ = try await office.askForAccount(
        AccountRequest.ID(at: office.clock.now), try content("Người Số \(number)"), from: visitor)
    }
    for number in 1...20 { try await ask(number, from: visitor) }
    await #expect(throws: Busy(.tooOften, seconds: 600)) { try await ask(21, from: visitor) }
    try await ask(22, from: Visitor(address: "203.0.113.8"))
    #expect(try await stored(office) == 21)
  }

  @Test("What is refused counts as asked: the same request cannot be sent without end")
  func refusedOnes() async throws {
    let office = try await TestOffice(emptyOn: "2024-03-10").office
    func ask() async throws {
      _ = try await office.askForAccount(AccountRequest.ID(at: office.clock.now), try content(), from: visitor)
    }
    try await ask()
    for _ in 2...20 { await #expect(throws: Refusal.self) { try await ask() } }
    await #expect(throws: Busy(.tooOften, seconds: 600)) { try await ask() }
  }

  @Test("So many wait at most, whoever asks")
  func full() async throws {
    let office = try await TestOffice(emptyOn: "2024-03-10").office
    let requests = try (0..<AccountRequest.mostWaiting).map { number in
      AccountRequest(
        id: AccountRequest.ID(at: office.clock.now), try content("Người Số \(number)"), at: office.clock.now)
    }
    _ = try await office.database.write { try Records.insert(all: requests, on: $0) }
    await #expect(throws: Refusal.self) {
      try await office.askForAccount(AccountRequest.ID(at: office.clock.now), try content(), from: visitor)
    }
    #expect(try await stored(office) == AccountRequest.mostWaiting)
  }

  @Test("After its time it is erased with the mails about it; the journal has that it was, and the whole stays sound")
  func erased() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let office = test.office
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let id = AccountRequest.ID(at: office.clock.now)
    let code = try await office.askForAccount(id, try content(), from: visitor)
    try await office.run(
      .refuseAccount(
        id, reason: "Không ở trên địa bàn.", over: nil, telling: AccountLetters(.shown) { "/\($0)/\($1)" }),
      as: admin)
    func mails() async throws -> Int {
      try await office.database.read { try Outbox.counts(on: $0).values.reduce(0, +) }
    }
    #expect(try await mails() == 1)
    let days = Int64(AccountRequest.keptDays) * 24 * 3600
    try await office.eraseAccountRequests(at: office.clock.now.adding(seconds: days - 60))
    #expect(try await stored(office) == 1)
    try await office.eraseAccountRequests(at: office.clock.now.adding(seconds: days + 60))
    #expect(try await stored(office) == 0)
    #expect(try await mails() == 0)
    let entries = try await office.database.read {
      try $0.rows("SELECT change FROM journal WHERE kind = 'account_request' ORDER BY version") { try $0.text(0) }
    }
    #expect(entries.count == 3 && !entries.joined().contains("Mạc") && !entries.joined().contains("vidu.vn"))
    // The same form once more is a request of its own, under the same code.
    #expect(try await office.askForAccount(id, try content(), from: visitor) == code)
    _ = try await Integrity.verify(office.database, files: office.files, against: office.keeper.witnesses)
  }

  @Test("Who reads the journal cannot try what was erased, however much of it they know")
  func untried() async throws {
    let office = try await TestOffice(emptyOn: "2024-03-10").office
    let id = AccountRequest.ID(at: office.clock.now)
    let code = try await office.askForAccount(id, try content(), from: visitor)
    let sent = try #require(
      try await office.database.read { try Records.load(AccountRequest.self, id.description, on: $0) }?.value)
    try await office.withdrawAccountRequest(id, code: code, from: visitor)
    let seals = try await office.database.read {
      try $0.rows("SELECT seal FROM journal WHERE kind = 'account_request' ORDER BY version") { try $0.text(0) }
    }
    func seal(_ request: AccountRequest) throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Digest.hex(of: try encoder.encode(request))
    }
    // The seal is made in this way; of the same words, key and moment it would be the same.
    #expect(try seals.count == 2 && seals.first == seal(sent))
    #expect(try seal(AccountRequest(id: id, content(), at: sent.sent)) != seals.first)
  }

  @Test("Of two who decide at once the second is told so, and one account comes of it")
  func together() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let office = test.office
    let admins = [
      try await test.person("Quản Trị Một", (.administrator, .installation)),
      try await test.person("Quản Trị Hai", (.administrator, .installation)),
    ]
    let id = AccountRequest.ID(at: office.clock.now)
    _ = try await office.askForAccount(id, try content(), from: visitor)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for (number, admin) in admins.enumerated() {
        group.addTask {
          do {
            try await office.run(
              .confirmAccount(
                id, as: NewAccount(name: "Mạc Văn Mẫu", signIn: "mau\(number)@vidu.vn", belonging: .none), over: 1,
                telling: AccountLetters(.none) { "/\($0)/\($1)" }), as: admin)
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 } == 1)
    let people = try await office.database.read { try People.named(["mac van mau"], on: $0) }
    #expect(people.count == 1)
  }

  @Test("A chosen key names no person; what is taken back takes no other mail with it")
  func keys() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let (office, now) = (test.office, test.office.clock.now)
    let person = try await test.person("Nguyễn Thị Thử")
    await #expect(throws: Self.keyUsed) {
      try await office.askForAccount(AccountRequest.ID(receiver: person), try content(), from: visitor)
    }
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let id = AccountRequest.ID(at: now)
    let code = try await office.askForAccount(id, try content(), from: visitor)
    try await office.run(
      .askAccountBack(id, question: "Bạn ở thôn nào?", over: nil, telling: AccountLetters(.sent) { "/\($0)/\($1)" }),
      as: admin)
    let address = try #require(MailAddress("thu@vidu.vn"))
    let other = Mail(id: Mail.ID(at: now), to: id.receiver, at: address, .confirmation(path: "/"), made: now, due: now)
    try await office.database.write { try Outbox.add(other, on: $0) }
    try await office.withdrawAccountRequest(id, code: code, from: visitor)
    let left = try await office.database.read { try Outbox.of(id.receiver, limit: 10, on: $0) }
    #expect(left.map(\.id) == [other.id])
  }

  @Test("A letter that came back is not sent again empty; one that never left is, and writes nobody's settings")
  func letters() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let office = test.office
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    func letter(_ name: String, _ delivery: MailDelivery) async throws -> Mail.ID {
      let id = AccountRequest.ID(at: office.clock.now)
      _ = try await office.askForAccount(id, try content(name), from: visitor)
      try await office.run(
        .refuseAccount(
          id, reason: "Không ở trên địa bàn.", over: nil, telling: AccountLetters(.sent) { "/\($0)/\($1)" }), as: admin)
      let now = office.clock.now.adding(seconds: 60)
      return try await office.database.write { connection in
        let mail = try #require(try Outbox.claim(at: now, until: now.adding(seconds: 60), on: connection))
        try Outbox.finish(mail, as: delivery.next(after: 1, at: now), saying: "", at: now, on: connection)
        return mail.id
      }
    }
    let sent = try await letter("Người Một", MailDelivery(.accepted, "250"))
    try await office.runUnattended(.noteReturnedMail(sent, saying: "550"))
    await #expect(throws: Refusal("Nội dung thư này không còn được giữ, không gửi lại được.")) {
      try await office.run(.resendMail(sent, way: .sent), as: admin)
    }
    let failed = try await letter("Người Hai", MailDelivery(.refused, "554"))
    try await office.run(.resendMail(failed, way: .sent), as: admin)
    let (counts, settings) = try await office.database.read {
      (try Outbox.counts(on: $0), try Records.all(MailSettings.self, on: $0).map(\.value))
    }
    #expect(counts == [.bounced: 1, .queued: 1] && settings.isEmpty)
  }

  @Test("Of several that are refused together one letter goes to an address")
  func oneLetter() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let office = test.office
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    var ids: [AccountRequest.ID] = []
    for (name, mail) in [("Một", "nan.nhan@vidu.vn"), ("Hai", "Nan.Nhan@vidu.vn"), ("Ba", "khac@vidu.vn")] {
      ids.append(AccountRequest.ID(at: office.clock.now))
      _ = try await office.askForAccount(ids[ids.count - 1], try content("Người \(name)", mail: mail), from: visitor)
    }
    let refuse = Command<Int>.refuseAccounts(
      ids, reason: "Gửi hàng loạt.", telling: AccountLetters(.sent) { "/\($0)/\($1)" })
    #expect(try await office.run(refuse, as: admin) == 3)
    #expect(try await office.database.read(Outbox.counts) == [.queued: 2])
    await #expect(throws: Refusal("Các yêu cầu này vừa được người khác xử lý.", kind: .conflict)) {
      try await office.run(refuse, as: admin)
    }
  }

  @Test("More requests than a page has are not refused together, and none of them is")
  func tooManyTogether() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let office = test.office
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let id = AccountRequest.ID(at: office.clock.now)
    _ = try await office.askForAccount(id, try content(), from: visitor)
    let ids = [id] + (1...50).map { _ in AccountRequest.ID(at: office.clock.now) }
    await #expect(throws: Refusal.input("request", "Chọn nhiều nhất 50 yêu cầu một lần.")) {
      try await office.run(
        .refuseAccounts(ids, reason: "Gửi hàng loạt.", telling: AccountLetters(.none) { "/\($0)/\($1)" }), as: admin)
    }
    let request = try await office.database.read { try Records.all(AccountRequest.self, on: $0).first }
    #expect(request?.value.state == .waiting)
  }

  @Test("A link to the first password that is good is given once more; one of the office stays; each try counts")
  func firstPassword() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let office = test.office
    let admin = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let id = AccountRequest.ID(at: office.clock.now)
    let code = try await office.askForAccount(id, try content(), from: visitor)
    try await office.run(
      .confirmAccount(
        id, as: NewAccount(name: "Mạc Văn Mẫu", signIn: "mau@vidu.vn", belonging: .none), over: nil,
        telling: AccountLetters(.none) { "/\($0)/\($1)" }), as: admin)
    func entries() async throws -> Int? {
      try await office.database.read { try $0.first("SELECT count(*) FROM journal") { try $0.int(0) } }
    }
    let secret = try await office.beginAccount(id, code: code, from: visitor)
    let before = try await entries()
    #expect(try await office.beginAccount(id, code: code, from: visitor) == secret)
    #expect(try await entries() == before)
    let person = try await office.person(ofPasswordLink: secret).id
    let own = try await office.issuePasswordLink(for: person, by: admin)
    await #expect(throws: Refusal.self) { try await office.beginAccount(id, code: code, from: visitor) }
    #expect(try await office.person(ofPasswordLink: own).id == person)
    let other = Visitor(address: "203.0.113.8")
    for _ in 1...299 { try office.accountCodeAttempts.begin(other.address) }
    await #expect(throws: Refusal.self) { try await office.beginAccount(id, code: code, from: other) }
    await #expect(throws: Busy(.tooOften, seconds: 10)) {
      try await office.beginAccount(id, code: code, from: other)
    }
  }
}
