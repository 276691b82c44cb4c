import Cryptography
import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Accounts")
struct AccountTests {
  private let test: TestOffice
  private let administrator: Person.ID
  private let person: Person.ID
  private let here = Visitor(address: "a", browser: "Mozilla/5.0 (X11; Linux) Firefox/130.0")
  private var office: Office { test.office }

  init() async throws {
    test = try await TestOffice(on: "2024-03-10")
    administrator = try await test.person("Quản Trị Viên", (.administrator, .installation))
    let unit = try await test.unit("Trường Tiểu học Mẫu")
    person = try await test.person("Nguyễn Thị Thử", in: unit)
  }

  /// Gives the person a password by a link.
  private func choose(_ password: String) async throws -> Ticket {
    let link = try await office.issuePasswordLink(for: person, by: administrator)
    return try await office.redeemPasswordLink(link, password: password, from: here)
  }

  private func signIn(_ password: String) async throws -> Ticket {
    let name = try await office.read(as: nil) { [person] in try $0.person(person).signIn }
    return try await office.signIn(name, password: password, from: here)
  }

  private func pass(_ ticket: Ticket) async throws -> Access.Pass? { try await office.pass(ticket.token, idle: 60) }

  @Test("A link lets a person choose a password once, ends their sessions, and is journaled")
  func link() async throws {
    let earlier = try await office.grant(to: person)
    let old = try await office.issuePasswordLink(for: person, by: administrator)
    let link = try await office.issuePasswordLink(for: person, by: administrator)
    await #expect(throws: Refusal.self) {
      _ = try await office.redeemPasswordLink(old, password: "bảy quả cam vàng", from: here)
    }
    #expect(try await office.person(ofPasswordLink: link).id == person)
    let weak = await #expect(throws: Refusal.self) {
      _ = try await office.redeemPasswordLink(link, password: "nguyenthithu1985", from: here)
    }
    #expect(weak?.reason == "Mật khẩu dựa trên họ tên hoặc tên đăng nhập của bạn.")
    let ticket = try await office.redeemPasswordLink(link, password: "bảy quả cam vàng", from: here)
    #expect(try await pass(ticket)?.isConfined == false)
    #expect(try await pass(earlier) == nil)
    await #expect(throws: Refusal.self) {
      _ = try await office.redeemPasswordLink(link, password: "tám quả cam vàng", from: here)
    }
    #expect(try await signIn("bảy quả cam vàng").isConfined == false)
    let changes = try await office.database.read { [person] connection in
      try connection.rows("SELECT change FROM journal WHERE subject = \(person.description)") { try $0.text(0) }
    }
    #expect(changes.filter { $0.contains("password") }.count == 3)
    _ = try await test.verify()
  }

  @Test("A link that is a day old is over")
  func oldLink() async throws {
    let link = try await office.issuePasswordLink(for: person, by: administrator)
    try await office.database.write { try $0.run("UPDATE password_link SET expires = expires - 86400000000") }
    await #expect(throws: Refusal.self) { _ = try await office.person(ofPasswordLink: link) }
  }

  @Test("Only who administers the installation makes links")
  func linksOfOthers() async throws {
    await #expect(throws: Refusal.notYours) {
      _ = try await office.issuePasswordLink(for: administrator, by: person)
    }
  }

  @Test("A password that somebody else set opens nothing but the choice of another")
  func firstSignIn() async throws {
    let name = try await office.read(as: nil) { [person] in try $0.person(person).signIn }
    let hash = try await office.hash(ofGiven: "bảy quả cam vàng", forSignIn: name)
    try await office.runUnattended(.setPassword(signIn: name, passwordHash: hash))
    let ticket = try await signIn("bảy quả cam vàng")
    #expect(try await pass(ticket)?.isConfined == true)
    await #expect(throws: Refusal.input("password", "Mật khẩu mới phải khác mật khẩu đang dùng.")) {
      try await office.changePassword(
        of: person, current: nil, to: "bảy quả cam vàng", keeping: ticket.token, from: here)
    }
    try await office.changePassword(
      of: person, current: nil, to: "chín con thuyền giấy", keeping: ticket.token, from: here)
    #expect(try await pass(ticket)?.isConfined == false)
    #expect(try await signIn("chín con thuyền giấy").isConfined == false)
  }

  @Test("A password is changed by who knows it; every other session ends")
  func ownPassword() async throws {
    let ticket = try await choose("bảy quả cam vàng")
    let other = try await signIn("bảy quả cam vàng")
    let wrong = await #expect(throws: Refusal.self) {
      try await office.changePassword(
        of: person, current: "sai hết cả", to: "chín con thuyền giấy", keeping: ticket.token, from: here)
    }
    #expect(wrong?.field == "current" && wrong?.reason == "Mật khẩu hiện nay không đúng.")
    try await office.changePassword(
      of: person, current: "bảy quả cam vàng", to: "chín con thuyền giấy", keeping: ticket.token, from: here)
    #expect(try await pass(ticket) != nil)
    #expect(try await pass(other) == nil)
    await #expect(throws: Refusal.self) { _ = try await signIn("bảy quả cam vàng") }
  }

  @Test("Too short, easily guessed and known passwords are refused with what to do")
  func weakPasswords() async throws {
    let link = try await office.issuePasswordLink(for: person, by: administrator)
    for password in [
      "ngắn", "qwertyuiop", "1111111111", "          ", "matkhau2024", "Truong Tieu hoc Mau", "tamdiep2024",
    ] {
      let refusal = await #expect(throws: Refusal.self) {
        _ = try await office.redeemPasswordLink(link, password: password, from: here)
      }
      #expect(refusal?.field == "password" && refusal?.kind == .input, "\(password)")
    }
  }

  @Test("A session ends after its idle time, and each can be ended by its person alone")
  func sessions() async throws {
    let (one, two) = (try await office.grant(to: person, in: here), try await office.grant(to: person))
    let foreign = try await office.grant(to: administrator)
    let later = try #require(try await pass(one)).used.adding(seconds: 3601)
    let isIdle = try await office.database.read { connection in
      try Access.pass(token: Digest.hex(of: one.token.utf8), at: later, idle: 3600, on: connection) == nil
    }
    #expect(isIdle)
    let all = try await office.sessions(of: person, with: one.token, idle: 60)
    #expect(all.count == 2 && all.filter(\.isThis).map(\.session.browser) == [here.browser])
    try await office.endSession(Digest.hex(of: foreign.token.utf8), of: person)
    #expect(try await pass(foreign) != nil)
    try await office.endSession(Digest.hex(of: two.token.utf8), of: person)
    #expect(try await pass(two) == nil)
    try await office.signOutEverywhere(person)
    #expect(try await pass(one) == nil)
  }

  @Test("A role taken back on the day on which it began is not held any more")
  func roleOfToday() async throws {
    let today = office.clock.now.day
    let role = try Appointment(
      id: Appointment.ID(at: office.clock.now), person: person, role: .auditor, scope: .installation, from: today)
    try await office.run(.appoint(role), as: administrator)
    #expect(try await office.read(as: person) { $0.viewer?.holds(.auditor) } == true)
    try await office.run(.endAppointment(role.id), as: administrator)
    #expect(try await office.read(as: person) { $0.viewer?.holds(.auditor) } == false)
    await #expect(throws: Refusal.self) {
      try await office.run(.endAppointment(role.id), as: administrator)
    }
    _ = try await test.verify()
  }

  @Test("A closed account signs in nobody, its sessions and roles end, and it can be opened again")
  func closing() async throws {
    let link = try await office.issuePasswordLink(for: person, by: administrator)
    let ticket = try await office.redeemPasswordLink(link, password: "bảy quả cam vàng", from: here)
    let role = try Appointment(
      id: Appointment.ID(at: office.clock.now), person: person, role: .auditor, scope: .installation,
      from: office.clock.now.day)
    try await office.run(.appoint(role), as: administrator)
    let left = try await office.issuePasswordLink(for: person, by: administrator)
    try await office.run(.closePerson(person), as: administrator)
    #expect(try await pass(ticket) == nil)
    await #expect(throws: Refusal.self) { _ = try await office.person(ofPasswordLink: left) }
    await #expect(throws: Refusal.self) { _ = try await signIn("bảy quả cam vàng") }
    await #expect(throws: Refusal.self) { _ = try await office.issuePasswordLink(for: person, by: administrator) }
    let again = try Appointment(
      id: Appointment.ID(at: office.clock.now), person: person, role: .auditor, scope: .installation,
      from: office.clock.now.day)
    await #expect(throws: Refusal.self) { try await office.run(.appoint(again), as: administrator) }
    try await office.run(.reopenPerson(person), as: administrator)
    #expect(try await signIn("bảy quả cam vàng").person == person)
    #expect(try await office.read(as: person) { $0.viewer?.roles } == [])
    _ = try await test.verify()
  }

  @Test("Nobody closes their own account, and the last administrator stays")
  func lastAdministrator() async throws {
    await #expect(throws: Refusal.self) {
      try await office.run(.closePerson(administrator), as: administrator)
    }
    await #expect(throws: Refusal.self) { try await office.runUnattended(.closePerson(administrator)) }
    let role = try await office.read(as: nil) { [administrator] desk in
      try People.appointments(of: administrator, on: desk.connection)[0].id
    }
    await #expect(throws: Refusal.self) { try await office.run(.endAppointment(role), as: administrator) }
    let second = try await test.person("Quản Trị Hai", (.administrator, .installation))
    try await office.run(.closePerson(administrator), as: second)
    await #expect(throws: Refusal.signInNeeded) { _ = try await office.read(as: administrator) { _ in } }
  }
}
