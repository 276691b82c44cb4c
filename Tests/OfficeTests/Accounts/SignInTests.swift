import Domain
import Markup
import Office
import Store
import Synchronization
import TestSupport
import Testing

@Suite("Signing in")
struct SignInTests {
  private static let words = Refusal.input("password", "Tên đăng nhập hoặc mật khẩu không đúng.")
  private static let password = "bảy quả cam vàng"

  private func office() async throws -> (office: Office, person: Person.ID, test: TestOffice) {
    let test = try await TestOffice(on: "2024-03-10")
    let person = try Person(id: Person.ID(at: test.office.clock.now), name: "Người Thử", signIn: "thu@vidu.vn")
    let hash = try await Password.hash(Self.password)
    try await test.office.runUnattended(.addPerson(person, passwordHash: hash))
    return (test.office, person.id, test)
  }

  /// Tries wrong passwords from addresses.
  private func fail(_ office: Office, _ name: String, from addresses: [String]) async {
    for address in addresses {
      await #expect(throws: Self.words) {
        _ = try await office.signIn(name, password: "sai hết cả", from: Visitor(address: address)) { _ in }
      }
    }
  }

  @Test("A wrong name and a wrong password get the same words, and the sixth attempt has to wait")
  func throttling() async throws {
    let (office, person, test) = try await office()
    let here = Visitor(address: "a")
    #expect(try await office.signIn("Thu@vidu.vn", password: Self.password, from: here).person == person)
    for name in ["thu@vidu.vn", "khongco@vidu.vn"] {
      await fail(office, name, from: Array(repeating: "a", count: 5))
      let refusal = await #expect(throws: Refusal.self) {
        _ = try await office.signIn(name, password: Self.password, from: here)
      }
      #expect(refusal?.next == "Chờ 15 phút rồi thử lại.")
    }
    withExtendedLifetime(test) {}
  }

  @Test("Who writes their own password over another's in the database signs in as nobody else")
  func writtenOver() async throws {
    let (office, person, test) = try await office()
    let other = try Person(id: Person.ID(at: office.clock.now), name: "Người Khác", signIn: "khac@vidu.vn")
    try await office.runUnattended(.addPerson(other, passwordHash: try await Password.hash("ba quả mít xanh lá")))
    try await office.database.write { connection in
      for column in ["hash", "changed", "once", "mark"] as [SQL] {
        try connection.run(
          """
          UPDATE password SET \(column) = (SELECT \(column) FROM password WHERE person = \(person))
          WHERE person = \(other.id)
          """)
      }
    }
    await #expect(throws: Self.words) {
      _ = try await office.signIn("khac@vidu.vn", password: Self.password, from: Visitor(address: "a"))
    }
    await #expect(throws: IntegrityBreak.self) { _ = try await test.verify() }
  }

  @Test("Nobody can lock out another: wrong tries from elsewhere bar neither the right password nor a known browser")
  func lockingOut() async throws {
    let (office, person, test) = try await office()
    let mark = try await office.signIn("thu@vidu.vn", password: Self.password, from: Visitor(address: "nhà")).mark
    await fail(office, "thu@vidu.vn", from: Array(repeating: "a", count: 5))
    #expect(
      try await office.signIn("thu@vidu.vn", password: Self.password, from: Visitor(address: "b")).person == person)
    // In the same office, behind the same address: only the browser tells them apart.
    let known = Visitor(address: "a", marks: ["lạ.lùng", mark])
    #expect(try await office.signIn("thu@vidu.vn", password: Self.password, from: known).person == person)
    // The mark of one person is worth nothing for another.
    await fail(office, "khongco@vidu.vn", from: Array(repeating: "a", count: 5))
    await #expect(throws: Refusal.self) {
      _ = try await office.signIn("khongco@vidu.vn", password: Self.password, from: known)
    }
    withExtendedLifetime(test) {}
  }

  @Test("Many wrong tries under one name make strangers wait some seconds, and a known browser not at all")
  func slowing() async throws {
    let (office, person, test) = try await office()
    let mark = try await office.signIn("thu@vidu.vn", password: Self.password, from: Visitor(address: "nhà")).mark
    await fail(office, "thu@vidu.vn", from: (1...24).map { "máy \($0)" })
    let waited = Mutex<[Duration]>([])
    func signIn(_ visitor: Visitor) async throws -> Person.ID {
      try await office.signIn("thu@vidu.vn", password: Self.password, from: visitor) { time in
        waited.withLock { $0.append(time) }
      }.person
    }
    #expect(try await signIn(Visitor(address: "lạ")) == person)
    #expect(try await signIn(Visitor(address: "lạ hơn", marks: [mark])) == person)
    #expect(waited.withLock { $0 } == [.seconds(5)])
    withExtendedLifetime(test) {}
  }
}
