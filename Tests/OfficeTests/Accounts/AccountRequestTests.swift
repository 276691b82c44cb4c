import Domain
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
    await #expect(throws: Refusal.absent) {
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
}
