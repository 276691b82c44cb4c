import Domain
import Office
import TestSupport
import Testing

@Suite("Signing in")
struct SignInTests {
  @Test("A wrong name and a wrong password get the same words, and the sixth attempt has to wait")
  func throttling() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let person = try Person(id: Person.ID(at: test.office.clock.now), name: "Người Thử", signIn: "thu@vidu.vn")
    let hash = try await Password.hash("mật khẩu đủ dài")
    try await test.office.runUnattended(AddPerson(person: person, passwordHash: hash))
    #expect(try await test.office.signIn("Thu@vidu.vn", password: "mật khẩu đủ dài", from: "a").person == person.id)
    let words = Refusal.input("password", "Tên đăng nhập hoặc mật khẩu không đúng.")
    for name in ["thu@vidu.vn", "khongco@vidu.vn"] {
      for _ in 0..<5 {
        await #expect(throws: words) { _ = try await test.office.signIn(name, password: "sai hết cả", from: "a") }
      }
      let refusal = await #expect(throws: Refusal.self) {
        _ = try await test.office.signIn(name, password: "mật khẩu đủ dài", from: "a")
      }
      #expect(refusal?.next == "Chờ 15 phút rồi thử lại.")
    }
  }
}
