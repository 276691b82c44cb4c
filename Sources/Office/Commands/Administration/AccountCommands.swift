import Domain
import Store

/// Sets a person's password anew and ends their sessions. Somebody else chose it: it is good for one sign-in.
public struct SetPassword: Command {
  public var signIn: String
  public var passwordHash: String
  public static let action = Action.managePeople

  public init(signIn: String, passwordHash: String) {
    self.signIn = signIn
    self.passwordHash = passwordHash
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    guard let person = try People.find(signIn: signIn.typed.lowercased(), on: desk.connection) else {
      throw Refusal.input("sign-in", "Không có ai đăng nhập bằng «\(signIn)».")
    }
    try desk.keepPassword(Passwords.Kept(hash: passwordHash, isOnce: true), of: person.id, as: "reset")
  }
}

/// Changes one's own password; the old one was judged before.
struct ChangePassword: Command {
  var hash: String
  /// The digest of the session that goes on.
  var session: String
  static let action = Action.ownAccount

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let person = try desk.person.id
    try desk.keepPassword(Passwords.Kept(hash: hash, isOnce: false), of: person, as: "changed", keeping: session)
    try Access.release(token: session, on: desk.connection)
  }
}

/// Makes a link by which a person chooses a password.
struct IssuePasswordLink: Command {
  var person: Person.ID
  var digest: String
  var expires: Instant
  static let action = Action.managePeople

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let loaded = try desk.held(Person.self, person.description)
    guard loaded.value.closed == nil else {
      throw Refusal("Tài khoản này đã đóng.", next: "Mở lại tài khoản rồi cấp đường dẫn.")
    }
    try Passwords.keepLink(digest, of: person, expires: expires, on: desk.connection)
    try desk.replace(loaded, by: loaded.value, ["password": "link"])
  }
}

/// Chooses a password by a link, as the person whose link it is.
struct RedeemPasswordLink: Command {
  var digest: String
  var hash: String
  /// The time by which links run out.
  var at: Instant
  static let action = Action.ownAccount

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let person = try desk.person.id
    guard try Passwords.person(ofLink: digest, at: at, on: desk.connection) == person else { throw Refusal.linkOver }
    try desk.keepPassword(Passwords.Kept(hash: hash, isOnce: false), of: person, as: "chosen")
  }
}

/// Closes a person's account: nobody signs in with it, their sessions and their roles end. Seats in councils are changed
/// by a decision alone and stay until then.
public struct ClosePerson: Command {
  public var person: Person.ID
  public static let action = Action.managePeople

  public init(person: Person.ID) { self.person = person }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Person.self, person.description)
    guard desk.viewer?.person.id != person else {
      throw Refusal("Bạn không tự đóng tài khoản của mình được.", next: "Nhờ một người quản trị khác.")
    }
    let administrators = try People.administrators(on: desk.now.day, on: desk.connection)
    guard administrators != [person] else {
      throw Refusal("Đây là người quản trị duy nhất.", next: "Giao vai trò quản trị cho người khác trước.")
    }
    for role in try People.appointments(of: person, on: desk.connection) where !role.isOver(on: desk.now.day) {
      try desk.end(role.id)
    }
    try Access.revokeAll(of: person, on: desk.connection)
    try Passwords.endLink(of: person, on: desk.connection)
    try desk.replace(before, by: try before.value.closed(at: desk.now), ["account": "closed"])
  }
}

/// Opens an account again. Roles that ended with its closing are given anew where they are wanted.
public struct ReopenPerson: Command {
  public var person: Person.ID
  public static let action = Action.managePeople

  public init(person: Person.ID) { self.person = person }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Person.self, person.description)
    try desk.replace(before, by: try before.value.reopened(), ["account": "reopened"])
  }
}

extension Desk {
  /// Keeps a person's new password with its journal entry; their links and, but for one, their sessions end.
  fileprivate func keepPassword(
    _ kept: Passwords.Kept, of person: Person.ID, as how: String, keeping session: String = ""
  ) throws {
    let loaded = try held(Person.self, person.description)
    try keep(kept, of: person)
    try Passwords.endLink(of: person, on: connection)
    try Access.revokeAll(of: person, keeping: session, on: connection)
    try replace(loaded, by: loaded.value, ["password": how])
  }

  /// Takes a role back, at once.
  func end(_ appointment: Appointment.ID) throws {
    let before = try held(Appointment.self, appointment.description)
    try replace(before, by: before.value.ended(at: now), ["ended": "\(now.day)"])
  }
}
